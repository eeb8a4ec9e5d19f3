"""Paragraphs on a screen: indented, wrapped to its width, headings and contested points marked."""

from collections.abc import Iterable

from coopgraph.cli.screen import Styled, echo, screen_width
from coopgraph.explaining import Paragraph

_INDENT = "  "
_WIDEST = 110


def show(paragraphs: Iterable[Paragraph]) -> None:
    """Write paragraphs to standard output, asides to standard error; only a screen cuts lines."""
    columns = screen_width()
    for paragraph in paragraphs:
        text = _wrapped(paragraph, min(columns, _WIDEST)) if columns else _plain(paragraph)
        colour = "yellow" if paragraph.is_contested and not paragraph.is_heading else None
        echo(Styled(text, bold=paragraph.is_heading, fg=colour), err=paragraph.is_aside)


def _plain(paragraph: Paragraph) -> str:
    return _INDENT * paragraph.depth + paragraph.text if paragraph.text else ""


def _wrapped(paragraph: Paragraph, columns: int) -> str:
    import textwrap  # only for a screen

    indent = _INDENT * paragraph.depth
    return textwrap.fill(
        paragraph.text,
        width=columns,
        initial_indent=indent,
        subsequent_indent=indent + _INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
