"""The whole walk once: tables are read, checked, described, agreed upon, stored and published."""

from coopgraph.building.report import Report, Stage
from coopgraph.building.walk import Order, build, check, read

__all__ = ["Order", "Report", "Stage", "build", "check", "read"]
