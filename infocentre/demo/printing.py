"""PDF files of the demo: printed by Chromium, so that they have real, tagged text in three languages.

The browser is needed only to regenerate the demo; the results are in the repository.
"""

from html import escape
from pathlib import Path

STYLE = """
@font-face { font-family: Onest; src: url("FONTS/onest-latin.woff2"); font-weight: 400 700; }
@font-face { font-family: Onest; src: url("FONTS/onest-cyrillic.woff2"); font-weight: 400 700; unicode-range: U+0400-0491, U+04B0-04B1, U+2116; }
@font-face { font-family: Onest; src: url("FONTS/onest-kazakh.woff2"); font-weight: 400 700; unicode-range: U+0492-04AF, U+04BA-04BB, U+04D8-04E9; }
body { font: 11.5pt/1.55 Onest, sans-serif; color: #0b1f33; margin: 0; }
h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 4mm; } h2 { font-size: 14pt; margin: 7mm 0 2mm; }
.by { color: #4a5b6b; margin-bottom: 8mm; } .foot { margin-top: 12mm; font-size: 9pt; color: #4a5b6b; }
li { margin-bottom: 1.5mm; }
"""  # noqa: E501
PAGE = '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
PAGE += "<style>{style}</style></head>"
PAGE += '<body><h1>{title}</h1><p class="by">{line}</p>{body}<p class="foot">{foot}</p></body></html>'


def print_pdf(browser, target: Path, *, language, title, line, body, foot):
    """One document as A4; `browser` is a Playwright browser, `body` is HTML of ours."""
    fonts = (Path(__file__).resolve().parents[2] / "static" / "fonts").as_uri()
    html = PAGE.format(
        language=language,
        title=escape(title),
        line=escape(line),
        body=body,
        foot=escape(foot),
        style=STYLE.replace("FONTS", fonts),
    )
    source = target.with_suffix(".html")
    source.write_text(html, encoding="utf-8")
    page = browser.new_page()
    page.goto(source.as_uri())
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "20mm")
    page.pdf(path=target, format="A4", margin=margin, tagged=True, outline=False)
    page.close()
    source.unlink()
