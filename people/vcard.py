"""A person as a card for an address book: vCard 4.0 (RFC 6350), only with what their page shows."""

from datetime import UTC

from django.http import Http404, HttpResponse
from django.views.generic import View

from infocentre.content import plain
from infocentre.content.languages import reader_language
from infocentre.content.site import origin_of, permanent_id
from infocentre.web.compiled import CompiledQuery
from infocentre.web.moved import moved_item, redirect
from people.models import Person

# Lines are folded so that none is longer than this many octets (RFC 6350, 3.2).
LINE_OCTETS = 75
# In the order of the property N.
NAME_PARTS = ("family_name", "given_name", "patronymic")
ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def escaped(text) -> str:
    return plain.lines(str(text)).translate(ESCAPES)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut inside a letter."""
    pieces, piece, room = [], "", LINE_OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            # A continued line begins with a space, which counts.
            piece, room = "", LINE_OCTETS - 1
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])


def properties(person, language, origin):
    """The lines of a card, neither escaped twice nor folded yet."""
    name = person.name
    parts = (getattr(person, f"{field}_{name.language}") or "" for field in NAME_PARTS)
    yield f"UID:{permanent_id('person', person.pk).urn}"
    yield "KIND:individual"
    yield f"FN;LANGUAGE={name.language}:{escaped(name)}"
    yield f"N:{';'.join(map(escaped, parts))};;"
    for position in person.positions.all():
        # A post that may have changed since is not somebody's business card.
        if position.as_of is None and position.text("title"):
            yield f"TITLE:{escaped(position.text('title'))}"
            yield f"ORG:{escaped(position.organisation.text('name'))}"
            break
    if person.email:
        yield f"EMAIL;TYPE=work:{escaped(person.email)}"
    if person.cover:
        yield f"PHOTO:{origin}{person.cover.file.url}"
    yield f"URL:{origin}{person.get_absolute_url()}"
    if person.orcid:
        yield f"URL;TYPE=work:https://orcid.org/{person.orcid}"
    yield f"LANG:{language}"
    yield f"REV:{person.updated_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def write_card(person, language, origin) -> str:
    lines = ["BEGIN:VCARD", "VERSION:4.0", *properties(person, language, origin), "END:VCARD"]
    return "".join(f"{folded(line)}\r\n" for line in lines)


class CardView(View):
    def get(self, request, slug):
        found = PERSON(slug)
        if not found:
            moved = moved_item(Person.objects.published().real(), slug)
            if not moved:
                raise Http404
            return redirect(request, moved, "card.vcf")
        card = write_card(found[0], reader_language(), origin_of(request))
        response = HttpResponse(card, content_type="text/vcard; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="{slug}.vcf"'
        return response


PERSON = CompiledQuery(
    lambda now, slug: Person.objects.published(now).real().filter(slug=slug).select_related("cover"),
    related=lambda slug: [Person.objects.all().positions()],
)
