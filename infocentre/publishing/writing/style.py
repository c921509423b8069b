"""Sentences and paragraphs that readers lose their way in, and spaces typed twice."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from infocentre.publishing.writing.remarks import Remark, Severity, excerpt

# Kazakh packs into one word what English says in two.
MAX_WORDS = {"kk": 36, "ru": 40, "en": 48}
MAX_PARAGRAPH = {"kk": 150, "ru": 170, "en": 190}
# Not after an initial or a short form such as “т.” or “No.”.
SENTENCE_END = re.compile(r"(?<=[.!?…;])(?<!\b\w\.)(?<!\b\w\w\.)[»”\"')]*\s+")
WORD = re.compile(r"\w+(?:[-’']\w+)*")
# How far a word is quoted.
NEAR = 60
DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")


def check(language, block):
    words = len(WORD.findall(block.text))
    if words > MAX_PARAGRAPH[language]:
        message = ngettext(
            "The paragraph has %(count)d word; readers get lost.",
            "The paragraph has %(count)d words; readers get lost.",
            words,
        )
        yield Remark(Severity.HINT, "long-paragraph", message % {"count": words}, excerpt=excerpt(block.text))
    for sentence in SENTENCE_END.split(block.text):
        words = len(WORD.findall(sentence))
        if words > MAX_WORDS[language]:
            message = ngettext(
                "The sentence has %(count)d word; split it.",
                "The sentence has %(count)d words; split it.",
                words,
            )
            yield Remark(
                Severity.HINT, "long-sentence", message % {"count": words}, excerpt=excerpt(sentence)
            )
    for match in DOUBLED.finditer(block.text):
        before = block.text[max(0, match.start() - NEAR) : match.start()].split()[-1]
        after = block.text[match.end() : match.end() + NEAR].split()[0]
        yield Remark(
            Severity.HINT,
            "doubled-space",
            _("There are two spaces in a row."),
            excerpt=f"{before}{match[0]}{after}",
            replacement=f"{before} {after}",
        )
