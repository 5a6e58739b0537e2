"""Every sample gives the JSON beside it, with the evidence for each value.

After a change that is meant: ``pytest tests/test_samples.py --update-golden``, and read the diff.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from golden import ALL, SAMPLES, golden_of, is_golden

from feedparse import iter_stories
from feedparse.decode import decode
from feedparse.readers import names, reader
from feedparse.sniff import FALLBACK, HEAD, sniff


def stories_of(path: Path) -> str:
    stories = [story.to_dict(evidence=True) for story in iter_stories(path.read_bytes(), path=path.name)]
    return json.dumps(stories, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_sample_gives_its_json(path: Path, request: pytest.FixtureRequest) -> None:
    golden = golden_of(path)
    if request.config.getoption("--update-golden"):
        golden.write_text(stories_of(path), encoding="utf-8")
    assert json.loads(stories_of(path)) == json.loads(golden.read_text(encoding="utf-8"))


def test_every_sample_has_its_json_and_no_json_is_alone() -> None:
    assert {golden_of(path) for path in ALL} == {path for path in SAMPLES.iterdir() if is_golden(path)}
    assert len(ALL) >= 15


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_one_reader_at_most_claims_a_sample(path: Path) -> None:
    head = decode(path.read_bytes()).text[:HEAD]
    claiming = [name for name in names() if name != FALLBACK and reader(name).sniff(head)]
    assert len(claiming) <= 1
    assert sniff(head) == (claiming or [FALLBACK])[0]
