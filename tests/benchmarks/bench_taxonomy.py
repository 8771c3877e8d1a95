"""What loading the bundled taxonomy costs, as multiples of `import spacy`, measured side by side in fresh processes.

Run `python tests/benchmarks/bench_taxonomy.py`; exits 1 where a bound is not held. Processor time is counted, and the
bounds are on medians of rounds that measure the three in turn, so that a busy machine changes little.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 7
WARM_BOUND = 0.6
COLD_BOUND = 1.2

TIMED = "import time; began = time.process_time(); {code}; print(time.process_time() - began)"
SPACY = TIMED.format(code="import spacy")
LOOKUPS = "taxonomy.skill_forms, taxonomy.certification_forms"
WARM = TIMED.format(code=f"from skillgap.taxonomy import load_taxonomy; taxonomy = load_taxonomy(); {LOOKUPS}")
COLD = WARM.replace("load_taxonomy()", "load_taxonomy(cache=False)")


def seconds(program: str, environment: dict[str, str]) -> float:
    """Seconds that a program says it took."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    return float(done.stdout)


def ratios() -> tuple[float, float]:
    """Medians of warm and cold loading over importing spaCy."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CACHE_HOME": folder}
        seconds(WARM, environment)
        rounds = [[seconds(program, environment) for program in (SPACY, WARM, COLD)] for _ in range(ROUNDS)]
    spacy, warm, cold = (statistics.median(column) for column in zip(*rounds, strict=True))
    said = f"import spacy {spacy:.3f} s, warm {warm:.3f} s ({warm / spacy:.2f}), cold {cold:.3f} s ({cold / spacy:.2f})"
    sys.stdout.write(f"{said}\n")
    return warm / spacy, cold / spacy


if __name__ == "__main__":
    warm_ratio, cold_ratio = ratios()
    sys.exit(warm_ratio > WARM_BOUND or cold_ratio > COLD_BOUND)
