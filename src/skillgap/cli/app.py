"""The `skillgap` command: its subcommands, and what becomes of errors.

Why the laziness: help, version, completion and wrong arguments need none of the packages that read and understand.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from skillgap import __version__
from skillgap.cli.streams import ReaderGone, abandon_stdout, say
from skillgap.errors import ExitStatus, SkillgapError

COMMANDS = {
    "compare": "skillgap.cli.compare",
    "batch": "skillgap.cli.batch",
    "extract": "skillgap.cli.extract",
    "roles": "skillgap.cli.roles",
    "taxonomy": "skillgap.cli.taxonomy_commands",
    "certs": "skillgap.cli.certs",
    "schema": "skillgap.cli.schema",
}
"""Home of each subcommand; the module holds a command of the same name."""

_PACKAGE = Path(__file__).parents[1]


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names in the order of a first visit."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, or None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="skillgap", message="%(prog)s %(version)s")
@click.option("--traceback", "show_traceback", is_flag=True, help="Show where an error comes from, for bug reports.")
def skillgap(show_traceback: bool) -> None:
    """Compare resumes with job descriptions: offline, deterministic, explained to the line."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status; nothing escapes but the interpreter's own end."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = skillgap.main(arguments, prog_name="skillgap", standalone_mode=False)
        return result if isinstance(result, int) else ExitStatus.DONE
    except ReaderGone:
        abandon_stdout()
        return ExitStatus.OUTPUT
    except (KeyboardInterrupt, click.Abort):
        say("interrupted")
        return ExitStatus.INTERRUPTED
    except Exception as error:
        if "--traceback" in arguments:
            say("".join(traceback.format_exception(error)))
        return _explain(error)


def _explain(error: Exception) -> int:
    """Say in one line what went wrong; return the exit status."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        say(error.format_message())
        return ExitStatus.USAGE
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "skillgap"
        message = " ".join(error.format_message().split())
        say(f"skillgap: {message} [usage] (see `{command} --help`)")
        return ExitStatus.USAGE
    if isinstance(error, SkillgapError):
        say(f"skillgap: {error}")
        return error.exit_status
    say(f"skillgap: {_bug(error)}")
    return ExitStatus.BUG


def _bug(error: Exception) -> str:
    """Type and place of an unexpected error, without its message, which may hold text of a document."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = f"{Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}:{ours[-1].lineno}" if ours else "unknown place"
    return (
        f"{type(error).__name__} at {place}: this is a bug of skillgap {__version__} [bug] "
        "(please report this line; `skillgap --traceback ...` shows more, but may show text of your documents)"
    )
