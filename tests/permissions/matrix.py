"""Who gets what answer at which address: the whole site and office, written out by hand.

A row names kinds or addresses, the state of the item, and one answer for each who asks. It is no copy of
`accounts.roles`: what is granted there must lead to what stands here. `test_addresses` asks them all, and
fails for an address that no row names.

Anyone without an account is led to the sign-in page, whatever they ask of the office.

Who asks: the author of the item and a colleague who is an author too; the three translators alike; the
editor; the event manager; who answers enquiries; the director; one of the staff without a role; a superuser.

Answers: a number is the status. In `ACTIONS`, `do` means that it is done; `same` that the answer is no
refusal,
yet nothing at all is changed by it; every other answer changes nothing.

States: draft, review, scheduled, published, copy (published, with a working copy), archived, expired, bin;
`any` is all of them but the bin, `uncopied` and `unexpired` all but one more, `-` an address where no state
matters.
"""

WHO = "author colleague translator editor events enquiries director staff superuser"

KINDS = {
    # What is published on its own; an answer such as 403/do is one for items and one for events.
    "publication": "item event",
    "item": "news.newsitem news.article news.coverage lectures.lecture lectures.series lectures.material"
    " people.person people.organisation people.project people.thesistopic people.studentgroup",
    "event": "events.event events.opportunity",
    "page": "pages.page pages.audiencepage",
    "library": "library.picture library.document",
    "support": "content.topic news.outlet events.venue",
    "recording": "lectures.recording",
    "term": "translations.term",
    # What there is one of; the podcast stands on no page of its own.
    "single": "pages.sitesettings pages.presskit",
    "podcast": "lectures.podcast",
    "placed": "pages.menuentry pages.announcement pages.figureentry",
    "exchanged": "news.coverage people.person people.organisation",
    "enquiry": "contact.enquiry",
    "log": "audit.entry",
    "job": "worker.job",
    "link": "links.link",
    "former": "content.formeraddress",
    "user": "auth.user",
    "group": "auth.group",
}

