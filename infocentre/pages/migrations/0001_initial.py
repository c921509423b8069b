import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields
import infocentre.pages.addresses
import infocentre.pages.fields
import infocentre.pages.sections

# Menus and figures as they stood before there was a way to arrange them.
MENUS = {
    "main": [
        ("news:list", {}),
        ("events:list", {}),
        ("lectures:list", {}),
        ("pages:education", {}),
        ("people:list", {}),
        ("pages:about", {"kk": "Орталық", "ru": "О центре", "en": "The Centre"}),
        ("contact:form", {"kk": "Байланыс", "ru": "Контакты", "en": "Contact"}),
    ],
    "footer": [
        (section, {})
        for section in (
            *("events:calendar", "people:organisations", "people:projects", "pages:press-kit"),
            *("pages:impact", "vision:settings", "search:search", "pages:about", "contact:form"),
        )
    ],
    "hero": [
        ("lectures:list", {"kk": "Дәрістерді көру", "ru": "Смотреть лекции", "en": "Watch the lectures"}),
        ("events:calendar", {}),
    ],
}
COUNTED = ["lectures", "recordings", "events", "people", "organisations", "projects"]
COUNTED += ["news", "articles", "coverage"]
STEP = 10  # so that something fits between


def arrange(apps, schema_editor):
    entries, figures = apps.get_model("pages.MenuEntry"), apps.get_model("pages.FigureEntry")
    for place, links in MENUS.items():
        for number, (section, names) in enumerate(links, 1):
            labels = {f"label_{code}": name for code, name in names.items()}
            entries.objects.create(
                place=place, section=section, order=number * STEP, label=names.get("kk", ""), **labels
            )
    for number, name in enumerate(COUNTED, 1):
        figures.objects.create(counted=name, order=number * STEP)


