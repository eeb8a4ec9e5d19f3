"""What the endpoint says of itself: SPARQL 1.1 Service Description, from a query of the library.

https://www.w3.org/TR/sparql11-service-description/
"""

from starlette.requests import Request

from coopgraph.portal.http.site import address_of
from coopgraph.queries import bound_query


def endpoint_url(request: Request) -> str:
    """Return the address of the endpoint as the caller reached it."""
    return address_of(request, "/sparql")


def description_query(request: Request, base: str) -> str:
    """Return the question that describes the service at the address of a request.

    `base`: that of the graph's IRIs. The default graph is the dataset that the VoID description
    published with the graph counts.
    """
    endpoint, counted = endpoint_url(request), f"{base}dataset/graph#default"
    return bound_query("service-description", endpoint=[f"<{endpoint}>"], counted=[f"<{counted}>"])
