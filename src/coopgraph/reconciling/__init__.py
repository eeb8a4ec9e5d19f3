"""Names in anybody's table and the things of the graph that they mean, with the reason in words.

`lookup.matching` weighs; here rows are read (`row_evidence`), things get names and sentences
(`reconciler`, `reasons_in_words`), and whole tables are worked through (`tables`). The web service
in `portal/reconcile` says the same over HTTP.
"""
