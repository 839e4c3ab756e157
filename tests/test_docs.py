"""The pages as such; conftest.py at the root runs the Python that they show."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from quotebank import __version__, cli

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^):#]+)\)")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def fences(page: Path, language: str) -> list[str]:
    return [body for name, body in _FENCE.findall(page.read_text(encoding="utf-8")) if name == language]


@each_page
def test_has_no_gap_left(page: Path) -> None:
    assert "<!--" not in page.read_text(encoding="utf-8")


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@each_page
def test_code_is_of_a_kind_that_is_run_or_plain(page: Path) -> None:
    languages = {name for name, _ in _FENCE.findall(page.read_text(encoding="utf-8"))}
    assert languages <= {"python", "console", "text", "json", "{eval-rst}", "{toctree}"}


def test_index_lists_every_page() -> None:
    (listed,) = fences(ROOT / "docs" / "index.md", "{toctree}")
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"}
    assert {line for line in listed.split() if not line.startswith(":")} - {"2"} == pages


@each_page
def test_commands_print_what_the_page_shows(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block with one `$ quotebank …` and output below it is replayed, 100 columns wide."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    for block in fences(page, "console"):
        first, *shown = block.splitlines()
        command = shlex.split(first.removeprefix("$ "))
        if command[0] != "quotebank" or not shown or any(line.startswith("$ ") for line in shown):
            continue
        assert cli.main(command[1:]) == 0
        assert capsys.readouterr().out.splitlines() == shown


def test_one_version_everywhere() -> None:
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
