import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import infocentre.content.fields


class Migration(migrations.Migration):
    """News, articles, coverage elsewhere."""

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
            name="NewsItem",
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
                            ("news", "news item"),
                            ("announcement", "announcement"),
                            ("press-release", "press release"),
                        ],
                        default="news",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        default=django.utils.timezone.localdate,
                        help_text="Shown above the title; orders the list.",
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
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="news",
                        to="events.event",
                        verbose_name="event",
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
                    "persons",
                    models.ManyToManyField(
                        blank=True, related_name="news", to="people.person", verbose_name="persons"
                    ),
                ),
            ],
            options={
                "verbose_name": "news item",
                "verbose_name_plural": "news",
                "ordering": ["-date", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="news_newsitem_langs"
                    ),
                    models.Index(
                        fields=["-date", "-id"],
                        include=("status", "published_at", "expires_at", "languages", "kind"),
                        name="news_list",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="news_newsitem_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="news_newsitem_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="news_newsitem_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="news_newsitem_known_languages",
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
                        name="news_released_kk_has_texts",
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
                        name="news_released_ru_has_texts",
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
                        name="news_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Article",
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
                (
                    "body",
                    infocentre.content.fields.RichTextField(
                        blank=True,
                        help_text="Only where the journal allows it to be shown here.",
                        verbose_name="full text",
                    ),
                ),
                (
                    "body_kk",
                    infocentre.content.fields.RichTextField(
                        blank=True,
                        help_text="Only where the journal allows it to be shown here.",
                        null=True,
                        verbose_name="full text",
                    ),
                ),
                (
                    "body_ru",
                    infocentre.content.fields.RichTextField(
                        blank=True,
                        help_text="Only where the journal allows it to be shown here.",
                        null=True,
                        verbose_name="full text",
                    ),
                ),
                (
                    "body_en",
                    infocentre.content.fields.RichTextField(
                        blank=True,
                        help_text="Only where the journal allows it to be shown here.",
                        null=True,
                        verbose_name="full text",
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        default=django.utils.timezone.localdate,
                        help_text="When it appeared.",
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
                    "other_authors",
                    models.CharField(
                        blank=True,
                        help_text="Those without a page on this site.",
                        max_length=300,
                        verbose_name="other authors",
                    ),
                ),
                (
                    "journal",
                    models.CharField(blank=True, max_length=200, verbose_name="journal or newspaper"),
                ),
                (
                    "journal_kk",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="journal or newspaper"
                    ),
                ),
                (
                    "journal_ru",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="journal or newspaper"
                    ),
                ),
                (
                    "journal_en",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="journal or newspaper"
                    ),
                ),
                (
                    "issue",
                    models.CharField(
                        blank=True,
                        help_text="As in: No. 4 (112), pp. 12–15.",
                        max_length=100,
                        verbose_name="issue and pages",
                    ),
                ),
                (
                    "issue_kk",
                    models.CharField(
                        blank=True,
                        help_text="As in: No. 4 (112), pp. 12–15.",
                        max_length=100,
                        null=True,
                        verbose_name="issue and pages",
                    ),
                ),
                (
                    "issue_ru",
                    models.CharField(
                        blank=True,
                        help_text="As in: No. 4 (112), pp. 12–15.",
                        max_length=100,
                        null=True,
                        verbose_name="issue and pages",
                    ),
                ),
                (
                    "issue_en",
                    models.CharField(
                        blank=True,
                        help_text="As in: No. 4 (112), pp. 12–15.",
                        max_length=100,
                        null=True,
                        verbose_name="issue and pages",
                    ),
                ),
                (
                    "written_in",
                    models.CharField(
                        blank=True,
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language it appeared in",
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
                ("url", models.URLField(blank=True, max_length=500, verbose_name="address of the article")),
                (
                    "pdf",
                    models.ForeignKey(
                        blank=True,
                        help_text="From the library, where the journal allows it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.document",
                        verbose_name="PDF",
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
                    "authors",
                    models.ManyToManyField(
                        blank=True, related_name="articles", to="people.person", verbose_name="authors"
                    ),
                ),
            ],
            options={
                "verbose_name": "popular-science article",
                "verbose_name_plural": "popular-science articles",
                "ordering": ["-date", "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["languages"], name="news_article_langs"),
                    models.Index(
                        fields=["-date", "-id"],
                        include=("status", "published_at", "expires_at", "languages"),
                        name="news_article_list",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="news_article_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="news_article_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="news_article_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="news_article_known_languages",
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
                        name="article_released_kk_has_texts",
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
                        name="article_released_ru_has_texts",
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
                        name="article_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Outlet",
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
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("name_kk", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_ru", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("name_en", models.CharField(max_length=120, null=True, verbose_name="name")),
                ("website", models.URLField(blank=True, max_length=300, verbose_name="website")),
            ],
            options={
                "verbose_name": "media outlet",
                "verbose_name_plural": "media outlets",
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="Coverage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coverage",
                        to="news.outlet",
                        verbose_name="media outlet",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("article", "article"),
                            ("tv", "television"),
                            ("radio", "radio"),
                            ("interview", "interview"),
                        ],
                        default="article",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                        max_length=2,
                        verbose_name="language of the piece",
                    ),
                ),
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
                    "tone",
                    models.CharField(
                        choices=[("positive", "positive"), ("neutral", "neutral"), ("critical", "critical")],
                        default="neutral",
                        help_text="For reports; not shown.",
                        max_length=10,
                        verbose_name="tone",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="what it is about")),
                ("title_kk", models.CharField(max_length=200, null=True, verbose_name="what it is about")),
                ("title_ru", models.CharField(max_length=200, null=True, verbose_name="what it is about")),
                ("title_en", models.CharField(max_length=200, null=True, verbose_name="what it is about")),
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
                ("url", models.URLField(max_length=500, unique=True, verbose_name="address")),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="coverage",
                        to="events.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "persons",
                    models.ManyToManyField(
                        blank=True, related_name="coverage", to="people.person", verbose_name="persons"
                    ),
                ),
            ],
            options={
                "verbose_name": "media coverage",
                "verbose_name_plural": "media coverage",
                "ordering": [models.OrderBy(models.F("date"), descending=True, nulls_last=True), "-pk"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["languages"], name="news_coverage_langs"
                    ),
                    models.Index(
                        models.OrderBy(models.F("date"), descending=True, nulls_last=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="news_coverage_list",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("binned_at__isnull", True),
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            _connector="OR",
                        ),
                        name="news_coverage_bin_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["scheduled", "published"]), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="news_coverage_public_has_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__isnull", True),
                            ("expires_at__gt", models.F("published_at")),
                            _connector="OR",
                        ),
                        name="news_coverage_expires_after_start",
                        violation_error_code="field:expires_at",
                        violation_error_message="“Show until” must be later than “publish at”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("languages__contained_by", ["kk", "ru", "en"])),
                        name="news_coverage_known_languages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["kk"]), _negated=True),
                            models.Q(("title_kk__isnull", False), models.Q(("title_kk", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="coverage_released_kk_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["ru"]), _negated=True),
                            models.Q(("title_ru__isnull", False), models.Q(("title_ru", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="coverage_released_ru_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("languages__contains", ["en"]), _negated=True),
                            models.Q(("title_en__isnull", False), models.Q(("title_en", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="coverage_released_en_has_texts",
                        violation_error_message="A language can be released only when its required texts are there.",
                    ),
                ],
            },
        ),
    ]
