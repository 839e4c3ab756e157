"""The weights of the two log-linear choices of quotebank: which antecedent, and whether words are somebody's.

``python -m training.choices`` prints how many held-out choices are right, five folds by article;
``--write`` fits on all of them and writes ``quotebank/lexicon/weights.tsv``. While examples are
collected, each decision of which the gold knows the answer is taken rightly (teacher forcing), so that
one error does not teach the next. Gold words never enter the table: only features and their weights do.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from quotebank.article import Article
from quotebank.entities import Entity
from quotebank.evaluation import speaker_is_right
from quotebank.formats.annotations import ScoredSpeaker, Span
from quotebank.lexicon import FOLDER, Lexicon, lexicon
from quotebank.options import Options
from quotebank.parsers.stanza import embedded
from quotebank.teaching import AntecedentChoice, KindChoice
from training import gold, loglinear
from training.loglinear import Example, Features, Weights

MODELS = ("pronoun", "description")
# The seed stands for the articles of its register: it counts six times.
_SEED_COPIES = 6
# How often the articles are read; each choice then counts so often, and the penalty of weights with it.
_ROUNDS = 4


@attrs.define
class Examples:
    """What one set of articles teaches, by fold.

    Attributes:
        choices: Antecedents to choose, by model and fold.
        kinds: Spans that are somebody's words or not, by fold.
    """

    choices: defaultdict[tuple[str, int], list[Example]] = attrs.Factory(lambda: defaultdict(list))
    kinds: defaultdict[int, list[tuple[Features, bool]]] = attrs.Factory(lambda: defaultdict(list))


class _Teacher:
    """Answers the questions of one article from its gold, and keeps them."""

    def __init__(self, article: gold.GoldArticle, words: Lexicon, kept: Examples) -> None:
        self.article = article
        self.words = words
        self.kept = kept
        self.kinds = {(quote.span.start, quote.span.end): quote.is_quotation for quote in article.gold.quotes}
        self.speakers = [
            quote.speaker
            for quote in article.gold.quotes
            if quote.is_quotation and quote.speaker is not None and quote.speaker.mention is not None
        ]

    def antecedent(self, choice: AntecedentChoice) -> int | None:
        """The index of the right candidate where the gold speaks of this very phrase."""
        mention = Span(choice.phrase.start, choice.phrase.end)
        known = next((s for s in self.speakers if s.mention and _same_place(s.mention, mention)), None)
        if known is None:
            return None
        right = [
            speaker_is_right(known, self._as_speaker(candidate, mention)) for candidate in choice.candidates
        ]
        self.kept.choices[choice.model, self.article.fold].append(Example(choice.features, right))
        weights = self.words.weights[choice.model]
        order = [index for index, is_right in enumerate(right) if is_right]
        return max(order, key=lambda index: loglinear.score(weights, choice.features[index]), default=None)

    def _as_speaker(self, entity: Entity | None, mention: Span) -> ScoredSpeaker:
        text = self.article.text[mention.start : mention.end]
        return ScoredSpeaker(name=entity.name if entity else None, mention=mention, mention_text=text)

    def kind(self, choice: KindChoice) -> bool | None:
        """Whether a span is somebody's words, where the gold has it."""
        answer = self.kinds.get((choice.start, choice.end))
        if answer is not None:
            self.kept.kinds[self.article.fold].append((choice.features, answer))
        return answer


def _same_place(one: Span, other: Span) -> bool:
    return abs(one.start - other.start) <= 3 and one.overlaps(other)


def collect(articles: Sequence[gold.GoldArticle]) -> Examples:
    """Everything that the articles teach, read without the embedded models and with them.

    What no gold answers is decided by the weights at hand, and so the examples depend on them. Each round
    reads with the weights of the rounds before and keeps their examples (data aggregation, Ross, Gordon and
    Bagnell 2011): learned from its own last round alone, the table swings to and fro by a point.
    """
    kept = Examples()
    words = lexicon()
    shipped = {model: dict(weights) for model, weights in words.weights.items()}
    for _ in range(_ROUNDS):
        for tagger in (None, embedded().load()):
            for article in articles:
                teacher = _Teacher(article, words, kept)
                Article(article.text, words, Options(parser="none"), teacher, tagger)
        take(learn(kept, range(gold.FOLDS)))
    take(shipped)
    return kept


def take(learned: Mapping[str, Weights]) -> None:
    """Let the library decide by these weights from now on."""
    for model, weights in learned.items():
        lexicon().weights[model].clear()
        lexicon().weights[model].update(weights)


def learn(examples: Examples, folds: Sequence[int]) -> dict[str, Weights]:
    """The weights of all models, from some of the folds."""
    learned = {
        model: loglinear.fit_choice(
            [example for fold in folds for example in examples.choices[model, fold]],
            penalty=_ROUNDS * loglinear.PENALTY,
        )
        for model in MODELS
    }
    kinds = [example for fold in folds for example in examples.kinds[fold]]
    learned["quotation"] = loglinear.fit_yes_no(kinds, penalty=2 * _ROUNDS * loglinear.PENALTY)
    return learned


def held_out(examples: Examples) -> dict[str, tuple[int, int]]:
    """How many choices are right, and of how many, each fold decided by the four others."""
    right: defaultdict[str, int] = defaultdict(int)
    total: defaultdict[str, int] = defaultdict(int)
    for fold in range(gold.FOLDS):
        learned = learn(examples, [other for other in range(gold.FOLDS) if other != fold])
        for model in MODELS:
            for example in examples.choices[model, fold]:
                scores = [loglinear.score(learned[model], features) for features in example.features]
                right[model] += example.right[scores.index(max(scores))]
                total[model] += 1
        for features, answer in examples.kinds[fold]:
            right["quotation"] += (loglinear.score(learned["quotation"], features) > 0) == answer
            total["quotation"] += 1
    return {model: (right[model], total[model]) for model in total}


def write(learned: dict[str, Weights]) -> None:
    """Write the table of weights."""
    lines = [
        "# Weights of the log-linear choices, written by `make weights`; not for editing by hand",
        "model\tfeature\tweight",
    ]
    for model in (*MODELS, "quotation"):
        lines += [
            f"{model}\t{name}\t{weight:.2f}"
            for name, weight in sorted(learned[model].items())
            if abs(weight) >= 0.005
        ]
    (FOLDER / "weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Print the held-out figures; with --write, write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="fit on all folds and write the table")
    write_it = parser.parse_args().write
    examples = collect([*gold.articles(), *gold.readings(), *[gold.seed()] * _SEED_COPIES])
    for model, (right, total) in held_out(examples).items():
        print(f"{model:12} {right} of {total} held-out choices right ({100 * right / total:.1f} %)")
    if write_it:
        write(learn(examples, range(gold.FOLDS)))


if __name__ == "__main__":
    main()
