"""The columns in which people and organisations are exchanged, in the order in which they are exported."""

from infocentre.content.languages import all_languages
from infocentre.transfer.resources import PUBLICATION, ContentResource, Options
from people.models import Organisation, Person


class PersonResource(ContentResource):
    class Meta(Options):
        model = Person
        fields = [
            "slug",
            *all_languages("family_name", "given_name", "patronymic"),
            *("roles", "contact_order"),
            *all_languages("degree", "interests", "summary", "body"),
            *("email", "website", "orcid", "inspire", "sources"),
            "original_language",
            *PUBLICATION,
        ]
        export_order = import_order = fields


class OrganisationResource(ContentResource):
    class Meta(Options):
        model = Organisation
        fields = [
            *("slug", "kind", "parent", "country"),
            *all_languages("name", "short_name", "city", "summary", "body"),
            *("website", "sources"),
            "original_language",
            *PUBLICATION,
        ]
        export_order = import_order = fields

    def in_order(self, items):
        """Parents before their children, so that an import finds each parent."""
        by_key = {item.pk: item for item in items}

        def depth(item):
            level, seen = 0, {item.pk}
            while (item := by_key.get(item.parent_id)) and item.pk not in seen:
                seen.add(item.pk)
                level += 1
            return level

        return sorted(items, key=depth)
