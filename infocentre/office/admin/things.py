"""Deleting what is no publication: refused while something needs it, and kept for 30 days."""

from django.utils.text import capfirst

from infocentre.content.models import Publishable


class ThingsAdmin:
    """Mixed into the admin of all translated content; publications have a bin of their own."""

    def get_deleted_objects(self, objs, request):
        from infocentre.history import deleted_objects

        deleted, counts, perms_needed, protected = super().get_deleted_objects(objs, request)
        if not issubclass(self.model, Publishable):
            used = deleted_objects.uses(self.model, list(objs))
            protected = [*protected, *(f"{capfirst(each._meta.verbose_name)}: {each}" for each in used)]
        return deleted, counts, perms_needed, protected

    def delete_model(self, request, obj):
        from infocentre.history import deleted_objects

        deleted_objects.delete(obj, request.user)

    def delete_queryset(self, request, queryset):
        for item in queryset:
            self.delete_model(request, item)
