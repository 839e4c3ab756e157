"""quotebank: who said what, in French text."""

from quotebank.errors import InputError, LexiconError, ParserError, QuotebankError
from quotebank.extractor import Extractor, extract
from quotebank.options import Options
from quotebank.types import Cue, Kind, Mention, Quote, Speaker, SpeakerType

__version__ = "0.1.0"

__all__ = [
    "Cue",
    "Extractor",
    "InputError",
    "Kind",
    "LexiconError",
    "Mention",
    "Options",
    "ParserError",
    "Quote",
    "QuotebankError",
    "Speaker",
    "SpeakerType",
    "__version__",
    "extract",
]
