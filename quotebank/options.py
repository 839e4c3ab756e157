"""What a caller may set; the defaults serve news."""

from __future__ import annotations

import attrs


def _known_parser(instance: object, attribute: attrs.Attribute[str], value: str) -> None:
    if value not in ("auto", "none", "embedded") and not value.startswith("stanza:"):
        raise ValueError(f"parser={value!r} is unknown; use 'auto', 'none', 'embedded' or 'stanza:PACKAGE'")


@attrs.frozen(kw_only=True)
class Options:
    """Settings of an :class:`quotebank.Extractor`.

    Attributes:
        parser: ``"auto"`` (the default) and ``"none"`` read words through the lexicon alone;
            ``"embedded"`` asks the small stanza model in the package where no words answer (a
            :class:`quotebank.ParserError` where it can't be loaded); ``"stanza:PACKAGE"`` is reserved.
        min_confidence: From 0 to 1. Where ``Quote.confidence`` is lower, ``speaker`` is None (0 keeps every
            answer); span, kind and cue stay.

    Raises:
        TypeError: ``parser`` is no string.
        ValueError: ``parser`` is unknown, or ``min_confidence`` lies outside 0 to 1.
    """

    parser: str = attrs.field(default="auto", validator=[attrs.validators.instance_of(str), _known_parser])
    min_confidence: float = attrs.field(
        default=0.0, validator=[attrs.validators.ge(0.0), attrs.validators.le(1.0)]
    )
