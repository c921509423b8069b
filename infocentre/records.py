from django.contrib import admin


class ReadOnlyAdmin(admin.ModelAdmin):
    """Records that the site keeps by itself: people look at them, and add, change or delete none."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
