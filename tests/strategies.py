"""Strategies: texts that look like French news, and texts that look like nothing."""

from __future__ import annotations

from hypothesis import strategies as st

PAIRS = (
    "« »",
    "“ ”",
    '" "',
    "‹ ›",
    "‘ ’",
    "<< >>",
    "„ ”",
    "' '",
    "» «",
    "“ “",
    '" ”',
    "« ",
    " »",
    "“ ",
    '" ',
)
PAUSES = (" ", " ", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "", "\n", "\t")
NAMES = (
    "Claire Morel",
    "Paul Roy",
    "Mme Roy",
    "M. Le Goff",
    "Emmanuel Macron",
    "Jean-Pierre d'Armevel",
    "Élodie Ngô",
    "J.-C. Martin",
    "le maire de Lyon",
    "la ministre de la Mer Claire Morel",
    "une source proche du dossier",
    "les élus",
    "l'AFP",
    "la CGT",
    "le Kremlin",
    "Le Monde",
    "il",
    "elle",
    "ils",
    "on",
    "qui",
    "son avocat",
    "un conseiller du président Emmanuel Macron",
    "le rapport",
    "57 % des Français",
    "ce dernier",
    "Claire et Paul",
)
VERBS = (
    "a dit",
    "affirme",
    "a par exemple affirmé",
    "s'est-il félicité",
    "poursuit-elle",
    "a-t-il ajouté",
    "juge",
    "dénonçant",
    "estimant que",
    "a tenu à préciser",
    "n'a pas voulu répondre",
    "est",
    "qualifié de",
    "selon",
    "d'après",
    "a été dénoncé par",
    "se disant",
    "parle d'",
    "a évoqué",
    "pour",
    "titre",
    "rappelle que",
)
SPEECH = (
    "Nous sommes prêts",
    "oui",
    "il n'y aura pas de troupes",
    "garanties",
    "Jamais !",
    "à l'offensive",
    "C'est fini.",
    "de ses engagements",
    "que la loi passe",
    "Je pars… demain",
    "Oui, dit-il, c'est vrai",
    "Pourquoi ?",
    "TERM",
    "l’« autre »",
    "Le Monde",
    "",
    "1.200 euros (5'10\")",
    "a eu un impact",
)
GLUE = (
    ", ",
    ". ",
    " : ",
    " ; ",
    " – ",
    "… ",
    " (",
    ") ",
    " et ",
    ", mais ",
    " que ",
    " qu'",
    "\n",
    "\n\n",
    "\r\n\r\n",
    " ",
)
ODD = (
    "\x00",
    "\ud800",
    "\udfff",
    "\N{GRINNING FACE}",
    "\u2028",
    "\ufeff",
    "e\u0301",
    "İ",
    "ß",
    "ﬁ",
    "\u202e",
    "日本",
)


@st.composite
def quotations(draw: st.DrawFn) -> str:
    """Words between marks, which need not match; sometimes a quotation in a quotation."""
    opening, closing = draw(st.sampled_from(PAIRS)).split(" ")
    pause = draw(st.sampled_from(PAUSES))
    words = draw(st.sampled_from(SPEECH))
    if draw(st.integers(0, 9)) == 0:
        words += " " + draw(quotations())
    if draw(st.integers(0, 9)) == 0:
        words += f"\n\n{opening}{draw(st.sampled_from(SPEECH))}"
    return f"{opening}{pause}{words}{pause}{closing}"


def news() -> st.SearchStrategy[str]:
    """Sentences of a small French grammar, often ill-formed: names, verbs, quotations, glue."""
    piece = st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(VERBS),
        quotations(),
        st.sampled_from(GLUE),
        st.sampled_from(PAUSES),
    )
    glued = st.tuples(piece, st.sampled_from(GLUE)).map("".join)
    return st.lists(glued, max_size=14).map("".join)


def odd_news() -> st.SearchStrategy[str]:
    """The same with characters that nobody types on purpose."""
    return st.lists(st.one_of(news(), st.sampled_from(ODD)), max_size=6).map("".join)


def any_text() -> st.SearchStrategy[str]:
    """Any string at all: lone surrogates and NUL too."""
    everything = st.characters(codec=None)
    marks = st.sampled_from("«»“”„‟\"'‘’‹›<>.,:;-–( )\n\t ")
    return st.text(alphabet=st.one_of(everything, marks), max_size=80)