# --- Looking at the office: GET -----------------------------------------------------------------------
SCREENS = f"""
kind        address, state                               {WHO}
publication list                              -          200  200  200  200  200      403  200  403  200
publication add                               -          200  200  403  200  403/200  403  200  403  200
publication preview_new                       -          302  302  403  302  403/302  403  302  403  302
publication form preview page                 any        200  200  200  200  200      403  200  403  200
publication form                              bin        302  302  302  302  302      403  302  403  302
publication delete                            any        403  403  403  200  403/200  403  200  403  200
publication delete                            bin        403  403  403  302  403/302  403  302  403  302
publication history compare                   any        200  200  200  200  200      403  200  403  200
publication translate                         any        200  200  200  200  200      403  200  403  200
publication preview page                      bin        404  404  404  404  404      403  404  403  404
publication history translate compare         bin        404  404  404  404  404      404  404  404  404
page        list                              -          200  200  200  200  200      403  200  403  200
page        add                               -          403  403  403  200  403      403  200  403  200
page        preview_new                       -          403  403  403  302  403      403  302  403  302
page        form preview page                 any        200  200  200  200  200      403  200  403  200
page        form                              bin        302  302  302  302  302      403  302  403  302
page        delete                            any        403  403  403  200  403      403  200  403  200
page        delete                            bin        403  403  403  302  403      403  302  403  302
page        history compare                   any        200  200  200  200  200      403  200  403  200
page        translate                         any        200  200  200  200  200      403  200  403  200
page        preview page                      bin        404  404  404  404  404      403  404  403  404
page        history translate compare         bin        404  404  404  404  404      404  404  404  404
library     list form history compare translate -        200  200  200  200  200      403  200  403  200
library     add                               -          200  200  403  200  200      403  200  403  200
library     delete replace                    -          403  403  403  200  403      403  200  403  200
support     list form history compare translate -        200  200  200  200  200      403  200  403  200
support     add                               -          200  200  403  200  200      403  200  403  200
support     delete                            -          403  403  403  200  403      403  200  403  200
recording   list form history compare translate -        200  200  200  200  200      403  200  403  200
recording   preview page                      -          200  200  200  200  200      403  200  403  200
recording   add                               -          403  403  403  200  403      403  200  403  200
recording   preview_new                       -          403  403  403  302  403      403  302  403  302
recording   delete                            -          403  403  403  200  403      403  200  403  200
term        list form history                 -          403  403  200  200  403      403  200  403  200
term        add                               -          403  403  200  200  403      403  200  403  200
term        delete                            -          403  403  403  200  403      403  200  403  200
placed      list form history compare translate -        403  403  200  200  200      403  200  403  200
placed      add delete                        -          403  403  403  200  403      403  200  403  200
single      list                              -          302  302  302  302  302      302  302  302  302
single      form history compare translate preview -     403  403  200  200  200      403  200  403  200
single      page                              -          403  403  200  200  200      403  200  403  200
single      preview_new                       -          403  403  403  403  403      403  403  403  403
single      add delete                        -          403  403  403  403  403      403  403  403  403
podcast     list                              -          302  302  302  302  302      302  302  302  302
podcast     form history compare translate    -          403  403  200  200  200      403  200  403  200
podcast     add delete                        -          403  403  403  403  403      403  403  403  403
exchanged   import export                     -          403  403  403  200  403      403  200  403  200
enquiry     list form history delete          -          403  403  403  403  403      200  200  403  200
enquiry     add                               -          403  403  403  403  403      403  403  403  403
log         list form history                 -          403  403  403  403  403      403  200  403  200
log         add delete                        -          403  403  403  403  403      403  403  403  403
job         list form history                 -          403  403  403  403  403      403  200  403  200
job         add delete                        -          403  403  403  403  403      403  403  403  403
link        list form history                 -          403  403  403  200  403      403  200  403  200
link        add delete                        -          403  403  403  403  403      403  403  403  403
former      list form history                 -          403  403  403  200  403      403  200  403  200
former      add delete                        -          403  403  403  403  403      403  403  403  403
user        list form history add delete      -          403  403  403  403  403      403  200  403  200
user        password                          -          403  403  403  403  403      403  403  403  200
group       list form history                 -          403  403  403  403  403      403  200  403  200
group       add delete                        -          403  403  403  403  403      403  403  403  403
"""

