from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarEntry(models.Model):
    """Something that stands in people's own calendars.

    A calendar takes a newer version of an entry only when its number is higher (SEQUENCE, RFC 5545
    3.8.7.4), so every change of what the calendar shows raises it.
    """

    # The columns whose change people must learn of.
    calendar_fields = ()

    sequence = models.PositiveIntegerField(_("version for calendars"), default=0, editable=False)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        before = self._stored_entry()
        if before and any(before[name] != getattr(self, name) for name in self.calendar_fields):
            self.sequence = before["sequence"] + 1
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "sequence"}
        super().save(*args, **kwargs)

    def _stored_entry(self):
        if self.pk is None:
            return None
        stored = type(self)._base_manager.filter(pk=self.pk)
        return stored.values("sequence", *self.calendar_fields).first()
