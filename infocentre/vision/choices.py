"""Display settings for visitors with low vision, stored in a cookie.

The choices follow GOST R 52872-2019 and what its readers are used to: the size of the text, the room between
letters and lines, the typeface, a scheme of two colours, and whether pictures are shown.
"""

from dataclasses import dataclass, fields, replace

from django.utils.translation import gettext_lazy as _

COOKIE = "vision"
COOKIE_AGE = 365 * 24 * 3600
# For each choice its values with their names; the first is taken when nothing or nonsense was chosen.
OPTIONS = {
    "size": [("2", _("large")), ("3", _("very large")), ("1", _("normal"))],
    "letters": [("1", _("normal")), ("2", _("wide")), ("3", _("very wide"))],
    "lines": [("1", _("normal")), ("2", _("wide")), ("3", _("very wide"))],
    "face": [("sans", _("sans serif")), ("serif", _("serif"))],
    "scheme": [
        ("white", _("black on white")),
        ("black", _("white on black")),
        ("blue", _("dark blue on light blue")),
        ("beige", _("brown on beige")),
        ("green", _("green on dark brown")),
    ],
    "images": [("on", _("shown")), ("off", _("not shown"))],
}
NAMES = {
    "size": _("Text size"),
    "letters": _("Letter spacing"),
    "lines": _("Line spacing"),
    "face": _("Typeface"),
    "scheme": _("Colours"),
    "images": _("Pictures"),
}


@dataclass(frozen=True)
class Vision:
    """The choices of one visitor."""

    size: str = "2"
    letters: str = "1"
    lines: str = "1"
    face: str = "sans"
    scheme: str = "white"
    images: str = "on"

    @classmethod
    def read(cls, cookie: str | None):
        """What a cookie says; None for a visitor without one. Whatever is unknown falls back."""
        if not cookie:
            return None
        given = dict(zip(OPTIONS, cookie[:100].split("."), strict=False))
        return cls().with_choices(given)

    def with_choices(self, given):
        """These choices with the known ones of `given` in their place."""
        known = {name: given[name] for name, options in OPTIONS.items() if given.get(name) in dict(options)}
        return replace(self, **known)

    def __str__(self):
        return ".".join(getattr(self, each.name) for each in fields(self))

    @property
    def classes(self) -> str:
        """For the root element of a page."""
        chosen = (f"vision-{name}-{getattr(self, name)}" for name in OPTIONS)
        return " ".join(["vision", *chosen])

    @property
    def hides_images(self) -> bool:
        return self.images == "off"

    @property
    def groups(self):
        """The choices as a page offers them: name, label, and the values with the chosen one marked."""
        return [
            (name, NAMES[name], [(value, label, value == getattr(self, name)) for value, label in options])
            for name, options in OPTIONS.items()
        ]


def vision_of(request) -> Vision | None:
    return Vision.read(request.COOKIES.get(COOKIE))
