import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields


class Migration(migrations.Migration):
    """Events with venue, programme and gallery; opportunities."""

    initial = True

    dependencies = [
        ("content", "0001_initial"),
        ("library", "0001_initial"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Venue",
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
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_kk", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_ru", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=200, null=True, verbose_name="name")),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="city")),
                ("city_kk", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
                ("city_ru", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
                ("city_en", models.CharField(blank=True, max_length=100, null=True, verbose_name="city")),
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
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        help_text="As in 43.35210.",
                        max_digits=8,
                        null=True,
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        help_text="As in 77.14530.",
                        max_digits=8,
                        null=True,
                        verbose_name="longitude",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="venues",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "venue",
                "verbose_name_plural": "venues",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(
                                ("latitude__isnull", False),
                                ("longitude__isnull", False),
                                ("latitude__range", (-90, 90)),
                                ("longitude__range", (-180, 180)),
                            ),
                            _connector="OR",
                        ),
                        name="events_venue_on_the_globe",
                        violation_error_message="Give both: a latitude from −90 to 90 and a longitude from −180 to 180.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                    "sequence",
                    models.PositiveIntegerField(
                        default=0, editable=False, verbose_name="version for calendars"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lecture", "lecture"),
                            ("offsite-lecture", "off-site lecture"),
                            ("masterclass", "masterclass"),
                            ("seminar", "seminar"),
                            ("workshop", "workshop"),
                            ("round-table", "round table"),
                            ("school", "school"),
                            ("conference", "conference"),
                            ("poster-session", "poster session"),
                            ("exhibition", "photo and video exhibition"),
                            ("competition", "competition"),
                            ("project-contest", "project contest"),
                            ("festival", "festival"),
                            ("excursion", "excursion"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("starts_at", models.DateTimeField(help_text="Almaty time.", verbose_name="starts at")),
                (
                    "ends_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Almaty time; the last day where no hour is known.",
                        null=True,
                        verbose_name="ends at",
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
                        default="time",
                        max_length=5,
                        verbose_name="what is known of the date",
                    ),
                ),
                ("over_at", models.DateTimeField(editable=False, verbose_name="over at")),
                (
                    "is_cancelled",
                    models.BooleanField(
                        default=False,
                        help_text="The page stays and says so; calendars that hold the event strike it out.",
                        verbose_name="cancelled",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("onsite", "on site"),
                            ("online", "online"),
                            ("hybrid", "on site and online"),
                        ],
                        default="onsite",
                        max_length=10,
                        verbose_name="format",
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="events.venue",
                        verbose_name="venue",
                    ),
                ),
                (
                    "online_url",
                    models.URLField(
                        blank=True,
                        help_text="Where the event is held online. Never shown on the site; for those who registered.",
                        max_length=500,
                        verbose_name="online address",
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
                        verbose_name="languages of the event",
                    ),
                ),
                ("programme", infocentre.content.fields.RichTextField(blank=True, verbose_name="programme")),
                (
                    "programme_kk",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="programme"),
                ),
                (
                    "programme_ru",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="programme"),
                ),
                (
                    "programme_en",
                    infocentre.content.fields.RichTextField(blank=True, null=True, verbose_name="programme"),
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
                        blank=True, related_name="events", to="people.person", verbose_name="speakers"
                    ),
                ),
                (
                    "organisers",
                    models.ManyToManyField(
                        blank=True, related_name="events", to="people.organisation", verbose_name="organisers"
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ["-starts_at", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["languages"], name="events_event_langs"),
                    models.Index(
                        fields=["-starts_at", "-id"],
                        include=("over_at", "status", "published_at", "expires_at", "languages"),
                        name="events_list",
                    ),
                    models.Index(fields=["over_at", "starts_at"], name="events_over"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="events_event_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="events_event_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="events_event_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="events_event_known_languages",
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
                        name="events_released_kk_has_texts",
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
                        name="events_released_ru_has_texts",
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
                        name="events_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at__isnull", True),
                            ("ends_at__gte", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="events_event_ends_after_start",
                        violation_error_code="field:ends_at",
                        violation_error_message="An event cannot end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("format", "online"),
                            ("venue__isnull", False),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="events_event_has_place",
                        violation_error_code="field:venue",
                        violation_error_message="An event that people come to needs a venue before it is published.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Opportunity",
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
                            ("internship", "internship"),
                            ("practice", "student practice"),
                            ("student-school", "school for students"),
                            ("teacher-school", "school for teachers"),
                            ("call", "call for applications"),
                            ("competition", "competition"),
                            ("scholarship", "scholarship"),
                        ],
                        max_length=20,
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
                                ("postgraduates", "postgraduates"),
                                ("teachers", "teachers"),
                                ("scientists", "scientists"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="for whom",
                    ),
                ),
                (
                    "deadline",
                    models.DateField(
                        blank=True,
                        help_text="The last day to apply, Almaty time. Empty: open at any time, or not announced.",
                        null=True,
                        verbose_name="deadline",
                    ),
                ),
                (
                    "organiser",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="opportunities",
                        to="people.organisation",
                        verbose_name="organiser",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("place_kk", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_ru", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("place_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="place")),
                ("funding", models.TextField(blank=True, max_length=500, verbose_name="funding")),
                (
                    "funding_kk",
                    models.TextField(blank=True, max_length=500, null=True, verbose_name="funding"),
                ),
                (
                    "funding_ru",
                    models.TextField(blank=True, max_length=500, null=True, verbose_name="funding"),
                ),
                (
                    "funding_en",
                    models.TextField(blank=True, max_length=500, null=True, verbose_name="funding"),
                ),
                ("url", models.URLField(blank=True, max_length=500, verbose_name="where to apply")),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="Shown with a mark: not a real deadline.",
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
            ],
            options={
                "verbose_name": "opportunity",
                "verbose_name_plural": "opportunities",
                "ordering": [models.OrderBy(models.F("deadline"), nulls_last=True), "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="events_opportunity_langs"
                    ),
                    models.Index(
                        models.OrderBy(models.F("deadline"), nulls_last=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="events_opportunity_list",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="events_opportunity_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="events_opportunity_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="events_opportunity_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="events_opportunity_known_languages",
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
                        name="opportunity_released_kk_has_texts",
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
                        name="opportunity_released_ru_has_texts",
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
                        name="opportunity_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sequence",
                    models.PositiveIntegerField(
                        default=0, editable=False, verbose_name="version for calendars"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("registration", "registration of participants"),
                            ("opening", "opening"),
                            ("lecture", "lecture"),
                            ("seminar", "seminar"),
                            ("masterclass", "masterclass"),
                            ("discussion", "discussion"),
                            ("poster", "poster session"),
                            ("excursion", "excursion"),
                            ("break", "break"),
                            ("closing", "closing"),
                        ],
                        default="lecture",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("starts_at", models.DateTimeField(help_text="Almaty time.", verbose_name="starts at")),
                ("ends_at", models.DateTimeField(help_text="Almaty time.", verbose_name="ends at")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="title")),
                (
                    "hall",
                    models.CharField(
                        blank=True,
                        help_text="Where several rooms are used at once.",
                        max_length=100,
                        verbose_name="hall",
                    ),
                ),
                (
                    "hall_kk",
                    models.CharField(
                        blank=True,
                        help_text="Where several rooms are used at once.",
                        max_length=100,
                        null=True,
                        verbose_name="hall",
                    ),
                ),
                (
                    "hall_ru",
                    models.CharField(
                        blank=True,
                        help_text="Where several rooms are used at once.",
                        max_length=100,
                        null=True,
                        verbose_name="hall",
                    ),
                ),
                (
                    "hall_en",
                    models.CharField(
                        blank=True,
                        help_text="Where several rooms are used at once.",
                        max_length=100,
                        null=True,
                        verbose_name="hall",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_kk", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_ru", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("is_online", models.BooleanField(default=False, verbose_name="online too")),
                (
                    "speakers",
                    models.ManyToManyField(
                        blank=True, related_name="sessions", to="people.person", verbose_name="speakers"
                    ),
                ),
            ],
            options={
                "verbose_name": "programme entry",
                "verbose_name_plural": "programme",
                "ordering": ["starts_at", "ends_at", "pk"],
                "indexes": [models.Index(fields=["event", "starts_at"], name="events_session_order")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="events_session_ends_after_start",
                        violation_error_code="field:ends_at",
                        violation_error_message="An entry of the programme must end after it starts.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="papers",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("title_kk", models.CharField(max_length=300, null=True, verbose_name="title")),
                ("title_ru", models.CharField(max_length=300, null=True, verbose_name="title")),
                ("title_en", models.CharField(max_length=300, null=True, verbose_name="title")),
                (
                    "authors",
                    models.CharField(
                        help_text="As they stand in the paper, with commas between them.",
                        max_length=500,
                        verbose_name="authors",
                    ),
                ),
                (
                    "authors_kk",
                    models.CharField(
                        help_text="As they stand in the paper, with commas between them.",
                        max_length=500,
                        null=True,
                        verbose_name="authors",
                    ),
                ),
                (
                    "authors_ru",
                    models.CharField(
                        help_text="As they stand in the paper, with commas between them.",
                        max_length=500,
                        null=True,
                        verbose_name="authors",
                    ),
                ),
                (
                    "authors_en",
                    models.CharField(
                        help_text="As they stand in the paper, with commas between them.",
                        max_length=500,
                        null=True,
                        verbose_name="authors",
                    ),
                ),
                ("abstract", models.TextField(blank=True, verbose_name="abstract")),
                ("abstract_kk", models.TextField(blank=True, null=True, verbose_name="abstract")),
                ("abstract_ru", models.TextField(blank=True, null=True, verbose_name="abstract")),
                ("abstract_en", models.TextField(blank=True, null=True, verbose_name="abstract")),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language of the paper",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        help_text="A PDF of the library.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="file",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "paper",
                "verbose_name_plural": "papers of participants",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GalleryPicture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gallery",
                        to="events.event",
                        verbose_name="event",
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
                "verbose_name": "picture of the gallery",
                "verbose_name_plural": "gallery",
                "ordering": ["order", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event", "picture"), name="events_picture_once_per_gallery"
                    )
                ],
            },
        ),
    ]
