"""Write ``verb_forms.tsv``: every form of the verbs that the lexicon names.

Run it after each change of ``verbs.tsv``, ``locutions.tsv`` or ``common_verbs.tsv``::

    python -m quotebank.lexicon.build
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from quotebank.lexicon.build.conjugate import all_forms, bare

LEXICON = Path(__file__).resolve().parent.parent
TARGET = LEXICON / "verb_forms.tsv"

_HEADER = (
    "# Forms of verbs, written by `python -m quotebank.lexicon.build`; don't edit. "
    "Tags: P present, I imperfect, F future, C conditional, S subjunctive, J past historic, "
    "T imperfect subjunctive, "
    "Y imperative, each with a person; G present participle, K past participle, W infinitive. "
    "pron: 1 for a verb that verbs.tsv has with se only.\n"
    "form\tlemma\ttags\tpron\n"
)
_LETTERS = {
    "ind:pre": "P",
    "ind:imp": "I",
    "ind:fut": "F",
    "cond": "C",
    "sub:pre": "S",
    "ind:pas": "J",
    "sub:imp": "T",
    "imp": "Y",
    "par:pas": "K",
}
_ORDER = "PIFCSJTYGKW"
# Verbs so frequent in speech itself that every person of theirs is kept; of other verbs that carry no
# speech, the third person, the infinitive and the participles are.
_EVERY_PERSON = frozenset(
    """être avoir aller faire pouvoir devoir vouloir savoir venir prendre mettre tenir rester falloir arriver
    passer rendre perdre gagner vivre travailler aimer connaître essayer attendre agir
    aider changer jouer donner trouver chercher laisser partir sortir rentrer recevoir sentir
    suivre croire""".split()
)


def _compact(tag: str) -> str:
    """``ind:pre:3s`` as ``P3s``."""
    if tag == "inf":
        return "W"
    if tag == "par:pre":
        return "G"
    mood, _, rest = tag.rpartition(":")
    return _LETTERS[mood] + rest


def _column(name: str, column: str) -> list[str]:
    """One column of a lexicon file."""
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    nth = rows[0].index(column)
    return [row[nth] for row in rows[1:]]


def build() -> str:
    """The text of ``verb_forms.tsv``."""
    lemmas = _column("verbs.tsv", "lemma")
    active = {lemma for lemma in lemmas if bare(lemma) == lemma}
    reporting = {bare(lemma) for lemma in lemmas}
    others = {bare(head) for head in _column("locutions.tsv", "head")} | set(
        _column("common_verbs.tsv", "lemma")
    )
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for lemma in reporting | others:
        for tag, form in all_forms(lemma):
            short = _compact(tag)
            person = short[1:]
            if short[0] == "T" and not person.startswith("3"):
                continue
            if (
                lemma not in reporting
                and lemma not in _EVERY_PERSON
                and (short[0] == "Y" or person in ("1s", "2s", "1p", "2p"))
            ):
                continue
            found[form, lemma].add(short)
    lines = []
    for (form, lemma), tags in sorted(found.items()):
        ordered = sorted(tags, key=lambda tag: (_ORDER.index(tag[0]), tag))
        pron = "1" if lemma in reporting and lemma not in active else ""
        lines.append(f"{form}\t{lemma}\t{' '.join(ordered)}\t{pron}\n")
    return _HEADER + "".join(lines)


def main() -> int:
    """Write the file and say how large it is."""
    text = build()
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {text.count(chr(10)) - 2} rows, {len(text.encode()) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
