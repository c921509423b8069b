"""What a file may weigh: more than the centre will ever hold, less than would keep the site busy."""

MEGABYTE = 1024 * 1024
MAX_FILE = 2 * MEGABYTE
# An XLSX file is a zip archive: this is what it may unfold to.
MAX_UNPACKED = 20 * MEGABYTE
MAX_PARTS = 200
MAX_ROWS = 1000
MAX_COLUMNS = 100
# What a cell of a spreadsheet can hold.
MAX_CELL = 32_767
