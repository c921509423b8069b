"""Everything that public pages show around their content, loaded in one query.

Its SQL is written by hand once, since building it anew would take each page longer than asking; what is
public is decided by `published()` here too, whose SQL is written by Django on the first use.
"""

from functools import cache

from django.db import connection

from infocentre.pages.models.announcements import Announcement
from infocentre.pages.models.pages import Page
from infocentre.web.compiled import NOW

SQL = """
SELECT site.*,
    (
        SELECT json_object_agg(id, json_build_object(
            'file', file, 'width', width, 'height', height, 'is_decorative', is_decorative,
            'focus_x', focus_x, 'focus_y', focus_y, 'colour', colour, 'renditions_ready', renditions_ready,
            'alt_kk', alt_kk, 'alt_ru', alt_ru, 'alt_en', alt_en))
        FROM library_picture
        WHERE id IN (site.logo_kk_id, site.logo_ru_id, site.logo_en_id, site.hero_picture_id)
    ) AS picture_rows,
    ARRAY(
        SELECT json_build_object('network', network, 'url', url)
        FROM pages_sociallink WHERE site_id = site.id ORDER BY "order", id
    ) AS link_rows,
    ARRAY(
        SELECT json_build_object(
            'place', entry.place, 'section', entry.section, 'url', entry.url, 'path', page.path,
            'label_kk', entry.label_kk, 'label_ru', entry.label_ru, 'label_en', entry.label_en,
            'title_kk', page.title_kk, 'title_ru', page.title_ru, 'title_en', page.title_en,
            'languages', page.languages)
        FROM pages_menuentry entry LEFT JOIN pages_page page ON page.id = entry.page_id
        WHERE entry.is_shown AND (entry.page_id IS NULL OR entry.page_id IN ({public_pages}))
        ORDER BY entry."order", entry.id
    ) AS menu_rows,
    (
        SELECT json_build_object(
            'kind', kind, 'link', link,
            'message_kk', message_kk, 'message_ru', message_ru, 'message_en', message_en,
            'link_text_kk', link_text_kk, 'link_text_ru', link_text_ru, 'link_text_en', link_text_en)
        FROM pages_announcement WHERE starts_at <= %s AND ends_at > %s
        ORDER BY kind = %s DESC, starts_at DESC, id DESC LIMIT 1
    ) AS announcement_row
FROM (VALUES (1)) AS one (id) LEFT JOIN pages_sitesettings site ON site.id = one.id
"""
# The columns beside those of the settings; there are some even before the settings have been saved.
COLUMNS = ("picture_rows", "link_rows", "menu_rows", "announcement_row")


@cache
def build_sql():
    pages = Page.objects.published(NOW).order_by().values("pk")
    sql, params = pages.query.get_compiler(connection=connection).as_sql()
    return SQL.format(public_pages=sql), (*params, NOW, NOW, Announcement.Kind.IMPORTANT.value)


def sql_at(now):
    """SQL and parameters of the query as of a moment."""
    sql, params = build_sql()
    return sql, [now if value == NOW else value for value in params]
