"""The tagged sieve, on a tagger of our own pen: what it is asked, and what is made of its answers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quotebank import Extractor, Options, ParserError
from quotebank.article import Article
from quotebank.lexicon import lexicon

TEXT = "Chez Anne Roy, il fait un « silence de plomb » depuis mardi soir."


class Tagger:
    """Says that Anne Roy speaks through the verb, as surely as it is told."""

    def __init__(self, sure: float) -> None:
        self.sure = sure
        self.asked: list[list[str]] = []

    def frames(
        self, sentences: Sequence[Sequence[str]], *, eager: float = 0.0
    ) -> list[list[tuple[int, int, str, float]]]:
        self.asked = [list(words) for words in sentences]
        return [[(1, 3, "SPK", self.sure), (5, 6, "CUE", 0.9)] for _ in sentences]


def evidence(text: str, tagger: Tagger) -> list[str]:
    return [quote.evidence for quote in Article(text, lexicon(), Options(), tagger=tagger).quotes()]


def test_is_asked_with_the_quotation_folded() -> None:
    tagger = Tagger(0.0)
    evidence(TEXT, tagger)
    assert tagger.asked == ["Chez Anne Roy , il fait un cela depuis mardi soir .".split()]


def test_is_not_asked_where_words_answer() -> None:
    tagger = Tagger(1.0)
    assert evidence("« Oui », a dit Anne Roy.", tagger) == ["incise-after"]
    assert tagger.asked == []


@pytest.mark.parametrize(("sure", "name"), [(0.99, "Anne Roy"), (0.1, None)])
def test_gives_a_speaker_where_it_is_sure(sure: float, name: str | None) -> None:
    article = Article(TEXT, lexicon(), Options(), tagger=Tagger(sure))
    link = article.links[0]
    found = (
        link.mention.name.text
        if link and link.sieve == "tagged" and link.mention and link.mention.name
        else None
    )
    assert found in (name, None)
    assert (link is not None and link.sieve == "tagged") <= (sure > 0.5)


def test_the_embedded_model_reads_a_construction_that_no_sieve_knows() -> None:
    text = "La maire Claire Morel apporte un « soutien total » à la grève des éboueurs."
    (quote,) = Extractor(Options(parser="embedded")).extract(text)
    assert quote.speaker is None or quote.speaker.name == "Claire Morel"


def test_a_package_of_stanza_is_refused_in_one_sentence() -> None:
    with pytest.raises(ParserError, match="not read yet; use 'auto', 'none' or 'embedded'"):
        Extractor(Options(parser="stanza:default"))
