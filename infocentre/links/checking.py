"""Looking at one link and noting what was found."""

from datetime import timedelta
from http.client import responses

from django.utils import timezone

from infocentre.links import fetching, robots
from infocentre.links.guard import RefusedError
from infocentre.links.models import Link

RETRY_AFTER, RECHECK_AFTER = timedelta(days=1), timedelta(days=7)
# Asking for a name, a fee or patience says nothing about whether a reader gets there.
CLOSED = {401, 402, 403, 407, 429, 451, 503, 999}
BROKEN_AFTER = 2  # failures on different days


def check(link) -> None:
    """HEAD, and GET where a server does not know HEAD; broken only when it fails again a day later."""
    now = timezone.now()
    link.leads_to = ""
    try:
        answer = probe(link.url)
    except RefusedError as refusal:
        set_state(link, Link.State.CLOSED, f"not asked: {refusal}")
    except fetching.FAILURES as error:
        fail(link, describe(error), now)
    else:
        judge(link, answer, now)
    link.checked_at = now
    link.check_at = now + (RETRY_AFTER if link.state == Link.State.DOUBTFUL else RECHECK_AFTER)
    link.save()


def probe(url):
    if not robots.may_fetch(url):
        raise RefusedError("robots.txt")
    answer = fetching.fetch(url, may_fetch=robots.may_fetch)
    if answer.status >= 400 and answer.status not in CLOSED:
        answer = fetching.fetch(url, "GET", may_fetch=robots.may_fetch)
    return answer


def judge(link, answer, now):
    answer_line = f"{answer.status} {responses.get(answer.status, '')}".strip()
    if answer.status in CLOSED:
        set_state(link, Link.State.CLOSED, answer_line)
    elif answer.status >= 400:
        fail(link, answer_line, now)
    elif answer.for_good:
        set_state(link, Link.State.MOVED, answer_line)
        link.leads_to = answer.url[:2000]
    else:
        set_state(link, Link.State.WORKS, answer_line)


def set_state(link, state, detail):
    link.state, link.detail = state, detail[:300]
    link.failures, link.broken_since = 0, None


def fail(link, detail, now):
    link.failures += 1
    link.broken_since = link.broken_since or now
    link.detail = detail[:300]
    link.state = Link.State.BROKEN if link.failures >= BROKEN_AFTER else Link.State.DOUBTFUL


def describe(error) -> str:
    """What went wrong, in the words of the system: editors pass it on, nobody has to translate it."""
    return f"{type(error).__name__}: {error}".replace("\0", "")
