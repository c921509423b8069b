"""Taking the pictures of the guide, one by one, each in a browser of its own."""

import io
import os

from django.conf import settings
from django.db import connection
from PIL import Image
from playwright.sync_api import Error, sync_playwright

from infocentre.office.guide.chapters import FOLDER
from infocentre.office.guide.rendering import SCALE
from tests.guide.pictures import PICTURES
from tests.guide.scenes import client_of, set_scene

QUALITY = 58
# Bars follow the window and would lie over what is cut out.
AT_REST = "#header, .submit-row { position: static !important }"


def take(language, origin, wanted) -> list[str]:
    """Take the wanted pictures, or all; what could not be taken is returned with its reason."""
    scene, failed = set_scene(language, origin), []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
        )
        for picture in PICTURES:
            if wanted and picture.name not in wanted:
                continue
            try:
                keep(taken(browser, picture, scene), FOLDER / "images" / language / f"{picture.name}.webp")
            except Error as error:
                failed.append(f"{picture.name} ({language}): {error.message.splitlines()[0]}")
        browser.close()
        # Inside Playwright's loop Django has a connection of its own.
        connection.close()
    return failed


def taken(browser, picture, scene) -> bytes:
    context = browser.new_context(
        viewport={"width": 1280, "height": picture.height},
        device_scale_factor=SCALE,
        locale=scene.language,
        timezone_id=settings.TIME_ZONE,
        color_scheme="light",
        reduced_motion="reduce",
        # Only for the style that puts bars at rest.
        bypass_csp=True,
    )
    context.set_default_timeout(15_000)
    try:
        if picture.role:
            context.add_cookies([session_of(picture.role, scene)])
        page = context.new_page()
        # A form that is left with unsaved text asks whether that is meant.
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(scene.at(picture.address))
        picture.steps(page, scene)
        page.wait_for_load_state("networkidle")
        return cut_out(page, picture, scene.language)
    finally:
        context.close()


def session_of(role, scene) -> dict:
    cookie = client_of(role).cookies[settings.SESSION_COOKIE_NAME]
    return {"name": cookie.key, "value": cookie.value, "url": scene.addresses["origin"]}


def cut_out(page, picture, language) -> bytes:
    """What the picture names, as far as the window reaches below its beginning."""
    still = {"animations": "disabled", "caret": "hide"}
    if picture.element is None:
        return page.screenshot(**still)
    if not picture.has_bar:
        page.add_style_tag(content=AT_REST)
    element = page.locator(picture.element.format(language=language)).first
    if not picture.stays:
        element.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})")
    box = element.bounding_box()
    top = max(0, box["y"])
    height = min(box["y"] + box["height"], picture.height) - top
    return page.screenshot(clip=box | {"y": top, "height": height}, **still)


def keep(screenshot, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(io.BytesIO(screenshot)) as image:
        image.convert("RGB").save(path, "WEBP", quality=QUALITY, method=6)
