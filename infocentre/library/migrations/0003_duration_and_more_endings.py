import django.core.validators
from django.db import migrations, models

import infocentre.library.files
import infocentre.library.images


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0002_word_labels_anew"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="duration",
            field=models.DurationField(blank=True, editable=False, null=True, verbose_name="duration"),
        ),
        migrations.AlterField(
            model_name="document",
            name="file",
            field=models.FileField(
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
                            "srt",
                        ]
                    ),
                    infocentre.library.files.validate_document,
                ],
                verbose_name="file",
            ),
        ),
        migrations.AlterField(
            model_name="picture",
            name="file",
            field=models.ImageField(
                height_field="height",
                help_text="JPEG, PNG, WebP, AVIF or HEIC; at most 40 megapixels and 12,000 pixels a side.",
                upload_to=infocentre.library.images.upload_path,
                validators=[
                    django.core.validators.FileExtensionValidator(
                        ["jpg", "jpeg", "png", "webp", "avif", "heic", "heif"]
                    ),
                    infocentre.library.images.validate_picture,
                ],
                verbose_name="file",
                width_field="width",
            ),
        ),
    ]
