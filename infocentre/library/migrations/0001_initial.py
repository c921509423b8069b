import django.core.validators
import django.db.models.deletion
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import infocentre.library.files
import infocentre.library.images


class Migration(migrations.Migration):
    """Pictures and files."""

    initial = True

    dependencies = [
        ("content", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Picture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "title",
                    models.CharField(
                        help_text="Used to find it in the library.", max_length=200, verbose_name="title"
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        help_text="Author or organisation, shown to visitors.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("own", "our own work"),
                            ("permission", "by permission of the author"),
                            ("cc-by", "CC BY"),
                            ("cc-by-sa", "CC BY-SA"),
                            ("cc0", "CC0"),
                            ("public-domain", "public domain"),
                        ],
                        default="own",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "size",
                    models.PositiveBigIntegerField(default=0, editable=False, verbose_name="size in bytes"),
                ),
                (
                    "file",
                    models.ImageField(
                        height_field="height",
                        help_text="JPEG, PNG, WebP or AVIF; at most 40 megapixels and 12,000 pixels a side.",
                        upload_to=infocentre.library.images.upload_path,
                        validators=[
                            django.core.validators.FileExtensionValidator(
                                ["jpg", "jpeg", "png", "webp", "avif"]
                            ),
                            infocentre.library.images.validate_picture,
                        ],
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                ("width", models.PositiveIntegerField(editable=False, null=True, verbose_name="width")),
                ("height", models.PositiveIntegerField(editable=False, null=True, verbose_name="height")),
                (
                    "alt",
                    models.CharField(
                        blank=True,
                        help_text="What someone who cannot see the picture needs to know.",
                        max_length=300,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alt_kk",
                    models.CharField(
                        blank=True,
                        help_text="What someone who cannot see the picture needs to know.",
                        max_length=300,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alt_ru",
                    models.CharField(
                        blank=True,
                        help_text="What someone who cannot see the picture needs to know.",
                        max_length=300,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "alt_en",
                    models.CharField(
                        blank=True,
                        help_text="What someone who cannot see the picture needs to know.",
                        max_length=300,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                ("caption", models.CharField(blank=True, max_length=300, verbose_name="caption")),
                (
                    "caption_kk",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="caption"),
                ),
                (
                    "caption_ru",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="caption"),
                ),
                (
                    "caption_en",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="caption"),
                ),
                (
                    "is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="Carries no information: screen readers pass over it.",
                        verbose_name="decorative",
                    ),
                ),
                (
                    "focus_x",
                    models.PositiveSmallIntegerField(
                        default=50, verbose_name="focal point, per cent from the left"
                    ),
                ),
                (
                    "focus_y",
                    models.PositiveSmallIntegerField(
                        default=50, verbose_name="focal point, per cent from the top"
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=7,
                        validators=[django.core.validators.RegexValidator("^#[0-9a-f]{6}$")],
                        verbose_name="colour",
                    ),
                ),
                (
                    "renditions_ready",
                    models.BooleanField(default=False, editable=False, verbose_name="smaller copies made"),
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
                "verbose_name": "picture",
                "verbose_name_plural": "pictures",
                "ordering": ["-created_at"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("credit", ""), _negated=True), models.Q(("licence", ""), _negated=True)
                        ),
                        name="library_picture_has_credit_and_licence",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("focus_x__lte", 100), ("focus_y__lte", 100)),
                        name="library_picture_focus_inside",
                        violation_error_code="field:focus_x",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "title",
                    models.CharField(
                        help_text="Used to find it in the library.", max_length=200, verbose_name="title"
                    ),
                ),
                (
                    "title_kk",
                    models.CharField(
                        help_text="Used to find it in the library.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_ru",
                    models.CharField(
                        help_text="Used to find it in the library.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        help_text="Used to find it in the library.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        help_text="Author or organisation, shown to visitors.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        choices=[
                            ("own", "our own work"),
                            ("permission", "by permission of the author"),
                            ("cc-by", "CC BY"),
                            ("cc-by-sa", "CC BY-SA"),
                            ("cc0", "CC0"),
                            ("public-domain", "public domain"),
                        ],
                        default="own",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "size",
                    models.PositiveBigIntegerField(default=0, editable=False, verbose_name="size in bytes"),
                ),
                (
                    "file",
                    models.FileField(
                        upload_to=infocentre.library.images.upload_path,
                        validators=[
                            django.core.validators.FileExtensionValidator(
                                [
                                    "pdf",
                                    "pptx",
                                    "odp",
                                    "docx",
                                    "odt",
                                    "mp3",
                                    "m4a",
                                    "mp4",
                                    "ogg",
                                    "webm",
                                    "svg",
                                    "png",
                                    "vtt",
                                ]
                            ),
                            infocentre.library.files.validate_document,
                        ],
                        verbose_name="file",
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
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["-created_at"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("credit", ""), _negated=True), models.Q(("licence", ""), _negated=True)
                        ),
                        name="library_document_has_credit_and_licence",
                    )
                ],
            },
        ),
    ]
