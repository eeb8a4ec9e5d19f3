"""Who we are to a remote store: from the environment, never from a command line or a file of ours.

COOPGRAPH_ENDPOINT_TOKEN                                a bearer token (RFC 6750), or
COOPGRAPH_ENDPOINT_USER, COOPGRAPH_ENDPOINT_PASSWORD    Basic (RFC 7617); Digest where asked for
"""

import base64
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

_PREFIX = "COOPGRAPH_ENDPOINT_"


@dataclass(frozen=True)
class Credentials:
    """A token, or a name and a password, or nothing; they are never shown."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @classmethod
    def of_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Take what the environment says."""
        names = ("USER", "PASSWORD", "TOKEN")
        return cls(*(environment.get(_PREFIX + name, "") for name in names))

    @property
    def header(self) -> str:
        """The value of the header `Authorization`, or ""."""
        if self.token:
            return f"Bearer {self.token}"
        if self.user:
            pair = f"{self.user}:{self.password}".encode()
            return f"Basic {base64.b64encode(pair).decode('ascii')}"
        return ""
