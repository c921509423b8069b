"""Two texts compared word by word, within a bounded effort."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, REMOVED, ADDED = "same", "removed", "added"
WORD = re.compile(r"(\w+|\n|[^\w\s])([^\S\n]*)")
SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]*\s*")
# Below this share of common words a sentence was written anew: scattered common words would only confuse.
MIN_SIMILARITY = 0.3
# Of a long passage that stayed, so many words are shown on each side of a change.
CONTEXT_WORDS = 18


@dataclass
class Piece:
    """Some words in a row that stayed, went or came."""

    kind: str
    text: str


class Effort:
    """A budget for word-by-word comparison, whose cost grows with the square of the length."""

    def __init__(self, left=4_000_000):
        self.left = left

    def affords(self, old, new) -> bool:
        cost = len(old) * len(new)
        if cost > min(self.left, 1_000_000):
            return False
        self.left -= cost
        return True


def match_words(old: list, new: list, effort: Effort):
    """(kind of operation, from, to, from, to) like difflib's; None for the middle that costs too much."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    operations = [("equal", 0, start, 0, start)] if start else []
    if middle_old or middle_new:
        if effort.affords(middle_old, middle_new):
            matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=len(middle_old) > 2000)
            found = matcher.get_opcodes()
        else:
            found = [("replace", 0, len(middle_old), 0, len(middle_new))]
        operations += [(kind, *(place + start for place in places)) for kind, *places in found]
    if end:
        operations.append(("equal", len(old) - end, len(old), len(new) - end, len(new)))
    return operations


def compare_words(old: str, new: str, effort: Effort | None = None) -> list[Piece]:
    """The pieces of both texts in reading order: what went stands before what came in its place."""
    effort = effort or Effort()
    if old == new:
        return [Piece(SAME, new)] if new else []
    if not old or not new:
        return _replace_all(old, new)
    words = [WORD.findall(text) for text in (old, new)]
    if len(words[0]) * len(words[1]) <= 250_000:
        return _by_words(old, new, *words, effort)
    return _by_sentences(old, new, effort)


def _replace_all(old, new):
    return [piece for piece in (Piece(REMOVED, old), Piece(ADDED, new)) if piece.text]


def _by_words(old, new, old_words, new_words, effort):
    operations = match_words(
        [word for word, _space in old_words], [word for word, _space in new_words], effort
    )
    common = sum(to - start for kind, start, to, *_rest in operations if kind == "equal")
    changes = any(kind != "equal" for kind, *_places in operations)
    if not changes or 2 * common < MIN_SIMILARITY * (len(old_words) + len(new_words)):
        return _replace_all(old, new)
    pieces = []
    for kind, old_from, old_to, new_from, new_to in operations:
        if kind == "equal":
            pieces.append(Piece(SAME, _text(new_words[new_from:new_to])))
        else:
            pieces += _replace_all(_text(old_words[old_from:old_to]), _text(new_words[new_from:new_to]))
    return pieces


def _text(words):
    return "".join(word + space for word, space in words)


def _by_sentences(old, new, effort):
    old_ones, new_ones = SENTENCE.findall(old), SENTENCE.findall(new)
    pieces = []
    for kind, old_from, old_to, new_from, new_to in match_words(old_ones, new_ones, effort):
        before, after = "".join(old_ones[old_from:old_to]), "".join(new_ones[new_from:new_to])
        if kind == "equal":
            pieces.append(Piece(SAME, after))
            continue
        words = WORD.findall(before), WORD.findall(after)
        small = before and after and len(words[0]) * len(words[1]) <= 250_000
        pieces += _by_words(before, after, *words, effort) if small else _replace_all(before, after)
    return pieces


def shortened(pieces: list[Piece]) -> list[Piece]:
    """The same with long passages that stayed cut to what stands beside a change."""
    if len(pieces) == 1:
        return pieces
    return [
        Piece(SAME, _cut(piece.text, place > 0, place < len(pieces) - 1)) if piece.kind == SAME else piece
        for place, piece in enumerate(pieces)
    ]


def _cut(text, has_before, has_after):
    words = re.findall(r"\S+\s*", text)
    if len(words) <= 2 * CONTEXT_WORDS + 6:
        return text
    head = "".join(words[:CONTEXT_WORDS]) if has_before else ""
    tail = "".join(words[-CONTEXT_WORDS:]) if has_after else ""
    return f"{head}… {tail}"
