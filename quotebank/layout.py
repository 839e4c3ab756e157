"""Blocks: what a paragraph is, decided once for a document.

Most texts part their paragraphs with a blank line; many have one paragraph, or even one sentence,
a line; some lines are cut in the middle of a sentence.
"""

from __future__ import annotations

import attrs
import regex

_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
_BLANK = regex.compile(r"(?:\r\n|[\n\r\u2028\u2029])\s*(?:\r\n|[\n\r\u2028\u2029])")


@attrs.frozen
class Block:
    """A paragraph, a heading or, in texts without blank lines, a line.

    Attributes:
        start: First code point.
        end: One past the last one, white space at the end left out.
        paragraph: Number of the paragraph the block stands in.
    """

    start: int
    end: int
    paragraph: int


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order.

    A line break ends a block, unless the line is plainly cut in the middle of a sentence (the next
    one goes on with a small letter). Where the document has blank lines, they number its paragraphs;
    where it has none, each line is a paragraph.
    """
    blank_ends = [match.end() for match in _BLANK.finditer(text)]
    found: list[Block] = []
    paragraph = 0
    nth = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        new = not blank_ends
        while nth < len(blank_ends) and blank_ends[nth] <= start:
            nth += 1
            new = True
        if found and not new and text[start].islower() and text[found[-1].end - 1] not in ".!?…:":
            found[-1] = Block(found[-1].start, end, found[-1].paragraph)
            continue
        if found and new:
            if not blank_ends and text[start].islower() and text[found[-1].end - 1] not in ".!?…:":
                found[-1] = Block(found[-1].start, end, found[-1].paragraph)
                continue
            paragraph += 1
        found.append(Block(start, end, paragraph))
    return found