class Migration(migrations.Migration):
    """Pages, home, menus and figures, audiences, announcements, the press kit."""

    initial = True

    dependencies = [
        ("events", "0001_initial"),
        ("lectures", "0001_initial"),
        ("library", "0001_initial"),
        ("news", "0001_initial"),
        ("people", "0002_projects"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SiteSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name of the centre")),
                ("name_kk", models.CharField(max_length=200, null=True, verbose_name="name of the centre")),
                ("name_ru", models.CharField(max_length=200, null=True, verbose_name="name of the centre")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name of the centre")),
                (
                    "short_name",
                    models.CharField(
                        help_text="Beside the mark at the top of each page.",
                        max_length=60,
                        verbose_name="short name",
                    ),
                ),
                (
                    "short_name_kk",
                    models.CharField(
                        help_text="Beside the mark at the top of each page.",
                        max_length=60,
                        null=True,
                        verbose_name="short name",
                    ),
                ),
                (
                    "short_name_ru",
                    models.CharField(
                        help_text="Beside the mark at the top of each page.",
                        max_length=60,
                        null=True,
                        verbose_name="short name",
                    ),
                ),
                (
                    "short_name_en",
                    models.CharField(
                        help_text="Beside the mark at the top of each page.",
                        max_length=60,
                        null=True,
                        verbose_name="short name",
                    ),
                ),
                ("host", models.CharField(blank=True, max_length=200, verbose_name="host institute")),
                (
                    "host_kk",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="host institute"),
                ),
                (
                    "host_ru",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="host institute"),
                ),
                (
                    "host_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="host institute"),
                ),
                ("tagline", models.CharField(max_length=100, verbose_name="headline of the home page")),
                (
                    "tagline_kk",
                    models.CharField(max_length=100, null=True, verbose_name="headline of the home page"),
                ),
                (
                    "tagline_ru",
                    models.CharField(max_length=100, null=True, verbose_name="headline of the home page"),
                ),
                (
                    "tagline_en",
                    models.CharField(max_length=100, null=True, verbose_name="headline of the home page"),
                ),
                (
                    "intro",
                    models.CharField(blank=True, max_length=250, verbose_name="text below the headline"),
                ),
                (
                    "intro_kk",
                    models.CharField(
                        blank=True, max_length=250, null=True, verbose_name="text below the headline"
                    ),
                ),
                (
                    "intro_ru",
                    models.CharField(
                        blank=True, max_length=250, null=True, verbose_name="text below the headline"
                    ),
                ),
                (
                    "intro_en",
                    models.CharField(
                        blank=True, max_length=250, null=True, verbose_name="text below the headline"
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="postal address")),
                (
                    "address_kk",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="postal address"),
                ),
                (
                    "address_ru",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="postal address"),
                ),
                (
                    "address_en",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="postal address"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                (
                    "logo_kk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="logo on Kazakh pages",
                    ),
                ),
                (
                    "logo_ru",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="logo on Russian pages",
                    ),
                ),
                (
                    "logo_en",
                    models.ForeignKey(
                        blank=True,
                        help_text="A language without a logo takes that of another one. All empty: the site's own mark and the short name stand there.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="logo on English pages",
                    ),
                ),
                (
                    "logo_holds_name",
                    models.BooleanField(
                        default=False,
                        help_text="The short name is then not written beside it; people who cannot see the logo hear its alternative text.",
                        verbose_name="the logo holds the name of the centre",
                    ),
                ),
                (
                    "hero_picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wide, calm and dark towards the left, where the headline stands. Empty: the drawn ornament.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="picture behind the headline",
                    ),
                ),
                (
                    "enquiry_recipients",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.EmailField(max_length=254),
                        blank=True,
                        default=list,
                        help_text="E-mail addresses, one a line. Empty: the centre's own e-mail.",
                        size=None,
                        verbose_name="who is told of enquiries",
                    ),
                ),
                ("consent", models.TextField(verbose_name="consent text of forms")),
                ("consent_kk", models.TextField(null=True, verbose_name="consent text of forms")),
                ("consent_ru", models.TextField(null=True, verbose_name="consent text of forms")),
                ("consent_en", models.TextField(null=True, verbose_name="consent text of forms")),
                (
                    "consent_version",
                    models.CharField(
                        help_text="Change it whenever the text changes: it is kept with each consent.",
                        max_length=20,
                        verbose_name="version of the consent text",
                    ),
                ),
                ("privacy", infocentre.content.fields.RichTextField(blank=True, verbose_name="privacy page")),
                (
                    "privacy_kk",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="privacy page"
                    ),
                ),
                (
                    "privacy_ru",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="privacy page"
                    ),
                ),
                (
                    "privacy_en",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="privacy page"
                    ),
                ),
                (
                    "home_sections",
                    infocentre.pages.fields.HomeSectionsField(
                        base_field=models.CharField(
                            choices=[
                                ("highlights", "highlighted items"),
                                ("lectures", "latest recordings"),
                                ("news", "news"),
                                ("figures", "figures"),
                                ("audiences", "entrances for the audiences"),
                                ("partners", "partners"),
                                ("idea", "about the ornament"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        help_text="From the top down, below the next events. All empty: the usual order.",
                        size=None,
                        verbose_name="parts of the home page",
                    ),
                ),
            ],
            options={
                "verbose_name": "site settings",
                "verbose_name_plural": "site settings",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="pages_one_site_settings")
                ],
            },
        ),
        migrations.CreateModel(
            name="SocialLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="social_links",
                        to="pages.sitesettings",
                        verbose_name="site settings",
                    ),
                ),
                (
                    "network",
                    models.CharField(
                        choices=[
                            ("youtube", "YouTube"),
                            ("telegram", "Telegram"),
                            ("instagram", "Instagram"),
                            ("facebook", "Facebook"),
                            ("whatsapp", "WhatsApp"),
                            ("tiktok", "TikTok"),
                            ("vk", "VK"),
                            ("x", "X"),
                            ("linkedin", "LinkedIn"),
                        ],
                        max_length=20,
                        verbose_name="network",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        help_text="The whole address of the page of the centre there.",
                        max_length=300,
                        verbose_name="address",
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Smaller numbers come first.", verbose_name="order"
                    ),
                ),
            ],
            options={
                "verbose_name": "social link",
                "verbose_name_plural": "social links",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("site", "url"),
                        name="pages_sociallink_once",
                        violation_error_message="This page is among the links already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Highlight",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="highlights",
                        to="pages.sitesettings",
                        verbose_name="site settings",
                    ),
                ),
                (
                    "news_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="news.newsitem",
                        verbose_name="news item",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="news.article",
                        verbose_name="popular-science article",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="events.opportunity",
                        verbose_name="opportunity",
                    ),
                ),
                (
                    "lecture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="lectures.lecture",
                        verbose_name="lecture",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.project",
                        verbose_name="research project",
                    ),
                ),
            ],
            options={
                "verbose_name": "highlighted item",
                "verbose_name_plural": "highlighted items",
                "ordering": ["order", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("news_item__isnull", False),
                                ("opportunity__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", False),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", False),
                                ("lecture__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", False),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", False),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("project__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="pages_highlight_is_one_item",
                        violation_error_message="Choose exactly one item.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partners",
                        to="pages.sitesettings",
                        verbose_name="site settings",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("site", "organisation"),
                        name="pages_partner_once",
                        violation_error_message="This organisation is among the partners already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Page",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cover",
                    models.ForeignKey(
                        blank=True,
                        help_text="Chosen from the library. Left empty, a cover is drawn from the address.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="cover",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("scheduled", "scheduled"),
                            ("published", "published"),
                            ("archived", "archived"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Visible from this moment on, Almaty time. Left empty, the moment of publishing is taken.",
                        null=True,
                        verbose_name="publish at",
                    ),
                ),
                (
                    "expires_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Hidden from this moment on. Empty: shown for good.",
                        null=True,
                        verbose_name="show until",
                    ),
                ),
                (
                    "languages",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                        ),
                        blank=True,
                        default=list,
                        help_text="Visitors see only these languages. A language can be released when its texts are complete.",
                        size=None,
                        verbose_name="released languages",
                    ),
                ),
                (
                    "binned_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="in the bin since"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="pages.page",
                        verbose_name="part of",
                    ),
                ),
                (
                    "path",
                    models.CharField(
                        blank=True,
                        help_text="What follows /about/ in the address; empty for the first page of the tree.",
                        max_length=200,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^([a-z0-9-]+(/[a-z0-9-]+)*)?$",
                                "Small Latin letters, digits, hyphens and slashes.",
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                (
                    "layout",
                    models.CharField(
                        choices=[
                            ("text", "text"),
                            ("timeline", "text with a timeline"),
                            ("contacts", "text with the contact persons"),
                        ],
                        default="text",
                        max_length=10,
                        verbose_name="layout",
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Place in the menu of the section.", verbose_name="order"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("summary", models.TextField(max_length=400, verbose_name="summary")),
                ("summary_kk", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_ru", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_en", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("body", infocentre.content.fields.RichTextField(verbose_name="text")),
                ("body_kk", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_ru", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_en", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
            ],
            options={
                "verbose_name": "page",
                "verbose_name_plural": "pages",
                "ordering": ["order", "path"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["languages"], name="pages_page_langs")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="pages_page_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="pages_page_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="pages_page_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="pages_page_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(
                                ("title_kk__isnull", False),
                                models.Q(("title_kk", ""), _negated=True),
                                ("summary_kk__isnull", False),
                                models.Q(("summary_kk", ""), _negated=True),
                                ("body_kk__isnull", False),
                                models.Q(("body_kk", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="page_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(
                                ("title_ru__isnull", False),
                                models.Q(("title_ru", ""), _negated=True),
                                ("summary_ru__isnull", False),
                                models.Q(("summary_ru", ""), _negated=True),
                                ("body_ru__isnull", False),
                                models.Q(("body_ru", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="page_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(
                                ("title_en__isnull", False),
                                models.Q(("title_en", ""), _negated=True),
                                ("summary_en__isnull", False),
                                models.Q(("summary_en", ""), _negated=True),
                                ("body_en__isnull", False),
                                models.Q(("body_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="page_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="pages_page_not_its_own_parent",
                        violation_error_code="field:parent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="pages.page",
                        verbose_name="page",
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        blank=True, help_text="Empty for a numbered stage.", null=True, verbose_name="date"
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("time", "day and time"),
                            ("day", "day"),
                            ("month", "month"),
                            ("year", "year"),
                        ],
                        default="day",
                        max_length=5,
                        verbose_name="what is known of the date",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("description", models.TextField(blank=True, verbose_name="text")),
                ("description_kk", models.TextField(blank=True, null=True, verbose_name="text")),
                ("description_ru", models.TextField(blank=True, null=True, verbose_name="text")),
                ("description_en", models.TextField(blank=True, null=True, verbose_name="text")),
                ("source", models.URLField(blank=True, max_length=500, verbose_name="source")),
            ],
            options={
                "verbose_name": "milestone",
                "verbose_name_plural": "milestones",
                "ordering": [models.OrderBy(models.F("date"), nulls_last=True), "order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MenuEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("main", "main menu"),
                            ("footer", "foot of each page"),
                            ("hero", "buttons of the home page"),
                        ],
                        default="main",
                        help_text="As long as no entry of a place is shown, the usual menu stands there. Seven short entries fit into the main menu of a usual screen; the home page shows its first two buttons.",
                        max_length=6,
                        verbose_name="place",
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Smaller numbers come first.", verbose_name="order"
                    ),
                ),
                (
                    "is_shown",
                    models.BooleanField(
                        default=True,
                        help_text="If unticked, the entry is hidden.",
                        verbose_name="shown",
                    ),
                ),
                (
                    "section",
                    models.CharField(
                        blank=True,
                        choices=infocentre.pages.sections.choices,
                        max_length=30,
                        verbose_name="section of the site",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        blank=True,
                        help_text="Visitors see the entry only while the page is public.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="pages.page",
                        verbose_name="page about the centre",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="The whole address of a page of another site, beginning with https://.",
                        max_length=300,
                        validators=[
                            django.core.validators.URLValidator(
                                message="The address must begin with https://.", schemes=["https"]
                            )
                        ],
                        verbose_name="address elsewhere",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Left empty, the name of the section or the title of the page stands in the menu.",
                        max_length=60,
                        verbose_name="name",
                    ),
                ),
                (
                    "label_kk",
                    models.CharField(
                        blank=True,
                        help_text="Left empty, the name of the section or the title of the page stands in the menu.",
                        max_length=60,
                        null=True,
                        verbose_name="name",
                    ),
                ),
                (
                    "label_ru",
                    models.CharField(
                        blank=True,
                        help_text="Left empty, the name of the section or the title of the page stands in the menu.",
                        max_length=60,
                        null=True,
                        verbose_name="name",
                    ),
                ),
                (
                    "label_en",
                    models.CharField(
                        blank=True,
                        help_text="Left empty, the name of the section or the title of the page stands in the menu.",
                        max_length=60,
                        null=True,
                        verbose_name="name",
                    ),
                ),
            ],
            options={
                "verbose_name": "menu entry",
                "verbose_name_plural": "menus",
                "ordering": ["place", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("section", ""), _negated=True),
                                models.Q(("url", "")),
                                ("page__isnull", True),
                            ),
                            models.Q(
                                models.Q(("section", "")), models.Q(("url", "")), ("page__isnull", False)
                            ),
                            models.Q(
                                models.Q(("section", "")),
                                models.Q(("url", ""), _negated=True),
                                ("page__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="pages_menuentry_one_target",
                        violation_error_message="Choose exactly one target: a section, a page or an address elsewhere.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url", ""), ("url__startswith", "https://"), _connector="OR"),
                        name="pages_menuentry_url_is_https",
                        violation_error_code="field:url",
                        violation_error_message="The address must begin with https://.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""),
                            models.Q(("label_kk__isnull", False), models.Q(("label_kk", ""), _negated=True)),
                            models.Q(("label_ru__isnull", False), models.Q(("label_ru", ""), _negated=True)),
                            models.Q(("label_en__isnull", False), models.Q(("label_en", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="pages_menuentry_url_has_label",
                        violation_error_code="field:label_kk",
                        violation_error_message="An address elsewhere needs a name in one language at least.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FigureEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "counted",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lectures", "lectures"),
                            ("recordings", "recordings"),
                            ("events", "events"),
                            ("people", "people"),
                            ("organisations", "organisations"),
                            ("projects", "research projects"),
                            ("news", "news items"),
                            ("articles", "articles"),
                            ("coverage", "reports in the media"),
                        ],
                        editable=False,
                        max_length=13,
                        verbose_name="counted by the site",
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Smaller numbers come first.", verbose_name="order"
                    ),
                ),
                (
                    "is_shown",
                    models.BooleanField(
                        default=True,
                        help_text="On the home page, on “The centre in figures” and in the press kit.",
                        verbose_name="shown",
                    ),
                ),
                (
                    "number",
                    models.PositiveBigIntegerField(
                        help_text="Digits only; each language writes them in its own way.",
                        null=True,
                        verbose_name="number",
                    ),
                ),
                (
                    "is_least",
                    models.BooleanField(
                        default=False,
                        help_text="For a number known only as a minimum: 140+.",
                        verbose_name="or more",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The words after the number, in the right grammatical form.",
                        max_length=120,
                        verbose_name="what is counted",
                    ),
                ),
                (
                    "label_kk",
                    models.CharField(
                        help_text="The words after the number, in the right grammatical form.",
                        max_length=120,
                        null=True,
                        verbose_name="what is counted",
                    ),
                ),
                (
                    "label_ru",
                    models.CharField(
                        help_text="The words after the number, in the right grammatical form.",
                        max_length=120,
                        null=True,
                        verbose_name="what is counted",
                    ),
                ),
                (
                    "label_en",
                    models.CharField(
                        help_text="The words after the number, in the right grammatical form.",
                        max_length=120,
                        null=True,
                        verbose_name="what is counted",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        help_text="Shown below the figure, so that nobody takes an old number for a new one.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1956),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="as of the year",
                    ),
                ),
                (
                    "source",
                    models.URLField(
                        help_text="Where anyone can check the number; the figure leads there.",
                        max_length=500,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "verbose_name_plural": "figures",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("counted", ""), _negated=True),
                                ("number__isnull", True),
                                ("source", ""),
                                ("year__isnull", True),
                            ),
                            models.Q(
                                ("counted", ""),
                                ("number__isnull", False),
                                ("source__regex", "^https?://"),
                                ("year__isnull", False),
                                models.Q(
                                    models.Q(
                                        ("label_kk__isnull", False), models.Q(("label_kk", ""), _negated=True)
                                    ),
                                    models.Q(
                                        ("label_ru__isnull", False), models.Q(("label_ru", ""), _negated=True)
                                    ),
                                    models.Q(
                                        ("label_en__isnull", False), models.Q(("label_en", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="pages_figureentry_counted_or_written",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("counted", ""), _negated=True),
                        fields=("counted",),
                        name="pages_figureentry_counted_once",
                        violation_error_code="field:counted",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Announcement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("information", "information"), ("important", "important")],
                        default="information",
                        help_text="One announcement is shown at a time: an important one before any other, then the one that began last.",
                        max_length=11,
                        verbose_name="kind",
                    ),
                ),
                (
                    "starts_at",
                    models.DateTimeField(
                        help_text="Stands on every page from this minute on, Almaty time.",
                        verbose_name="shown from",
                    ),
                ),
                (
                    "ends_at",
                    models.DateTimeField(
                        help_text="Disappears by itself at this minute.", verbose_name="shown until"
                    ),
                ),
                (
                    "message",
                    models.CharField(
                        help_text="One or two short sentences; the link stands behind them.",
                        max_length=240,
                        verbose_name="text",
                    ),
                ),
                (
                    "message_kk",
                    models.CharField(
                        help_text="One or two short sentences; the link stands behind them.",
                        max_length=240,
                        null=True,
                        verbose_name="text",
                    ),
                ),
                (
                    "message_ru",
                    models.CharField(
                        help_text="One or two short sentences; the link stands behind them.",
                        max_length=240,
                        null=True,
                        verbose_name="text",
                    ),
                ),
                (
                    "message_en",
                    models.CharField(
                        help_text="One or two short sentences; the link stands behind them.",
                        max_length=240,
                        null=True,
                        verbose_name="text",
                    ),
                ),
                (
                    "link_text",
                    models.CharField(
                        blank=True,
                        help_text="What one finds there. Left empty: “Read more”.",
                        max_length=60,
                        verbose_name="words of the link",
                    ),
                ),
                (
                    "link_text_kk",
                    models.CharField(
                        blank=True,
                        help_text="What one finds there. Left empty: “Read more”.",
                        max_length=60,
                        null=True,
                        verbose_name="words of the link",
                    ),
                ),
                (
                    "link_text_ru",
                    models.CharField(
                        blank=True,
                        help_text="What one finds there. Left empty: “Read more”.",
                        max_length=60,
                        null=True,
                        verbose_name="words of the link",
                    ),
                ),
                (
                    "link_text_en",
                    models.CharField(
                        blank=True,
                        help_text="What one finds there. Left empty: “Read more”.",
                        max_length=60,
                        null=True,
                        verbose_name="words of the link",
                    ),
                ),
                (
                    "link",
                    infocentre.pages.addresses.AddressField(
                        blank=True,
                        help_text="Copy it from the address line of the browser. A page of this site opens in the reader's language.",
                        max_length=300,
                        verbose_name="link",
                    ),
                ),
            ],
            options={
                "verbose_name": "announcement above the pages",
                "verbose_name_plural": "announcements above the pages",
                "ordering": ["-starts_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="pages_announcement_ends_after_start",
                        violation_error_code="field:ends_at",
                        violation_error_message="The end must be later than the start.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("message_kk__isnull", False), models.Q(("message_kk", ""), _negated=True)
                            ),
                            models.Q(
                                ("message_ru__isnull", False), models.Q(("message_ru", ""), _negated=True)
                            ),
                            models.Q(
                                ("message_en__isnull", False), models.Q(("message_en", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="pages_announcement_has_text",
                        violation_error_message="Needed in one language at least.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AudiencePage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cover",
                    models.ForeignKey(
                        blank=True,
                        help_text="Chosen from the library. Left empty, a cover is drawn from the address.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="cover",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("scheduled", "scheduled"),
                            ("published", "published"),
                            ("archived", "archived"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Visible from this moment on, Almaty time. Left empty, the moment of publishing is taken.",
                        null=True,
                        verbose_name="publish at",
                    ),
                ),
                (
                    "expires_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Hidden from this moment on. Empty: shown for good.",
                        null=True,
                        verbose_name="show until",
                    ),
                ),
                (
                    "languages",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                        ),
                        blank=True,
                        default=list,
                        help_text="Visitors see only these languages. A language can be released when its texts are complete.",
                        size=None,
                        verbose_name="released languages",
                    ),
                ),
                (
                    "binned_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="in the bin since"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("pupils", "pupils"),
                            ("students", "students"),
                            ("teachers", "teachers"),
                            ("scientists", "the scientific community"),
                            ("authorities", "public authorities"),
                            ("media", "mass media"),
                        ],
                        max_length=12,
                        unique=True,
                        verbose_name="audience",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("summary", models.TextField(max_length=400, verbose_name="summary")),
                ("summary_kk", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_ru", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_en", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("body", infocentre.content.fields.RichTextField(verbose_name="text")),
                ("body_kk", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_ru", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_en", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
            ],
            options={
                "verbose_name": "page of an audience",
                "verbose_name_plural": "pages of the audiences",
                "ordering": ["pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="pages_audiencepage_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="pages_audiencepage_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="pages_audiencepage_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="pages_audiencepage_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="pages_audiencepage_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(
                                ("title_kk__isnull", False),
                                models.Q(("title_kk", ""), _negated=True),
                                ("summary_kk__isnull", False),
                                models.Q(("summary_kk", ""), _negated=True),
                                ("body_kk__isnull", False),
                                models.Q(("body_kk", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="audience_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(
                                ("title_ru__isnull", False),
                                models.Q(("title_ru", ""), _negated=True),
                                ("summary_ru__isnull", False),
                                models.Q(("summary_ru", ""), _negated=True),
                                ("body_ru__isnull", False),
                                models.Q(("body_ru", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="audience_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(
                                ("title_en__isnull", False),
                                models.Q(("title_en", ""), _negated=True),
                                ("summary_en__isnull", False),
                                models.Q(("summary_en", ""), _negated=True),
                                ("body_en__isnull", False),
                                models.Q(("body_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="audience_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AudienceChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "audience_page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="pages.audiencepage",
                        verbose_name="page of an audience",
                    ),
                ),
                (
                    "news_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="news.newsitem",
                        verbose_name="news item",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="news.article",
                        verbose_name="popular-science article",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="events.opportunity",
                        verbose_name="opportunity",
                    ),
                ),
                (
                    "lecture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="lectures.lecture",
                        verbose_name="lecture",
                    ),
                ),
                (
                    "material",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="lectures.material",
                        verbose_name="educational material",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.project",
                        verbose_name="research project",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="pages.page",
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "item chosen for the audience",
                "verbose_name_plural": "items chosen for the audience",
                "ordering": ["order", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", False),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", False),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", False),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", False),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", False),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", False),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", True),
                                ("project__isnull", False),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("event__isnull", True),
                                ("lecture__isnull", True),
                                ("material__isnull", True),
                                ("news_item__isnull", True),
                                ("opportunity__isnull", True),
                                ("page__isnull", False),
                                ("project__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="pages_audiencechoice_is_one_item",
                        violation_error_message="Choose exactly one item.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PressKit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "boilerplate_short",
                    models.TextField(blank=True, max_length=800, verbose_name="short text about the centre"),
                ),
                (
                    "boilerplate_short_kk",
                    models.TextField(
                        blank=True, max_length=800, null=True, verbose_name="short text about the centre"
                    ),
                ),
                (
                    "boilerplate_short_ru",
                    models.TextField(
                        blank=True, max_length=800, null=True, verbose_name="short text about the centre"
                    ),
                ),
                (
                    "boilerplate_short_en",
                    models.TextField(
                        blank=True, max_length=800, null=True, verbose_name="short text about the centre"
                    ),
                ),
                (
                    "boilerplate_long",
                    models.TextField(
                        blank=True,
                        help_text="Plain text; an empty line begins a new paragraph.",
                        max_length=4000,
                        verbose_name="long text about the centre",
                    ),
                ),
                (
                    "boilerplate_long_kk",
                    models.TextField(
                        blank=True,
                        help_text="Plain text; an empty line begins a new paragraph.",
                        max_length=4000,
                        null=True,
                        verbose_name="long text about the centre",
                    ),
                ),
                (
                    "boilerplate_long_ru",
                    models.TextField(
                        blank=True,
                        help_text="Plain text; an empty line begins a new paragraph.",
                        max_length=4000,
                        null=True,
                        verbose_name="long text about the centre",
                    ),
                ),
                (
                    "boilerplate_long_en",
                    models.TextField(
                        blank=True,
                        help_text="Plain text; an empty line begins a new paragraph.",
                        max_length=4000,
                        null=True,
                        verbose_name="long text about the centre",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="people.person",
                        verbose_name="press contact",
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
            ],
            options={
                "verbose_name": "press kit",
                "verbose_name_plural": "press kit",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="pages_one_presskit")
                ],
            },
        ),
        migrations.CreateModel(
            name="PressFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="pages.presskit",
                        verbose_name="press kit",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("logo", "logo"), ("document", "document")],
                        default="logo",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        help_text="From the library; logos as SVG or PNG.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="file",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "file of the press kit",
                "verbose_name_plural": "logos and files",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("kit", "file"), name="pages_press_file_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PressPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="pages.presskit",
                        verbose_name="press kit",
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="picture",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "photograph of the press kit",
                "verbose_name_plural": "photographs",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("kit", "picture"), name="pages_press_photo_once")
                ],
            },
        ),
        # For editors to rearrange; they go with their tables.
        migrations.RunPython(arrange, migrations.RunPython.noop),
    ]
