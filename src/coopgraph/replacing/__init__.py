"""Putting new files in the place of old ones, whole or not at all, whatever ends us meanwhile.

One file takes its place by rename(2); a whole folder by exchange with the one made beside it
(renameat2(2)). What a process that was killed leaves behind is swept by the next one.
Checksums show later that nothing else touched them. A name is loaded when it is
taken: whoever only reads needs none.
"""

from typing import TYPE_CHECKING

from coopgraph.on_demand import loaded_when_taken

if TYPE_CHECKING:
    from coopgraph.replacing.folders import FolderBusy, Staged, whole_folder
    from coopgraph.replacing.whole_files import replacing

__all__ = ["FolderBusy", "Staged", "replacing", "whole_folder"]

_HOMES = {"folders": ("FolderBusy", "Staged", "whole_folder"), "whole_files": ("replacing",)}

if not TYPE_CHECKING:
    __getattr__ = loaded_when_taken(__name__, _HOMES)
