"""What a screen of the office may cost: at most 30 queries, the same number at 10 and at 10,000 items."""

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from django.db.models import UniqueConstraint
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from infocentre.content.models import Topic
from infocentre.pages.models import AudiencePage, FigureEntry, PressKit, SiteSettings
from lectures.models import Lecture, Podcast, Recording
from news.models import NewsItem
from tests.admin.conftest import address

MAX_QUERIES = 30
FEW, MANY = 10, 10_000
# Of these there can be one, or one for each audience and each thing that is counted.
COUNTED = (SiteSettings, PressKit, Podcast, AudiencePage, FigureEntry)
# Their states of translation grow with them; more kinds would cost the test minutes and show nothing new.
FOLLOWED = (NewsItem, Lecture, Topic)


def unique_columns(model):
    """Columns that tell rows apart: copies need values of their own there."""
    rules = [each for each in model._meta.constraints if isinstance(each, UniqueConstraint)]
    together = {name for rule in rules for name in rule.fields}
    texts = [field for field in model._meta.concrete_fields if isinstance(field, models.CharField)]
    return [each for each in texts if (each.unique or each.name in together) and not each.choices]


def multiply(model, count):
    """Copies of the one row of a model until there are `count`, made by the database itself."""
    meta = model._meta
    written = [field for field in meta.concrete_fields if not field.generated]
    columns = [field.column for field in written if not field.primary_key]
    values = {
        field.column: f"left(md5(n::text || '{meta.label}'), {field.max_length or 32})"
        for field in unique_columns(model)
    }
    values |= {"email": "''"} if "email" in columns else {}
    chosen = ", ".join(values.get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{meta.db_table}" ({names}) SELECT {chosen} FROM "{meta.db_table}",'
            f' generate_series(2, %s) n WHERE id = (SELECT min(id) FROM "{meta.db_table}")',
            [count],
        )
        if model is Recording:
            # A lecture has a few recordings, never all of them.
            cursor.execute(
                "UPDATE lectures_recording SET lecture_id = l.id FROM"
                " (SELECT id, row_number() OVER (ORDER BY id) n FROM lectures_lecture) l,"
                " (SELECT id, row_number() OVER (ORDER BY id) n FROM lectures_recording) r"
                " WHERE lectures_recording.id = r.id AND r.n = l.n"
            )


STATES = """
    INSERT INTO translations_progress (content_type_id, object_id, language, state, missing, outdated, since)
    SELECT %s, id, code, ('{outdated,missing,in-progress,current}'::text[])[1 + id %% 4], 1, 1,
           now() - id * interval '1 hour'
    FROM "TABLE", unnest('{kk,ru,en}'::text[]) code
"""


def put_states():
    """Each language of each item in a state, most of them unfinished."""
    for model in FOLLOWED:
        kind = ContentType.objects.get_for_model(model).pk
        with connection.cursor() as cursor:
            cursor.execute(STATES.replace("TABLE", model._meta.db_table), [kind])


def screens(samples, request):
    yield reverse("admin:index")
    yield reverse("admin:search") + "?q=а"
    yield reverse("office:bin")
    yield reverse("translations:board")
    yield reverse("translations:queue")
    for model, item in samples.items():
        if admin.site._registry[model].has_add_permission(request):
            yield address(model, "add")
        if model not in COUNTED:
            yield address(model, "changelist")
            yield address(model, "changelist") + "?q=а"
        if model in FOLLOWED:
            yield address(model, "changelist") + "?translation=kk-missing&o=2"
        yield address(model, "change", item.pk)


def costs(client, samples, request):
    counted = {}
    for screen in screens(samples, request):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(screen)
        assert response.status_code == 200, screen
        counted[screen] = len(queries)
    return counted


def test_screens_cost_the_same_at_10_and_at_10000_items(office, editor, samples, content_types, rf):
    request = rf.get("/")
    request.user = editor
    costs(office, samples, request)
    measured = []
    for count in (FEW, MANY):
        with transaction.atomic():
            for model in sorted(set(samples) - set(COUNTED), key=lambda model: model is Recording):
                multiply(model, count)
            put_states()
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            measured.append(costs(office, samples, request))
            transaction.set_rollback(True)
    few, many = measured
    assert {screen: cost for screen, cost in many.items() if cost > MAX_QUERIES} == {}
    assert {screen: (few[screen], cost) for screen, cost in many.items() if few[screen] != cost} == {}
