"""The admin of a thing of which there is one record: its list leads straight to its form."""

from django.shortcuts import redirect
from django.urls import reverse

from infocentre.office.admin.base import ContentAdmin


class SingletonAdmin(ContentAdmin):
    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[1]))

    def get_object(self, request, object_id, from_field=None):
        """The record, or an empty one that the first saving stores."""
        return super().get_object(request, object_id, from_field) or self.model(pk=1)
