"""How much memory a refusal takes, in a process of its own: python -m tests.content.files.memory."""

import os
import resource
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infocentre.settings")


def peak():
    """Kilobytes this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(kind, case):
    import django

    django.setup()
    from django.contrib.auth.models import User
    from django.core.exceptions import ValidationError
    from django.core.handlers.wsgi import WSGIRequest

    from infocentre.library.files import extension_of, judging, take_document
    from tests.content.files.bad import DOCUMENTS, MEGABYTE, PICTURES, Multipart, encoded

    def refusal(validate, name, content, padding=0):
        body = Multipart({}, name, content, padding)
        request = WSGIRequest({"REQUEST_METHOD": "POST", "PATH_INFO": "/admin/", **body.environ()})
        request.user = User(is_staff=True)
        try:
            validate(request.FILES["file"])
        except ValidationError as error:
            return error.messages[0]
        finally:
            request.close()
        return ""

    def judge_document(file):
        judging.document(file, extension_of(file.name))

    known = {"picture": (judging.picture, PICTURES), "document": (judge_document, DOCUMENTS)}
    validate, cases = known[kind]
    # Once with something harmless: what is loaded at first use is no cost of the bad file.
    assert not refusal(judging.picture, "good.png", encoded("PNG"))
    if case == "300 MB":
        validate, upload = take_document, ("huge.mp4", b"", 300 * MEGABYTE)
    else:
        upload = cases[case]
    before = peak()
    said = refusal(validate, *upload)
    print(f"{(peak() - before) // 1024} MB: {said}")


if __name__ == "__main__":
    main(*sys.argv[1:])
