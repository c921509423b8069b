"""The menus and figures as they stood, for editors to arrange."""

from django.db import migrations

MENUS = {
    "main": [
        ("news:list", {}),
        ("events:list", {}),
        ("lectures:list", {}),
        ("pages:education", {}),
        ("people:list", {}),
        ("pages:about", {"kk": "Орталық", "ru": "О центре", "en": "The Centre"}),
        ("contact:form", {"kk": "Байланыс", "ru": "Контакты", "en": "Contact"}),
    ],
    "footer": [
        (section, {})
        for section in (
            *("events:calendar", "people:organisations", "people:projects", "pages:press-kit"),
            *("pages:impact", "vision:settings", "search:search", "pages:about", "contact:form"),
        )
    ],
    "hero": [
        ("lectures:list", {"kk": "Дәрістерді көру", "ru": "Смотреть лекции", "en": "Watch the lectures"}),
        ("events:calendar", {}),
    ],
}
COUNTED = ["lectures", "recordings", "events", "people", "organisations", "projects"]
COUNTED += ["news", "articles", "coverage"]
STEP = 10  # so that something fits between


def arrange(apps, schema_editor):
    entries, figures = apps.get_model("pages.MenuEntry"), apps.get_model("pages.FigureEntry")
    for place, links in MENUS.items():
        for number, (section, names) in enumerate(links, 1):
            labels = {f"label_{code}": name for code, name in names.items()}
            entries.objects.create(
                place=place, section=section, order=number * STEP, label=names.get("kk", ""), **labels
            )
    for number, name in enumerate(COUNTED, 1):
        figures.objects.create(counted=name, order=number * STEP)


class Migration(migrations.Migration):
    dependencies = [("pages", "0001_initial")]

    operations = [migrations.RunPython(arrange, migrations.RunPython.noop)]
