"""Taking in uploads: in pieces, from staff alone, and never more than any kind of file may have."""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, TemporaryFileUploadHandler

from infocentre.library.limits import MAX_SIZE


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
    """Reads oversized uploads without storing them; `limits.check_size` then refuses them."""

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) <= MAX_SIZE:
            self.file.write(raw_data)
        else:
            self.file.truncate(0)
