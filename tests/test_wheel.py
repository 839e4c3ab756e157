"""What a user installs: the built wheel, not the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_holds_the_package_with_its_data(wheel: zipfile.ZipFile) -> None:
    inside = {name for name in wheel.namelist() if name.startswith("quotebank/")}
    beside = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "quotebank").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert inside == beside
    assert "quotebank/py.typed" in inside
    assert any(name.endswith(".tsv") for name in inside)


def test_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    folders = {name.split("/")[0] for name in wheel.namelist()}
    assert folders == {"quotebank", "quotebank-0.1.0.dist-info"}


def test_runs_from_the_wheel_alone(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
import quotebank
quotes = quotebank.extract("« Oui », dit-elle.", options=quotebank.Options(parser="none"))
print(quotebank.__file__, len(quotes))
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == [str(tmp_path / "quotebank" / "__init__.py"), "1"]
