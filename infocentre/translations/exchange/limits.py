"""What an exchange may weigh."""

MEGABYTE = 1024 * 1024
MAX_ITEMS = 100
MAX_FILE = 4 * MEGABYTE
# A DOCX file is a zip archive: this is what it may unfold to.
MAX_UNPACKED = 60 * MEGABYTE
MAX_PARTS = 1000
MAX_ROWS = 10_000
# Elements inside each other in a file; what programs write stays far below.
MAX_DEPTH = 200
MAX_ELEMENTS = 300_000
# What is shown in the dry run goes through the page, signed, and back.
MAX_TOKEN = 4 * MEGABYTE
# A dry run is confirmed within an hour, or made again.
TOKEN_AGE = 3600
