"""The command ``quotebank``: ``extract`` quotations from files, ``score`` them against gold."""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NoReturn, TextIO

import quotebank
from quotebank.errors import InputError, QuotebankError
from quotebank.formats.jsonl import Article, to_jsonl
from quotebank.inputs import STDIN, Form, Text, holds_lines, read_texts
from quotebank.options import Options

OK, TROUBLE, MISUSE, INTERRUPTED = 0, 1, 2, 130

_DESCRIPTION = "Finds the quotations of French texts: the words, their kind, the speaker, the role, the cue."
_STATUS = (
    "exit status: 0 all done; 1 something could not be read (each named on stderr, the rest done); 2 misuse"
)
_EXTRACT = """\
Finds the quotations of each FILE. A .jsonl file has an article a line, with "id" and "text"; any other file
is one article, in UTF-8, whose id is its name without the ending. Without FILE, or where it is -, the
article comes from standard input."""
_SCORE = """\
Compares predictions with annotated articles and prints, in per cent: span, quotation, kind, speaker, joint,
mention, cue, role, full (quotebank.evaluation defines them). GOLD and PRED are .jsonl files; PRED is what
`quotebank extract --format jsonl` writes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: Those after the command's name; None takes the process's own.

    Returns:
        The exit status.
    """
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        status = run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has seen enough: that is no trouble
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except QuotebankError as error:
        _complain(str(error))
        return TROUBLE
    return status


def _parser() -> argparse.ArgumentParser:
    wide = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "quotebank", description=_DESCRIPTION, epilog=_STATUS, formatter_class=wide
    )
    parser.add_argument("--version", action="version", version=f"quotebank {quotebank.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    extract = commands.add_parser(
        "extract",
        help="find the quotations of files",
        description=_EXTRACT,
        epilog=_STATUS,
        formatter_class=wide,
    )
    extract.add_argument("files", nargs="*", default=[STDIN], metavar="FILE", help="what to read; - is stdin")
    extract.add_argument("--format", choices=("table", "jsonl"), default="table", help="default: %(default)s")
    extract.add_argument(
        "--input",
        type=Form,
        choices=tuple(Form),
        default=Form.AUTO,
        metavar="{auto,text,jsonl}",
        help="how FILE holds its articles (default: auto, its ending tells)",
    )
    extract.add_argument(
        "--parser",
        type=_options,
        default="auto",
        dest="options",
        metavar="PARSER",
        help="auto (default: the embedded models where they load), none, embedded, stanza:PACKAGE",
    )
    extract.add_argument("-o", "--output", metavar="OUT", help="where to write (default: stdout)")
    extract.set_defaults(run=_extract, misuse=extract.error)

    score = commands.add_parser(
        "score",
        help="compare with annotated articles",
        description=_SCORE,
        epilog=_STATUS,
        formatter_class=wide,
    )
    score.add_argument("gold", metavar="GOLD", help="annotated articles")
    score.add_argument("predicted", metavar="PRED", help="predicted quotations")
    score.add_argument("--json", action="store_true", help="the figures as one JSON object")
    score.add_argument("--errors", type=_count, default=0, metavar="N", help="show the first N mistakes")
    score.set_defaults(run=_score)
    return parser


def _options(parser: str) -> Options:
    try:
        return Options(parser=parser)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _count(word: str) -> int:
    number = int(word)
    if number < 0:
        raise ValueError
    return number


def _complain(sentence: str) -> None:
    print(f"quotebank: {sentence}", file=sys.stderr)


class _Troubles:
    """Says each trouble on stderr and remembers that there was one."""

    def __init__(self) -> None:
        self.met = False

    def __call__(self, sentence: str) -> None:
        self.met = True
        _complain(sentence)


def _extract(arguments: argparse.Namespace) -> int:
    files: list[str] = arguments.files
    form: Form = arguments.input
    _check_output(arguments.output, files, arguments.misuse)
    if STDIN in files and sys.stdin.isatty():
        print("quotebank: type or paste the article, then end it with Ctrl-D", file=sys.stderr)
    troubles = _Troubles()
    texts = (text for name in files for text in read_texts(name, form, troubles))
    articles = _articles(texts, quotebank.Extractor(arguments.options))
    titled = len(files) > 1 or holds_lines(files[0], form)
    with _opened(arguments.output, arguments.format) as out:
        out.writelines(to_jsonl(articles) if arguments.format == "jsonl" else _tables(articles, titled))
    return TROUBLE if troubles.met else OK


def _articles(texts: Iterable[Text], extractor: quotebank.Extractor) -> Iterator[Article]:
    """Quotations beside the id of their text; the extractor may read some texts ahead."""
    ids: deque[str] = deque()

    def feed() -> Iterator[str]:
        for text in texts:
            ids.append(text.id)
            yield text.text

    for quotes in extractor.extract_many(feed()):
        yield Article(ids.popleft(), quotes)


def _tables(articles: Iterable[Article], titled: bool) -> Iterator[str]:
    from quotebank.formats.table import to_table

    width = shutil.get_terminal_size(fallback=(100, 24)).columns
    for number, article in enumerate(articles):
        if titled:
            said = sum(quote.is_quotation for quote in article.quotes)
            yield "\n" if number else ""
            yield f"{article.id} · {len(article.quotes)} spans, {said} of them quotations\n\n"
        yield to_table(article.quotes, width)


def _check_output(output: str | None, files: Iterable[str], misuse: Callable[[str], NoReturn]) -> None:
    if output is None or not Path(output).is_file():
        return
    for name in files:
        if name != STDIN and Path(name).exists() and Path(name).samefile(output):
            misuse(f"{output} is read and cannot be written at the same time")


def _opened(output: str | None, format: str) -> nullcontext[TextIO] | TextIO:
    if output is not None:
        try:
            return Path(output).open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise InputError(f"{output}: {error.strerror or error}") from error
    if isinstance(sys.stdout, io.TextIOWrapper):
        if format == "jsonl":
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        else:  # a terminal that has no « shows a question mark instead
            sys.stdout.reconfigure(errors="replace")
    return nullcontext(sys.stdout)


def _score(arguments: argparse.Namespace) -> int:
    from quotebank.evaluation import evaluate
    from quotebank.formats.annotations import ScoredArticle, read_articles

    def read(name: str) -> dict[str, ScoredArticle]:
        try:
            with Path(name).open(encoding="utf-8") as file:
                return read_articles(file)
        except OSError as error:
            raise InputError(f"{name}: {error.strerror or error}") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{name}: not UTF-8: {error}") from error
        except InputError as error:
            raise InputError(f"{name}: {error}") from error

    gold, predicted = read(arguments.gold), read(arguments.predicted)
    if missing := gold.keys() - predicted.keys():
        _complain(
            f"{arguments.predicted} lacks {len(missing)} articles of {arguments.gold}; they count as empty"
        )
    report = evaluate(gold, predicted)
    if arguments.json:
        print(json.dumps(report.to_dict()))
        return OK
    print(report)
    if arguments.errors:
        print(f"\n{len(report.mistakes)} mistakes: article · what · words · gold · predicted")
        for mistake in report.mistakes[: arguments.errors]:
            print(mistake)
    return OK


if __name__ == "__main__":
    sys.exit(main())
