"""What the Turtle of `ontology/` says, as Python: terms, labels, code lists, rules of settling.

The files are written by people; everything here reads them at run time, save `terms`, which is
generated from them and compared by a test.
"""
