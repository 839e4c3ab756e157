"""Rebuilds the embedded models: ``python -m training [names] [frames]``; one thread, fixed seeds."""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
from pathlib import Path

import attrs

from training import frames, names, tagger, tags

MODELS = Path(__file__).parents[1] / "quotebank" / "parsers" / "models"
EXTRA = 4000  # generated frames beside the corpora in each epoch of the name tagger
log = logging.getLogger("training")


def main(arguments: list[str] | None = None) -> int:
    """Train, print the figures, write the models."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument(
        "models", nargs="*", default=["names", "frames"], help="names, frames (default: both)"
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with ner/ and ud/")
    parser.add_argument("--out", type=Path, default=MODELS, help="where the models go")
    parser.add_argument("--epochs", type=int, help="other than the recipe's, for a try")
    options = parser.parse_args(arguments)
    if set(options.models) - {"names", "frames"}:
        parser.error(f"there are two models, names and frames, not {' '.join(options.models)}")
    for folder in ("ner", "ud"):
        if not (options.shared / folder).is_dir():
            parser.error(f"{options.shared / folder} is missing: name the folder that holds it with --shared")
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr
    )
    logging.getLogger("stanza").setLevel(logging.WARNING)

    corpora = names.Data(options.shared / "ner")
    if "names" in options.models:
        grammar = frames.Data(options.shared / "ud", corpora.names)
        corpora.extra = lambda number: frames.names_of(grammar.draw(f"names {number}", EXTRA))
        shape = attrs.evolve(names.SHAPE, epochs=options.epochs or names.SHAPE.epochs)
        trained = tagger.fit(shape, corpora.epoch, corpora.words, corpora.dev, names.LABELS)
        figures = {}
        for title, gold in (("wikinews " + names.HELD_OUT, corpora.held_out), ("sequoia test", corpora.test)):
            answers = tagger.tag(trained, [[word for word, _ in sentence] for sentence in gold])
            figures[title] = show(title, tags.score(answers, gold))
        tagger.write(trained, options.out / "names.pt", labels=list(names.LABELS), figures=figures)
    if "frames" in options.models:
        wikinews = options.shared / "ner" / "wikinews-fr.jsonl"
        news = names.news_sentences(wikinews, frames.speech_verbs())
        grammar = frames.Data(options.shared / "ud", corpora.names, news)
        shape = attrs.evolve(frames.FIRST, epochs=options.epochs or frames.FIRST.epochs)
        trained = tagger.fit(shape, grammar.epoch, grammar.words(), grammar.dev, frames.LABELS)
        # the first model labels the frames of free news prose that it is sure of; the second learns from them too
        with tempfile.TemporaryDirectory() as folder:
            first = Path(folder) / "frames.pt"
            tagger.write(trained, first)
            grammar.labelled = frames.label(first, names.news_frames(wikinews))
        log.info("%d frames of news prose labelled", len(grammar.labelled))
        shape = attrs.evolve(frames.SHAPE, epochs=options.epochs or frames.SHAPE.epochs)
        trained = tagger.fit(shape, grammar.epoch, grammar.words(), grammar.dev, frames.LABELS)
        answers = tagger.tag(trained, [[word for word, _ in sentence] for sentence in grammar.dev])
        figures = {"generated frames": show("generated frames", tags.score(answers, grammar.dev))}
        tagger.write(trained, options.out / "frames.pt", labels=list(frames.LABELS), figures=figures)
    return 0


def show(title: str, figures: dict[str, tuple[float, float, float, int]]) -> dict[str, list[float]]:
    """Print precision, recall and F by label, and give them rounded."""
    for label, (precision, recall, f, count) in figures.items():
        print(f"{title:>20} {label:>4}  P {precision:5.1f}  R {recall:5.1f}  F {f:5.1f}  of {count}")
    return {label: [round(value, 1) for value in row[:3]] + [row[3]] for label, row in figures.items()}


if __name__ == "__main__":
    raise SystemExit(main())
