"""Runs the code of README.md and docs/ as tests; output that a page shows must be the real one."""

from doctest import ELLIPSIS
from pathlib import Path

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
    path=str(Path(__file__).parent),
    patterns=["README.md", "docs/*.md"],
).pytest()
