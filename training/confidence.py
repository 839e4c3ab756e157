"""How sure each sieve is: ``python -m training.confidence`` writes ``quotebank/lexicon/confidence.tsv``.

For each of five folds the weights are learned on the four others; then each sieve's answers on the
fold are compared with the gold: right where the span is a quotation and its speaker is right. A sieve
that answers seldom is drawn towards the mean of all (ten pretended answers). The rules themselves were
partly written on these articles: see the page on accuracy.
"""

from __future__ import annotations

from collections import Counter

from quotebank.evaluation import speaker_is_right
from quotebank.extractor import Extractor
from quotebank.formats.annotations import scored
from quotebank.lexicon import FOLDER, lexicon
from quotebank.options import Options
from training import choices, gold

_PRETENDED = 10


def measure() -> tuple[Counter[str], Counter[str]]:
    """Right answers and all answers by sieve, over held-out folds."""
    articles = gold.articles()
    examples = choices.collect([*articles, *gold.readings()])
    words = lexicon()
    shipped = {model: dict(weights) for model, weights in words.weights.items()}
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    surface, tagged = Extractor(Options(parser="none")), Extractor(Options(parser="embedded"))
    for fold in range(gold.FOLDS):
        learned = choices.learn(examples, [other for other in range(gold.FOLDS) if other != fold])
        choices.take(learned)
        for article in articles:
            if article.fold != fold:
                continue
            expected = {(quote.span.start, quote.span.end): quote for quote in article.gold.quotes}
            answers = surface.extract(article.text)
            answers += [quote for quote in tagged.extract(article.text) if quote.evidence == "tagged"]
            for quote, answer in zip(answers, scored(answers, "").quotes, strict=True):
                known = expected.get((quote.start, quote.end))
                fits = known is not None and known.is_quotation == quote.is_quotation
                if fits and known is not None and quote.is_quotation:
                    fits = speaker_is_right(known.speaker, answer.speaker)
                right[quote.evidence] += fits
                total[quote.evidence] += 1
    choices.take(shipped)
    return right, total


def main() -> None:
    """Measure, print and write the table."""
    right, total = measure()
    mean = sum(right.values()) / sum(total.values())
    lines = [
        "# Share of a sieve's answers right on held-out folds, drawn towards the mean where they are few;"
        " written by `make weights`",
        "evidence\tright\tanswers",
    ]
    for evidence, answers in sorted(total.items(), key=lambda item: -item[1]):
        share = (right[evidence] + _PRETENDED * mean) / (answers + _PRETENDED)
        lines.append(f"{evidence}\t{share:.2f}\t{answers}")
        print(lines[-1])
    (FOLDER / "confidence.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
