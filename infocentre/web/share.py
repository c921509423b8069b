"""Share links: plain URLs of the networks, without their scripts."""

from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _


def share_places(address: str, title: str) -> list[dict]:
    """Name and address of each place; those the young of Kazakhstan use come first."""

    def link(base, **query):
        return f"{base}?{urlencode(query, quote_via=quote)}"

    return [
        {"name": "Telegram", "url": link("https://t.me/share/url", url=address, text=title)},
        {"name": "WhatsApp", "url": link("https://wa.me/", text=f"{title} {address}")},
        {"name": "VK", "url": link("https://vk.com/share.php", url=address, title=title)},
        {"name": "Facebook", "url": link("https://www.facebook.com/sharer/sharer.php", u=address)},
        {"name": "X", "url": link("https://x.com/intent/post", url=address, text=title)},
        {"name": "LinkedIn", "url": link("https://www.linkedin.com/sharing/share-offsite/", url=address)},
        {"name": _("E-mail"), "url": link("mailto:", subject=title, body=address)},
    ]
