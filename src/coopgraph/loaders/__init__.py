"""How the published tables become records: a folder of CSV files, or one workbook.

`read_world(open_tables(path), findings)` reads everything. One module per table; a row's cells are
taken one by one (`row.py`), and columns that nobody takes become findings.
"""

from coopgraph.loaders.files.opening import open_tables
from coopgraph.loaders.files.table import Table, Tables
from coopgraph.loaders.loader import HowFar, TellHowFar
from coopgraph.loaders.world_of_tables import read_world

__all__ = ["HowFar", "Table", "Tables", "TellHowFar", "open_tables", "read_world"]
