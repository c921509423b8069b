from django.db import models


class Singleton(models.Model):
    """A thing of which there is one record, with key 1."""

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="%(app_label)s_one_%(class)s")]

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls):
        """The record, or an empty one before the first visit to its form."""
        return cls.objects.filter(pk=1).first() or cls()
