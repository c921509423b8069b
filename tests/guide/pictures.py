"""The pictures of the editors' guide: what each shows, to whom, and what is done before it is taken."""

from collections.abc import Callable
from dataclasses import dataclass

# A screen without the navigation beside it, so that its words stay large.
SCREEN = "#content-start"


def nothing(page, scene):
    """Most screens are shown as they open."""


@dataclass(frozen=True)
class Picture:
    name: str
    # Whose office it is: an account of the demo, or nobody.
    role: str | None
    # May name things of the scene, as in `{draft}`.
    address: str
    # What is cut out; without it the whole window is shown.
    element: str | None = SCREEN
    steps: Callable = nothing
    # Of the window; what an element has below it is left out.
    height: int = 800
    # Whether the bar of buttons, which follows the window, is a part of the picture.
    has_bar: bool = False
    # Whether the window stays where the steps have scrolled it to.
    stays: bool = False


def open_language(page, scene):
    page.click(f"#tab-{scene.language}")


def write_with_slips(page, scene):
    """Text with slips that the office notices while it is written."""
    open_language(page, scene)
    area = page.locator(f".prose-editor:has(#id_body_{scene.language}) .ProseMirror[contenteditable]")
    area.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(scene.slips)
    page.locator(f"#id_body_{scene.language}_findings .writing-finding").first.wait_for()


def choose_moment(page, scene):
    page.click(".workflow-bar__otherwise > summary")
    page.fill("#id_schedule_at_0", "01.12.2026")
    page.fill("#id_schedule_at_1", "09:00")


def give_reason(page, scene):
    page.click(".workflow-bar__otherwise > summary")
    page.locator("#id_override_reason").scroll_into_view_if_needed()


def wait_for_page(page, scene):
    page.frame_locator(".preview-frame__page").locator("h1").wait_for()


def colleague_saves_meanwhile(page, scene):
    """A colleague saves the same text while it is open here; then it is saved here."""
    title = page.locator(f"#id_title_{scene.language}")
    open_language(page, scene)
    title.fill(title.input_value() + scene.mine)
    scene.colleague_saves()
    page.click("[name=_continue]")
    page.locator(".conflict").first.wait_for()
    open_language(page, scene)


def lose_what_was_typed(page, scene):
    """The window is closed before it is saved; the form opens again."""
    title = page.locator(f"#id_title_{scene.language}")
    open_language(page, scene)
    title.fill(title.input_value() + scene.mine)
    page.goto("about:blank")
    page.goto(scene.at("{draft}"))
    page.locator(".autosave details > summary").first.click()


def upload_table(page, scene):
    page.set_input_files("#id_file", scene.table())
    page.click(".transfer__form [type=submit]")
    page.wait_for_load_state()


PICTURES = (
    Picture("sign-in", None, "/admin/account/login/", ".card"),
    Picture("security", "editor", "/admin/account/", height=640),
    Picture("start", "editor", "/admin/", None, height=860),
    Picture("search", "editor", "/admin/search/?q={word}", height=560),
    Picture("form", "author", "{draft}", steps=open_language, height=860, has_bar=True),
    Picture("checks", "author", "{draft}", "#language-{language} .field-body_{language}", write_with_slips),
    Picture("picture", "editor", "{picture}", height=1340),
    Picture("bar-author", "author", "{draft}", ".workflow-bar"),
    Picture("comments", "editor", "{reviewed}", "#comments"),
    Picture("preview", "editor", "{preview}", steps=wait_for_page, height=860),
    Picture("link", "editor", "{reviewed}", "#preview-links"),
    Picture("schedule", "editor", "{reviewed}", SCREEN, choose_moment, height=700, has_bar=True, stays=True),
    Picture("languages", "editor", "{reviewed}", "fieldset:has([name=languages])"),
    Picture("checklist", "editor", "{unready}", "#checklist"),
    Picture("override", "editor", "{unready}", SCREEN, give_reason, height=760, has_bar=True, stays=True),
    Picture("working-copy", "editor", "{changed}", height=600, has_bar=True),
    Picture("compare", "editor", "{compare}", "#content"),
    Picture("history", "editor", "{history}", "#content"),
    Picture("bin", "editor", "/admin/bin/", "#content"),
    Picture("colleague", "editor", "{reviewed}", height=460),
    Picture("met", "editor", "{met}", "#language-{language}", colleague_saves_meanwhile, height=620),
    Picture("kept", "author", "{draft}", steps=lose_what_was_typed, height=620, has_bar=True),
    Picture("board", "editor", "/admin/translate/", height=700),
    Picture("translate", "translator", "{translate}", height=860, has_bar=True),
    Picture("programme", "events", "{event}", "#sessions-group", height=760),
    Picture("enquiries", "enquiries", "/admin/contact/enquiry/", height=620),
    Picture("enquiry", "enquiries", "{enquiry}", height=860),
    Picture("dry-run", "editor", "/admin/people/organisation/import/", "#content", upload_table),
    Picture("menus", "editor", "/admin/pages/menuentry/", height=700),
    Picture("announcement", "editor", "{announcement}", height=760),
    Picture("invite", "director", "/admin/auth/user/add/", height=1000),
    Picture("group", "director", "{group}", height=520),
    Picture("audit", "director", "/admin/audit/entry/?area=content", height=720),
)
