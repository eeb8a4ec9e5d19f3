"""`/reconcile`: names matched with things for OpenRefine and its like, in two versions.

Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/)
at `/reconcile`, and the draft of 1.0 (https://reconciliation-api.github.io/specs/1.0-draft/) at
`/reconcile/1.0-draft`. What a name means is the business of `lookup` and `reconciling`.
"""
