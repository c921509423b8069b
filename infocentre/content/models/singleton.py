from django.db import models


class Singleton(models.Model):
    """A model with a single record, whose primary key is 1."""

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="%(app_label)s_one_%(class)s")]

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls):
        """The record, or an unsaved empty one if its form was never saved."""
        return cls.objects.filter(pk=1).first() or cls()
