"""The plain way: what one writes without coopgraph, with the csv module and an rdflib Dataset.

It reads every table and makes the same kind of graph: one named graph per document with a claim
per row, dates typed by their precision with first and last day, territories, themes, documents,
an agreed view with who supports each value, and the disagreements.

It leaves out, always in its own favour: checking of the tables (ids, codes, dates) and findings;
names resolved to authorities; labels in three languages and disagreements told in words; rulings;
copies counted with their origin; dates that contain one another; "planned" against "held"; the
authority of today; previous and next edition; boundaries; ontology, shapes and code lists in the
store. Its rule for one value is the majority, ties to the first in order; for a state the latest
document; otherwise the union.
"""