# --- Doing something in the office: POST --------------------------------------------------------------
# What each deed sends stands in `actions`; `all-` deeds are those of a list, done with what was chosen in it.
ACTIONS = f"""
kind        address, state                               {WHO}
publication add                               -          do   do   403  do   403/do   403  do   403  do
publication add-published                     -          403  403  403  do   403/do   403  do   403  do
publication save send typed save-in-window    any        do   403  do   do   403/do   403  do   403  do
publication save send                         bin        same same same same 403/same 403  same 403  same
publication typed                             bin        404  404  404  404  403/404  403  404  403  404
publication publish return                    any        403  403  403  do   403/do   403  do   403  do
publication schedule                          unexpired  403  403  403  do   403/do   403  do   403  do
publication publish                           bin        403  403  403  same 403/same 403  same 403  same
publication comment                           any        do   do   do   do   do       403  do   403  do
publication drop                              copy       do   403  403  do   403/do   403  do   403  do
publication drop                              uncopied   same 403  403  same 403/same 403  same 403  same
publication unpublish archive                 any        403  403  403  do   403/do   403  do   403  do
publication comment drop unpublish archive    bin        404  404  404  404  404      404  404  404  404
publication all-publish all-unpublish all-archive any    same same same do   same/do  403  do   403  do
publication all-delete                        any        same same same do   same/do  403  do   403  do
publication all-schedule                      unexpired  same same same do   same/do  403  do   403  do
publication all-send  draft review archived expired copy do   same do   do   same/do  403  do   403  do
publication all-send                          scheduled  same same same do   same/do  403  do   403  do
publication all-send                          published  same same same same same     403  same 403  same
publication all-publish all-send all-delete   bin        same same same same same     403  same 403  same
publication delete                            any        403  403  403  do   403/do   403  do   403  do
publication delete                            bin        403  403  403  same 403/same 403  same 403  same
publication take-out                          bin        403  403  403  do   403/do   403  do   403  do
publication take-out                          any        403  403  403  404  403/404  403  404  403  404
publication restore                           any        do   403  403  do   403/do   403  do   403  do
publication make-link revoke-link presence    any        do   403  do   do   403/do   403  do   403  do
publication make-link revoke-link             bin        404  404  404  404  404      403  404  403  404
publication presence restore                  bin        404  404  404  404  404      404  404  404  404
publication translate                         any        do   403  do   do   403/do   403  do   403  do
publication translate-other                   any        do   403  403  do   403/do   403  do   403  do
publication send-out                          any        do   403  do   do   403/do   422  do   422  do
publication send-out                          bin        422  422  422  422  422      422  422  422  422
publication translate translate-other         bin        404  404  404  404  404      404  404  404  404
page        add add-published                 -          403  403  403  do   403      403  do   403  do
page        save send typed save-in-window    any        403  403  do   do   403      403  do   403  do
page        save send                         bin        403  403  same same 403      403  same 403  same
page        typed                             bin        403  403  404  404  403      403  404  403  404
page        publish return                    any        403  403  403  do   403      403  do   403  do
page        schedule                          unexpired  403  403  403  do   403      403  do   403  do
page        publish                           bin        403  403  403  same 403      403  same 403  same
page        comment                           any        do   do   do   do   do       403  do   403  do
page        drop                              copy       403  403  403  do   403      403  do   403  do
page        drop                              uncopied   403  403  403  same 403      403  same 403  same
page        unpublish archive                 any        403  403  403  do   403      403  do   403  do
page        comment drop unpublish archive    bin        404  404  404  404  404      404  404  404  404
page        all-publish all-unpublish all-archive any    same same same do   same     403  do   403  do
page        all-delete                        any        same same same do   same     403  do   403  do
page        all-schedule                      unexpired  same same same do   same     403  do   403  do
page        all-send  draft review archived expired copy same same do   do   same     403  do   403  do
page        all-send                          scheduled  same same same do   same     403  do   403  do
page        all-send                          published  same same same same same     403  same 403  same
page        all-publish all-send all-delete   bin        same same same same same     403  same 403  same
page        delete                            any        403  403  403  do   403      403  do   403  do
page        delete                            bin        403  403  403  same 403      403  same 403  same
page        take-out                          bin        403  403  403  do   403      403  do   403  do
page        take-out                          any        403  403  403  404  403      403  404  403  404
page        restore                           any        403  403  403  do   403      403  do   403  do
page        make-link revoke-link presence    any        403  403  do   do   403      403  do   403  do
page        make-link revoke-link             bin        404  404  404  404  404      403  404  403  404
page        presence restore                  bin        404  404  404  404  404      404  404  404  404
page        translate                         any        403  403  do   do   403      403  do   403  do
page        translate-other                   any        403  403  403  do   403      403  do   403  do
page        translate translate-other         bin        404  404  404  404  404      404  404  404  404
library     save presence translate           -          do   403  do   do   do       403  do   403  do
library     translate-other restore           -          do   403  403  do   do       403  do   403  do
library     delete replace                    -          403  403  403  do   403      403  do   403  do
library     all-delete                        -          same same same do   same     403  do   403  do
library     take-out                          -          403  403  403  404  403      403  404  403  404
library     add                               -          200  200  403  200  200      403  200  403  200
support     add                               -          do   do   403  do   do       403  do   403  do
support     save presence translate           -          do   do   do   do   do       403  do   403  do
support     translate-other restore           -          do   do   403  do   do       403  do   403  do
support     delete                            -          403  403  403  do   403      403  do   403  do
support     all-delete                        -          same same same do   same     403  do   403  do
support     take-out                          -          403  403  403  404  403      403  404  403  404
recording   add                               -          403  403  403  do   403      403  do   403  do
recording   save presence translate           -          403  403  do   do   403      403  do   403  do
recording   typed                             -          403  403  do   do   403      403  do   403  do
recording   translate-other restore           -          403  403  403  do   403      403  do   403  do
recording   delete                            -          403  403  403  do   403      403  do   403  do
recording   all-delete                        -          403  403  same do   same     403  do   403  do
term        add save                          -          403  403  do   do   403      403  do   403  do
term        delete                            -          403  403  403  do   403      403  do   403  do
term        all-delete                        -          403  403  same do   403      403  do   403  do
placed      add delete                        -          403  403  403  do   403      403  do   403  do
placed      save presence translate           -          403  403  do   do   403      403  do   403  do
placed      translate-other restore           -          403  403  403  do   403      403  do   403  do
single      save presence translate typed     -          403  403  do   do   403      403  do   403  do
single      translate-other restore           -          403  403  403  do   403      403  do   403  do
single      add delete                        -          403  403  403  403  403      403  403  403  403
podcast     save presence translate           -          403  403  do   do   403      403  do   403  do
podcast     translate-other restore           -          403  403  403  do   403      403  do   403  do
podcast     add delete                        -          403  403  403  403  403      403  403  403  403
exchanged   import                            -          403  403  403  200  403      403  200  403  200
exchanged   export                            -          403  403  403  do   403      403  do   403  do
enquiry     save delete                       -          403  403  403  403  403      do   do   403  do
enquiry     all-take_up all-delete            -          403  403  403  403  403      do   do   403  do
log         export                            -          403  403  403  403  403      403  do   403  do
log         add save delete                   -          403  403  403  403  403      403  403  403  403
job         all-retry                         -          403  403  403  403  403      403  do   403  do
job         add save delete                   -          403  403  403  403  403      403  403  403  403
link        all-check_again                   -          403  403  403  do   403      403  do   403  do
link        add save delete                   -          403  403  403  403  403      403  403  403  403
former      add save delete                   -          403  403  403  403  403      403  403  403  403
user        add save delete                   -          403  403  403  403  403      403  do   403  do
user        end_sessions reset_factor send_link -        403  403  403  403  403      403  do   403  do
user        all-deactivate                    -          403  403  403  403  403      403  do   403  do
user        password                          -          403  403  403  403  403      403  403  403  do
group       save                              -          403  403  403  403  403      403  do   403  do
group       add delete                        -          403  403  403  403  403      403  403  403  403
"""

