from infocentre.content.kinds import Kind, OfficePlace, Rights, register
from infocentre.translations.models import Term

register(Kind(model=Term, rights=Rights.GLOSSARY, office=OfficePlace("library", 50)))
