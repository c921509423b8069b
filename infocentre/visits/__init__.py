"""How often the pages of items are asked for, so that what is read most is translated first.

Numbers a day, and nothing about who asked: no address, no browser, no cookie.
"""
