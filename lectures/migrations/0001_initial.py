import datetime

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields
import lectures.chapters


class Migration(migrations.Migration):
    """Lectures with their recordings, educational materials, the podcast."""

    initial = True

    dependencies = [
        ("content", "0001_initial"),
        ("events", "0001_initial"),
        ("library", "0001_initial"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Series",
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
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("summary", models.TextField(max_length=400, verbose_name="summary")),
                ("summary_kk", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_ru", models.TextField(max_length=400, null=True, verbose_name="summary")),
                ("summary_en", models.TextField(max_length=400, null=True, verbose_name="summary")),
                (
                    "season",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="The number that podcast players show; empty: not a season.",
                        null=True,
                        verbose_name="season of the podcast",
                    ),
                ),
            ],
            options={
                "verbose_name": "series",
                "verbose_name_plural": "lecture series",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="lectures_series_langs"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="lectures_series_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="lectures_series_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="lectures_series_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="lectures_series_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(
                                ("title_kk__isnull", False),
                                models.Q(("title_kk", ""), _negated=True),
                                ("summary_kk__isnull", False),
                                models.Q(("summary_kk", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="series_released_kk_has_texts",
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
                            ),
                            _connector="OR",
                        ),
                        name="series_released_ru_has_texts",
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
                            ),
                            _connector="OR",
                        ),
                        name="series_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.UniqueConstraint(
                        fields=("season",),
                        name="lectures_season_once",
                        violation_error_code="field:season",
                        violation_error_message="Another series is this season.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lecture",
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
                    "date",
                    models.DateField(
                        blank=True,
                        help_text="Left empty when it is not known.",
                        null=True,
                        verbose_name="date",
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
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="lectures",
                        to="lectures.series",
                        verbose_name="series",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="number in the series"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="lectures",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="where it was given")),
                (
                    "place_kk",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="where it was given"
                    ),
                ),
                (
                    "place_ru",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="where it was given"
                    ),
                ),
                (
                    "place_en",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="where it was given"
                    ),
                ),
                (
                    "spoken_languages",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")], max_length=2
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="spoken languages",
                    ),
                ),
                (
                    "audience",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("pupils", "pupils"),
                                ("students", "students"),
                                ("teachers", "teachers"),
                                ("scientists", "scientists"),
                                ("everyone", "everyone"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="audience",
                    ),
                ),
                (
                    "slides",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="slides",
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
                    "speakers",
                    models.ManyToManyField(
                        blank=True, related_name="lectures", to="people.person", verbose_name="speakers"
                    ),
                ),
            ],
            options={
                "verbose_name": "lecture",
                "verbose_name_plural": "lectures",
                "ordering": [models.OrderBy(models.F("date"), descending=True, nulls_last=True), "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="lectures_lecture_langs"
                    ),
                    models.Index(
                        models.OrderBy(models.F("date"), descending=True, nulls_last=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="lectures_list",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="lectures_lecture_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="lectures_lecture_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="lectures_lecture_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="lectures_lecture_known_languages",
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
                        name="lectures_released_kk_has_texts",
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
                        name="lectures_released_ru_has_texts",
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
                        name="lectures_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.UniqueConstraint(
                        fields=("series", "number"),
                        name="lectures_number_once_per_series",
                        violation_error_code="field:number",
                        violation_error_message="Another lecture of the series has this number.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "lecture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recordings",
                        to="lectures.lecture",
                        verbose_name="lecture",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("youtube", "YouTube"), ("file", "own file"), ("page", "page elsewhere")],
                        default="youtube",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "media",
                    models.CharField(
                        choices=[("video", "video"), ("audio", "audio")],
                        default="video",
                        max_length=5,
                        verbose_name="video or audio",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Of the video at YouTube or of the page.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "youtube_id",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=11,
                        validators=[django.core.validators.RegexValidator("^[A-Za-z0-9_-]{11}$")],
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="file",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "duration",
                    models.DurationField(
                        blank=True, help_text="Hours:minutes:seconds.", null=True, verbose_name="duration"
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several recordings apart.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_kk",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several recordings apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_ru",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several recordings apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several recordings apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "chapters",
                    models.TextField(
                        blank=True,
                        help_text="A line each: the time, then the title, as in “12:30 The detector”.",
                        validators=[lectures.chapters.validate_chapters],
                        verbose_name="chapters",
                    ),
                ),
                (
                    "chapters_kk",
                    models.TextField(
                        blank=True,
                        help_text="A line each: the time, then the title, as in “12:30 The detector”.",
                        null=True,
                        validators=[lectures.chapters.validate_chapters],
                        verbose_name="chapters",
                    ),
                ),
                (
                    "chapters_ru",
                    models.TextField(
                        blank=True,
                        help_text="A line each: the time, then the title, as in “12:30 The detector”.",
                        null=True,
                        validators=[lectures.chapters.validate_chapters],
                        verbose_name="chapters",
                    ),
                ),
                (
                    "chapters_en",
                    models.TextField(
                        blank=True,
                        help_text="A line each: the time, then the title, as in “12:30 The detector”.",
                        null=True,
                        validators=[lectures.chapters.validate_chapters],
                        verbose_name="chapters",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "recording",
                "verbose_name_plural": "recordings",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("file__isnull", True),
                                ("kind", "youtube"),
                                models.Q(("youtube_id", ""), _negated=True),
                            ),
                            models.Q(
                                ("file__isnull", False), ("kind", "file"), ("url", ""), ("youtube_id", "")
                            ),
                            models.Q(
                                ("file__isnull", True),
                                ("kind", "page"),
                                ("youtube_id", ""),
                                models.Q(("url", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="lectures_recording_one_place",
                        violation_error_message="A recording needs exactly one place: a video at YouTube, a file or a page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("duration__isnull", True),
                            ("duration__gt", datetime.timedelta(0)),
                            _connector="OR",
                        ),
                        name="lectures_recording_duration_positive",
                        violation_error_code="field:duration",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Transcript",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "recording",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="transcripts",
                        to="lectures.recording",
                        verbose_name="recording",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        help_text="Captions in WebVTT (.vtt) from the library.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="file",
                    ),
                ),
            ],
            options={
                "verbose_name": "transcript",
                "verbose_name_plural": "transcripts",
                "ordering": ["language", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("recording", "language"),
                        name="lectures_transcript_once_per_language",
                        violation_error_message="This recording has a transcript in this language already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Material",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("masterclass", "masterclass"),
                            ("guide", "guide"),
                            ("worksheet", "worksheet"),
                            ("demonstration", "demonstration"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "levels",
                    infocentre.content.fields.ChoiceArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("pupils", "pupils"),
                                ("students", "students"),
                                ("teachers", "teachers"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="for whom",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("physics", "physics"),
                            ("chemistry", "chemistry"),
                            ("biology", "biology"),
                            ("ecology", "ecology"),
                            ("informatics", "informatics"),
                            ("mathematics", "mathematics"),
                        ],
                        max_length=15,
                        verbose_name="subject",
                    ),
                ),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes it takes"),
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
                    "lectures",
                    models.ManyToManyField(
                        blank=True, related_name="materials", to="lectures.lecture", verbose_name="lectures"
                    ),
                ),
            ],
            options={
                "verbose_name": "educational material",
                "verbose_name_plural": "educational materials",
                "ordering": ["-published_at", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="lectures_material_langs"
                    ),
                    models.Index(fields=["-published_at", "-id"], name="lectures_material_list"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="lectures_material_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="lectures_material_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="lectures_material_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="lectures_material_known_languages",
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
                        name="material_released_kk_has_texts",
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
                        name="material_released_ru_has_texts",
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
                        name="material_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MaterialFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "material",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="lectures.material",
                        verbose_name="educational material",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="file",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        help_text="Empty for a file without words.",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several files apart.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_kk",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several files apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_ru",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several files apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="Only to tell several files apart.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "file of a material",
                "verbose_name_plural": "files",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("material", "file"), name="lectures_file_once_per_material"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Podcast",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                ("title_kk", models.CharField(blank=True, max_length=120, null=True, verbose_name="title")),
                ("title_ru", models.CharField(blank=True, max_length=120, null=True, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="title")),
                ("summary", models.TextField(blank=True, max_length=1000, verbose_name="summary")),
                (
                    "summary_kk",
                    models.TextField(blank=True, max_length=1000, null=True, verbose_name="summary"),
                ),
                (
                    "summary_ru",
                    models.TextField(blank=True, max_length=1000, null=True, verbose_name="summary"),
                ),
                (
                    "summary_en",
                    models.TextField(blank=True, max_length=1000, null=True, verbose_name="summary"),
                ),
                ("author", models.CharField(blank=True, max_length=120, verbose_name="author")),
                ("author_kk", models.CharField(blank=True, max_length=120, null=True, verbose_name="author")),
                ("author_ru", models.CharField(blank=True, max_length=120, null=True, verbose_name="author")),
                ("author_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="author")),
                (
                    "owner_email",
                    models.EmailField(
                        blank=True,
                        help_text="Podcast directories write to it. Empty: the centre's own e-mail.",
                        max_length=254,
                        verbose_name="e-mail of the owner",
                    ),
                ),
                (
                    "cover",
                    models.ForeignKey(
                        blank=True,
                        help_text="A square of 1,400 to 3,000 pixels. Empty: one is drawn.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.picture",
                        verbose_name="cover",
                    ),
                ),
                ("is_explicit", models.BooleanField(default=False, verbose_name="not for children")),
            ],
            options={
                "verbose_name": "podcast",
                "verbose_name_plural": "podcast",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="lectures_one_podcast")
                ],
            },
        ),
    ]
