"""What is an IRI, an address of the web, a base of IRIs: RFC 3987, and RFC 9110, section 4.2.

Whoever takes one from outside asks here, so that a wrong one is told where it is given.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from coopgraph.errors import CoopgraphError

_SCHEMES = ("http", "https")
_BEFORE_HOST = re.compile(r"(?<=://)[^/?#]*@")


class AddressInvalid(CoopgraphError):
    """Something given for an IRI or an address is none. The command exits with 2."""


def is_iri(text: str) -> bool:
    """Whether a text is an absolute IRI."""
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https IRI with a host, and without a password."""
    return _fault(text) is None


def iri(text: str, where: str) -> str:
    """Return an absolute IRI; `where` it was given is told if it is none (`AddressInvalid`)."""
    if not is_iri(text):
        raise AddressInvalid.of("iri.none", where=where, text=text)
    return text


def web_address(text: str, where: str) -> str:
    """Return an address of the web; raises `AddressInvalid`, which never shows a password."""
    if fault := _fault(text):
        raise AddressInvalid.of(f"iri.{fault}", where=where, text=without_password(text))
    return text


def base(text: str, where: str) -> str:
    """Return what the IRIs of a publisher begin with, which ends in a slash.

    Not in `#`: parts of things have a fragment of their own. Raises `AddressInvalid`.
    """
    web_address(text, where)
    if not text.endswith("/") or urlsplit(text).query or urlsplit(text).fragment:
        raise AddressInvalid.of("iri.no-slash", where=where, text=text)
    return text


def without_password(text: str) -> str:
    """Return a text without the names and passwords of the addresses in it."""
    return _BEFORE_HOST.sub("", text)


def _fault(text: str) -> str | None:
    """Return what makes a text no address: the name of the sentence that says so."""
    try:
        parts = urlsplit(text)
        host, has_user, _ = parts.hostname, "@" in parts.netloc, parts.port
    except ValueError:
        return "malformed"
    if parts.scheme not in _SCHEMES or "://" not in text:
        return "no-scheme"
    if has_user:
        return "password"
    return "malformed" if not host or not is_iri(text) else None
