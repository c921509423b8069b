"""Pictures and files: upload, validation, renditions and serving."""
