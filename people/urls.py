from django.urls import path

from people import vcard, views

app_name = "people"
urlpatterns = [
    path("people/", views.PersonListView.as_view(), name="list"),
    path("people/<slug:slug>/", views.PersonDetailView.as_view(), name="detail"),
    path("people/<slug:slug>/card.vcf", vcard.CardView.as_view(), name="card"),
    path("organisations/", views.OrganisationListView.as_view(), name="organisations"),
    path("organisations/<slug:slug>/", views.OrganisationDetailView.as_view(), name="organisation"),
    path("projects/", views.ProjectListView.as_view(), name="projects"),
    path("projects/<slug:slug>/", views.ProjectDetailView.as_view(), name="project"),
    path("education/thesis-topics/", views.ThesisTopicListView.as_view(), name="thesis-topics"),
    path("education/thesis-topics/<slug:slug>/", views.ThesisTopicDetailView.as_view(), name="thesis-topic"),
    path("education/student-groups/", views.StudentGroupListView.as_view(), name="student-groups"),
]
