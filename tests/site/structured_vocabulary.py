"""The part of schema.org (release 29) that our pages use: each type with the properties we give it.

A property stands here only where schema.org lists the type, or one of its parents, in its domain.
"""

THING = {"name", "description", "url", "image", "sameAs", "alternateName", "mainEntityOfPage", "subjectOf"}
WORK = THING | {"headline", "abstract", "datePublished", "dateModified", "inLanguage", "author", "publisher"}
WORK |= {"about", "mentions", "citation", "isPartOf", "hasPart", "keywords", "contributor", "encoding"}
WORK |= {"associatedMedia", "learningResourceType", "timeRequired"}
MEDIA = WORK | {"contentUrl", "embedUrl", "contentSize", "duration", "uploadDate", "encodingFormat"}
ORGANISATION = THING | {
    "email",
    "telephone",
    "address",
    "logo",
    "parentOrganization",
    "member",
    "foundingDate",
}
ORGANISATION |= {"knowsAbout"}
EVENT = THING | {"startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "inLanguage"}
EVENT |= {"performer", "organizer", "subEvent"}

PROPERTIES = {
    "NewsArticle": WORK,
    "Article": WORK,
    "ScholarlyArticle": WORK,
    "CreativeWork": WORK,
    "CreativeWorkSeries": WORK,
    "LearningResource": WORK,
    "Periodical": WORK,
    "AboutPage": WORK,
    "ContactPage": WORK,
    "CollectionPage": WORK,
    "WebSite": WORK | {"potentialAction"},
    "PodcastEpisode": WORK | {"partOfSeries"},
    "PodcastSeries": WORK | {"webFeed"},
    "Clip": WORK | {"startOffset"},
    "MediaObject": MEDIA,
    "AudioObject": MEDIA | {"caption", "thumbnailUrl"},
    "VideoObject": MEDIA | {"caption", "thumbnailUrl"},
    "Event": EVENT,
    "EducationEvent": EVENT,
    "ExhibitionEvent": EVENT,
    "Festival": EVENT,
    "Place": THING | {"address", "geo"},
    "VirtualLocation": THING,
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "PostalAddress": THING | {"streetAddress", "addressLocality", "addressCountry"},
    "Person": THING | {"jobTitle", "affiliation", "knowsAbout", "email"},
    "Organization": ORGANISATION,
    "CollegeOrUniversity": ORGANISATION,
    "ResearchOrganization": ORGANISATION,
    "GovernmentOrganization": ORGANISATION,
    "ResearchProject": ORGANISATION,
    "EducationalOccupationalProgram": THING | {"applicationDeadline", "provider"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
    "Thing": THING,
}
