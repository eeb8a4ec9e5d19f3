"""What every page shares: templates (Jinja), one style, and filling them in.

A room that shows something prepares plain values and names a template of `templates/`; no other
room writes HTML or SVG. `style/` has the tokens (colours, letters, edges; light, dark, forced
colours, paper) and what follows from them; each kind of page adds its own sheet.
"""

from coopgraph.pages.filling import render

__all__ = ["render"]
