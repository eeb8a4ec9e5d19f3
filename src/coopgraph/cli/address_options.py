"""Options whose value is an address, an IRI or a base, checked before anything is done."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from coopgraph import iri_syntax
from coopgraph.records.iris import DEFAULT_BASE

_F = TypeVar("_F", bound=Callable[..., Any])
Checked = Callable[[click.Context, click.Parameter, str | None], str | None]


def _checked(check: Callable[[str, str], str]) -> Checked:
    """Make the `callback` of an option: its value, or `AddressInvalid` with the option's name."""

    def value_of(_: click.Context, option: click.Parameter, value: str | None) -> str | None:
        return check(value, option.opts[0]) if value else value

    return value_of


web_address = _checked(iri_syntax.web_address)
iri = _checked(iri_syntax.iri)


def base_option(function: _F) -> _F:
    """Add `--base`: the command takes `base: str`, what the IRIs of the things begin with."""
    return click.option(
        "--base",
        callback=_checked(iri_syntax.base),
        default=DEFAULT_BASE,
        envvar="COOPGRAPH_BASE",
        show_default=True,
    )(function)
