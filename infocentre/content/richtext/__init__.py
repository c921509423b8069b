"""Rich text: one allow-list for the editor and the server, references instead of copies.

Stored text holds references: `<a href="item:news.newsitem:42">`, `<figure data-picture="17">`,
`<div data-recording="5">` and formulas as TeX in `data-tex`. `display` turns them into what a visitor
gets, in the language of the page; `clean` is what every text passes when it is stored and when it is shown.
"""

from infocentre.content.richtext.allowlist import EDITOR_EXTENSIONS, MAX_TEXT_LENGTH
from infocentre.content.richtext.cleaning import clean, is_too_deep
from infocentre.content.richtext.words import words_of

__all__ = ["EDITOR_EXTENSIONS", "MAX_TEXT_LENGTH", "clean", "is_too_deep", "words_of"]
