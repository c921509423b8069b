"""The way back to an empty database and forward again, in a transaction that leaves nothing."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count

from infocentre.accounts.roles import Role
from infocentre.pages.models import FigureEntry, MenuEntry

pytestmark = [pytest.mark.django_db, pytest.mark.walk]

OURS = sorted(
    config.label
    for config in apps.get_app_configs()
    if config.name.partition(".")[0] in {"infocentre", "news", "events", "lectures", "people"}
    and config.models_module
    and list(config.get_models())
)
SCHEMA = """
    SELECT 'column', table_name || '.' || column_name,
        concat_ws(' ', data_type, character_maximum_length, is_nullable, is_identity, column_default)
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
    UNION ALL
    SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""


def schema():
    with connection.cursor() as cursor:
        cursor.execute(SCHEMA)
        return set(cursor.fetchall())


def contents():
    """What the migrations themselves write: groups, menu entries a place, figures."""
    places = MenuEntry.objects.order_by().values_list("place").annotate(Count("pk"))
    return set(Group.objects.values_list("name", flat=True)), dict(places), FigureEntry.objects.count()


def migrate(*targets):
    """As `manage.py migrate` does; what a commit would check is checked after it."""
    MigrationExecutor(connection).migrate(list(targets))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def test_every_app_goes_back_to_nothing_and_forward_again():
    before = schema()
    tables = {model._meta.db_table for label in OURS for model in apps.get_app_config(label).get_models()}
    assert tables <= set(connection.introspection.table_names())

    migrate(*((label, None) for label in OURS))
    left = schema()
    assert not tables & set(connection.introspection.table_names())
    assert not {name for kind, name, _text in left if kind in {"trigger", "function"}}
    assert not {name for kind, name, _text in left if name.startswith("accounts_one_per_")}
    assert not Group.objects.exists()

    migrate(*MigrationExecutor(connection).loader.graph.leaf_nodes())
    assert schema() == before
    # Not as before: tests that empty the tables may have come first.
    assert contents() == (set(Role.values), {"main": 7, "footer": 9, "hero": 2}, 9)
