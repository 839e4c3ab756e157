"""Figures: how well predicted quotations match annotated ones.

Gold is one JSON object a line with ``id``, ``text`` and ``quotes``; a prediction is what
:mod:`quotebank.formats.jsonl` writes, or anything with the same ``start``, ``end``, ``kind``, ``cue`` and
``speaker``; :mod:`quotebank.formats.annotations` reads both. A *quotation* is
a span whose kind is direct or partial. The figures:

========== ===============================================================================================
span       exact (start, end) of every annotated span, whatever its kind: precision, recall, F1
quotation  spans said to be quotations that are, exactly delimited: precision, recall, F1
kind       share of exactly found spans whose kind (direct, partial, or neither) is right
speaker    of the gold quotations found, share whose speaker is right: the same canonical name, or, where
           the article has no proper name, a mention of the same person or group; or rightly none
joint      quotation found and speaker right: precision, recall, F1 (the headline)
mention    of the gold quotations with a speaker found, share whose mention overlaps gold's
cue        of the gold quotations with a cue found, share whose cue overlaps gold's
role       role given and right, over roles given and over gold quotations that have roles
full       joint, and the role right too (rightly absent counts): precision, recall, F1
========== ===============================================================================================

A role or a description is right when two thirds of its words or so agree (F1 of words >= 0.6); articles,
possessives and civilities don't count, nor do case and accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from quotebank.formats.annotations import ScoredArticle, ScoredQuote, ScoredSpeaker

_ENOUGH = 0.6
_ARTICLES = """
    le la les l un une des du de d au aux à a et en son sa ses leur leurs ce cet cette ces
    mon ma mes notre nos votre vos
"""
_CIVILITIES = "m mme mlle mm mmes monsieur madame mademoiselle maitre me dr docteur pr"
_UNCOUNTED = frozenset(f"{_ARTICLES} {_CIVILITIES}".split())
_WORD = re.compile(r"[a-z0-9œæ]+")


@attrs.frozen
class Ratio:
    """Precision, recall and F1 from three counts, or a share where ``predicted`` is ``gold``."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Right ones among those predicted; 0 where there is none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right ones among those of gold; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@attrs.frozen
class Share:
    """How many of so many are right."""

    right: int
    total: int

    @property
    def value(self) -> float:
        """The share, 0 where there is nothing to judge."""
        return self.right / self.total if self.total else 0.0


@attrs.frozen
class Mistake:
    """One difference from gold.

    Attributes:
        article: The article's id.
        what: ``missed span``, ``extra``, ``kind``, ``speaker`` or ``role``.
        words: The quoted words, shortened.
        gold: What gold says.
        predicted: What was predicted.
    """

    article: str
    what: str
    words: str
    gold: str
    predicted: str

    def __str__(self) -> str:
        return " · ".join((self.article, self.what, self.words, self.gold, self.predicted))


@attrs.frozen
class Report:
    """The figures that the module's docstring defines, and each mistake in the order of the text."""

    span: Ratio
    quotation: Ratio
    kind: Share
    speaker: Share
    joint: Ratio
    mention: Share
    cue: Share
    role: Ratio
    full: Ratio
    mistakes: tuple[Mistake, ...] = ()

    def to_dict(self) -> dict[str, dict[str, float]]:
        """The figures in per cent, to one decimal: ``{"joint": {"P": …, "R": …, "F": …, "n": …}, …}``."""
        figures: dict[str, dict[str, float]] = {}
        for field in attrs.fields(Report):
            match getattr(self, field.name):
                case Ratio() as ratio:
                    shares = (ratio.precision, ratio.recall, ratio.f1)
                    figures[field.name] = {
                        **{key: round(100 * share, 1) for key, share in zip("PRF", shares, strict=True)},
                        "n": ratio.gold,
                    }
                case Share() as share:
                    figures[field.name] = {"acc": round(100 * share.value, 1), "n": share.total}
        return figures

    def __str__(self) -> str:
        return "\n".join(
            f"{name:10}" + "  ".join(f"{key} {value:5}" for key, value in figure.items())
            for name, figure in self.to_dict().items()
        )


def evaluate(gold: Mapping[str, ScoredArticle], predicted: Mapping[str, ScoredArticle]) -> Report:
    """Compares predictions with gold, article by article.

    An article of gold without a prediction counts as one where nothing was found; a predicted article that
    gold does not have is passed over.

    Args:
        gold: Annotated articles by id, as
            :func:`quotebank.formats.annotations.read_articles` gives them.
        predicted: Predicted ones by id, read likewise or made by
            :func:`quotebank.formats.annotations.scored`.
    """
    tally = _Tally()
    for id, article in gold.items():
        tally.add(article, predicted.get(id, ScoredArticle(id, ())))
    return tally.report()


def same_name(one: str | None, other: str | None) -> bool:
    """True where both names have the same words; case, accents, articles and civilities don't count.

    >>> same_name("Mme Élodie Le Guen", "Elodie Le Guen"), same_name("Le Guen", "Elodie Le Guen")
    (True, False)
    """
    return bool(one and other) and _words(one or "") == _words(other or "")


