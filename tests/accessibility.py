"""axe-core over a page as it stands in the browser."""

from axe_playwright_python.base import AXE_SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = {"type": "rule", "values": ["color-contrast"]}


def violations(page, *, context=None, rules=RULES):
    """Each rule that is broken, with the first elements that break it.

    Without `resultTypes` axe describes all that keeps the rules too, which takes longer than the checks. It
    is half a megabyte, read once a page however often that is looked at.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    told = page.evaluate("([context, options]) => axe.run(context || document, options)", [context, options])
    return [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in told["violations"]]
