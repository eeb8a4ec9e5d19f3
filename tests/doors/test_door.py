"""Nothing that a package brings badly passes unseen, and nobody is imported without need."""

import re
from pathlib import Path
from typing import Any, Protocol

import pytest

from coopgraph.doors import Door, DoorBroken
from coopgraph.exports.export import EXPORTS
from coopgraph.loaders.loader import LOADERS

GROUP = "coopgraph.test-things"


class Named(Protocol):
    @property
    def title(self) -> str: ...


@pytest.fixture
def brought() -> Door[Any]:
    return Door(GROUP, Named)


@pytest.fixture
def bring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Install a package by what installers write: a module, and its entry points beside it."""

    def run(package: str, code: str, name: str = "thing") -> None:
        module = package.replace("-", "_")
        (tmp_path / f"{module}.py").write_text(code)
        about = tmp_path / f"{module}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {module}:it\n")

    monkeypatch.syspath_prepend(str(tmp_path))
    return run


def test_what_a_package_brings_is_found_by_its_name(bring: Any, brought: Door[Any]) -> None:
    bring("more-things", "class it: title = 'A thing'")
    assert brought.names == ("thing",)
    assert brought.open("thing").title == "A thing"
    assert brought.from_where("thing") == "more-things"


def test_what_lacks_something_is_refused_with_its_package(bring: Any, brought: Door[Any]) -> None:
    bring("bad-things", "class it: pass")
    with pytest.raises(DoorBroken, match=r"bad-things.*bad_things:it has no title"):
        brought.open("thing")


@pytest.mark.parametrize("code", ["1 / 0", "import nowhere_at_all", ""])
def test_a_package_that_fails_is_named(bring: Any, brought: Door[Any], code: str) -> None:
    bring("failing-things", code)
    assert brought.names == ("thing",)
    with pytest.raises(DoorBroken, match="failing-things"):
        brought.open("thing")


def test_two_packages_may_not_bring_one_name(bring: Any, brought: Door[Any]) -> None:
    bring("first-things", "class it: title = ''")
    bring("second-things", "class it: title = ''")
    with pytest.raises(DoorBroken, match=r"(first|second)-things, (first|second)-things"):
        _ = brought.names


def test_an_old_installation_is_told_to_be_renewed(brought: Door[Any]) -> None:
    with pytest.raises(DoorBroken, match=re.escape("coopgraph.test-things")):
        _ = brought.names


@pytest.mark.parametrize("door", [EXPORTS, LOADERS], ids=lambda door: door.group)
def test_ours_stand_in_the_same_groups(door: Door[Any]) -> None:
    assert {door.from_where(name) for name in door.names} == {"coopgraph"}
    for _, found in door.all():
        assert all(found.title)
