"""Words: everything the tables say of one form, gathered once."""

from __future__ import annotations

import bisect
import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from quotebank.lexicon.table import read_lines, read_table

# Classes of verbs that carry speech wherever a quotation is their complement.
SPEECH_CLASSES = frozenset(
    ("say", "think", "evaluate", "ask", "direct", "turn", "write", "chant", "react", "weak")
)


@attrs.frozen
class Verb:
    """One reading of a form as a verb.

    Attributes:
        lemma: Infinitive without its reflexive pronoun.
        tags: Moods and persons of the form: ``P3s`` present, ``I3p`` imperfect, ``J3s`` simple past,
            ``G`` present participle, ``Kms`` past participle, ``W`` infinitive …
        speech: Class of the verb of speech, or "" for any other verb.
        frames: What the verb of speech takes beside direct speech: ``que``, ``np``, ``de-inf`` …
        reflexive_class: The same where the verb is used with a reflexive pronoun (``s'étonner``).
        reflexive_frames: And its frames.
    """

    lemma: str
    tags: frozenset[str]
    speech: str = ""
    frames: frozenset[str] = frozenset()
    reflexive_class: str = ""
    reflexive_frames: frozenset[str] = frozenset()

    @property
    def finite(self) -> bool:
        """Whether the form can be finite: dit, disait."""
        return any(tag[0] in "PIFCSJ" for tag in self.tags)

    @property
    def third(self) -> str:
        """The numbers of the third person that the form can be: "s", "p", "sp" or ""."""
        numbers = {tag[2] for tag in self.tags if tag[0] in "PIFCSJ" and tag[1] == "3"}
        return "".join(sorted(numbers, reverse=True))

    @property
    def participle(self) -> bool:
        """Whether it can be a past participle: dite."""
        return any(tag[0] == "K" for tag in self.tags)

    @property
    def present_participle(self) -> bool:
        """Whether it can be a present participle: disant."""
        return "G" in self.tags

    @property
    def infinitive(self) -> bool:
        """Whether it can be an infinitive: dire."""
        return "W" in self.tags


@attrs.frozen
class Noun:
    """One reading of a form as a noun for a person, a body, a text or speech.

    Attributes:
        lemma: Masculine singular, or the noun itself.
        kind: office, occupation, rank, kin, person, member, source, group, organisation, document,
            speech …
        gender: "m", "f" or "" where the form serves both.
        number: "s", "p" or "".
    """

    lemma: str
    kind: str
    gender: str
    number: str


_NONE = ("", frozenset[str]())
HUMAN = frozenset(("office", "occupation", "rank", "kin", "person", "member", "source"))


@attrs.define(eq=False)
class Word:
    """All that is known of one form, in lower case."""

    form: str
    classes: frozenset[str] = frozenset()
    verbs: tuple[Verb, ...] = ()
    nouns: tuple[Noun, ...] = ()
    given: str = ""  # gender of a given name: "m", "f", "u"
    adjective: bool = False

    def noun(self, kinds: Iterable[str] = HUMAN) -> Noun | None:
        """The first reading as a noun of one of the given kinds, or None."""
        return next((noun for noun in self.nouns if noun.kind in kinds), None)

    @property
    def human(self) -> Noun | None:
        """The first reading as a noun for a person, or None."""
        return self.noun(HUMAN)


@attrs.frozen
class Phrase:
    """An entry of several words."""

    words: tuple[str, ...]
    table: str
    row: dict[str, str]


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part] if "|" in cell else [cell] if cell else []


