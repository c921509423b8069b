"""What readers without eyes or patience need: order of headings, words of links, described pictures."""

from django.utils.translation import gettext as _

from infocentre.content.languages import OWN_NAMES
from infocentre.content.references import PICTURE, look_up
from infocentre.content.richtext.formulas import TexError, mathml
from infocentre.publishing.writing.remarks import Remark, Severity, excerpt

# Words that say nothing of where a link leads.
EMPTY_WORDS = {
    *("here", "click here", "read here", "this link", "link", "more", "read more", "learn more", "see here"),
    *(
        "тут",
        "здесь",
        "сюда",
        "ссылка",
        "по ссылке",
        "эта ссылка",
        "подробнее",
        "далее",
        "читать далее",
        "ещё",
    ),
    *("осында", "мұнда", "осы жерде", "осы жерден", "сілтеме", "осы сілтеме", "сілтеме бойынша", "толығырақ"),
    *("әрі қарай", "тағы"),
}


def check_headings(blocks):
    last = 1
    for block in blocks:
        if not block.level:
            continue
        if not block.text.strip():
            yield Remark(Severity.WARNING, "empty-heading", _("An empty heading."))
        elif block.level > last + 1:
            message = _("A level %(last)d heading is followed by level %(level)d: a level is skipped.")
            if last == 1:
                message = _("The first heading is level %(level)d; begin with level 2.")
            message %= {"last": last, "level": block.level}
            yield Remark(Severity.WARNING, "heading-order", message, excerpt=excerpt(block.text))
        last = block.level


def check_links(blocks):
    for link in (link for block in blocks for link in block.links):
        words = " ".join(link.text.split()).strip(' .,:;!?»«“”"→›>').casefold()
        if not words:
            message = _("A link without text is useless to people who cannot see it.")
            yield Remark(Severity.ERROR, "empty-link", message, excerpt=excerpt(link.href))
        elif words in EMPTY_WORDS:
            message = _("The link text does not say where it leads.")
            yield Remark(Severity.WARNING, "here-link", message, excerpt=excerpt(link.text))


def check_formulas(formulas):
    for tex in formulas:
        try:
            mathml(tex)
        except TexError as wrong:
            yield Remark(Severity.ERROR, "formula", str(wrong), excerpt=excerpt(tex))


def check_references(language, references):
    """Things that are not there, that visitors do not see, or that are not described in this language."""
    if not references:
        return
    known, public = look_up(references, published=False), look_up(references)
    for reference in sorted(references):
        item = known.get(reference)
        if item is None:
            message = _("The text refers to something that is no longer there; visitors see nothing.")
            yield Remark(Severity.ERROR, "reference-gone", message, excerpt=":".join(map(str, reference)))
        elif reference not in public:
            message = _("What the text refers to is not public; visitors see nothing or no link.")
            yield Remark(Severity.WARNING, "reference-hidden", message, excerpt=":".join(map(str, reference)))
        elif reference.kind == PICTURE and not item.is_decorative and not getattr(item, f"alt_{language}"):
            message = _("A picture has no alternative text in this language: %(language)s.")
            message %= {"language": OWN_NAMES[language]}
            yield Remark(Severity.ERROR, "alternative-text", message, excerpt=f"{PICTURE}:{reference.key}")
