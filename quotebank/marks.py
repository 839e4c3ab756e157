"""Marked spans: one linear scan finds what stands between quotation marks, as a tree.

The forms handled: guillemets « » ‹ › << >>, curly marks “ ” „ ‟, straight ones " (paired by what
touches them), single ‘ ’ and ' ' where they are no apostrophes, doubled single ones ‘‘ ’’ ``; a pair
typed with the wrong glyph (“…“, »…», "…”); quotations that run over several blocks, with a mark again
at the head of each. A stray mark spoils its own paragraph at most.
"""

from __future__ import annotations

import attrs
import regex

from quotebank.layout import Block

# How far an unclosed quotation may run: more is a lost mark, not a speech.
MAX_BLOCKS = 12

_GLYPH = regex.compile(
    r"""
    (?P<guillemet> << | >> | [«»‹›] )
    | (?P<double> ‘‘ | ’’ | '' | `` | [“”„‟"] )
    | (?P<single> [‘’‚'] )
    """,
    regex.VERBOSE,
)
_OPENING = frozenset(("«", "‹", "<<", "“", "„", "‟", "‘‘", "``", "‘", "‚"))
_CLOSING = frozenset(("»", "›", ">>", "”", "’’", "’"))
_BEFORE_OPENING = frozenset("([{-–—/'’‘«“\"|*•…:;,=>")
_AFTER_CLOSING = frozenset(".,;:!?…)]}-–—/»”’\"'|*<")

OPEN, CLOSE, EITHER = 1, 2, 3


@attrs.frozen
class MarkedSpan:
    """What stands between a pair of quotation marks.

    Attributes:
        start: The opening mark.
        end: One past the closing mark.
        parent: Index of the span that holds this one, or None.
        pieces: The words inside, a piece a block, marks at the head of a block left out.
    """

    start: int
    end: int
    parent: int | None
    pieces: tuple[tuple[int, int], ...]


@attrs.frozen
class _Glyph:
    start: int
    end: int
    family: str
    side: int


@attrs.define
class _Open:
    """An opening mark that waits for its partner."""

    glyph: _Glyph
    block: int
    heads: list[tuple[int, int]] = attrs.Factory(list)  # end of a block's words, start of the next one's
    holds_pairs: bool = False


def scan(text: str, blocks: list[Block]) -> list[MarkedSpan]:
    """All marked spans of a text, in text order, the outer before the inner.

    Args:
        text: Any string.
        blocks: Its blocks, as :func:`quotebank.layout.blocks` gives them.
    """
    pairs: list[tuple[_Open, _Glyph]] = []
    carried: _Open | None = None
    for number, block in enumerate(blocks):
        glyphs = _glyphs(text, block)
        carried, glyphs = _carry_over(text, carried, glyphs, block, number, blocks)
        carried = _pair(glyphs, carried, number, pairs)
    return _tree(text, pairs)


def _glyphs(text: str, block: Block) -> list[_Glyph]:
    """The quotation marks of a block, apostrophes left out."""
    found = []
    singles = 0
    for match in _GLYPH.finditer(text, block.start, block.end):
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        side = _side(match.group(), before, after)
        family = match.lastgroup or ""
        if family == "single":
            # An apostrophe touches letters on both sides, or ends a word that nothing has opened.
            if side == OPEN and not before.isalnum():
                singles += 1
            elif side == CLOSE and singles and not before.isspace() and not after.isalnum():
                singles -= 1
            else:
                continue
        found.append(_Glyph(start, end, family, side))
    return found


def _side(glyph: str, before: str, after: str) -> int:
    """Which way a glyph turns, by its form and by what touches it."""
    left_free = before.isspace() or before in _BEFORE_OPENING
    right_free = after.isspace() or after in _AFTER_CLOSING
    if glyph in _OPENING:
        # “ typed for ”: a word ends just before it and nothing follows.
        return EITHER if right_free and not left_free and glyph in "“«" else OPEN
    if glyph in _CLOSING:
        return EITHER if left_free and not right_free and glyph in "”»" else CLOSE
    if before.isspace() != after.isspace():
        return OPEN if before.isspace() and after not in ".,;:)" else CLOSE
    if left_free != right_free:
        return OPEN if left_free else CLOSE
    return EITHER


