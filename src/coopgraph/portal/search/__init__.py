"""Finding a thing by any of its names, on a server and without one.

`name_table` has all names of a graph, `searching` is the rule, `search_data` what pages without a
server search by the same rule (`pages/scripts/searching.js`), `search_pages` shows what was found.
"""
