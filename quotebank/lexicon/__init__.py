"""The lexicon: what quotebank knows of French words, one TSV file a kind of knowledge.

Nothing is read at import: the tables load at the first use of :func:`lexicon` or :func:`word_set`.
"""

from quotebank.lexicon.table import FOLDER, read_table
from quotebank.lexicon.word_sets import endings, word_set
from quotebank.lexicon.words import Lexicon, Noun, Verb, Word, lexicon

__all__ = ["FOLDER", "Lexicon", "Noun", "Verb", "Word", "endings", "lexicon", "read_table", "word_set"]
