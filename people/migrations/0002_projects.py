import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields


class Migration(migrations.Migration):
    """Projects, their publications and topics for theses: they refer to events, lectures and news, and those to people."""

    dependencies = [
        ("content", "0001_initial"),
        ("events", "0001_initial"),
        ("lectures", "0001_initial"),
        ("library", "0001_initial"),
        ("news", "0001_initial"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Project",
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
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_kk",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_ru",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                ("body", infocentre.content.fields.RichTextField(verbose_name="text")),
                ("body_kk", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_ru", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_en", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                (
                    "short_name",
                    models.CharField(
                        blank=True,
                        help_text="The same in every language, as NICA/MPD.",
                        max_length=40,
                        verbose_name="abbreviation",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "planned"), ("running", "running"), ("completed", "completed")],
                        default="running",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "started",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year it began"),
                ),
                (
                    "laboratory",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it stands.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="hosted_projects",
                        to="people.organisation",
                        verbose_name="laboratory",
                    ),
                ),
                ("facility", models.CharField(blank=True, max_length=200, verbose_name="facility")),
                (
                    "facility_kk",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="facility"),
                ),
                (
                    "facility_ru",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="facility"),
                ),
                (
                    "facility_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="facility"),
                ),
                ("collaboration", models.CharField(blank=True, max_length=300, verbose_name="collaboration")),
                (
                    "collaboration_kk",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="collaboration"),
                ),
                (
                    "collaboration_ru",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="collaboration"),
                ),
                (
                    "collaboration_en",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="collaboration"),
                ),
                ("website", models.URLField(blank=True, max_length=300, verbose_name="website")),
                (
                    "topics",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text="Found by a part of their name in any language.",
                        through="content.TaggedItem",
                        to="content.Topic",
                        verbose_name="topics",
                    ),
                ),
                (
                    "organisations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="projects",
                        to="people.organisation",
                        verbose_name="organisations",
                    ),
                ),
                (
                    "persons",
                    models.ManyToManyField(
                        blank=True, related_name="projects", to="people.person", verbose_name="people"
                    ),
                ),
                (
                    "events",
                    models.ManyToManyField(
                        blank=True, related_name="projects", to="events.event", verbose_name="events"
                    ),
                ),
                (
                    "news",
                    models.ManyToManyField(
                        blank=True, related_name="projects", to="news.newsitem", verbose_name="news"
                    ),
                ),
                (
                    "lectures",
                    models.ManyToManyField(
                        blank=True, related_name="projects", to="lectures.lecture", verbose_name="lectures"
                    ),
                ),
            ],
            options={
                "verbose_name": "research project",
                "verbose_name_plural": "research projects",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="people_project_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="people_project_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="people_project_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="people_project_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="people_project_known_languages",
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
                        name="project_released_kk_has_texts",
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
                        name="project_released_ru_has_texts",
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
                        name="project_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("started__isnull", True), ("started__range", (1900, 2100)), _connector="OR"
                        ),
                        name="people_project_year_plausible",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="publications",
                        to="people.project",
                        verbose_name="research project",
                    ),
                ),
                ("title", models.CharField(max_length=400, verbose_name="title")),
                ("authors", models.CharField(blank=True, max_length=500, verbose_name="authors")),
                ("journal", models.CharField(blank=True, max_length=200, verbose_name="journal")),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        default="en",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "doi",
                    models.CharField(
                        blank=True,
                        max_length=120,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^10\\.\\d{4,9}/\\S+$", "A DOI begins with “10.”, as in 10.1000/182."
                            )
                        ],
                        verbose_name="DOI",
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=500, verbose_name="address")),
            ],
            options={
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
                "ordering": ["-year", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (1900, 2100))),
                        name="people_publication_year_plausible",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ThesisTopic",
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
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_kk",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_ru",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        help_text="One or two sentences, shown in lists and by search engines.",
                        max_length=400,
                        null=True,
                        verbose_name="summary",
                    ),
                ),
                ("body", infocentre.content.fields.RichTextField(verbose_name="text")),
                ("body_kk", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_ru", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                ("body_en", infocentre.content.fields.RichTextField(null=True, verbose_name="text")),
                (
                    "levels",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[("bachelor", "bachelor"), ("master", "master"), ("phd", "PhD")],
                            max_length=10,
                        ),
                        default=list,
                        size=None,
                        verbose_name="level",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("taken", "taken"), ("defended", "defended")],
                        default="open",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="thesis_topics",
                        to="people.organisation",
                        verbose_name="institution",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="thesis_topics",
                        to="people.project",
                        verbose_name="research project",
                    ),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="Shown with a mark: nobody supervises it yet.",
                        verbose_name="example",
                    ),
                ),
                (
                    "topics",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text="Found by a part of their name in any language.",
                        through="content.TaggedItem",
                        to="content.Topic",
                        verbose_name="topics",
                    ),
                ),
                (
                    "supervisors",
                    models.ManyToManyField(
                        blank=True,
                        related_name="thesis_topics",
                        to="people.person",
                        verbose_name="supervisors",
                    ),
                ),
            ],
            options={
                "verbose_name": "thesis topic",
                "verbose_name_plural": "thesis topics",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="people_thesistopic_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="people_thesistopic_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="people_thesistopic_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="people_thesistopic_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="people_thesistopic_known_languages",
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
                        name="thesis_released_kk_has_texts",
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
                        name="thesis_released_ru_has_texts",
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
                        name="thesis_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
    ]
