"""The command line: parse, one call, print. Standard output carries data, standard error everything else."""

from __future__ import annotations


def main() -> None:
    """Run `skillgap`.

    Raises:
        SystemExit: always, with a status of `ExitStatus`.
    """
    from skillgap.cli.app import run

    raise SystemExit(run())
