"""A page for every thing: what is known of it, who says so, what is contested, where to go on.

`gathered` asks the graph, once for all languages; `told` words it for a reader; `thing_pages`
puts it into templates.
"""
