"""Taking in uploads: in pieces, from staff alone, and never more than any kind of file may have."""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, TemporaryFileUploadHandler
from django.http import multipartparser

from infocentre.library.limits import MAX_SIZE

# Django refuses the whole form for the head of a file beyond 1 KB, which a long name in Cyrillic reaches.
multipartparser.MAX_TOTAL_HEADER_SIZE = 32 * 1024


class StaffOnlyHandler(FileUploadHandler):
    """Discards uploads of anonymous users: no public form accepts files."""

    def new_file(self, *args, **kwargs):
        user = getattr(self.request, "user", None)
        if user is None or not user.is_staff:
            raise SkipFile

    def receive_data_chunk(self, raw_data, start):
        return raw_data

    def file_complete(self, file_size):
        """Left to the handlers after this one."""


class LimitedFileHandler(TemporaryFileUploadHandler):
    """Reads uploads that cannot be stored to their end; the form then says why they are refused.

    One that is too large is refused by `limits.check_size`, one for which the disk has no room is lost.
    """

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.file.is_lost = False

    def receive_data_chunk(self, raw_data, start):
        if self.file.is_lost:
            return
        if start + len(raw_data) > MAX_SIZE:
            self.file.truncate(0)
            return
        try:
            self.file.write(raw_data)
            self.file.flush()
        except OSError:
            self.file.is_lost = True
            self.file.truncate(0)
