from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebank.errors import InputError
from quotebank.formats.jsonl import Article, from_dict, from_jsonl, to_dict, to_jsonl
from quotebank.formats.table import display_width, to_table
from quotebank.types import Cue, Kind, Mention, Quote, Speaker, SpeakerType

QUOTE = Quote(
    start=0,
    end=13,
    text="« La paix ! »",
    content="La paix !",
    segments=((2, 11),),
    kind=Kind.DIRECT,
    cue=Cue(15, 24, "a demandé", "demander"),
    speaker=Speaker(
        mention=Mention(25, 38, "une conseillère"),
        name=None,
        role="conseillère municipale",
        roles=("conseillère municipale", "conseillère"),
        type=SpeakerType.ANONYMOUS,
        gender="f",
        id="s1",
    ),
    confidence=0.98,
    evidence="inverted-subject",
)
TERM = Quote(40, 50, "« relance »", "relance", ((42, 49),), Kind.TERM, None, None, 0.5, "no-source", parent=0)

numbers = st.integers(0, 10**9)
words = st.text(max_size=30)
speakers = st.builds(
    Speaker,
    mention=st.builds(Mention, numbers, numbers, words),
    name=st.none() | words,
    role=st.none() | words,
    roles=st.lists(words, max_size=3).map(tuple),
    type=st.sampled_from(SpeakerType),
    gender=st.sampled_from(["f", "m", None]),
    id=words,
)
quotes = st.builds(
    Quote,
    start=numbers,
    end=numbers,
    text=words,
    content=words,
    segments=st.lists(st.tuples(numbers, numbers), max_size=3).map(tuple),
    kind=st.sampled_from(Kind),
    cue=st.none() | st.builds(Cue, numbers, numbers, words, words),
    speaker=st.none() | speakers,
    confidence=st.floats(0, 1),
    evidence=words,
    parent=st.none() | numbers,
)
articles = st.builds(Article, words, st.lists(quotes, max_size=3))


def as_dict() -> dict[str, Any]:
    return to_dict([QUOTE, TERM], "a1")


class TestJson:
    def test_is_the_form_of_the_design(self) -> None:
        assert as_dict() == {
            "id": "a1",
            "quotes": [
                {
                    "start": 0,
                    "end": 13,
                    "text": "« La paix ! »",
                    "content": "La paix !",
                    "segments": [[2, 11]],
                    "kind": "direct",
                    "cue": {"start": 15, "end": 24, "text": "a demandé", "lemma": "demander"},
                    "speaker": {
                        "id": "s1",
                        "name": None,
                        "role": "conseillère municipale",
                        "roles": ["conseillère municipale", "conseillère"],
                        "type": "anonymous",
                        "gender": "f",
                        "mention": {"start": 25, "end": 38, "text": "une conseillère"},
                    },
                    "confidence": 0.98,
                    "evidence": "inverted-subject",
                    "parent": None,
                },
                {
                    "start": 40,
                    "end": 50,
                    "text": "« relance »",
                    "content": "relance",
                    "segments": [[42, 49]],
                    "kind": "term",
                    "cue": None,
                    "speaker": None,
                    "confidence": 0.5,
                    "evidence": "no-source",
                    "parent": 0,
                },
            ],
            "schema": 1,
            "quotebank": "0.1.0",
        }

    def test_keeps_the_order_of_the_design(self) -> None:
        data = as_dict()
        assert list(data) == ["id", "quotes", "schema", "quotebank"]
        assert list(data["quotes"][0])[:6] == ["start", "end", "text", "content", "segments", "kind"]

    @given(articles)
    def test_reads_back_what_it_wrote(self, article: Article) -> None:
        assert from_dict(to_dict(article.quotes, article.id)) == article

    @given(st.lists(articles, max_size=3))
    def test_lines_read_back_through_bytes(self, several: list[Article]) -> None:
        data = "".join(to_jsonl(several)).encode()
        assert list(from_jsonl(data.decode().split("\n"))) == several

    def test_leaves_letters_readable(self) -> None:
        (line,) = to_jsonl([Article("é", [QUOTE])])
        assert "« La paix ! »" in line

    def test_survives_half_a_surrogate_pair(self) -> None:
        article = Article("\ud83d", [QUOTE])
        (line,) = to_jsonl([article])
        assert line.encode()
        assert list(from_jsonl([line])) == [article]

    def test_passes_over_blank_lines_and_unknown_fields(self) -> None:
        data = as_dict() | {"source": "le journal"}
        data["quotes"][0]["note"] = "vu"
        assert list(from_jsonl(["\n", json.dumps(data), "  "])) == [Article("a1", [QUOTE, TERM])]

    @pytest.mark.parametrize(
        ("path", "value", "message"),
        [
            (["schema"], 2, "schema: 2 is newer than 1"),
            (["id"], 7, "id: a string is wanted, not 7"),
            (["quotes"], {}, "quotes: a list is wanted, not {}"),
            (["quotes", 1], None, "quotes[1]: an object is wanted, not None"),
            (["quotes", 0, "start"], "x", "quotes[0].start: a whole number from 0 up is wanted, not 'x'"),
            (["quotes", 0, "start"], True, "quotes[0].start: a whole number from 0 up is wanted, not True"),
            (["quotes", 0, "end"], -1, "quotes[0].end: a whole number from 0 up is wanted, not -1"),
            (["quotes", 0, "kind"], "said", "quotes[0].kind: one of direct, partial, term, title is wanted"),
            (["quotes", 0, "segments"], [[1]], "quotes[0].segments: a list of [start, end] is wanted"),
            (["quotes", 0, "cue"], "dit", "quotes[0].cue: an object is wanted, not 'dit'"),
            (["quotes", 0, "cue", "lemma"], None, "quotes[0].cue.lemma: a string is wanted, not None"),
            (["quotes", 0, "speaker", "roles"], [1], "quotes[0].speaker.roles: a list of strings is wanted"),
            (["quotes", 0, "speaker", "type"], "ship", "quotes[0].speaker.type: one of person, organisation"),
            (["quotes", 0, "speaker", "mention"], None, "quotes[0].speaker.mention: an object is wanted"),
            (["quotes", 0, "confidence"], "high", "quotes[0].confidence: a number is wanted, not 'high'"),
        ],
    )
    def test_names_line_and_field_of_an_error(self, path: list[Any], value: object, message: str) -> None:
        data = as_dict()
        inner: Any = data
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
        with pytest.raises(InputError) as error:
            list(from_jsonl([json.dumps(as_dict()), json.dumps(data)]))
        assert str(error.value).startswith(f"line 2: {message}")

    def test_names_a_missing_field(self) -> None:
        data = as_dict()
        del data["quotes"][0]["speaker"]["mention"]["end"]
        with pytest.raises(InputError, match=r"^quotes\[0\]\.speaker\.mention\.end: is missing$"):
            from_dict(data)

    @pytest.mark.parametrize("line", ["{", "[" * 100_000, "[]", "3"])
    def test_names_a_line_that_is_no_article(self, line: str) -> None:
        with pytest.raises(InputError, match=r"^line 1: "):
            list(from_jsonl([line]))

    def test_goes_on_lazily(self) -> None:
        lines = from_jsonl([json.dumps(as_dict()), "{"])
        assert next(lines).id == "a1"


