"""The layout of a page once it stands still.

A page is loaded before all its fonts are: the editor asks for the one of its icons when it draws its buttons,
and until that has come each icon is as wide as its name.
"""

MEASURE = """async ({shown, scripts}) => {
    const frame = () => scripts && new Promise(done => requestAnimationFrame(done));
    let width, before;
    for (let round = 0; round < 300; round += 1) {
        await document.fonts.ready;
        await frame();
        await frame();
        before = width;
        width = document.documentElement.scrollWidth;
        if (innerWidth === shown && width === before && document.fonts.status === "loaded") return width;
    }
    throw new Error(`The layout does not come to rest: ${before}, then ${width} pixels at ${innerWidth}`);
}"""


def scrolls_sideways(page, *, scripts=True) -> bool:
    """Measured at the width the window was given, with all fonts, when two frames apart nothing changes.

    Say where a page runs no `scripts`: no frame is reported then, and nothing but fonts can move anything.
    """
    shown = page.viewport_size["width"]
    return page.evaluate(MEASURE, {"shown": shown, "scripts": scripts}) > shown
