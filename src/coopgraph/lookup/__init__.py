"""What things are called, and which thing a name means: the one place for both.

Folding (`folding`), likeness (`nearness`), words of a kind around a name (`wrappings`), the index
of names (`index`), finding with reasons (`finding`), codes (`codes`) and names to show (`naming`).
Its rules and their reasons: `docs/decisions/0012-names.md`. Importing this loads none of it.
"""
