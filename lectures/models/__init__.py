"""Lectures, recordings, transcripts and educational materials."""

from lectures.models.lectures import Lecture, Series
from lectures.models.materials import Material, MaterialFile
from lectures.models.podcast import Podcast
from lectures.models.recordings import Recording, Transcript

__all__ = [
    "Lecture",
    "Material",
    "MaterialFile",
    "Podcast",
    "Recording",
    "Series",
    "Transcript",
]
