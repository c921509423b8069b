"""Page views of items, so that what is read most is translated first.

Numbers a day, and nothing about who asked: no address, no browser, no cookie.
"""
