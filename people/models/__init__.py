"""Persons, organisations, projects, thesis topics and student groups."""

from people.models.education import StudentGroup, ThesisTopic
from people.models.organisations import Channel, Organisation
from people.models.persons import Person, Position
from people.models.projects import Project, Publication

__all__ = [
    "Channel",
    "Organisation",
    "Person",
    "Position",
    "Project",
    "Publication",
    "StudentGroup",
    "ThesisTopic",
]