def alike(one: str, other: str) -> float:
    """F1 of the words that two phrases share, from 0 to 1."""
    first, second = Counter(_words(one)), Counter(_words(other))
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def speaker_is_right(gold: ScoredSpeaker | None, predicted: ScoredSpeaker | None) -> bool:
    """Judges one speaker; None stands for nobody, and nobody is right only where gold has nobody."""
    if gold is None or predicted is None:
        return gold is predicted
    if gold.type == "document":  # spoken of by its own name, its issuer's, or as a mention
        return (
            _same_place(gold, predicted)
            or alike(gold.mention_text, predicted.mention_text) >= _ENOUGH
            or same_name(gold.name, predicted.name)
        )
    if gold.name:  # a body named by a description may come back as a mention without a name
        return same_name(gold.name, predicted.shown)
    if predicted.name:  # the article has no proper name; a made-up one is wrong
        return alike(predicted.name, gold.mention_text) >= 0.5
    accepted = (gold.mention_text, *gold.mentions)
    return _same_place(gold, predicted) or any(
        alike(text, predicted.mention_text) >= _ENOUGH for text in accepted
    )


def role_is_right(accepted: Iterable[str], role: str) -> bool:
    """True where the role is one of those accepted, or near enough to one."""
    return any(_words(one) == _words(role) or alike(one, role) >= _ENOUGH for one in accepted)


class _Tally:
    """Counts over articles; :meth:`report` freezes them."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.predicted: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.mistakes: list[Mistake] = []

    def add(self, gold: ScoredArticle, predicted: ScoredArticle) -> None:
        wanted = {quote.span: quote for quote in gold.quotes}
        found = {quote.span: quote for quote in predicted.quotes}
        self.gold["span"] += len(wanted)
        self.predicted["span"] += len(found)
        self.right["span"] += len(wanted.keys() & found.keys())
        self.gold["quotation"] += sum(quote.is_quotation for quote in gold.quotes)
        self.predicted["quotation"] += sum(quote.is_quotation for quote in predicted.quotes)
        self.gold["role"] += sum(quote.is_quotation and bool(quote.roles) for quote in gold.quotes)
        for span, quote in wanted.items():
            if span in found:
                self._compare(gold, quote, found[span])
            else:
                self._mistake(gold, quote, "missed span", quote.kind, "")
        for quote in predicted.quotes:
            if quote.is_quotation and quote.span not in wanted:
                self._mistake(gold, quote, "extra", "", quote.kind)

    def report(self) -> Report:
        return Report(
            span=self._ratio("span"),
            quotation=self._ratio("quotation"),
            kind=self._share("kind"),
            speaker=self._share("speaker"),
            joint=self._ratio("joint", "quotation"),
            mention=self._share("mention"),
            cue=self._share("cue"),
            role=self._ratio("role"),
            full=self._ratio("full", "quotation"),
            mistakes=tuple(self.mistakes),
        )

    def _compare(self, article: ScoredArticle, gold: ScoredQuote, predicted: ScoredQuote) -> None:
        kinds = _shown_kind(gold), _shown_kind(predicted)
        self._judge("kind", kinds[0] == kinds[1])
        if kinds[0] != kinds[1]:
            self._mistake(article, gold, "kind", *kinds)
        if not (gold.is_quotation and predicted.is_quotation):
            return
        self.right["quotation"] += 1
        right = speaker_is_right(gold.speaker, predicted.speaker)
        self._judge("speaker", right)
        self.right["joint"] += right
        if gold.speaker is not None:
            self._judge(
                "mention", predicted.speaker is not None and _same_place(gold.speaker, predicted.speaker)
            )
        if gold.cue is not None:
            self._judge("cue", predicted.cue is not None and gold.cue.overlaps(predicted.cue))
        role = predicted.speaker.role if predicted.speaker else None
        role_right = role_is_right(gold.roles, role) if role else False
        self.predicted["role"] += bool(role)
        self.right["role"] += right and role_right
        fine = right and (role_right if role else not gold.roles)
        self.right["full"] += fine
        if not right:
            shown = [speaker.shown if speaker else "nobody" for speaker in (gold.speaker, predicted.speaker)]
            self._mistake(article, gold, "speaker", *shown)
        elif not fine:
            self._mistake(article, gold, "role", " / ".join(gold.roles) or "none", role or "none")

    def _judge(self, figure: str, right: bool) -> None:
        self.gold[figure] += 1
        self.right[figure] += right

    def _mistake(
        self, article: ScoredArticle, quote: ScoredQuote, what: str, gold: str, predicted: str
    ) -> None:
        words = " ".join(article.text[quote.span.start : quote.span.end].split())
        short = words if len(words) <= 90 else words[:89] + "…"
        self.mistakes.append(Mistake(article.id, what, short, gold, predicted))

    def _ratio(self, figure: str, out_of: str | None = None) -> Ratio:
        out_of = out_of or figure
        return Ratio(self.right[figure], self.predicted[out_of], self.gold[out_of])

    def _share(self, figure: str) -> Share:
        return Share(self.right[figure], self.gold[figure])


def _shown_kind(quote: ScoredQuote) -> str:
    return quote.kind if quote.is_quotation else "other"


def _words(phrase: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", phrase).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return [word for word in _WORD.findall(plain) if word not in _UNCOUNTED]


def _same_place(one: ScoredSpeaker, other: ScoredSpeaker) -> bool:
    return one.mention is not None and other.mention is not None and one.mention.overlaps(other.mention)
