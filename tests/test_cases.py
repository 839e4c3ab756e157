"""Every annotated case: spans, kinds, cues, mentions, names, roles and types are as a careful reader says.

One test a case, in an article one test a quotation.

What the engine does not manage yet stands in cases/known_failures.txt, and must leave it once it passes:
``python tests/update_known_failures.py`` writes that list anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from case_files import Check, all_checks, explain, judge, known_failures

KNOWN = known_failures()


def _parameters() -> Sequence[object]:
    parameters = []
    for check in all_checks():
        reason = KNOWN.get((check.file, check.title))
        expected = pytest.mark.xfail(strict=True, raises=pytest.fail.Exception, reason=reason or "")
        marks = [expected] if reason else []
        parameters.append(pytest.param(check, id=f"{check.file}::{check.title}", marks=marks))
    return parameters


@pytest.mark.parametrize("check", _parameters())
def test_case(check: Check) -> None:
    findings = judge(check)
    if findings:
        pytest.fail(explain(check, findings), pytrace=False)


def test_known_failures_exist() -> None:
    titles = {(check.file, check.title) for check in all_checks()}
    assert KNOWN.keys() - titles == set()
