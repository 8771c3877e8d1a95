"""The command line: parse, one call, print. Standard output carries data, standard error everything else."""

from __future__ import annotations

import gc


def main() -> None:
    """Run `skillgap`.

    Why nothing is looked through for cycles at the end: hundreds of thousands of values of the taxonomy are still
    there, and Python would search them several times before the process may give them back.

    Raises:
        SystemExit: always, with a status of `ExitStatus`.
    """
    from skillgap.cli.app import run

    status = run()
    gc.freeze()
    raise SystemExit(status)
