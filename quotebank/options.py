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
        parser: ``"auto"`` (the embedded models where they can be loaded, else none), ``"none"``,
            ``"embedded"`` (an error when it can't load) or ``"stanza:PACKAGE"``.
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
