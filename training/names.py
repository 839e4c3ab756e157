"""The name tagger's data: people, organisations and places, titles and functions left outside.

Wikinews (WiNER-fr) cut into the library's own sentences and words, quotations folded as the library
folds them; Sequoia with its entities moved onto the same words. Each epoch puts other names in the
place of some: from the lexicon, and made-up ones, so that the surroundings and the shape are learned
rather than the names of one decade.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from quotebank.frames import sentences as library_sentences
from quotebank.layout import blocks
from quotebank.lexicon import Lexicon, lexicon, read_table
from quotebank.marks import scan
from quotebank.tokens import tokenize
from training.tags import Shape, Tagged, spans

LABELS = (
    "PER",
    "ORG",
    "LOC",
    "MISC",
)  # MISC: works, products, events; a name that is none of the three has a place to go
HELD_OUT = "2018/03"  # 63 articles; the figures are of this month
DEV = "2018/02"
LEFT_OUT = frozenset(
    ("2017/03/2017_03_11-002", "2017/11/2017_11_10-001", "2018/12/2018_12_05-001")
)  # share passages with gold
SHAPE = Shape("names", word_dim=48, char_dim=32, char_hidden=64, hidden=128, epochs=8)

_WIKINEWS = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Product": "MISC", "Event": "MISC"}
_SEQUOIA = {"NE-PERS": "PER", "NE-ORG": "ORG", "NE-LOC": "LOC", "NE-PROD": "MISC", "NE-EVE": "MISC"}
Entity = tuple[int, int, str]


def outermost(entities: list[Entity]) -> list[Entity]:
    """Entities that stand in no other one, so that no word has two labels."""
    kept: list[Entity] = []
    for start, end, label in sorted(entities, key=lambda e: (e[0], -e[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return kept


def tagged(words: list[tuple[str, int, int]], entities: list[Entity]) -> Tagged:
    """BIO tags of words with their offsets; entities in order, none in another."""
    result: Tagged = []
    previous = -1
    for form, start, end in words:
        index = next((i for i, e in enumerate(entities) if e[0] < end and start < e[1]), -1)
        if index < 0:
            result.append((plain(form), "O"))
        else:
            result.append((plain(form), ("I-" if index == previous else "B-") + entities[index][2]))
        previous = index
    return result


def plain(form: str) -> str:
    """A word as the models read it: one kind of apostrophe."""
    return form.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def article(text: str, entities: list[Entity], words: Lexicon) -> Iterator[Tagged]:
    """The sentences of an article as the library cuts them."""
    layout = blocks(text)
    kept = outermost(entities)
    for sentence in library_sentences(text, layout, scan(text, layout), words):
        first, last = sentence.start, sentence.end
        inside = [e for e in kept if e[0] < last and first < e[1]]
        yield tagged(
            [
                (token.text, token.start, token.end if token.quote < 0 else token.start)
                for token in sentence.tokens
            ],
            inside,
        )


def wikinews(path: Path) -> dict[str, list[Tagged]]:
    """Month to sentences; an entity of another kind than ours hides what stands inside it."""
    words = lexicon()
    months: dict[str, list[Tagged]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in LEFT_OUT:
            continue
        entities = [(start, end, _WIKINEWS.get(label, "")) for start, end, label in row["entities"]]
        found = [[(w, t if len(t) > 2 else "O") for w, t in s] for s in article(row["text"], entities, words)]
        months.setdefault(row["id"][:7], []).extend(
            sentence for sentence in found if 0 < len(sentence) <= 120
        )
    return months


def sequoia(path: Path) -> list[Tagged]:
    """Sentences of a Sequoia file, its entities moved onto the library's words."""
    words = lexicon()
    found: list[Tagged] = []
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        lines = paragraph.strip().split("\n")
        text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        if not text:
            continue
        position, covered_to = 0, 0
        opened: dict[str, list[int | str]] = {}
        for line in lines:
            cells = line.split("\t")
            if line.startswith("#") or len(cells) < 11:
                continue
            if "-" in cells[0]:  # au, du: the two words share one place
                begin = text.find(cells[1], position)
                position, covered_to = begin + len(cells[1]), int(cells[0].split("-")[1])
                part = (begin, position)
            elif int(cells[0]) > covered_to:
                begin = text.find(cells[1], position)
                position = begin + len(cells[1])
                part = (begin, position)
            for mark in cells[10].split(";"):
                number, _, kind = mark.partition(":")
                if "NE-" in kind:
                    name, _, sense = kind.split("|")[1].partition(".")
                    opened[number] = [*part, _SEQUOIA.get(name, ""), sense]
                elif not kind and number in opened:
                    opened[number][1] = part[1]
        # a place that stands for its team or its government is a place, as in Wikinews
        senses = sorted(opened.values(), key=lambda e: (e[0], -int(e[1]), e[3] != "prim"))
        entities = outermost([(int(e[0]), int(e[1]), str(e[2])) for e in senses])
        tokens = [(token.text, token.start, token.end) for token in tokenize(text, 0, len(text), words)]
        found.append([(w, t if len(t) > 2 else "O") for w, t in tagged(tokens, entities)])
    return found


