"""Fields of our own, and those that several models have alike."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import lookups
from django.utils.translation import gettext_lazy as _

from infocentre.content import plain, richtext
from infocentre.content.widgets import ChoiceArrayFormField, RichTextWidget, TidiedFormField


class Tidied:
    """Text that is tidied whenever it is stored, whoever stores it: a form, an import, the loader."""

    tidy = staticmethod(plain.line)

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return self.tidy(value) if isinstance(value, str) else value

    def clean(self, value, model_instance):
        return super().clean(self.tidy(value) if isinstance(value, str) else value, model_instance)


class Plain(Tidied):
    """Plain text; a column like Django's own, which is what migrations name."""

    base = ""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, f"django.db.models.{self.base}", args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(**({"form_class": TidiedFormField, "tidy": self.tidy} | kwargs))


class LineField(Plain, models.CharField):
    """One line of plain text."""

    base = "CharField"


class PlainTextField(Plain, models.TextField):
    """Several lines of plain text."""

    base = "TextField"
    tidy = staticmethod(plain.lines)


class RichTextField(Tidied, models.TextField):
    """HTML that is sanitised whenever it is stored."""

    tidy = staticmethod(richtext.clean)

    def clean(self, value, model_instance):
        """Refused before it is cleaned: of what is too deep the words alone would stay."""
        if isinstance(value, str) and len(value) > richtext.MAX_TEXT_LENGTH:
            raise ValidationError(_("The text is longer than 200,000 characters. Divide it."))
        if isinstance(value, str) and richtext.is_too_deep(value):
            raise ValidationError(
                _("Too many elements stand inside each other. Paste the text again without its formatting.")
            )
        return super().clean(value, model_instance)

    def formfield(self, **kwargs):
        kwargs["widget"] = RichTextWidget()
        return super().formfield(**kwargs)


@LineField.register_lookup
@PlainTextField.register_lookup
class TidiedContains(lookups.IContains):
    """`icontains` for words as people type them: tidied like the text that is looked through."""

    def process_rhs(self, compiler, connection):
        if isinstance(self.rhs, str):
            self.rhs = plain.line(self.rhs)
        return super().process_rhs(compiler, connection)


@RichTextField.register_lookup
class WordsContain(TidiedContains):
    """The same for rich text, where the words count and neither tags nor soft hyphens."""

    # The column is in capitals by then.
    REPLACED = (("\xad", ""), ("&LT;", "<"), ("&GT;", ">"), ("&AMP;", "&"))

    def process_lhs(self, compiler, connection, lhs=None):
        sql, params = super().process_lhs(compiler, connection, lhs)
        sql = f"regexp_replace({sql}, '<[^>]*>', '', 'g')"
        for old, new in self.REPLACED:
            sql = f"replace({sql}, '{old}', '{new}')"
        return sql, params


class LinkField(models.URLField):
    """The address of a page elsewhere, which people may be led to: by http or https, nothing else.

    Django's own takes files of FTP servers too, and hands out whatever got into the database otherwise.
    """

    SCHEMES = ["http", "https"]
    default_validators = [URLValidator(schemes=SCHEMES)]

    def from_db_value(self, value, expression, connection):
        scheme, _colon, rest = (value or "").partition("://")
        return value if not value or (scheme.lower() in self.SCHEMES and rest) else ""

    def deconstruct(self):
        """To the database it is an ordinary address."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs


class ChoiceArrayField(ArrayField):
    """A set of choices kept in an indexed array; tick boxes in forms, always in the order of the choices."""

    def __init__(self, base_field=None, size=None, **kwargs):
        super().__init__(base_field=base_field, size=size, **kwargs)

    def formfield(self, **kwargs):
        defaults = {"choices": self.base_field.choices, "form_class": ChoiceArrayFormField}
        return models.Field.formfield(self, **(defaults | kwargs))

    def clean(self, value, model_instance):
        chosen = set(value or [])
        known = [code for code, _label in self.base_field.flatchoices]
        if unknown := chosen - set(known):
            raise ValidationError(
                _("Unknown choice: %(value)s."), params={"value": ", ".join(sorted(unknown))}
            )
        value = [code for code in known if code in chosen]
        if not value and not self.blank:
            raise ValidationError(_("Choose at least one."))
        return value


LANGUAGE_CHOICES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]


def languages_field(verbose_name, **kwargs):
    """An array of languages of the site."""
    options = {"default": list, "blank": True}
    return ChoiceArrayField(
        models.CharField(max_length=2, choices=LANGUAGE_CHOICES),
        verbose_name=verbose_name,
        **(options | kwargs),
    )


def cover_field(**kwargs):
    """The picture on the card of an item and at the head of its page."""
    options = {
        "verbose_name": _("cover"),
        "help_text": _("Chosen from the library. If left empty, a cover is generated from the address."),
    }
    return models.ForeignKey(
        "library.Picture", models.PROTECT, null=True, blank=True, related_name="+", **(options | kwargs)
    )


def sources_field():
    """The pages elsewhere that an item rests on, so that it says so."""
    return ArrayField(
        LinkField(max_length=500),
        default=list,
        blank=True,
        verbose_name=_("sources"),
        help_text=_("Addresses of the pages the facts come from, one per line; shown below the text."),
    )
