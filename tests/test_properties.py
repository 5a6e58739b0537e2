"""What must be true of every text: no crash, spans replay, nothing invented, nothing lost."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse import parse
from feedparse.decode import decode
from feedparse.document import build, merge
from feedparse.errors import FeedparseError
from feedparse.extractors import ORDER
from feedparse.extractors.body import CARVES
from feedparse.model import Claim, Document, Facts, Source
from feedparse.pipeline import extract, gather

SAMPLES = Path(__file__).parent.parent / "samples"
TEXTS = sorted(SAMPLES.glob("*.txt"))
SOURCE = Source(None, 0, "text", "utf-8")
PIECES = st.sampled_from(
    [
        "By JANE DOE",
        "Associated Press Writer",
        "NEW YORK (AP) _ ",
        "LONDON, March 4 (Reuters) - ",
        "Reuters VALLETTA",
        "(Reporting by A Roe; Editing by B Doe)",
        "Topics : Malta Ferry services Malta",
        "First Published: Feb 04 2025 | 5:58 PM IST",
        "Share",
        "Facebook",
        "3 min read",
        "Copyright 2020 The Associated Press. All rights reserved.",
        "--IANS",
        "ab/cd",
        "Advertisement",
        "READ MORE: A story",
        "The minister said on Tuesday that the towns would pay for the harbour.",
        "It was the first deal of its kind in years, opens new tab.",
        "UPDATE 2-Ferries stop at night",
        "AP-NR-11-13-89 2326EST",
        "r w PM-Ferries 1stLd 11-13 0121",
        "Photo: Jane Doe/AP",
        "Most Popular",
    ]
)
LINES = st.lists(st.one_of(PIECES, st.just(""), st.text(max_size=40)), max_size=25)


def document_of(text: str) -> Document:
    return build(text.replace("\r\n", "\n").replace("\r", "\n"), SOURCE)


def won(facts: Facts) -> list[Claim]:
    return [claim for claims in facts.decided.values() for claim in claims]


@given(st.binary(max_size=400))
def test_any_bytes_give_a_story_or_a_clear_error(data: bytes) -> None:
    try:
        story = parse(data)
    except FeedparseError as error:
        json.dumps([error.problem, error.remedy])
    else:
        json.dumps(story.to_dict(evidence=True), ensure_ascii=False).encode()


@given(LINES)
def test_any_lines_give_a_story_whose_spans_lie_in_the_text(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    for claim in won(extract(document)):
        for span in claim.spans:
            assert 0 <= span.start <= span.end <= len(document.text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_named_rule_makes_the_claim_again(path: Path) -> None:
    document = document_of(decode(path.read_bytes()).text)
    facts = extract(document)
    for extractor in ORDER:
        before = dict(facts.decided)
        again = gather(extractor, document, Facts(before, facts.rejected))
        for claim in facts.decided.get(extractor.FIELD, ()):
            assert claim in again
            assert claim.rule.rpartition(".")[2] in {rule.__name__ for rule in extractor.RULES}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(LINES)
def test_nothing_is_invented_in_the_body(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    source = iter(words(document.text))
    for paragraph in extract(document).values("body"):
        for word in words(paragraph):
            assert word in source


@given(LINES)
def test_characters_in_are_characters_out(lines: list[str]) -> None:
    document = document_of("\n".join(lines))
    facts = extract(document)
    kept = merge([*facts.spans("body", "furniture", *CARVES)])
    for span in document.spans:
        lost = [
            document.text[at]
            for at in range(span.start, span.end)
            if not any(part.start <= at < part.end for part in kept)
        ]
        assert not words("".join(lost)), (document.text[span.start : span.end], lost)


VARIANTS = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "trailing blanks": lambda text: text.replace("\n", "  \n").encode(),
    "last line open": lambda text: text.rstrip("\n").encode(),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_line_ends_and_encodings_change_nothing(path: Path, variant: str) -> None:
    text = decode(path.read_bytes()).text
    plain, changed = parse(text).to_dict(), parse(VARIANTS[variant](text)).to_dict()
    for story in (plain, changed):
        del story["source"]
    assert changed == plain


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_cp1252_changes_nothing(path: Path) -> None:
    text = decode(path.read_bytes()).text
    try:
        data = text.encode("cp1252")
    except UnicodeEncodeError:
        pytest.skip("not a text that cp1252 can hold")
    plain, changed = parse(text).to_dict(), parse(data).to_dict()
    for story in (plain, changed):
        del story["source"]
        story["warnings"] = [
            warning for warning in story["warnings"] if warning["code"] != "encoding-assumed"
        ]
    assert changed == plain


MACHINES = {
    "Shanghai": {"TZ": "Asia/Shanghai"},
    "New York": {"TZ": "America/New_York"},
    "locale C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "hash seed": {"PYTHONHASHSEED": "1"},
}


def run(machine: dict[str, str]) -> bytes:
    command = [sys.executable, "-m", "feedparse", "--evidence", *map(str, TEXTS)]
    return subprocess.run(command, capture_output=True, check=True, env={**os.environ, **machine}).stdout


@pytest.fixture(scope="module")
def here() -> bytes:
    return run({"PYTHONHASHSEED": "0"})


@pytest.mark.parametrize("machine", MACHINES)
def test_every_machine_gives_the_same(machine: str, here: bytes) -> None:
    assert run(MACHINES[machine]) == here


def test_two_stories_after_each_other_are_two_stories() -> None:
    first, second = (decode(path.read_bytes()).text for path in TEXTS[:2])
    alone = parse(second).to_dict()
    parse(first)
    assert parse(second).to_dict() == alone


NASTY = {
    "capitals": "A",
    "blanks": " ",
    "dashes": "-",
    "brackets": "(",
    "bylines": "By ",
    "datelines": "LONDON, ",
    "sign-offs": "(Reporting by A B; ",
    "dates": "Jan 1, ",
    "quotes": '"',
    "lines": "Roe\n",
    "stamps": "Updated: Jan 1, 2020 10:00 AM IST\n",
    "sentences": "The cat sat on the mat. ",
    "paragraphs": "The minister said on Tuesday that it was so.\n\n",
    "topics": "Topics : A b\n",
    "credits": "(Editing by A Roe)\n",
    "bars": "| ",
    "names": "Jane Doe and ",
}


def seconds(text: str) -> float:
    start = time.process_time()
    parse("x" + text)
    return time.process_time() - start


@pytest.mark.parametrize("name", NASTY)
def test_time_grows_with_the_text(name: str) -> None:
    unit = NASTY[name]
    small, large = (unit * (size // len(unit)) for size in (20_000, 80_000))
    seconds(small)
    assert seconds(large) < 12 * max(seconds(small), 0.01)
