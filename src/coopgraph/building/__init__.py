"""The whole walk once: tables are read, checked, described, agreed upon, stored and published."""

from coopgraph.building.report import BuildReport, Stage
from coopgraph.building.walk import Order, build, check, read

__all__ = ["BuildReport", "Order", "Stage", "build", "check", "read"]
