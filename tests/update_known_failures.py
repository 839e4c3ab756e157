"""Writes cases/known_failures.txt anew: ``python tests/update_known_failures.py [--show]``.

``--show`` prints each failing case with expected and got side by side, ``--show TEXT`` those whose
file, title or class of error holds TEXT. The list is written either way.
"""

from __future__ import annotations

import sys
from collections import Counter

from case_files import KNOWN_FAILURES, all_checks, explain, judge, known_failures, summary

HEAD = """\
# Cases that the engine does not get right yet: file :: title :: what is wrong.
# Written by `python tests/update_known_failures.py`; a case that passes must leave the list.
"""


def main(arguments: list[str]) -> int:
    """Judge every case, write the list, say what has changed."""
    show = arguments[:1] == ["--show"]
    wanted = " ".join(arguments[1:])
    before = known_failures()
    now: dict[tuple[str, str], str] = {}
    passed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    for check in all_checks():
        total[check.file] += 1
        findings = judge(check)
        if not findings:
            passed[check.file] += 1
            continue
        reason = now[check.file, check.title] = summary(findings)
        classes.update(reason.split(", "))
        if show and wanted in f"{check.file} {check.title} {reason}":
            print(f"{explain(check, findings)}\n")
    lines = [f"{file} :: {title} :: {reason}\n" for (file, title), reason in now.items()]
    KNOWN_FAILURES.write_text(HEAD + "".join(lines), encoding="utf-8")
    for file, count in total.items():
        print(f"{file:24} {passed[file]:4} of {count}")
    print(f"{'all':24} {passed.total():4} of {total.total()}")
    print("cases by what is wrong: " + ", ".join(f"{name} {count}" for name, count in classes.most_common()))
    for title, changed in (
        ("passes now", before.keys() - now.keys()),
        ("fails now", now.keys() - before.keys()),
    ):
        for file, case_title in sorted(changed):
            print(f"{title}: {file} :: {case_title}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
