"""How lists of the editorial office are narrowed."""

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from infocentre.content.languages import LANGUAGES, OWN_NAMES
from infocentre.content.models import TaggedItem, Topic
from infocentre.office import worklists
from infocentre.publishing.models import Checklist

# How many choices a filter offers: whoever looks for another one uses the search.
MAX_CHOICES = 40


class LanguageFilter(admin.SimpleListFilter):
    """A question with a language for an answer."""

    def __init__(self, request, params, model, model_admin):
        self.complete_in = model_admin.complete_in
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        return [(code, OWN_NAMES[code]) for code in LANGUAGES]

    def queryset(self, request, queryset):
        return self.narrowed(queryset, self.value()) if self.value() in LANGUAGES else queryset


class ReleasedFilter(LanguageFilter):
    title = _("released in")
    parameter_name = "released"

    def narrowed(self, queryset, code):
        return queryset.filter(languages__contains=[code])


class ReadyFilter(LanguageFilter):
    title = _("complete but not released in")
    parameter_name = "ready"

    def narrowed(self, queryset, code):
        return queryset.filter(self.complete_in(code)).exclude(languages__contains=[code])


class MissingTextFilter(LanguageFilter):
    title = _("texts missing in")
    parameter_name = "missing"

    def narrowed(self, queryset, code):
        # Not `exclude(complete)`: SQL would leave out rows where a text is NULL.
        complete = queryset.model._base_manager.filter(self.complete_in(code), pk=OuterRef("pk"))
        return queryset.filter(~Exists(complete))


class TopicFilter(admin.SimpleListFilter):
    title = _("topic")
    parameter_name = "topic"

    def lookups(self, request, model_admin):
        """The topics that are used most, by their names, and the chosen one whatever its use."""
        used = Topic.objects.annotate(uses=Count("items")).order_by("-uses", "pk")[:MAX_CHOICES]
        chosen = Topic.objects.filter(pk=self.value() if (self.value() or "").isdigit() else None)
        topics = {str(topic.pk): str(topic) for topic in used.union(chosen.annotate(uses=Count("items")))}
        return sorted(topics.items(), key=lambda pair: pair[1])

    def queryset(self, request, queryset):
        if not (self.value() or "").isdigit():
            return queryset
        items = TaggedItem.objects.filter(content_type=ContentType.objects.get_for_model(queryset.model))
        tagged = items.filter(object_id=OuterRef("pk"), tag=self.value())
        return queryset.filter(Exists(tagged))


class RecentFilter(admin.RelatedFieldListFilter):
    """The latest of the related things that are in use; all of them would be a list of their own."""

    def field_choices(self, field, request, model_admin):
        used = model_admin.model._base_manager.filter(**{f"{field.name}__isnull": False}).values(field.name)
        related = field.remote_field.model._default_manager.filter(pk__in=used).order_by("-pk")
        return [(each.pk, str(each)) for each in related[:MAX_CHOICES]]


class WaitingFilter(admin.SimpleListFilter):
    """What waits for a decision or for its moment, as the start page counts it: working copies included."""

    title = _("waiting for")
    parameter_name = "waiting"

    def lookups(self, request, model_admin):
        return [
            (worklists.IN_REVIEW, _("review")),
            (worklists.DRAFTS, _("me to finish")),
            (worklists.SCHEDULED, _("its scheduled time")),
        ]

    def queryset(self, request, queryset):
        if self.value() not in worklists.WORKLISTS:
            return queryset
        return queryset.filter(worklists.condition(self.value(), queryset.model, request.user))


class ChecklistFilter(admin.SimpleListFilter):
    """What was found when an item, or its working copy, was last saved."""

    title = _("checklist")
    parameter_name = "checklist"
    conditions = {
        "errors": {"errors__gt": 0},
        "warnings": {"errors": 0, "warnings__gt": 0},
        "clean": {"errors": 0, "warnings": 0},
        "unchecked": {},
    }

    def lookups(self, request, model_admin):
        return [
            ("errors", _("must be fixed")),
            ("warnings", _("worth a look")),
            ("clean", _("nothing found")),
            ("unchecked", _("not checked yet")),
        ]

    def queryset(self, request, queryset):
        if self.value() not in self.conditions:
            return queryset
        kept = Checklist.objects.of_kind(queryset.model).filter(object_id=OuterRef("pk"))
        exists = Exists(kept.filter(**self.conditions[self.value()]))
        return queryset.filter(~exists if self.value() == "unchecked" else exists)


class ChoiceArrayFilter(admin.FieldListFilter):
    """Items whose set of choices holds the chosen one."""

    def __init__(self, field, request, params, model, model_admin, field_path):
        self.parameter = f"{field_path}__contains"
        self.labels = field.base_field.flatchoices
        super().__init__(field, request, params, model, model_admin, field_path)
        self.value = (self.used_parameters.get(self.parameter) or [None])[0]

    def expected_parameters(self):
        return [self.parameter]

    def queryset(self, request, queryset):
        return queryset.filter(**{self.parameter: [self.value]}) if self.value else queryset

    def choices(self, changelist):
        yield {
            "selected": not self.value,
            "query_string": changelist.get_query_string(remove=[self.parameter]),
            "display": _("All"),
        }
        for code, label in self.labels:
            yield {
                "selected": self.value == code,
                "query_string": changelist.get_query_string({self.parameter: code}),
                "display": label,
            }
