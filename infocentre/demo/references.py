"""References in the texts of the demo, which name what they mean by the keys of its files.

`[words](item:article/key)` links an item, `![caption](picture:file.jpg)` shows a picture,
`![](recording:lecture-key)` the first recording of a lecture, `![](tex:x^2)` a formula.
"""

import re
from html import escape, unescape

from infocentre.content.richtext.tokens import start_tag
from infocentre.demo.models import LoadedItem
from lectures.models import Recording

LINK = re.compile(r'href="item:([a-z]+)/([^"]+)"')
EMBEDDED = re.compile(r'(<p>)?<img alt="([^"]*)" src="(picture|recording|tex):([^"]+)" />(</p>)?')


def resolved(html: str) -> str:
    """Keys of the demo replaced by those of the database; what refers to nothing is left out."""
    return EMBEDDED.sub(_embedded, LINK.sub(_link, html))


def _link(match):
    item = LoadedItem.objects.filter(kind__endswith=f".{match[1]}", key=match[2]).first()
    return f'href="item:{item.kind}:{item.object_id}"' if item else ""


def _loaded(kind, key) -> int:
    return LoadedItem.objects.filter(kind=kind, key=key).values_list("object_id", flat=True).first() or 0


def _embedded(match):
    before, caption, kind, name, after = match.groups(default="")
    is_alone = bool(before and after)
    if kind == "tex":
        tag = "div" if is_alone else "span"
        drawn = start_tag(tag, data_tex=unescape(name)) + f"</{tag}>"
        return drawn if is_alone else before + drawn + after
    if kind == "picture":
        words = f"<figcaption>{escape(unescape(caption))}</figcaption>" if caption else ""
        return f'<figure data-picture="{_loaded("library.picture", name)}">{words}</figure>'
    lecture = _loaded("lectures.lecture", name)
    recording = Recording.objects.filter(lecture=lecture).values_list("pk", flat=True).first() or 0
    return f'<div data-recording="{recording}"></div>'
