"""Networks woven from answers of the query library, and what is measured on them (NetworkX)."""

from coopgraph.networks.building.partnership_network import weave_partnerships
from coopgraph.networks.building.scope import Scope, UnknownFilter

__all__ = ["Scope", "UnknownFilter", "weave_partnerships"]
