"""Knowledge graph of the partnerships between French and Vietnamese local authorities.

The rooms, in the order the data walks, are described in `docs/guide/`. Importing this package
loads none of them: a program takes the room it needs.
"""

__version__ = "0.1.0"
