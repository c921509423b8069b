from django.core.paginator import Paginator
from django.utils.functional import cached_property

MAX_COUNT = 100_000


class BoundedPaginator(Paginator):
    """Stops counting at a limit, so that a large log opens as fast as a small one."""

    @cached_property
    def count(self):
        return self.object_list.order_by()[:MAX_COUNT].count()
