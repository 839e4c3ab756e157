"""The annotated articles beside the checkout, and their five folds.

``readings.jsonl`` beside this module has the marked spans of unlabelled articles as language models read
them: kinds, cues, mentions, names and roles by their offsets, without a word of the articles, which lie
beside the checkout.
``python -m training.gold`` writes both together as a gold file; ``--held-out`` those that taught nothing.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from quotebank.formats.annotations import ScoredArticle, ScoredQuote, Span, read_articles

FOLDER = Path(__file__).parents[2] / "shared" / "gold"
NEWS = Path(__file__).parents[2] / "shared" / "news"
READINGS = Path(__file__).with_name("readings.jsonl")
FOLDS = 5
_SEED = 20261124


@attrs.frozen
class GoldArticle:
    """One article with its gold.

    Attributes:
        text: The article.
        gold: Its quotations as read by hand.
        fold: Number of its fold; the articles of a source are spread evenly.
    """

    text: str
    gold: ScoredArticle
    fold: int


def articles() -> list[GoldArticle]:
    """The articles of news-dev in five folds by article, within sources, with a fixed seed."""
    lines = (FOLDER / "news-dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = read_articles(lines)
    texts: dict[str, str] = {}
    sources: defaultdict[str, list[str]] = defaultdict(list)
    for record in map(json.loads, lines):
        texts[record["id"]] = record["text"]
        sources[record["source"]].append(record["id"])
    shuffle = random.Random(_SEED).shuffle
    fold_of: dict[str, int] = {}
    for source in sorted(sources):
        ids = sorted(sources[source])
        shuffle(ids)
        for article in ids:
            fold_of[article] = len(fold_of) % FOLDS
    return [GoldArticle(texts[id_], gold[id_], fold_of[id_]) for id_ in texts]


def seed() -> GoldArticle:
    """The seed article, in fold 0."""
    line = (FOLDER / "seed.jsonl").read_text(encoding="utf-8").splitlines()[0]
    (gold,) = read_articles([line]).values()
    return GoldArticle(json.loads(line)["text"], gold, 0)


def readings() -> list[GoldArticle]:
    """The articles of the readings that may teach, with their kinds alone, in the same five folds.

    Their readers saw what the program had answered, and corrected it: of a speaker that leaves more behind
    than of a kind, so that antecedents are not learned from them.
    """
    return [
        GoldArticle(text, ScoredArticle(record["id"], tuple(_kinds(record))), nth % FOLDS)
        for nth, (record, text) in enumerate(_read())
        if not record["held_out"]
    ]


def _kinds(record: Mapping[str, Any]) -> Iterator[ScoredQuote]:
    for quote in record["quotes"]:
        yield ScoredQuote(Span(*quote["span"]), quote["kind"])


def _read() -> Iterator[tuple[dict[str, Any], str]]:
    """Each reading with the article that it is of.

    Raises:
        ValueError: An article is not the one that was read.
    """
    for record in map(json.loads, READINGS.read_text(encoding="utf-8").splitlines()):
        text = (NEWS / f"{record['id']}.txt").read_bytes().decode("utf-8")
        if not hashlib.sha256(text.encode("utf-8")).hexdigest().startswith(record["sha256"]):
            raise ValueError(f"{record['id']}: not the text that {READINGS.name} was made from")
        yield record, text


def written_out(*, held_out: bool) -> Iterator[dict[str, Any]]:
    """The readings as articles of a gold file, for score.py; a name that the text never has whole is null."""
    for record, text in _read():
        if record["held_out"] is not held_out:
            continue
        quotes = []
        for read in record["quotes"]:
            places = {key: read[key] for key in ("span", "cue", "mention", "name") if key in read}
            words = {key: text[start:end] for key, (start, end) in places.items()}
            start, end = read["span"]
            first, last = read.get("mention", (None, None))
            speaker = {
                "name": words.get("name"),
                "mention": words.get("mention"),
                "mention_start": first,
                "mention_end": last,
                "type": read.get("type"),
            }
            quotes.append(
                {
                    "start": start,
                    "end": end,
                    "text": words["span"],
                    "kind": read["kind"],
                    "cue": read.get("cue") and dict(zip(("start", "end"), read["cue"], strict=True)),
                    "speaker": speaker if "mention" in words else None,
                    "roles": [text[low:high] for low, high in read.get("roles", ())],
                }
            )
        yield {"id": record["id"], "source": record["id"].split("__")[0], "text": text, "quotes": quotes}


if __name__ == "__main__":
    # python -m training.gold [--held-out]: the readings as a gold file on standard output
    for article in written_out(held_out="--held-out" in sys.argv):
        print(json.dumps(article, ensure_ascii=False))
