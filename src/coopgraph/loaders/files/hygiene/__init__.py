"""The one pass over the text of every table, whichever way it is kept.

What can be put right is (invisible characters, NFC, text decoded as something else), and a finding
says so; what needs a person is named, with what is probably meant.
"""

from coopgraph.loaders.files.hygiene.cleaning import hygienic

__all__ = ["hygienic"]
