"""What the program says to people, in French, Vietnamese and English.

The sentences are in `messages/<room>.toml`, one table per sentence, one string per language:

    [done]                       # said as "build.done" when the file is build.toml
    fr = "{n} documents lus."
    vi = "Đã đọc {n} tài liệu."
    en = "{n} documents read."

Tables may be nested (`[query.help]` is "cli.query.help" in cli.toml). Placeholders follow
`str.format`. A file is read once, and only when one of its sentences is said. French gets its
no-break spaces and apostrophes then, so it may be typed with plain ones.
"""

from coopgraph.messages.languages import LANGUAGES, language_of_locale
from coopgraph.messages.sentences import has, number, say

__all__ = ["LANGUAGES", "has", "language_of_locale", "number", "say"]