class Lexicon:
    """The tables, indexed by form."""

    def __init__(self) -> None:
        self._classes: defaultdict[str, set[str]] = defaultdict(set)
        self._nouns: defaultdict[str, list[Noun]] = defaultdict(list)
        self._given: dict[str, str] = {}
        self._adjectives: set[str] = set()
        self.phrases: defaultdict[tuple[str, ...], list[Phrase]] = defaultdict(
            list
        )  # by their first two words
        self.places: dict[str, dict[str, str]] = {}
        self.metonyms: dict[str, dict[str, str]] = {}
        self.organisations: dict[str, dict[str, str]] = {}
        self.expansions: dict[str, frozenset[str]] = {}
        self.media: dict[str, dict[str, str]] = {}
        self.civilities: dict[str, dict[str, str]] = {}
        self.demonyms: dict[str, str] = {}
        self._words: dict[str, Word] = {}
        self._load_verbs()
        self._load_people()
        self._load_names()
        self._load_words()
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def word(self, form: str) -> Word:
        """What is known of a form in lower case with a typewriter apostrophe; never fails."""
        word = self._words.get(form)
        if word is None:
            word = Word(
                form,
                frozenset(self._classes.get(form, ())),
                self._readings(form),
                tuple(self._nouns.get(form, ()) or self._compound(form)),
                self._given.get(form) or self._given.get(form.partition("-")[0], "")
                if "-" in form
                else self._given.get(form, ""),
                form in self._adjectives,
            )
            if len(self._words) > 200_000:  # a bound, so that a stream of texts never fills the memory
                self._words.clear()
            self._words[form] = word
        return word

    def _compound(self, form: str) -> list[Noun]:
        """ex-maire is what its last part is, médecin-chef what its first is."""
        first, hyphen, last = form.partition("-")
        if not hyphen:
            return []
        return [
            noun for noun in self._nouns.get(last if first in _PREFIXES else first, ()) if noun.kind in HUMAN
        ]

    def phrase_at(
        self, lows: Sequence[str], index: int, tables: frozenset[str] | None = None
    ) -> Phrase | None:
        """The longest entry of several words that starts at ``lows[index]``."""
        for entry in self.phrases.get(tuple(lows[index : index + 2]), ()):
            if tables is not None and entry.table not in tables:
                continue
            size = len(entry.words)
            if tuple(lows[index : index + size]) == entry.words:
                return entry
        return None

    def _readings(self, form: str) -> tuple[Verb, ...]:
        """The readings of a form as a verb, made when somebody asks for them."""
        readings = []
        key = form + "\t"
        nth = bisect.bisect_left(self._verb_forms, key)
        while nth < len(self._verb_forms) and self._verb_forms[nth].startswith(key):
            _, lemma, tags, _ = self._verb_forms[nth].split("\t")
            speech = (*self._plain.get(lemma, _NONE), *self._reflexive.get(lemma, _NONE))
            readings.append(Verb(lemma, frozenset(tags.split()), *speech))
            nth += 1
        return tuple(readings)

    def _add_phrase(self, text: str, table: str, row: dict[str, str]) -> bool:
        """File an entry of several words; False where it is one word."""
        if " " not in text and "'" not in text:
            return False
        words = tuple(split_words(text))
        if len(words) < 2:
            return False
        if table == "noun" and len(words) > 2 and words[-2] in ("du", "la", "l'", "des"):
            # "conseiller du président" is a noun phrase with a person in it, and no function of its own
            last = self._nouns.get(words[-1], ())
            if any(noun.kind in HUMAN for noun in last):
                return True
        self.phrases[words[:2]].append(Phrase(words, table, row))
        return True

    def _add_noun(self, form: str, noun: Noun) -> None:
        form = form.lower()
        if not self._add_phrase(
            form,
            "noun",
            {"lemma": noun.lemma, "kind": noun.kind, "gender": noun.gender, "number": noun.number},
        ):
            readings = self._nouns[form]
            for other in readings:
                if other.lemma == noun.lemma and other.kind == noun.kind:
                    merged = Noun(
                        noun.lemma,
                        noun.kind,
                        noun.gender if noun.gender == other.gender else "",
                        noun.number if noun.number == other.number else "",
                    )
                    readings[readings.index(other)] = merged
                    return
            readings.append(noun)

    def _load_verbs(self) -> None:
        self._plain: dict[str, tuple[str, frozenset[str]]] = {}
        self._reflexive: dict[str, tuple[str, frozenset[str]]] = {}
        for row in read_table("verbs"):
            lemma = row["lemma"]
            bare = lemma.removeprefix("se ").removeprefix("s'")
            target = self._plain if bare == lemma else self._reflexive
            target[bare] = (row["class"], frozenset(row["frames"].split()))
        # 76,000 rows: kept as lines in order, read form by form
        self._verb_forms = sorted(read_lines("verb_forms")[1:])
        self.locutions: defaultdict[str, list[tuple[tuple[str, ...], dict[str, str]]]] = defaultdict(list)
        for row in read_table("locutions"):
            for tail in row["tail"].split("|"):
                self.locutions[row["head"]].append((tuple(split_words(tail)), row))
        for tails in self.locutions.values():
            tails.sort(key=lambda entry: -len(entry[0]))

    def _load_people(self) -> None:
        for row in read_table("functions"):
            lemma = _cells(row["m"] or row["f"])[0]
            for column, gender, number in (
                ("m", "m", "s"),
                ("f", "f", "s"),
                ("mp", "m", "p"),
                ("fp", "f", "p"),
            ):
                for form in _cells(row[column]):
                    self._add_noun(form, Noun(lemma, row["kind"], gender, number))
        for row in read_table("descriptions"):
            self._add_noun(row["phrase"], Noun(row["phrase"], row["type"], row["gender"], row["number"]))
        for row in read_table("organisation_heads"):
            self._add_noun(row["noun"], Noun(row["noun"], "organisation", row["gender"], row["number"]))
        for row in read_table("groups"):
            self._add_noun(row["noun"], Noun(row["noun"], "group", row["gender"], row["number"]))
        for row in read_table("civilities"):
            self.civilities[row["form"].lower()] = row
        for row in read_table("given_names"):
            self._given[row["name"].lower()] = row["gender"]

    def _load_names(self) -> None:
        for row in read_table("places"):
            self.places[row["name"].lower()] = row
            for article in ("le ", "la ", "les "):  # au Caire, du Havre
                if row["name"].lower().startswith(article):
                    self.places.setdefault(row["name"].lower().removeprefix(article), row)
            self._add_phrase(row["name"].lower(), "place", row)
            for adjective, gender in zip(row["adjectives"].split("|"), "mf", strict=False):
                for form in _inflections(adjective, gender):
                    self.demonyms.setdefault(form, row["name"])
                    self._adjectives.add(form)
        for row in read_table("metonyms"):
            self.metonyms[row["name"].lower()] = row
            self._add_phrase(row["name"].lower(), "metonym", row)
        for row in read_table("organisations"):
            names = [row["name"], *_cells(row["expansion"])]
            group = frozenset(name.lower() for name in names)
            for name in names:
                self.organisations[name.lower()] = row
                self.expansions[name.lower()] = self.expansions.get(name.lower(), frozenset()) | group
                self._add_phrase(name.lower(), "organisation", row)
        for row in read_table("media"):
            self.media[row["name"].lower()] = row
            for article in ("le ", "la ", "l'", "les "):  # au Figaro, du Monde
                if row["name"].lower().startswith(article):
                    self.media.setdefault(row["name"].lower().removeprefix(article), row)
            self._add_phrase(row["name"].lower(), "media", row)

    def _load_words(self) -> None:
        self.determiners = {row["word"]: row for row in read_table("determiners")}
        self.pronouns = {row["word"]: row for row in read_table("pronouns")}
        self.weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for row in read_table("weights"):
            self.weights[row["model"]][row["feature"]] = float(row["weight"])
        self.sorts = {row["sort"]: frozenset(row["nouns"].split()) for row in read_table("sorts")}
        self.press_words = frozenset(row["word"] for row in read_table("press_words"))
        self.hypernyms = {row["word"]: frozenset(row["for"].split("|")) for row in read_table("hypernyms")}
        self.hyponyms = frozenset(word for words in self.hypernyms.values() for word in words)
        self.modals = {row["lemma"]: frozenset(row["prepositions"].split()) for row in read_table("modals")}
        for row in read_table("speech_nouns"):
            for form, number in ((row["noun"], "s"), (row["plural"], "p")):
                if form:
                    self._add_noun(
                        form,
                        Noun(
                            row["noun"],
                            row["class"] if row["class"] == "document" else f"speech-{row['class']}",
                            row["gender"],
                            number,
                        ),
                    )
        for table, column in (
            ("label_nouns", "word"),
            ("prepositions", "phrase"),
            ("adverbs", "word"),
            ("function_words", "word"),
        ):
            kind = "kind" if table == "label_nouns" else "class"
            for row in read_table(table):
                if (
                    row.get("class") == "source"
                    and " " in row[column]
                    and row[column].split()[-1] not in _GOVERNING
                ):
                    continue  # "selon une source": the noun is the source, and is read as one
                if not self._add_phrase(row[column], table, row):
                    prefix = {
                        "label_nouns": "label-",
                        "prepositions": "source-",
                        "adverbs": "adv-",
                        "function_words": "",
                    }[table]
                    self._classes[row[column]].add(prefix + row[kind])
                    if table == "adverbs":
                        self._classes[row[column]].add("adv")
        for row in read_table("sentence_openers"):
            self._classes[row["word"]].add("opener")
        for row in read_table("adjectives"):
            for column in ("m", "f", "mp", "fp"):
                self._adjectives.update(cell.lower() for cell in _cells(row[column]))


def split_words(text: str) -> list[str]:
    """An entry of a table cut like a text: l'AFP is two words."""
    parts = text.lower().split()
    if "'" not in text:
        return parts
    out: list[str] = []
    for part in parts:
        while "'" in part and part.split("'")[0] in _ELIDED:
            head, part = part.split("'", 1)
            out.append(head + "'")
        if part:
            out.append(part)
    return out


_GOVERNING = frozenset("de du des d' à au aux par que".split())
_PREFIXES = frozenset(("ex", "vice", "sous", "co", "néo", "anti", "super", "pro"))
_ELIDED = frozenset(("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu"))


def _inflections(adjective: str, gender: str) -> list[str]:
    if not adjective:
        return []
    if gender == "f" or not adjective.endswith(("s", "x", "al", "eau")):
        return [adjective, adjective + "s"]
    if adjective.endswith("al"):
        return [adjective, adjective[:-2] + "aux"]
    return [adjective, adjective + "x"] if adjective.endswith("eau") else [adjective]


@functools.cache
def lexicon() -> Lexicon:
    """The one lexicon of the process, loaded at the first call."""
    return Lexicon()
