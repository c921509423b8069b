import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields


class Migration(migrations.Migration):
    """Organisations and persons; what refers to events, lectures and news is in `0002_projects`."""

    initial = True

    dependencies = [
        ("library", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.CharField(
                        blank=True,
                        help_text="The end of the page's address. Left empty, it is made from the title. Former addresses redirect.",
                        max_length=80,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(-[a-z0-9]+)*$", "Small Latin letters, digits and single hyphens."
                            )
                        ],
                        verbose_name="address",
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
                    "sources",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.URLField(max_length=500),
                        blank=True,
                        default=list,
                        help_text="Addresses of the pages the facts come from, one a line; shown below the text.",
                        size=None,
                        verbose_name="sources",
                    ),
                ),
                (
                    "sort_key_kk",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                (
                    "sort_key_ru",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                (
                    "sort_key_en",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                ("letter_kk", models.CharField(default="", editable=False, max_length=1)),
                ("letter_ru", models.CharField(default="", editable=False, max_length=1)),
                ("letter_en", models.CharField(default="", editable=False, max_length=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("infocentre", "information centre"),
                            ("international", "international organisation"),
                            ("laboratory", "JINR laboratory or division"),
                            ("institute", "research institute"),
                            ("university", "university"),
                            ("academy", "academy"),
                            ("ministry", "ministry"),
                            ("association", "association"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=250, verbose_name="name")),
                ("name_kk", models.CharField(max_length=250, null=True, verbose_name="name")),
                ("name_ru", models.CharField(max_length=250, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=250, null=True, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=40, verbose_name="abbreviation")),
                (
                    "short_name_kk",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="abbreviation"),
                ),
                (
                    "short_name_ru",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="abbreviation"),
                ),
                (
                    "short_name_en",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="abbreviation"),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="people.organisation",
                        verbose_name="part of",
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="city")),
                ("city_kk", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
                ("city_ru", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
                ("city_en", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
                (
                    "country",
                    models.CharField(
                        default="KZ",
                        help_text="Two capital letters, as in KZ.",
                        max_length=2,
                        validators=[django.core.validators.RegexValidator("^[A-Z]{2}$")],
                        verbose_name="country",
                    ),
                ),
                ("website", models.URLField(blank=True, max_length=300, verbose_name="website")),
                ("summary", models.TextField(blank=True, max_length=400, verbose_name="summary")),
                (
                    "summary_kk",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                (
                    "summary_ru",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                (
                    "summary_en",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                ("body", infocentre.content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "body_kk",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="text"),
                ),
                (
                    "body_ru",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="text"),
                ),
                (
                    "body_en",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="text"),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["sort_key_kk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="people_organisation_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="people_organisation_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="people_organisation_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="people_organisation_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="people_organisation_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(("name_kk__isnull", False), models.Q(("name_kk", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="organisation_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(("name_ru__isnull", False), models.Q(("name_ru", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="organisation_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(("name_en__isnull", False), models.Q(("name_en", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="organisation_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Channel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="channels",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("url", models.URLField(max_length=300, verbose_name="address")),
            ],
            options={
                "verbose_name": "channel",
                "verbose_name_plural": "channels",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.CharField(
                        blank=True,
                        help_text="The end of the page's address. Left empty, it is made from the title. Former addresses redirect.",
                        max_length=80,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(-[a-z0-9]+)*$", "Small Latin letters, digits and single hyphens."
                            )
                        ],
                        verbose_name="address",
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
                    "sources",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.URLField(max_length=500),
                        blank=True,
                        default=list,
                        help_text="Addresses of the pages the facts come from, one a line; shown below the text.",
                        size=None,
                        verbose_name="sources",
                    ),
                ),
                (
                    "sort_key_kk",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                (
                    "sort_key_ru",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                (
                    "sort_key_en",
                    models.CharField(
                        db_collation="C", db_index=True, default="", editable=False, max_length=200
                    ),
                ),
                ("letter_kk", models.CharField(default="", editable=False, max_length=1)),
                ("letter_ru", models.CharField(default="", editable=False, max_length=1)),
                ("letter_en", models.CharField(default="", editable=False, max_length=1)),
                ("family_name", models.CharField(max_length=100, verbose_name="family name")),
                ("family_name_kk", models.CharField(max_length=100, null=True, verbose_name="family name")),
                ("family_name_ru", models.CharField(max_length=100, null=True, verbose_name="family name")),
                ("family_name_en", models.CharField(max_length=100, null=True, verbose_name="family name")),
                ("given_name", models.CharField(max_length=100, verbose_name="given name")),
                ("given_name_kk", models.CharField(max_length=100, null=True, verbose_name="given name")),
                ("given_name_ru", models.CharField(max_length=100, null=True, verbose_name="given name")),
                ("given_name_en", models.CharField(max_length=100, null=True, verbose_name="given name")),
                ("patronymic", models.CharField(blank=True, max_length=100, verbose_name="patronymic")),
                (
                    "patronymic_kk",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="patronymic"),
                ),
                (
                    "patronymic_ru",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="patronymic"),
                ),
                (
                    "patronymic_en",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="patronymic"),
                ),
                (
                    "roles",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("staff", "information centre"),
                                ("national-group", "National Group"),
                                ("scientist", "scientists at JINR"),
                                ("lecturer", "lecturers"),
                                ("partner", "partners"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "contact_order",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 is first. Empty: not a contact person.",
                        null=True,
                        verbose_name="place among the contact persons",
                    ),
                ),
                ("degree", models.CharField(blank=True, max_length=200, verbose_name="degree")),
                ("degree_kk", models.CharField(blank=True, max_length=200, null=True, verbose_name="degree")),
                ("degree_ru", models.CharField(blank=True, max_length=200, null=True, verbose_name="degree")),
                ("degree_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="degree")),
                (
                    "interests",
                    models.CharField(blank=True, max_length=300, verbose_name="research interests"),
                ),
                (
                    "interests_kk",
                    models.CharField(
                        blank=True, max_length=300, null=True, verbose_name="research interests"
                    ),
                ),
                (
                    "interests_ru",
                    models.CharField(
                        blank=True, max_length=300, null=True, verbose_name="research interests"
                    ),
                ),
                (
                    "interests_en",
                    models.CharField(
                        blank=True, max_length=300, null=True, verbose_name="research interests"
                    ),
                ),
                ("summary", models.TextField(blank=True, max_length=400, verbose_name="summary")),
                (
                    "summary_kk",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                (
                    "summary_ru",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                (
                    "summary_en",
                    models.TextField(blank=True, max_length=400, null=True, verbose_name="summary"),
                ),
                ("body", infocentre.content.fields.RichTextField(blank=True, verbose_name="biography")),
                (
                    "body_kk",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="biography"),
                ),
                (
                    "body_ru",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="biography"),
                ),
                (
                    "body_en",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="biography"),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Shown publicly: only with the person's consent.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                ("website", models.URLField(blank=True, max_length=300, verbose_name="website")),
                (
                    "orcid",
                    models.CharField(
                        blank=True,
                        max_length=19,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$",
                                "Four groups of four digits, as in 0000-0002-1825-0097.",
                            )
                        ],
                        verbose_name="ORCID",
                    ),
                ),
                (
                    "inspire",
                    models.URLField(
                        blank=True,
                        help_text="Address of the author's page.",
                        max_length=300,
                        verbose_name="INSPIRE",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "persons",
                "ordering": ["sort_key_kk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["languages"], name="people_person_langs")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="people_person_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="people_person_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="people_person_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="people_person_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(
                                ("given_name_kk__isnull", False),
                                models.Q(("given_name_kk", ""), _negated=True),
                                ("family_name_kk__isnull", False),
                                models.Q(("family_name_kk", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="person_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(
                                ("given_name_ru__isnull", False),
                                models.Q(("given_name_ru", ""), _negated=True),
                                ("family_name_ru__isnull", False),
                                models.Q(("family_name_ru", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="person_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(
                                ("given_name_en__isnull", False),
                                models.Q(("given_name_en", ""), _negated=True),
                                ("family_name_en__isnull", False),
                                models.Q(("family_name_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="person_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.UniqueConstraint(
                        fields=("contact_order",),
                        name="people_person_contact_order_unique",
                        violation_error_code="field:contact_order",
                        violation_error_message="Another contact person has this place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="post")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="post")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="post")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="post")),
                (
                    "as_of",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Shown in brackets when the post may have changed since.",
                        null=True,
                        verbose_name="as of the year",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "position",
                "verbose_name_plural": "positions",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="StudentGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.CharField(
                        blank=True,
                        help_text="The end of the page's address. Left empty, it is made from the title. Former addresses redirect.",
                        max_length=80,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9]+(-[a-z0-9]+)*$", "Small Latin letters, digits and single hyphens."
                            )
                        ],
                        verbose_name="address",
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
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_kk", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_ru", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("field", models.CharField(blank=True, max_length=200, verbose_name="field of science")),
                (
                    "field_kk",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="field of science"),
                ),
                (
                    "field_ru",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="field of science"),
                ),
                (
                    "field_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="field of science"),
                ),
                ("summary", models.TextField(max_length=400, verbose_name="summary")),
                ("summary_kk", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_ru", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_en", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("meets", models.CharField(blank=True, max_length=200, verbose_name="when it meets")),
                (
                    "meets_kk",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="when it meets"),
                ),
                (
                    "meets_ru",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="when it meets"),
                ),
                (
                    "meets_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="when it meets"),
                ),
                ("joining", infocentre.content.fields.RichTextField(blank=True, verbose_name="how to join")),
                (
                    "joining_kk",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="how to join"
                    ),
                ),
                (
                    "joining_ru",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="how to join"
                    ),
                ),
                (
                    "joining_en",
                    infocentre.content.fields.RichTextField(
                        blank=True, null=True, verbose_name="how to join"
                    ),
                ),
                (
                    "supervisor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="student_groups",
                        to="people.person",
                        verbose_name="supervisor",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="student_groups",
                        to="people.organisation",
                        verbose_name="institution",
                    ),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="Shown with a mark: it does not meet yet.",
                        verbose_name="example",
                    ),
                ),
            ],
            options={
                "verbose_name": "student group",
                "verbose_name_plural": "student groups",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="people_studentgroup_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="people_studentgroup_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="people_studentgroup_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="people_studentgroup_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="people_studentgroup_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(
                                ("name_kk__isnull", False),
                                models.Q(("name_kk", ""), _negated=True),
                                ("summary_kk__isnull", False),
                                models.Q(("summary_kk", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="group_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(
                                ("name_ru__isnull", False),
                                models.Q(("name_ru", ""), _negated=True),
                                ("summary_ru__isnull", False),
                                models.Q(("summary_ru", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="group_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(
                                ("name_en__isnull", False),
                                models.Q(("name_en", ""), _negated=True),
                                ("summary_en__isnull", False),
                                models.Q(("summary_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="group_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
    ]
