"""How long one article takes, and how long the extractor takes to be ready: ``make bench``."""

from __future__ import annotations

import argparse
from pathlib import Path

import pyperf

from quotebank import Extractor, Options

ARTICLE = Path(__file__).parents[1] / "seeds" / "coalition-des-volontaires.txt"


def _pass_on(command: list[str], arguments: argparse.Namespace) -> None:
    """Gives the worker processes what pyperf does not know."""
    command += ["--parser", arguments.parser]


def main() -> None:
    """Measures, and prints what pyperf prints; words a second follow from the words of the article."""
    runner = pyperf.Runner(add_cmdline_args=_pass_on)
    runner.argparser.add_argument("--parser", default="auto", help="as for quotebank extract")
    options = Options(parser=runner.parse_args().parser)
    text = ARTICLE.read_text(encoding="utf-8")
    extractor = Extractor(options)
    extractor.extract(text)
    runner.metadata["words"] = len(text.split())
    runner.bench_func("new extractor, first article", lambda: Extractor(options).extract(text))
    runner.bench_func("one article", extractor.extract, text)


if __name__ == "__main__":
    main()
