"""A document that came is read in a process of its own: what it unfolds to is not seen from outside."""

import json
from dataclasses import astuple

from infocentre import bounded
from infocentre.translations.exchange.docx import reading
from infocentre.translations.exchange.rows import ReturnedFile, Row, UnreadableError


def read(file) -> ReturnedFile:
    try:
        facts, rows = bounded.run(f"{__name__}:document", file)
    except bounded.RefusedError as error:
        raise UnreadableError(str(error)) from error
    return ReturnedFile(**facts, rows=[Row(*row) for row in json.loads(rows)])


def document(file):
    returned = reading.read(file.read())
    languages = {"source": returned.source, "target": returned.target}
    return languages, json.dumps([astuple(row) for row in returned.rows]).encode()
