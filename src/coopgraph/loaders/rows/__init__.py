"""Rows of tables: cells taken one by one as dates, numbers, codes and ids, with findings."""
