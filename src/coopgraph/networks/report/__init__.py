"""One readable report on a network: in HTML or Markdown, in French, Vietnamese or English."""

from coopgraph.networks.report.contents import NetworkReport, compose
from coopgraph.networks.report.html import report_html
from coopgraph.networks.report.text import report_markdown

__all__ = ["NetworkReport", "compose", "report_html", "report_markdown"]
