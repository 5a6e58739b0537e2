"""Every sample gives the JSON beside it, with the evidence for each value.

After a change that is meant: ``pytest tests/test_samples.py --update-golden``, and read the diff.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from feedparse import iter_stories

SAMPLES = Path(__file__).parent.parent / "samples"
TEXTS = sorted(SAMPLES.glob("*.txt"))


def stories_of(path: Path) -> str:
    stories = [story.to_dict(evidence=True) for story in iter_stories(path.read_bytes(), path=path.name)]
    return json.dumps(stories, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_sample_gives_its_json(path: Path, request: pytest.FixtureRequest) -> None:
    golden = path.with_suffix(".json")
    if request.config.getoption("--update-golden"):
        golden.write_text(stories_of(path), encoding="utf-8")
    assert json.loads(stories_of(path)) == json.loads(golden.read_text(encoding="utf-8"))


def test_every_sample_has_its_json_and_no_json_is_alone() -> None:
    assert {path.stem for path in SAMPLES.glob("*.json")} == {path.stem for path in TEXTS}
    assert len(TEXTS) >= 15
