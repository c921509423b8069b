"""Import and export resources: columns, and the rules for imports."""

from copy import copy

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from import_export.instance_loaders import CachedInstanceLoader
from import_export.resources import Diff, ModelResource
from modeltranslation.translator import translator

from infocentre.content.composition import naming_fields
from infocentre.content.fields import ChoiceArrayField
from infocentre.content.languages import DEFAULT_LANGUAGE, LANGUAGES
from infocentre.content.models import FormerAddress, Status
from infocentre.content.models.publication import PUBLIC_STATUSES
from infocentre.transfer import values

PUBLICATION = ("status", "languages", "published_at", "expires_at")
STAYS_HIDDEN = _("Import does not publish: the item keeps its status.")
NEW_IS_DRAFT = _("Import does not publish: a new item is a draft.")
NOT_STORED = _("The row cannot be stored.")
NOT_YOURS = _("You have no right to publish: status, languages and times stay as they are.")


class Changes(Diff):
    """Old and new value of each column that changes, to be shown by a template."""

    def as_html(self):
        return [(old, new) for old, new in zip(self.left, self.right or self.left, strict=True)]


class ContentResource(ModelResource):
    """Rows are matched by key; absent columns are left alone, empty cells clear their field."""

    @classmethod
    def field_from_django_field(cls, field_name, django_field, readonly):
        widget = _widget_of(django_field)
        return values.Column(attribute=field_name, column_name=field_name, widget=widget, readonly=readonly)

    @classmethod
    def get_diff_class(cls):
        return Changes

    @property
    def key(self):
        return self._meta.import_id_fields[0]

    def get_queryset(self):
        """Lock the rows until the import is done, so that the dry run stays valid."""
        return self._meta.model._base_manager.select_for_update().order_by("pk")

    def in_order(self, items):
        """The order of the rows of an export."""
        return items

    # --- Reading a row ----------------------------------------------------------------------------

    def before_import(self, dataset, **kwargs):
        self.seen, self.former = set(), {}
        if self.key == "slug":
            former = FormerAddress.objects.filter(kind=self._meta.model._meta.label_lower)
            self.former = dict(former.filter(slug__in=dataset["slug"]).values_list("slug", "object_id"))

    def after_init_instance(self, instance, new, row, user=None, **kwargs):
        instance.notes = []
        key = self.fields[self.key].clean(row)
        if key in self.seen:
            raise ValidationError({self.key: _("An earlier row of the file has the same value.")})
        if key:
            self.seen.add(key)
        if new and key in self.former:
            raise ValidationError({self.key: _("This is a former address of another item.")})
        if not new and instance.binned_at:
            raise ValidationError(_("This item is in the bin: restore it first."))

    def import_instance(self, instance, row, user=None, **kwargs):
        before = copy(instance)
        errors = {}
        for field in self.get_import_fields():
            try:
                if isinstance(field.widget, values.ItemsWidget):
                    field.clean(row) if field.column_name in row else None
                else:
                    self.import_field(field, instance, row, **kwargs)
            except values.WrongValueError as wrong:
                errors[field.attribute] = ValidationError(wrong.message, params=wrong.params)
        self._hold_back(instance, before, user)
        if errors:
            raise ValidationError(errors)

    def _hold_back(self, instance, before, user):
        """An import publishes nothing, and changes published items only with the right to publish."""
        opts = self._meta.model._meta
        if instance.pk is None:
            if instance.status != Status.DRAFT:
                instance.notes.append(NEW_IS_DRAFT)
            instance.status = Status.DRAFT
        elif all(values.alike(getattr(instance, name), getattr(before, name)) for name in PUBLICATION):
            return
        elif not user.has_perm(f"{opts.app_label}.publish_{opts.model_name}"):
            self._restore(instance, before, NOT_YOURS)
        elif instance.status in PUBLIC_STATUSES and not before.is_public:
            self._restore(instance, before, STAYS_HIDDEN)

    @staticmethod
    def _restore(instance, before, note):
        for name in PUBLICATION:
            setattr(instance, name, getattr(before, name))
        instance.notes.append(note)

    # --- Saving it --------------------------------------------------------------------------------

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        """As the form does: the unsuffixed columns are not asked, their texts are borrowed ones.

        Constraints are left to the database: asking for each of each row would take a minute.
        """
        errors = dict(import_validation_errors or {})
        borrowed = translator.get_options_for_model(self._meta.model).fields
        try:
            instance.full_clean({*errors, *borrowed}, validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            errors = error.update_error_dict(errors)
        for name in naming_fields(self._meta.model):
            if not any(getattr(instance, f"{name}_{code}") for code in LANGUAGES):
                complaint = ValidationError(_("Required in at least one language."))
                errors.setdefault(f"{name}_{DEFAULT_LANGUAGE}", []).append(complaint)
        if errors:
            raise ValidationError(errors)

    def before_save_instance(self, instance, row, user=None, **kwargs):
        instance.updated_by = user
        if instance.pk is None:
            instance.created_by = user

    def do_instance_save(self, instance, is_create):
        try:
            with translation.override(DEFAULT_LANGUAGE), transaction.atomic():
                instance.save()
        except IntegrityError as error:
            raise self._refusal(error) from error

    def _refusal(self, error):
        """The complaint of the database in the words of the broken constraint."""
        name = error.__cause__.diag.constraint_name
        constraints = self._meta.model._meta.constraints
        broken = next((each for each in constraints if each.name == name), None)
        if broken is None:
            return ValidationError(NOT_STORED)
        columns = getattr(broken, "fields", ())
        complaint = ValidationError(broken.violation_error_message, params={"name": name})
        return ValidationError({columns[0]: complaint}) if len(columns) == 1 else complaint

    def after_save_instance(self, instance, row, **kwargs):
        for field in self.fields.values():
            if items := getattr(field.widget, "items", None):
                items.add(instance)

    def after_import(self, dataset, result, **kwargs):
        """No key is ever given by a file: there is no sequence to move on."""

    @staticmethod
    def row_errors(row_result):
        """Why a row cannot be taken: (column, errors), the column empty for what concerns the whole row.

        The errors are worded when they are shown, in the language of the office.
        """
        error = row_result.validation_error
        if error is None:
            return [("", [ValidationError(NOT_STORED)])] if row_result.errors else []
        errors_by_field = (
            error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}
        )
        return [
            ("" if name == NON_FIELD_ERRORS else name, errors) for name, errors in errors_by_field.items()
        ]


def _widget_of(field):
    if field.many_to_many:
        return values.ItemsWidget(field.remote_field.model)
    if field.is_relation:
        return values.ItemWidget(field.remote_field.model)
    if isinstance(field, ChoiceArrayField):
        return values.CodesWidget()
    if isinstance(field, ArrayField):
        return values.LinesWidget()
    if isinstance(field, models.DateTimeField):
        return values.MomentWidget()
    if isinstance(field, models.DateField):
        return values.DayWidget()
    if isinstance(field, models.IntegerField):
        return values.NumberWidget()
    return values.TextWidget()


class Options:
    """What the resources of all kinds have in common."""

    instance_loader_class = CachedInstanceLoader
    skip_unchanged = True
    report_skipped = True
    use_transactions = True
    store_instance = True
    import_id_fields = ["slug"]