class TestTable:
    def test_says_that_there_is_nothing(self) -> None:
        assert to_table([]) == "no words between quotation marks\n"

    def test_shows_each_quotation(self) -> None:
        assert to_table([QUOTE, TERM]).splitlines() == [
            "kind    speaker          role                    cue        words",
            "──────  ───────────────  ──────────────────────  ─────────  ─────────",
            "direct  une conseillère  conseillère municipale  a demandé  La paix !",
            "term                                                        relance",
        ]

    def test_shows_a_dash_for_an_unknown_speaker(self) -> None:
        assert to_table([attrs.evolve(QUOTE, speaker=None)]).splitlines()[2].split()[:2] == ["direct", "—"]

    def test_wraps_and_cuts_long_words(self) -> None:
        table = to_table([attrs.evolve(QUOTE, content="parole " * 100)], width=80)
        assert table.count("\n") == 2 + 3
        assert table.rstrip().endswith("…")
        assert all(display_width(line) <= 80 for line in table.splitlines())

    def test_breaks_a_word_wider_than_its_column(self) -> None:
        table = to_table([attrs.evolve(QUOTE, content="日本" * 40)], width=80)
        assert all(display_width(line) <= 80 for line in table.splitlines())

    def test_keeps_columns_under_wide_characters(self) -> None:
        wide = attrs.evolve(QUOTE, cue=Cue(0, 1, "日本", ""), content="fin")
        rows = to_table([wide, QUOTE]).splitlines()[2:]
        assert display_width(rows[0].split("fin")[0]) == display_width(rows[1].split("La paix")[0])

    def test_sends_nothing_that_steers_a_terminal(self) -> None:
        table = to_table([attrs.evolve(QUOTE, content="a\x1b[31m\r\nb\u202ec\ud800\x07")])
        assert "a [31m bc\ufffd" in table
        assert "\x1b" not in table

    def test_binds_a_hard_space(self) -> None:
        table = to_table([attrs.evolve(QUOTE, content="mot " * 6 + "fin\u00a0!")], width=60)
        assert "fin\u00a0!" in table

    @given(st.lists(quotes, min_size=1, max_size=4), st.integers(60, 200))
    def test_never_wider_than_asked(self, several: list[Quote], width: int) -> None:
        assert all(display_width(line) <= width for line in to_table(several, width).split("\n"))

    @pytest.mark.parametrize(
        ("text", "width"),
        [("", 0), ("où", 2), ("ou\u0300", 2), ("日本", 4), ("\u200b", 0), ("❤\ufe0f", 2), ("👩‍🔬", 2)],
    )
    def test_width(self, text: str, width: int) -> None:
        assert display_width(text) == width
