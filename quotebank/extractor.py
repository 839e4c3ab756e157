"""The composition: text in, typed quotations out."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from quotebank.errors import ParserError
from quotebank.options import Options
from quotebank.types import Quote

if TYPE_CHECKING:
    from quotebank.article import Article
    from quotebank.sieves.tagged import FrameTagger


class Extractor:
    """Finds the quotations of French texts, with who speaks and in which function.

    One extractor serves any number of texts and threads; nothing of one text is kept for the next. The
    lexicons (tens of MB) load once a process, at the first text.

    Args:
        options: Settings; the defaults serve news.
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        if self.options.parser.startswith("stanza:"):
            raise ParserError(
                f"parser={self.options.parser!r}: packages of stanza are not read yet;"
                " use 'auto', 'none' or 'embedded'"
            )
        self._tagger = _embedded() if self.options.parser == "embedded" else None

    def extract(self, text: str, *, parse: object = None) -> list[Quote]:
        """Every marked span of a text, in text order; terms and titles too (``kind`` tells).

        See :func:`quotebank.extract` for what is read as a quotation and a speaker.

        Args:
            text: Any string; it is never changed, and offsets are its code points.
            parse: Left for a parse of the same text; the answers do not depend on it.

        Returns:
            The spans; none for a text without quotation marks.

        Raises:
            TypeError: ``text`` is no string.
        """
        _check(text)
        return _article(text, self.options, self._tagger).quotes()

    def extract_many(
        self, texts: Iterable[str], *, batch_size: int = 64, processes: int = 1
    ) -> Iterator[list[Quote]]:
        """The quotations of many texts, lazily and in order.

        Args:
            texts: Any iterable of strings; read no further ahead than a few batches.
            batch_size: How many texts go to a process at a time.
            processes: How many processes share the work; 1 stays in this one.

        Yields:
            For each text what :meth:`extract` returns.

        Raises:
            TypeError: A text is no string.
            ValueError: ``batch_size`` or ``processes`` is below 1.
        """
        if batch_size < 1 or processes < 1:
            raise ValueError(f"batch_size={batch_size} and processes={processes} must be at least 1")
        if processes == 1:
            for text in texts:
                yield self.extract(text)
            return
        work = functools.partial(_extract_batch, self.options)
        futures = importlib.import_module("concurrent.futures")
        with futures.ProcessPoolExecutor(processes) as pool:
            source = iter(texts)
            pending = [
                pool.submit(work, batch) for batch in islice(_batches(source, batch_size), processes * 2)
            ]
            while pending:
                yield from pending.pop(0).result()
                batch = list(islice(source, batch_size))
                if batch:
                    pending.append(pool.submit(work, batch))


def _embedded() -> FrameTagger:
    """The embedded models, loaded now: a model that is damaged, or no stanza, is told at once."""
    tagger: FrameTagger = importlib.import_module("quotebank.parsers.stanza").embedded().load()
    return tagger


def _article(text: str, options: Options, tagger: FrameTagger | None) -> Article:
    """The stages, imported at the first text: ``import quotebank`` stays quick."""
    article: type[Article] = importlib.import_module("quotebank.article").Article
    words = importlib.import_module("quotebank.lexicon").lexicon()
    return article(text, words, options, tagger=tagger)


def _batches(source: Iterator[str], size: int) -> Iterator[list[str]]:
    while batch := list(islice(source, size)):
        yield batch


def _extract_batch(options: Options, texts: list[str]) -> list[list[Quote]]:
    extractor = Extractor(options)
    return [extractor.extract(text) for text in texts]


def _check(text: object) -> None:
    if isinstance(text, str):
        return
    if isinstance(text, (bytes, bytearray)):
        raise TypeError("extract() takes a str, not bytes: decode them first, as in data.decode('utf-8')")
    if isinstance(text, (list, tuple)):
        raise TypeError(
            f"extract() takes one str, not a {type(text).__name__}: use extract_many() for several texts"
        )
    raise TypeError(f"extract() takes a str, not {type(text).__name__}")


def extract(text: str, *, options: Options | None = None, parse: object = None) -> list[Quote]:
    """Every marked span of a French text as a typed :class:`Quote`, in text order.

    Marks are « … », ‹ … ›, “ … ”, " … ", „ … “ and ‘ … ’, nested or over several paragraphs. Speech
    without marks is not found. The speaker is read from, among others:

    - an incise: « … », a répliqué la ministre · « Oui, dit-il, … » · En effet, affirme le maire, « … »
    - a verb before the words: il répète que « … » · dénoncer un « … » · X, qui y voit un « … »
    - a passive or a participle: dénoncé par X comme « … » · la « trêve » voulue par X
    - a colon: La maire l'assure : « … » · Son credo : « … » · Léna : « … »
    - a source: selon X, « … » · pour l'avocate, « … » · « … », comme le dit X
    - a noun of speech: l'appel de X à « … »
    - the sentences around: X ne décolère pas. « … » · « … », dit X. « … »

    Pronouns and descriptions (elle, le ministre) get the name that the text gives elsewhere; where it gives
    none, ``name`` is None. Nothing is looked up outside the text.

    Args:
        text: Any string; it is never changed. Work grows in step with its length.
        options: Settings; the defaults serve news.
        parse: Left for a parse of the same text; the answers do not depend on it.

    Returns:
        The spans, with offsets in code points of ``text``, end exclusive; none for a text without marks.

    Raises:
        TypeError: ``text`` is no string.
        LexiconError: A lexicon file is damaged.
    """
    return Extractor(options).extract(text, parse=parse)
