from lectures.views.lectures import LectureDetailView, LectureListView, SeriesDetailView
from lectures.views.materials import MaterialDetailView, MaterialListView

__all__ = [
    "LectureDetailView",
    "LectureListView",
    "MaterialDetailView",
    "MaterialListView",
    "SeriesDetailView",
]
