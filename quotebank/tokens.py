"""Words: the text cut into tokens, each with what the lexicon knows of its form.

A token keeps its place in the caller's text. An elided word keeps its apostrophe (``l'`` ``AFP``),
a clitic subject is cut from its verb (``a`` ``-t-il``), an abbreviation keeps its dot (``M.``).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotebank.lexicon import Lexicon, Word

APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"

_TOKEN = regex.compile(
    rf"""
    (?P<elided> (?<! [\p{{L}}\p{{N}}] )                          # l' d' qu' before a word or a mark
        (?i: [ldjmtsnc] | qu | jusqu | lorsqu | puisqu | quoiqu | presqu )
        [{APOSTROPHES}] (?= [\p{{L}}\p{{N}}"«“‘'] ) )
    | (?P<clitic> - (?: t - )? (?: je|tu|il|elle|on|nous|vous|ils|elles|ce )
        (?! [\p{{L}}\p{{N}}] | -\p{{L}} ) )                     # a-t-il, poursuit-elle
    | (?P<abbreviation> (?<! [\p{{L}}\p{{N}}] )
        (?: (?: M | MM | Mr | Mrs | Dr | Pr | Me | Mgr | St | Ste | Jr | Sr ) \. (?= \s* \p{{Lu}} )
          | (?: art | av | bd | cf | env | etc | ex | fig | hab | no | n | op | p | pp | tél | vol )
            \. (?= \s* [\p{{Ll}}\p{{N}}] )
          | \p{{Lu}} [hc]? \. (?: -? \p{{Lu}} h? \. )*            # B. · Ch. · J.-C. · U.S.A.
        ) )
    | (?P<number> \p{{N}}+ (?: [.,\u00a0\u202f\ ] \p{{N}}{{3}} (?! \p{{N}} ) | [.,:h/] \p{{N}}+ )*
        (?: er | re | ère | e | ème | nd | nde )? (?! \p{{L}} ) )
    | (?P<word> @? [\p{{L}}\p{{N}}\p{{M}}_]+
        (?: (?: [{APOSTROPHES}] (?= \p{{L}} ) | & (?= \p{{L}} )
              | - (?= [\p{{L}}\p{{N}}] )                        # a compound, but no clitic subject
                (?! (?: t- )? (?: je|tu|il|elle|on|nous|vous|ils|elles|ce ) (?! [\p{{L}}\p{{N}}-] ) ) )
            [\p{{L}}\p{{N}}\p{{M}}_]+ )* )
    | (?P<dots> \.\.+ | … )
    | (?P<space> \s+ )
    | (?P<mark> . )
    """,
    regex.VERBOSE | regex.DOTALL | regex.V1,
)

WORD, NUMBER, PUNCT, QUOTE, BREAK = "word", "number", "punct", "quote", "break"


class Token:
    """One word, number or punctuation mark of the text, or a folded quotation."""

    __slots__ = ("cap", "end", "kind", "low", "quote", "start", "text", "word")

    def __init__(self, start: int, end: int, text: str, kind: str, word: Word, quote: int = -1) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.low = word.form
        self.kind = kind
        self.word = word
        # "cdH", "al-Kazimi": a capital further on is a capital too
        self.cap = (
            text[0].isupper()
            or text[0] == "@"
            or (kind == WORD and text != self.low and any(map(str.isupper, text)))
        )
        self.quote = quote

    def __repr__(self) -> str:
        return f"<{self.text!r} {self.kind}>"


def tokenize(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    """Cut ``text[start:end]`` into tokens, in order, white space left out; linear in the length."""
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "space":
            continue
        form = match.group()
        if kind in ("number", "dots", "mark"):
            yield Token(
                match.start(),
                match.end(),
                form,
                NUMBER if kind == "number" else PUNCT,
                lexicon.word(form.lower()),
            )
        else:
            low = form.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            if form == "A" and text[match.end() : match.end() + 1] == " ":
                low = "à"  # a capital that has lost its accent: A entendre le maire
            yield Token(match.start(), match.end(), form, WORD, lexicon.word(low))
