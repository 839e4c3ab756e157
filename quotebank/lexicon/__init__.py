"""The lexicon: what quotebank knows of French words, one TSV file a kind of knowledge.

Nothing is read at import: the tables load at the first use of :func:`lexicon`.
"""

from quotebank.lexicon.table import read_table
from quotebank.lexicon.words import Lexicon, Noun, Verb, Word, lexicon

__all__ = ["Lexicon", "Noun", "Verb", "Word", "lexicon", "read_table"]
