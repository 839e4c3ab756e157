"""Every annotated case: spans, kinds, cues, mentions, names, roles and types are as a careful reader says.

What the engine does not manage yet stands in cases/known_failures.txt, and must leave it once it passes:
``python tests/update_known_failures.py`` writes that list anew.
"""

from __future__ import annotations

import pytest
from case_files import all_cases, explain, judge, known_failures
from quotebank.testing import Case

KNOWN = known_failures()


def _parameters() -> list[object]:
    parameters = []
    for file, case in all_cases():
        reason = KNOWN.get((file, case.title))
        expected = pytest.mark.xfail(strict=True, raises=pytest.fail.Exception, reason=reason or "")
        marks = [expected] if reason else []
        parameters.append(pytest.param(case, id=f"{file}::{case.title}", marks=marks))
    return parameters


@pytest.mark.parametrize("case", _parameters())
def test_case(case: Case) -> None:
    findings = judge(case)
    if findings:
        pytest.fail(explain(case, findings), pytrace=False)


def test_known_failures_exist() -> None:
    titles = {(file, case.title) for file, case in all_cases()}
    assert KNOWN.keys() - titles == set()
