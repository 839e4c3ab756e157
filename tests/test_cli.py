from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import quotebank
from quotebank import cli
from quotebank.formats.annotations import read_articles
from quotebank.formats.jsonl import from_jsonl

ARTICLE = "« Nous ne fermerons pas », a assuré Hélène Kerbrat."
SPOKEN = "« Nous ne fermerons pas »"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "brève.txt").write_text(ARTICLE, encoding="utf-8")
    write_lines(tmp_path / "deux.jsonl", [{"id": "un", "text": ARTICLE}, {"id": 2, "text": "Rien à citer."}])
    return tmp_path


def write_lines(path: Path, objects: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(data) + "\n" for data in objects), encoding="utf-8")


def process(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "quotebank.cli", *arguments],
        input=stdin,
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


class TestExtract:
    def test_a_table_of_one_file(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["extract", "--parser", "none", "brève.txt"]) == 0
        out, err = capsys.readouterr()
        lines = out.splitlines()
        assert lines[0].split() == ["kind", "speaker", "role", "cue", "words"]
        assert lines[2].startswith("direct")
        assert "Hélène Kerbrat" in lines[2]
        assert "a assuré" in lines[2]
        assert lines[2].endswith("Nous ne fermerons pas")
        assert err == ""

    def test_several_articles_have_headings(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["extract", "--parser", "none", "deux.jsonl", "brève.txt"]) == 0
        out, _ = capsys.readouterr()
        headings = [line for line in out.splitlines() if " · " in line]
        assert headings == [
            "un · 1 spans, 1 of them quotations",
            "2 · 0 spans, 0 of them quotations",
            "brève · 1 spans, 1 of them quotations",
        ]
        assert "no words between quotation marks" in out

    def test_lines_of_json(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["extract", "--parser", "none", "--format", "jsonl", "brève.txt", "deux.jsonl"]) == 0
        first, second, third = from_jsonl(capsys.readouterr().out.splitlines())
        assert [first.id, second.id, third.id] == ["brève", "un", "2"]
        assert [quote.text for quote in first.quotes] == [SPOKEN]
        assert first.quotes == second.quotes
        assert third.quotes == ()

    def test_output_goes_to_a_file(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert (
            cli.main(["extract", "--parser", "none", "--format", "jsonl", "-o", "out.jsonl", "deux.jsonl"])
            == 0
        )
        assert capsys.readouterr().out == ""
        assert len(read_articles((folder / "out.jsonl").read_text(encoding="utf-8").splitlines())) == 2

    def test_offsets_count_the_file_as_it_is(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        text = "Titre\r\n\r\n" + ARTICLE
        (folder / "dos.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
        assert cli.main(["extract", "--parser", "none", "--format", "jsonl", "dos.txt"]) == 0
        (article,) = from_jsonl([capsys.readouterr().out])
        (quote,) = article.quotes
        assert text[quote.start : quote.end] == quote.text == SPOKEN

    def test_standard_input(self, folder: Path) -> None:
        run = process("extract", "--parser", "none", "--format", "jsonl", stdin=ARTICLE.encode())
        (article,) = from_jsonl([run.stdout.decode()])
        assert (run.returncode, article.id, len(article.quotes)) == (0, "stdin", 1)
        lines = (folder / "deux.jsonl").read_bytes()
        run = process(
            "extract", "--parser", "none", "--input", "jsonl", "--format", "jsonl", "-", stdin=lines
        )
        assert [article.id for article in from_jsonl(run.stdout.decode().splitlines())] == ["un", "2"]

    def test_output_is_utf8_whatever_the_locale(self, folder: Path) -> None:
        run = process(
            "extract", "--parser", "none", "--format", "jsonl", "brève.txt", PYTHONIOENCODING="ascii"
        )
        assert run.returncode == 0
        assert SPOKEN in run.stdout.decode()
        run = process("extract", "--parser", "none", "brève.txt", PYTHONIOENCODING="ascii")
        assert run.returncode == 0
        assert b"Nous ne fermerons pas" in run.stdout

    def test_a_closed_pipe_is_no_trouble(self, folder: Path) -> None:
        write_lines(folder / "many.jsonl", [{"id": str(i), "text": ARTICLE} for i in range(2000)])
        command = [sys.executable, "-m", "quotebank.cli", "extract", "--parser", "none", "many.jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.readline()
            running.stdout.close()
            err = running.stderr.read()
        assert (running.returncode, err) == (0, b"")


class TestTroubles:
    def run(self, capsys: pytest.CaptureFixture[str], *files: str) -> tuple[int, list[str], list[str]]:
        status = cli.main(["extract", "--parser", "none", "--format", "jsonl", *files])
        out, err = capsys.readouterr()
        return status, [article.id for article in from_jsonl(out.splitlines())], err.splitlines()

    def test_a_missing_file(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(capsys, "absent.txt", "brève.txt") == (
            1,
            ["brève"],
            ["quotebank: absent.txt: No such file or directory"],
        )

    def test_a_folder(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(capsys, ".", "brève.txt") == (1, ["brève"], ["quotebank: .: Is a directory"])

    def test_a_text_that_is_not_utf8(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "latin.txt").write_bytes("Un été.".encode("latin-1"))
        assert self.run(capsys, "latin.txt", "brève.txt") == (
            1,
            ["brève"],
            ["quotebank: latin.txt: byte 3 (0xe9) is not UTF-8; convert the file to UTF-8 first"],
        )

    def test_damaged_lines(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        good = json.dumps({"id": "bon", "text": ARTICLE}).encode()
        lines = [
            b'{"id": "a", "text": "\xe9"}',
            b"{",
            b"[]",
            b"",
            b'{"id": "a"}',
            b'{"text": "a"}',
            b'{"id": null, "text": "a"}',
            b'{"id": "a", "text": 3}',
            b"[" * 100_000,
            good,
        ]
        (folder / "damaged.jsonl").write_bytes(b"\n".join(lines))
        status, ids, err = self.run(capsys, "damaged.jsonl", "brève.txt")
        assert (status, ids) == (1, ["bon", "brève"])
        starts = [
            "1: byte 21 (0xe9) is not UTF-8",
            "2: not JSON: ",
            '3: an object with "id" and "text" is wanted',
            '5: "text" is missing',
            '6: "id" is missing',
            '7: "id" is a string or a whole number, not None',
            '8: "text" is a string',
            "9: not JSON: ",
        ]
        assert len(err) == len(starts)
        for line, start in zip(err, starts, strict=True):
            assert line.startswith(f"quotebank: damaged.jsonl:{start}")

    def test_the_byte_counts_from_the_head_of_the_file(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "late.jsonl").write_bytes(b'\xef\xbb\xbf{"id": "a", "text": ""}\n\xff\n')
        assert self.run(capsys, "late.jsonl")[2] == [
            "quotebank: late.jsonl:2: byte 27 (0xff) is not UTF-8; convert the file to UTF-8 first"
        ]

    def test_output_that_cannot_be_written(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["extract", "--parser", "none", "-o", "absent/out", "brève.txt"]) == 1
        assert capsys.readouterr().err == "quotebank: absent/out: No such file or directory\n"


class TestMisuse:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "COMMAND"),
            (["find"], "invalid choice"),
            (["extract", "--format", "xml"], "invalid choice"),
            (["extract", "--input", "xml"], "{auto,text,jsonl}"),
            (["extract", "--parser", "spacy"], "parser='spacy' is unknown"),
            (["extract", "-o", "brève.txt", "brève.txt"], "brève.txt is read and cannot be written"),
            (["score", "gold.jsonl"], "PRED"),
            (["score", "a", "b", "--errors", "-1"], "--errors"),
        ],
    )
    def test_is_named(
        self, folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
    ) -> None:
        with pytest.raises(SystemExit) as end:
            cli.main(arguments)
        assert end.value.code == 2
        assert message in capsys.readouterr().err
        assert (folder / "brève.txt").read_text(encoding="utf-8") == ARTICLE

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as end:
            cli.main(["--version"])
        assert end.value.code == 0
        assert capsys.readouterr().out == f"quotebank {quotebank.__version__}\n"


class TestScore:
    @pytest.fixture
    def gold(self, folder: Path) -> Path:
        speaker = {
            "name": "Hélène Kerbrat",
            "mention": "Hélène Kerbrat",
            "mention_start": 36,
            "mention_end": 50,
        }
        quote = {
            "start": 0,
            "end": 25,
            "kind": "direct",
            "speaker": {**speaker, "type": "person"},
            "roles": [],
            "cue": {"start": 27, "end": 35, "text": "a assuré"},
        }
        path = folder / "gold.jsonl"
        write_lines(path, [{"id": "un", "text": ARTICLE, "quotes": [quote]}])
        return path

    @pytest.fixture
    def empty(self, folder: Path) -> Path:
        path = folder / "empty.jsonl"
        write_lines(path, [{"id": "un", "quotes": []}])
        return path

    def test_figures_of_what_extract_wrote(self, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
        extract = ["extract", "--parser", "none", "--format", "jsonl", "-o", "pred.jsonl", "gold.jsonl"]
        assert cli.main(extract) == 0
        assert cli.main(["score", "--json", "gold.jsonl", "pred.jsonl"]) == 0
        figures = json.loads(capsys.readouterr().out)
        assert figures["full"] == {"P": 100.0, "R": 100.0, "F": 100.0, "n": 1}
        assert figures["cue"] == {"acc": 100.0, "n": 1}

    def test_mistakes(self, gold: Path, empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["score", "--errors", "3", "gold.jsonl", "empty.jsonl"]) == 0
        out, _ = capsys.readouterr()
        assert out.splitlines()[-2:] == [
            "1 mistakes: article · what · words · gold · predicted",
            f"un · missed span · {SPOKEN} · direct · ",
        ]

    def test_says_that_articles_are_missing(self, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
        Path("none.jsonl").write_text("")
        assert cli.main(["score", "gold.jsonl", "none.jsonl"]) == 0
        assert "none.jsonl lacks 1 articles of gold.jsonl" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (None, "pred.jsonl: No such file or directory"),
            (b"\xe9", "pred.jsonl: not UTF-8"),
            (b"{", "pred.jsonl: line 1: not JSON"),
            (b'{"id": "un"}', "pred.jsonl: line 1: quotes: is missing"),
        ],
    )
    def test_stops_at_damage(
        self, gold: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, message: str
    ) -> None:
        if content is not None:
            Path("pred.jsonl").write_bytes(content)
        assert cli.main(["score", "gold.jsonl", "pred.jsonl"]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"quotebank: {message}")