def _settle_straight(text: str, glyphs: list[_Glyph], is_open: bool) -> list[_Glyph]:
    """Give every straight mark of a block its side; what touches it counts before parity.

    The inches of 17" and the seconds of 5'10" leave an odd mark behind a figure: no quotation mark.
    """
    straight = [glyph for glyph in glyphs if text[glyph.start] == '"']
    if not straight:
        return glyphs
    curly = sum(1 if glyph.side == OPEN else -1 for glyph in glyphs if text[glyph.start] in "“”")
    if curly > 0 and len(straight) == 1:
        return glyphs  # “…": a curly mark that a straight one closes
    if (len(straight) + is_open) % 2:
        inches = next(
            (g for g in straight if g.side == CLOSE and text[g.start - 1 : g.start].isdigit()), None
        )
        if inches:
            glyphs = [glyph for glyph in glyphs if glyph is not inches]
            straight.remove(inches)
    sides: dict[int, int] = {}
    depth = int(is_open)
    for nth, glyph in enumerate(straight):
        left = len(straight) - nth - 1
        side = glyph.side
        if side == EITHER:
            side = CLOSE if depth else OPEN
        elif side == OPEN and depth and left % 2 == 0:
            nested = left >= 2 and straight[nth + 1].side == straight[nth + 2].side == CLOSE
            side = OPEN if nested else CLOSE
        elif side == OPEN and depth:
            depth = 0  # the mark that would have closed the one before is lost
        elif side == CLOSE and not depth:
            side = OPEN if left % 2 else 0
        if side:
            depth = max(0, depth + (1 if side == OPEN else -1))
            sides[glyph.start] = side
    return [
        attrs.evolve(g, side=sides[g.start]) if g.start in sides else g
        for g in glyphs
        if text[g.start] != '"' or g.start in sides
    ]


def _carry_over(
    text: str, carried: _Open | None, glyphs: list[_Glyph], block: Block, number: int, blocks: list[Block]
) -> tuple[_Open | None, list[_Glyph]]:
    """What an unclosed mark of the blocks before becomes in this one."""
    if carried is None or number - carried.block > MAX_BLOCKS:
        return None, _settle_straight(text, glyphs, False)
    family, straight = carried.glyph.family, text[carried.glyph.start] == '"'
    end_before = blocks[number - 1].end
    first = glyphs[0] if glyphs else None
    if first is None:
        carried.heads.append((end_before, block.start))
        return carried, glyphs
    at_head = first.start == block.start and first.family == family
    if at_head and not carried.holds_pairs and (first.side != CLOSE or text[first.start] in "»›"):
        # A mark again at the head of the block: the quotation goes on.
        carried.heads.append((end_before, first.end))
        return carried, _settle_straight(text, glyphs[1:], straight)
    if first.side == CLOSE and first.family == family and (straight == (text[first.start] == '"')):
        carried.heads.append((end_before, block.start))
        return carried, _settle_straight(text, glyphs, straight)
    return None, _settle_straight(text, glyphs, False)


def _pair(
    glyphs: list[_Glyph], carried: _Open | None, number: int, pairs: list[tuple[_Open, _Glyph]]
) -> _Open | None:
    """Match the marks of a block with a stack; what the block leaves open is returned."""
    stack = [carried] if carried else []
    depth = {"guillemet": 0, "double": 0, "single": 0}
    if carried:
        depth[carried.glyph.family] = 1
    for glyph in glyphs:
        family = glyph.family
        if glyph.side == OPEN or (glyph.side == EITHER and not depth[family]):
            stack.append(_Open(glyph, number))
            depth[family] += 1
        elif depth[family]:
            while stack[-1].glyph.family != family:
                depth[stack.pop().glyph.family] -= 1
            pairs.append((stack.pop(), glyph))
            depth[family] -= 1
            if stack:
                stack[-1].holds_pairs = True
    return stack[0] if stack and stack[0].glyph.family != "single" else None


def _tree(text: str, pairs: list[tuple[_Open, _Glyph]]) -> list[MarkedSpan]:
    """Pairs in text order, each with the one that holds it."""
    pairs.sort(key=lambda pair: (pair[0].glyph.start, -pair[1].end))
    spans: list[MarkedSpan] = []
    holders: list[int] = []
    for opened, closing in pairs:
        start, end = opened.glyph.start, closing.end
        while holders and spans[holders[-1]].end <= start:
            holders.pop()
        pieces = []
        left = opened.glyph.end
        for right, following in [*opened.heads, (closing.start, closing.end)]:
            piece = stripped(text, left, right)
            if piece[0] < piece[1]:
                pieces.append(piece)
            left = following
        if not pieces:
            continue
        spans.append(MarkedSpan(start, end, holders[-1] if holders else None, tuple(pieces)))
        holders.append(len(spans) - 1)
    return spans


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
