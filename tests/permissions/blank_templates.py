"""Blank templates: these tests check only the response status."""

from django.template import Origin
from django.template.loaders.base import Loader


class BlankLoader(Loader):
    def get_template_sources(self, template_name):
        yield Origin(name=template_name, template_name=template_name, loader=self)

    def get_contents(self, origin):
        return ""


def blank(templates):
    options = templates["OPTIONS"] | {"loaders": ["tests.permissions.blank_templates.BlankLoader"]}
    return templates | {"APP_DIRS": False, "OPTIONS": options}
