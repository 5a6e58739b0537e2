"""The samples, and the golden JSON that stands beside each: ``valletta.txt`` and ``valletta.txt.json``."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"


def golden_of(sample: Path) -> Path:
    """Return where the JSON expected from a sample stands."""
    return sample.with_name(f"{sample.name}.json")


def is_golden(path: Path) -> bool:
    """Say whether a file is the JSON expected from the file that its name is made of."""
    return path.suffix == ".json" and path.with_suffix("").is_file()


ALL = sorted(path for path in SAMPLES.iterdir() if path.is_file() and not is_golden(path))
