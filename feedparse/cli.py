"""The command line: arguments to options to a batch. The only importer of click."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import Any, TextIO

import click

from feedparse import batch, choices, files
from feedparse.errors import INTERRUPTED, SOME_INPUT_FAILED, WRONG_USAGE, FeedparseError
from feedparse.model import Options
from feedparse.writers import Layout, writer

EXAMPLES = """\
  feedparse story.xml | jq .headline
  feedparse --output-dir json -j 0 wire/*.txt
  find wire -type f -print0 | feedparse --files0-from - > stories.jsonl"""

HELP = f"""\
Turn syndicated news text into JSON, one object for each story.

\b
Examples:
{EXAMPLES}

FILE is wire copy or a news page as text, an envelope (ANPA 1312, NITF, NewsML, ninjs …), a feed, mail or
an HTML page; --list-formats names them all. The content decides which, not the name.
Without FILE, or with -, standard input is read. Output is indented on a terminal, else one story a line.
"""

EXIT_CODES = """\
\b
Exit codes:
  0    every input was parsed
  1    some input failed; the stories of the others are written
  2    wrong usage
  3    --strict: a story lacks headline or body, or a value was only guessed
  130  interrupted
  141  the reader closed the pipe
"""


def main() -> int:
    """Run the command; return its exit code."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, terminated)
    try:
        return int(command.main(prog_name="feedparse", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except FeedparseError as error:
        say(str(error))
        return SOME_INPUT_FAILED


def terminated(number: int, frame: object) -> None:
    """End in an orderly way, so that no draft of a file stays behind."""
    sys.exit(128 + number)


def say(line: str) -> None:
    """Say one line on standard error."""
    click.echo(f"feedparse: {line}", err=True)


def printing(text: Callable[[], str]) -> Callable[[click.Context, click.Parameter, bool], None]:
    """Make the callback of a flag that prints something and ends the run."""

    def show(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
        """Print the text and end, if it is wanted."""
        if wanted:
            with standard_output() as stream:
                stream.write(text())
            context.exit()

    return show


def flag(names: str, help: str, text: Callable[[], str]) -> Callable[[Any], Any]:
    """Declare a flag that prints something and ends the run."""
    return click.option(
        *names.split(), is_flag=True, is_eager=True, expose_value=False, callback=printing(text), help=help
    )


def completed_from(names: Callable[[], Iterable[str]]) -> Callable[[Any, Any, str], list[str]]:
    """Let the shell complete an option from names."""
    return lambda context, parameter, begun: [name for name in names() if name.startswith(begun)]


@click.command(
    help=HELP,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("named", nargs=-1, type=click.Path(), metavar="[FILE]...")
@click.option(
    "--files-from", metavar="LIST", type=click.Path(), help="Parse the files LIST names, one a line."
)
@click.option("--files0-from", metavar="LIST", type=click.Path(), help="The same, the names ended by NUL.")
@click.option(
    "-f",
    "--from",
    "form",
    metavar="FORMAT",
    shell_complete=completed_from(choices.input_names),
    help="Format of the input; else it is found out.",
)
@click.option(
    "-t",
    "--to",
    metavar="FORMAT",
    default="json",
    shell_complete=completed_from(choices.output_names),
    help="Format of the output (json).",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the input: utf-8, cp1252, utf-16 …")
@click.option(
    "--zone", metavar="ZONE", help="Zone of times without one: Asia/Kolkata; agency: its home zone."
)
@click.option(
    "--agency",
    metavar="NAME",
    shell_complete=completed_from(choices.agency_names),
    help="The wire service whose copy it is: Reuters, PTI …",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to FILE, whole or not at all.")
@click.option("--output-dir", metavar="DIR", type=click.Path(), help="Write DIR/NAME.json for each NAME.")
@click.option("--skip-existing", is_flag=True, help="With --output-dir: leave out what is written already.")
@click.option("--pretty/--compact", default=None, help="Indented, or one story a line.")
@click.option("--array", is_flag=True, help="One array of all stories.")
@click.option("--evidence", is_flag=True, help="Add which rule and which text each value rests on.")
@click.option(
    "-j", "--jobs", metavar="N", type=click.IntRange(0), default=1, help="N processes; 0: one a core."
)
@click.option("--strict", is_flag=True, help="Exit with 3 when headline or body lacks or a value is guessed.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar, no warnings; failures are still named.")
@click.option("-v", "--verbose", is_flag=True, help="Say the warnings on standard error, too.")
@flag("--list-formats", "List the formats of input and output.", choices.format_list)
@flag("--list-agencies", "List the agencies known: name, country, other names.", choices.agency_list)
@flag("--schema", "Print the JSON Schema of the output.", choices.schema)
@flag("--version", "Print the versions.", choices.version)
def command(named: tuple[str, ...], **given: Any) -> int:
    """Parse what is named as it is asked for; return the exit code."""
    check_combination(given)
    plan = plan_of(given)
    paths = inputs(named, given)
    report = batch.Report(say, strict=given["strict"], verbose=given["verbose"] and not given["quiet"])
    if given["output_dir"] is None:
        to_one_stream(paths, plan, report, given)
    else:
        to_directory(paths, plan, report, given)
    return report.exit_code()


def check_combination(given: dict[str, Any]) -> None:
    """Refuse options that contradict each other."""
    if given["output"] is not None and given["output_dir"] is not None:
        raise click.UsageError("-o and --output-dir exclude each other.")
    if given["skip_existing"] and given["output_dir"] is None:
        raise click.UsageError("--skip-existing needs --output-dir.")


def plan_of(given: dict[str, Any]) -> batch.Plan:
    """Check the names that were given, and put them together."""
    with wrong_usage():
        choices.output_format(given["to"])
        options = Options(
            format=given["form"] and choices.input_format(given["form"]),
            encoding=given["encoding"] and choices.encoding(given["encoding"]),
            zone=given["zone"] and choices.zone(given["zone"]),
            agency=given["agency"] and choices.agency(given["agency"]),
        )
    return batch.Plan(options, given["jobs"] or batch.cores(), given["evidence"], given["fail_fast"])


@contextmanager
def wrong_usage() -> Iterator[None]:
    """Turn what is wrong with the arguments into a usage error, exit code 2."""
    try:
        yield
    except FeedparseError as error:
        raise click.UsageError(f"{error}.") from None


def inputs(named: tuple[str, ...], given: dict[str, Any]) -> list[str]:
    """Return the files to parse; without any, standard input, unless that is a terminal."""
    lists = [(given["files_from"], b"\n"), (given["files0_from"], b"\0")]
    lists = [(name, separator) for name, separator in lists if name is not None]
    if not named and not lists:
        if sys.stdin is None or sys.stdin.isatty():
            usage = f"Usage: feedparse [OPTIONS] [FILE]...\n\n{EXAMPLES}\n\nfeedparse --help says more."
            click.echo(usage, err=True)
            raise SystemExit(WRONG_USAGE)
        return [files.STDIN]
    lists_named = [name for name, separator in lists]
    read_once = "Standard input (-) can be read only once."
    if [*named, *lists_named].count(files.STDIN) > 1:
        raise click.UsageError(read_once)
    with wrong_usage():
        paths = [*named, *(path for name, separator in lists for path in files.names_in(name, separator))]
    if [*paths, *lists_named].count(files.STDIN) > 1:
        raise click.UsageError(read_once)
    return paths


def to_one_stream(paths: list[str], plan: batch.Plan, report: batch.Report, given: dict[str, Any]) -> None:
    """Write all stories to standard output, or to the file of -o."""
    with destination(given["output"], paths) as stream, progress(paths, plan, report, given) as found:
        stories = batch.to_stream(found, report, fail_fast=plan.fail_fast)
        writer(given["to"]).write(stories, stream, layout(stream, given))
        if given["output"] is not None and report.failed and (plan.fail_fast or not report.parsed):
            # Leaving early keeps the draft from becoming the file.
            raise SystemExit(report.exit_code())


def to_directory(paths: list[str], plan: batch.Plan, report: batch.Report, given: dict[str, Any]) -> None:
    """Write the stories of each file to a file of its own."""
    printer = writer(given["to"])
    ignore_broken_pipes()
    with wrong_usage():
        targets = files.targets_in(given["output_dir"], paths, printer.SUFFIX)
        files.make_directory(given["output_dir"])
    if given["skip_existing"]:
        paths = [path for path in paths if not os.path.exists(targets[path])]
    with progress(paths, plan, report, given) as found:
        batch.to_files(found, targets, printer, layout(None, given), report, fail_fast=plan.fail_fast)


def layout(stream: TextIO | None, given: dict[str, Any]) -> Layout:
    """Say how stories are laid out; a terminal changes nothing but white space."""
    pretty = given["pretty"]
    if pretty is None:
        pretty = stream is not None and stream.isatty()
    return Layout(pretty, given["array"], given["evidence"])


@contextmanager
def destination(output: str | None, paths: list[str]) -> Iterator[TextIO]:
    """Open what the stories are written to: standard output, or a file that appears when all is well."""
    if output is None or output == "-":
        with standard_output() as stream:
            yield stream
        return
    ignore_broken_pipes()
    if os.path.isdir(output):
        raise click.UsageError(f"{output} is a directory; use --output-dir.")
    if any(files.same(output, path) for path in paths):
        raise click.UsageError(f"{output} is an input, too; name another file.")
    with files.writing(output), files.replacing(output) as stream:
        yield stream


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Give standard output as UTF-8 with ``\\n``, whatever the locale."""
    if sys.stdout is None:
        raise FeedparseError("standard output is closed", "write to a file with -o FILE")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    with files.writing("standard output"):
        try:
            yield sys.stdout
            sys.stdout.flush()
        except OSError:
            # The interpreter flushes once more when it ends, and would complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise


@contextmanager
def progress(
    paths: list[str], plan: batch.Plan, report: batch.Report, given: dict[str, Any]
) -> Iterator[Iterable[batch.Result]]:
    """Give the results of the batch, with a bar on standard error where somebody watches it."""
    watched = sys.stderr is not None and sys.stderr.isatty() and not (sys.stdout and sys.stdout.isatty())
    with closing(batch.results(paths, plan)) as found:
        if given["quiet"] or not watched or len(paths) < 2:
            yield found
            return
        report.say = lambda line: click.echo(f"\r\x1b[Kfeedparse: {line}", err=True)
        with click.progressbar(found, length=len(paths), label="feedparse", file=sys.stderr) as bar:
            yield bar


def ignore_broken_pipes() -> None:
    """Live on when standard error goes away, so that files are finished or removed."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