# --- Addresses that only take: a GET is refused with 405, or 403 where it is not seen to at all ---------
TAKING = "comment restore make-link revoke-link presence take-out"

# --- Places of the office that belong to no one kind ---------------------------------------------------
# Whoever may enter the office finds there what their rights let them see, and nothing else.
OUTLET = "app_label=news&model_name=coverage&field_name=outlet"
PLACES = f"""
asked address                                            {WHO}
get   /admin/                                            200 200 200 200 200 200 200 200 200
get   /admin/search/?q=a                                 200 200 200 200 200 200 200 200 200
get   /admin/bin/                                        200 200 200 200 200 200 200 200 200
get   /admin/examples/                                   403 403 403 403 403 403 200 403 200
post  /admin/examples/                                   403 403 403 403 403 403 302 403 302
post  /admin/undo/                                       302 302 302 302 302 302 302 302 302
get   /admin/undo/                                       405 405 405 405 405 405 405 405 405
get   /admin/jsi18n/                                     200 200 200 200 200 200 200 200 200
get   /admin/translate/                                  200 200 200 200 200 403 200 403 200
get   /admin/translate/queue/                            200 200 200 200 200 403 200 403 200
get   /admin/translate/take/                             200 200 200 200 200 403 200 403 200
post  /admin/translate/send/                             422 422 422 422 422 422 422 422 422
get   /admin/translate/send/                             405 405 405 405 405 405 405 405 405
get   /admin/guide/                                      200 200 200 200 200 200 200 200 200
get   /admin/guide/publishing/                           200 200 200 200 200 200 200 200 200
get   /admin/guide/nowhere/                              404 404 404 404 404 404 404 404 404
get   /admin/guide/pictures/kk/start.webp                200 200 200 200 200 200 200 200 200
get   /admin/writing/items/                              200 200 200 200 200 200 200 200 200
get   /admin/writing/pictures/                           200 200 200 200 200 200 200 200 200
get   /admin/writing/pictures/add/                       200 200 403 200 200 403 200 403 200
post  /admin/writing/pictures/add/                       200 200 403 200 200 403 200 403 200
get   /admin/writing/recordings/                         200 200 200 200 200 200 200 200 200
get   /admin/writing/references/                         200 200 200 200 200 200 200 200 200
post  /admin/writing/formula/                            200 200 200 200 200 200 200 200 200
post  /admin/writing/check/                              400 400 400 400 400 400 400 400 400
get   /admin/autocomplete/?{OUTLET}                      200 200 200 200 200 403 200 403 200
get   /admin/library/picture/0/thumbnail/                404 404 404 404 404 403 404 403 404
post  /admin/audit/entry/export/                         403 403 403 403 403 403 200 403 200
get   /admin/audit/entry/export/                         405 405 405 405 405 405 405 405 405
get   /admin/news/                                       302 302 302 302 302 302 302 302 302
get   /admin/login/                                      302 302 302 302 302 302 302 302 302
get   /admin/nowhere/                                    404 404 404 404 404 404 404 404 404
"""
# Scripts of the office are not led to sign in.
FORBIDDEN_TO_ANYONE = "/admin/writing/"

