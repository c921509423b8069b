from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("lectures", "0003_original_language"),
    ]

    operations = [
        migrations.AlterField(
            model_name="recording",
            name="duration",
            field=models.DurationField(
                blank=True,
                help_text="Hours:minutes:seconds. If left empty, that of the file is taken.",
                null=True,
                verbose_name="duration",
            ),
        ),
    ]
