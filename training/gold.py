"""The annotated articles beside the checkout, and their five folds.

``readings.jsonl`` beside this module adds kinds alone: the marked spans of unlabelled articles as read by
hand, by offsets and without a word of them. The articles themselves lie beside the checkout.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import defaultdict
from pathlib import Path

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
    """The unlabelled articles whose spans were read for their kinds, in the same five folds.

    Raises:
        ValueError: An article is not the one that was read.
    """
    found: list[GoldArticle] = []
    for nth, record in enumerate(map(json.loads, READINGS.read_text(encoding="utf-8").splitlines())):
        text = (NEWS / f"{record['id']}.txt").read_bytes().decode("utf-8")
        if not hashlib.sha256(text.encode("utf-8")).hexdigest().startswith(record["sha256"]):
            raise ValueError(f"{record['id']}: not the text that {READINGS.name} was made from")
        quotes = tuple(ScoredQuote(Span(start, end), kind) for start, end, kind in record["spans"])
        found.append(GoldArticle(text, ScoredArticle(record["id"], quotes), nth % FOLDS))
    return found
