from people.views.education import StudentGroupListView, ThesisTopicDetailView, ThesisTopicListView
from people.views.organisations import OrganisationDetailView, OrganisationListView
from people.views.people import PersonDetailView, PersonListView
from people.views.projects import ProjectDetailView, ProjectListView

__all__ = [
    "OrganisationDetailView",
    "OrganisationListView",
    "PersonDetailView",
    "PersonListView",
    "ProjectDetailView",
    "ProjectListView",
    "StudentGroupListView",
    "ThesisTopicDetailView",
    "ThesisTopicListView",
]