_COMPANY = "Group Groupe Corporation Corp Inc Studios Institute Foundation SA France Energy Capital Consulting Partners Industries Motors Bank Airlines Pharma Software Media Sports FC United Records".split()
_HEADS = "Fondation|Institut|Lycée|Laboratoires|Banque|Groupe|Éditions|Studio|Hôpital|Collège|Clinique|Centre|Agence|Maison|Cabinet".split(
    "|"
)
_SYLLABLES = "Xi Li Wang Zhang Kim Park Moon Jin Hu Wen Deng Zhao Chen Liu Abe Choi Lee Ping Jong Jae Hyun Min Bao Feng Jie Lin Ming Nguyen Tran Van Minh Duc Son Hong Bo Lei".split()


def news_sentences(path: Path, speech: frozenset[str]) -> list[str]:
    """Declarative sentences of Wikinews that hold no quotation and no verb of speech."""
    words = lexicon()
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in LEFT_OUT or row["id"][:7] in (HELD_OUT, DEV):
            continue
        text = row["text"]
        layout = blocks(text)
        for sentence in library_sentences(text, layout, scan(text, layout), words):
            string = text[sentence.start : sentence.end]
            if (
                not 8 <= len(sentence.tokens) <= 32
                or sentence.quotes
                or sentence.inside is not None
                or not re.fullmatch(r"[A-ZÀ-Ý][^\n:;()«»\"“”!?–—…\[\]]+\.", string)
            ):
                continue
            if any(
                verb.lemma in speech for token in sentence.tokens for verb in token.word.verbs
            ) or re.search(r"\b([Ss]elon|[Dd]'après)\b", string):
                continue
            found.append(string.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return found


def news_frames(path: Path) -> list[list[str]]:
    """The sentences of Wikinews that hold folded quotations, as words."""
    months = wikinews(path)
    return [
        [word for word, _ in sentence]
        for month in sorted(months)
        for sentence in months[month]
        if "cela" in [word for word, _ in sentence] and len(sentence) > 3
    ]


class Names:
    """Names to put in the place of others."""

    def __init__(self, sentences: list[Tagged]) -> None:
        self.lexicon = lexicon()
        self.given: dict[str, list[str]] = {"m": [], "f": []}
        for row in read_table("given_names"):
            for gender in row["gender"].replace("u", "mf"):
                self.given[gender].append(row["name"])
        self.places = [row["name"] for row in read_table("places")] + [
            row["name"] for row in read_table("metonyms")
        ]
        self.bodies = [
            name
            for row in read_table("organisations")
            for name in [row["name"], *row["expansion"].split("|")]
            if name and name[0].isupper()
        ] + [row["name"] for row in read_table("media")]
        self.functions = [
            (form, gender)
            for row in read_table("functions")
            for column, gender in (("m", "m"), ("f", "f"))
            for form in row[column].split("|")[:1]
            if form and row["kind"] in ("office", "occupation", "rank")
        ]
        surnames = Counter(
            sentence[end - 1][0]
            for sentence in sentences
            for start, end, label in spans([t for _, t in sentence])
            if label == "PER" and end - start > 1
        )
        self.surnames = sorted(
            name for name in surnames if len(name) > 2 and name[0].isupper() and name[1].islower()
        )
        self.chain: dict[str, list[str]] = {}
        for name in self.surnames + self.places[:1500]:
            marked = f"^^{name.split()[0].lower()}$"
            for i in range(2, len(marked)):
                self.chain.setdefault(marked[i - 2 : i], []).append(marked[i])

    def made_up(self, draw: random.Random) -> str:
        """A name that nobody bears, but might."""
        while True:
            form = "^^"
            while not form.endswith("$") and len(form) < 14:
                form += draw.choice(self.chain[form[-2:]])
            form = form.strip("^$")
            if 3 < len(form) < 12 and form.isalpha():
                return form.capitalize()

    def surname(self, draw: random.Random) -> str:
        base = draw.choice(self.surnames) if draw.random() < 0.5 else self.made_up(draw)
        dice = draw.random()
        if dice < 0.03:
            return f"{draw.choice(['de', 'van', 'von', 'El', 'Ben', 'da', 'di', 'Le', 'La', 'Mc', 'Al', 'Abou', 'Saint'])} {base}"
        if dice < 0.06:
            return f"{base}-{self.made_up(draw)}"
        return base

    def person(self, draw: random.Random, gender: str, full: bool) -> str:
        if not full:
            return self.surname(draw)
        if draw.random() < 0.03:
            second = draw.choice(_SYLLABLES)
            return f"{draw.choice(_SYLLABLES)} {draw.choice(_SYLLABLES)}{second.lower() if draw.random() < 0.6 else '-' + second.lower()}"
        given = draw.choice(self.given[gender or draw.choice("mf")])
        dice = draw.random()
        if dice < 0.04:
            given = f"{given[0]}."
        elif dice < 0.10:
            given = f"{given} {self.made_up(draw)}"
        elif dice < 0.14:
            given = self.made_up(draw)
        return f"{given} {self.surname(draw)}"

    def body(self, draw: random.Random) -> str:
        dice = draw.random()
        if dice < 0.62:
            return draw.choice(self.bodies)
        if dice < 0.74:
            return "".join(draw.choice("ABCDEFGILMNOPRSTU") for _ in range(draw.choice((2, 3, 3, 4, 4, 5))))
        if dice < 0.86:
            return self.made_up(draw)
        if dice < 0.94:
            return f"{self.made_up(draw)} {draw.choice(_COMPANY)}"
        return f"{draw.choice(_HEADS)} {self.person(draw, '', True) if draw.random() < 0.5 else self.made_up(draw)}"

    def thing(self, draw: random.Random) -> str:
        """A product, a work, an event."""
        dice = draw.random()
        if dice < 0.3:
            return (
                f"{self.made_up(draw)} {draw.choice('2 3 4 5 7 8 10 X S II III 2018 2024 One Pro'.split())}"
            )
        if dice < 0.5:
            return f"{self.made_up(draw)}-{draw.randint(1, 99)}"
        return self.made_up(draw)

    def place(self, draw: random.Random) -> str:
        return self.made_up(draw) if draw.random() < 0.15 else draw.choice(self.places)

    def words(self) -> Iterator[str]:
        """Every word that the lexicon may put in."""
        for name in [
            *self.given["m"],
            *self.given["f"],
            *self.places,
            *self.bodies,
            *[form for form, _ in self.functions],
        ]:
            for token in tokenize(name, 0, len(name), self.lexicon):
                yield plain(token.text).lower()

    def cut(self, name: str, label: str) -> Tagged:
        tokens = [plain(token.text) for token in tokenize(name, 0, len(name), self.lexicon)]
        return [(word, f"{'I' if i else 'B'}-{label}") for i, word in enumerate(tokens)]

    def vary(self, sentence: Tagged, draw: random.Random, share: float) -> Tagged:
        """The sentence with some of its names put out for others; one name, one stand-in."""
        entities = sorted(spans([t for _, t in sentence]))
        if not entities or draw.random() > share:
            return sentence
        result: Tagged = []
        position = 0
        for start, end, label in entities:
            result.extend(sentence[position:start])
            position = end
            old = [w for w, _ in sentence[start:end]]
            if draw.random() < 0.25 or old[0].islower() or (label != "PER" and end - start > 2):
                result.extend(sentence[start:end])
                continue
            before = result[-1][0] if result else ""
            if label == "PER":
                gender = self.lexicon.word(old[0].lower()).given.replace("u", "")
                name = self.person(draw, gender, end - start > 1)
                if (
                    before
                    and before.lower() not in self.lexicon.civilities
                    and before[-1] not in ".'"
                    and before in ",:et"
                    and draw.random() < 0.25
                ):
                    function, sex = draw.choice(self.functions)
                    vowel = function[0].lower() in "aeiouéèêhy"
                    if draw.random() < 0.15:
                        function = function.capitalize()
                    result.extend(
                        (w, "O")
                        for w in (["l'"] if vowel else ["le" if sex == "m" else "la"]) + function.split()
                    )
            else:
                for _ in range(6):
                    name = (
                        self.body(draw)
                        if label == "ORG"
                        else self.place(draw)
                        if label == "LOC"
                        else self.thing(draw)
                    )
                    if (name[0] in "AEIOUYÉÈÊH") == (old[0][0] in "AEIOUYÉÈÊH"):
                        break
            result.extend(self.cut(name, label))
        result.extend(sentence[position:])
        return result


def shout(sentence: Tagged, draw: random.Random) -> Tagged:
    """A few sentences in capitals, or with their names in capitals, as headlines and agencies have them."""
    dice = draw.random()
    if dice < 0.01:
        return [(word.upper(), t) for word, t in sentence]
    if dice < 0.025:
        return [(word.upper() if t.endswith("PER") else word, t) for word, t in sentence]
    return sentence


class Data:
    """Sentences to train on, those of the figures, and the words with a vector of their own."""

    def __init__(self, folder: Path, extra: Callable[[int], list[Tagged]] = lambda number: []) -> None:
        """Read the corpora; ``extra`` gives more sentences for the n-th epoch."""
        self.extra = extra
        months = wikinews(folder / "wikinews-fr.jsonl")
        self.held_out = months.pop(HELD_OUT)
        self.dev = months.pop(DEV)
        self.test = sequoia(folder / "sequoia-ud.parseme.frsemcor.test")
        news = [sentence for month in sorted(months) for sentence in months[month]]
        other = sequoia(folder / "sequoia-ud.parseme.frsemcor.train") + sequoia(
            folder / "sequoia-ud.parseme.frsemcor.dev"
        )
        self.train = news + other
        self.names = Names(self.train)
        counts = Counter(word.lower() for sentence in self.train for word, _ in sentence)
        self.words = {word for word, count in counts.items() if count >= 3} | set(self.names.words())

    def epoch(self, number: int) -> list[Tagged]:
        draw = random.Random(f"names {number}")
        return [shout(self.names.vary(sentence, draw, 0.5), draw) for sentence in self.train] + self.extra(
            number
        )
