"""Runs the code of README.md and docs/ as tests; output that a page shows must be the real one.

At the end it counts the annotated cases that pass.
"""

from collections import Counter
from doctest import ELLIPSIS
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
    path=str(Path(__file__).parent),
    patterns=["README.md", "docs/*.md"],
).pytest()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many of the annotated cases pass, file by file."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for outcome in ("passed", "failed", "xfailed"):
        for report in terminalreporter.stats.get(outcome, []):
            _, bracket, case = report.nodeid.partition("test_cases.py::test_case[")
            if bracket:
                file = case.partition("::")[0]
                total[file] += 1
                right[file] += outcome == "passed" or "XPASS" in str(report.longrepr)
    if total:
        terminalreporter.section("annotated cases that pass")
        for file, count in sorted(total.items()):
            terminalreporter.line(f"{file:24} {right[file]:4} of {count}")
        terminalreporter.line(f"{'all':24} {right.total():4} of {total.total()}")
