"""Reading clean HTML piece by piece and writing it again, byte for byte where nothing is to change."""

from html import escape
from html.parser import HTMLParser

VOID = {"br", "hr"}


class Rewriter(HTMLParser):
    """Echoes what it reads; subclasses change what they want.

    For the output of nh3 only: there every element is closed, every attribute quoted and every `<` of a
    text written as an entity, so that reading it as a stream means the same as it does to a browser.
    """

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.written = []

    def rewrite(self, html: str) -> str:
        self.feed(html)
        self.close()
        return "".join(self.written)

    def write(self, html: str):
        self.written.append(html)

    def handle_starttag(self, tag, attrs):
        self.write(self.get_starttag_text())

    def handle_endtag(self, tag):
        self.write(f"</{tag}>")

    def handle_data(self, data):
        self.write(data)

    def handle_entityref(self, name):
        self.handle_data(f"&{name};")

    def handle_charref(self, name):
        self.handle_data(f"&#{name};")


def start_tag(tag: str, **attributes) -> str:
    """`<tag …>`; an attribute without a value is left out, `data_x` is written `data-x`."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>"
