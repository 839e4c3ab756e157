"""The cast: who and what a document names, found in three steps.

Names first, then the acronyms that stand for them, then what the text says of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.acronyms import Acronyms
from quotebank.appositions import Appositions
from quotebank.entities import Entities
from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon
from quotebank.naming import Naming
from quotebank.phrases import Phrase


def cast_of(sentences: Sequence[tuple[Sentence, Sequence[Phrase]]], lexicon: Lexicon, text: str) -> Entities:
    """The named entities of a document.

    Args:
        sentences: The sentences with their phrases, in text order.
        lexicon: The lexicon.
        text: The text.
    """
    entities = Entities(lexicon, text)
    Naming(entities, sentences).name_all()
    Acronyms(entities).join_all(sentences)
    entities.all_named()
    appositions = Appositions(entities)
    for sentence, phrases in sentences:
        appositions.describe(sentence, phrases)
    return entities
