"""What the endpoint says of itself: SPARQL 1.1 Service Description, from a query of the library.

https://www.w3.org/TR/sparql11-service-description/
"""

from starlette.requests import Request

from coopgraph.messages import LANGUAGES, number, say
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.site import address_of
from coopgraph.queries import bound_query
from coopgraph.records.quads import Term, literal


def endpoint_url(request: Request) -> str:
    """Return the address of the endpoint as the caller reached it."""
    return address_of(request, "/sparql")


def description_query(request: Request, base: str, limits: Limits) -> str:
    """Return the question that describes the service at the address of a request.

    `base`: that of the graph's IRIs; `limits`: what one caller may take, told in words. The
    default graph is the dataset that the VoID description published with the graph counts.
    """
    endpoint, counted = endpoint_url(request), f"{base}dataset/graph#default"
    return bound_query(
        "service-description",
        endpoint=[f"<{endpoint}>"],
        counted=[f"<{counted}>"],
        **{f"limits_{lang}": [_in_words(limits, lang)] for lang in LANGUAGES},
    )


def _in_words(limits: Limits, lang: str) -> Term:
    """Say what one caller may take: rows, seconds, requests."""
    key = "portal.limits" if limits.requests_a_minute else "portal.limits-without-rate"
    told = {
        "rows": number(limits.rows, lang),
        "seconds": f"{limits.seconds:g}",
        "requests": number(limits.requests_a_minute, lang),
    }
    return literal(say(key, lang, **told), language=lang)
