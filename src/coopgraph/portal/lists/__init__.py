"""Lists of things: narrowed by facets and words, sorted, paged, taken away as a table.

`list_kinds` says which lists there are, and what their rows show; `listing` gathers and words the
rows; `narrowing` is the one rule by which a list is narrowed, which the pages of a folder follow
too (`pages/scripts/list.js`); `list_pages` puts it into templates.
"""
