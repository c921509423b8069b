"""axe-core over a page as it stands in the browser."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
axe = Axe()


def violations(page, *, context=None, rules=RULES):
    """Each rule that is broken, with the first elements that break it.

    Without `resultTypes` axe describes all that keeps the rules too, which takes longer than the checks.
    """
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    broken = axe.run(page, context=context, options=options).response["violations"]
    return [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in broken]
