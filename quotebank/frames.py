"""Frames: the writer's own sentences, each quotation in them folded to one token.

What reports speech is short and regular once the speech is folded away: « … », a souligné un
conseiller du président. Words inside a quotation that are the writer's (« Oui, dit-il, c'est vrai »)
are a frame of their own, an incise; see :mod:`quotebank.incises`.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import attrs

from quotebank.layout import Block
from quotebank.lexicon import Lexicon, Word
from quotebank.marks import MarkedSpan
from quotebank.tokens import BREAK, PUNCT, QUOTE, WORD, Token, tokenize

FOLDED = Word("cela")
# No French sentence is longer: what runs on is a list or a lost full stop, cut to keep the work linear.
MAX_TOKENS = 250
TERMINAL = frozenset((".", "!", "?", "…", "..", "..."))


@attrs.define(eq=False)
class Sentence:
    """A sentence of the writer's with its quotations folded.

    Attributes:
        tokens: Words, punctuation and folded quotations.
        index: Its place among the sentences of the text.
        block: Number of the block it begins in.
        paragraph: Number of the paragraph it begins in.
        inside: The quotation whose words these are, or None for the writer's own sentence.
        subjects: Subjects of its verb groups found so far, by position.
    """

    tokens: list[Token]
    index: int
    block: int
    paragraph: int
    inside: int | None = None
    subjects: dict[int, object] = attrs.Factory(dict)

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.tokens[-1].end

    @property
    def quotes(self) -> list[int]:
        """The marked spans folded in it."""
        return [token.quote for token in self.tokens if token.kind == QUOTE]


def sentences(
    text: str, blocks: Sequence[Block], spans: Sequence[MarkedSpan], lexicon: Lexicon
) -> list[Sentence]:
    """The writer's sentences, and those said inside each quotation, in text order."""
    children: dict[int | None, list[int]] = {}
    for index, span in enumerate(spans):
        children.setdefault(span.parent, []).append(index)
    found: list[Sentence] = []
    if blocks:
        stream = _stream(
            text, (blocks[0].start, blocks[-1].end), blocks, spans, children.get(None, []), lexicon
        )
        found.extend(_split(text, stream, blocks, spans, None))
    for index, span in enumerate(spans):
        for piece in span.pieces:
            inner = [child for child in children.get(index, []) if piece[0] <= spans[child].start < piece[1]]
            stream = _stream(text, piece, (), spans, inner, lexicon)
            found.extend(_split(text, stream, blocks, spans, index))
    found.sort(key=lambda sentence: (sentence.start, -sentence.end))
    for index, sentence in enumerate(found):
        sentence.index = index
    return found


def _stream(
    text: str,
    extent: tuple[int, int],
    blocks: Sequence[Block],
    spans: Sequence[MarkedSpan],
    folded: Sequence[int],
    lexicon: Lexicon,
) -> list[Token]:
    """The tokens of an extent, quotations folded, a BREAK between blocks."""
    tokens: list[Token] = []
    breaks = iter([block.end for block in blocks if extent[0] < block.end < extent[1]])
    next_break = next(breaks, None)
    position = extent[0]
    for index in [*folded, None]:
        stop = spans[index].start if index is not None else extent[1]
        while next_break is not None and next_break <= stop:
            if next_break >= position:
                tokens.extend(tokenize(text, position, next_break, lexicon))
                tokens.append(Token(next_break, next_break, "\n", BREAK, FOLDED))
                position = next_break
            next_break = next(breaks, None)
        tokens.extend(tokenize(text, position, stop, lexicon))
        if index is not None:
            span = spans[index]
            tokens.append(Token(span.start, span.end, "cela", QUOTE, FOLDED, index))
            position = span.end
            while next_break is not None and next_break < position:
                next_break = next(breaks, None)
    return tokens


def _split(
    text: str, tokens: list[Token], blocks: Sequence[Block], spans: Sequence[MarkedSpan], inside: int | None
) -> list[Sentence]:
    found: list[Sentence] = []
    current: list[Token] = []

    def close() -> None:
        nonlocal current
        if current:
            block = bisect.bisect_right(blocks, current[0].start, key=lambda block: block.start) - 1
            found.append(Sentence(current, 0, block, blocks[block].paragraph, inside))
            current = []

    for position, token in enumerate(tokens):
        if token.kind == BREAK:
            close()
            continue
        current.append(token)
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if following is None or following.kind == BREAK:
            continue
        long = len(current) >= MAX_TOKENS and (token.kind == PUNCT or len(current) >= 2 * MAX_TOKENS)
        if long or _ends(text, token, following, spans):
            close()
    close()
    return found


def _ends(text: str, token: Token, following: Token, spans: Sequence[MarkedSpan]) -> bool:
    """Whether a sentence ends between two tokens."""
    if token.kind == PUNCT and token.text in TERMINAL:
        if following.kind == QUOTE or following.text in "-–—•*":
            # « Alors ? » … goes on after dots, ends after a full stop
            return (
                token.text not in ("…", "...", "..")
                or following.kind != QUOTE
                or _opens(text, spans[following.quote])
            )
        return following.kind != PUNCT and (following.cap or following.kind == "number")
    if token.kind == PUNCT and token.text in ")]" and text[token.start - 1] in ".!?…":
        return following.cap
    if token.kind == QUOTE:
        span = spans[token.quote]
        said = text[span.pieces[-1][1] - 1]
        if said in ".!?…":
            return (
                (following.kind == WORD and following.cap)
                or (following.kind == QUOTE and _opens(text, spans[following.quote]))
                or following.kind == "number"
            )
        if following.kind == QUOTE:
            return _opens(text, spans[following.quote])
    return False


def _opens(text: str, span: MarkedSpan) -> bool:
    """Whether a quotation begins like a sentence."""
    return not text[span.pieces[0][0]].islower()