# --- One's own account: the same for every member ------------------------------------------------------
OWN = """
address                                       anyone member
/admin/account/                               in     200
/admin/account/sessions/                      in     200
/admin/account/login/                         200    302
/admin/account/logout/                        in     200
/admin/logout/                                in     200
/admin/account/inactive/                      200    200
/admin/account/confirm/                       in     403
/admin/account/password/                      in     302
/admin/password_change/                       in     302
/admin/password_change/done/                  in     200
/admin/account/password/set/                  302    302
/admin/account/password/reset/                200    200
/admin/account/password/reset/sent/           200    200
/admin/account/password/reset/done/           200    200
/admin/account/password/reset/1-a/            200    200
/admin/account/code/                          in     302
/admin/account/code/confirm/                  in     403
/admin/account/app/activate/                  in     200
/admin/account/app/deactivate/                in     404
/admin/account/recovery-codes/                in     404
/admin/account/recovery-codes/generate/       in     200
/admin/account/recovery-codes/download/       in     404
/admin/account/passkeys/                      in     200
/admin/account/passkeys/add/                  in     200
/admin/account/passkeys/reauthenticate/       in     403
/admin/account/passkeys/keys/1/remove/        in     404
/admin/account/passkeys/keys/1/edit/          in     404
/admin/account/passkeys/login/                in     302
/admin/account/nowhere/                       404    404
"""

# --- The site: the same for whoever asks, in each language; nothing takes a POST unless it says so ------
SITE = """
get post  addresses
302 405   /
200 405   /healthz /readyz /robots.txt /.well-known/security.txt /sitemap.xml /sitemap-news.xml
200 405   /manifest.kk.webmanifest /covers/news/a.light.svg
301 405   /favicon.ico
404 405   /media/nothing.png /preview/nothing/ /previews/kk/news/nothing.0.jpg
302 302   /i18n/setlang/
200 405   kk/ kk/news/ kk/articles/ kk/media/ kk/media/press-kit/ kk/media/press-kit.zip
200 405   kk/events/ kk/events/past/ kk/events/calendar/2026/1/ kk/events/calendar.ics
302 302   kk/events/calendar/
200 405   kk/lectures/ kk/lectures/materials/ kk/lectures/podcast.xml kk/lectures/podcast.png
200 405   kk/news/feed.xml kk/articles/feed.xml kk/events/feed.xml kk/lectures/feed.xml
200 405   kk/people/ kk/organisations/ kk/projects/ kk/impact/ kk/privacy/ kk/search/
200 405   kk/education/ kk/education/opportunities/ kk/education/thesis-topics/ kk/education/student-groups/
404 405   kk/about/ kk/contact/sent/nothing/ kk/lectures/podcast/1.chapters.json
200 405   kk/for/media/
200 422   kk/contact/
200 302   kk/vision/
"""
# What belongs to one item; the page of an audience stays, without the words of editors.
ITEMS = """
address     draft review scheduled published copy archived expired bin
page        404   404    404       200       200  404      404     404
event.ics   404   404    404       200       200  404      404     404
card.vcf    404   404    404       200       200  404      404     404
picture     404   404    404       302       302  404      404     404
shared      200   200    200       200       200  200      200     404
"""
