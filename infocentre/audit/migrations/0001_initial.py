import django.utils.timezone
from django.db import migrations, models

import infocentre.audit.actions

# For each statement, not each row: an attempt that would hit nothing is refused too.
# TRUNCATE stays possible: the test runner empties tables by it.
REFUSE = """
CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only: its entries are neither changed nor deleted (% refused).', TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();
"""
ALLOW = """
DROP TRIGGER audit_entry_append_only ON audit_entry;
DROP FUNCTION audit_entry_refuse();
"""


class Migration(migrations.Migration):
    """The audit log, to which entries are only added."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="moment"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=infocentre.audit.actions.known_actions,
                        editable=False,
                        max_length=24,
                        verbose_name="action",
                    ),
                ),
                (
                    "actor_id",
                    models.BigIntegerField(editable=False, null=True, verbose_name="number of the account"),
                ),
                ("actor_name", models.CharField(editable=False, max_length=150, verbose_name="user name")),
                ("kind", models.CharField(editable=False, max_length=100, verbose_name="kind")),
                (
                    "object_id",
                    models.CharField(editable=False, max_length=64, verbose_name="number of the object"),
                ),
                ("title", models.CharField(editable=False, max_length=200, verbose_name="object")),
                ("detail", models.JSONField(default=dict, editable=False, verbose_name="details")),
            ],
            options={
                "verbose_name": "entry of the audit log",
                "verbose_name_plural": "entries of the audit log",
                "ordering": ["-pk"],
                "default_permissions": ("view",),
                "indexes": [
                    models.Index(fields=["at"], name="audit_entry_at"),
                    models.Index(fields=["action", "-id"], name="audit_entry_action"),
                    models.Index(fields=["actor_id", "-id"], name="audit_entry_actor"),
                    models.Index(fields=["kind", "object_id", "-id"], name="audit_entry_object"),
                ],
            },
        ),
        migrations.RunSQL(REFUSE, ALLOW),
    ]
