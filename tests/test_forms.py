"""Forms of datelines: what they are reduced to, what they find, and every agency's own examples."""

from __future__ import annotations

import time

import pytest

from feedparse.knowledge import records
from feedparse.normalize.datelines import find_dateline
from feedparse.normalize.families import agency_forms
from feedparse.normalize.forms import Form, compile_head, grouped, parse_form, signs

EXAMPLES = [
    pytest.param(record["short"], example, id=f"{record['short']}: {example['text'][:32]}")
    for record in records("agencies")
    for example in record.get("examples", {}).get("datelines", ())
]


@pytest.mark.parametrize(
    ("form", "head", "end"),
    [
        ("{place}, {date} ({agency}) - ", "{place} {date} ({agency})", "-"),
        ("{place} {date} ({agency}) -- ", "{place} {date} ({agency})", "-"),
        ("{place}, {date} ({agency}) ", "{place} {date} ({agency})", " "),
        ("{place} ({agency}): ", "{place} ({agency})", ":"),
        ("{place} ({agency}).- ", "{place} ({agency})", "-"),
        ("{place} ({agency} afp) ", "{place} ({agency})", " "),
        ("{place}--({agency})--", "{place} ({agency})", "-"),
        ("{place}, {date}. /{agency}/. ", "{place} {date} /{agency}/", "."),
        ("{place} / {agency} / {date} / ", "{place} /{agency}/ {date} /", " "),
        ("{place}, {date} {agency} - ", "{place} {date} {agency}", "-"),
        ("{place} — {agency} ", "{place} - {agency}", " "),
        ("({agency} - {date}) - ", "({agency} {date})", "-"),
        ("[{place}] ", "[{place}]", " "),
    ],
)
def test_a_form_is_reduced_to_its_parts_and_its_end(form: str, head: str, end: str) -> None:
    assert parse_form(form) == Form(head, end)


@pytest.mark.parametrize(
    ("head", "text", "parts"),
    [
        ("{place} ({agency})", "TURKU, Finland (AFP) - Text", ("TURKU, Finland", None, "AFP")),
        ("{place} ({agency})", "KIEL (Germany) (Reuters) - Text", ("KIEL (Germany)", None, "Reuters")),
        ("{place} {date} ({agency})", "TURKU , Nov. 4 , 2006 ( AFP ) -", ("TURKU", "Nov. 4 , 2006", "AFP")),
        ("{place} {date} {agency}", "OITA, Japan, Dec. 4 Kyodo - Text", ("OITA, Japan", "Dec. 4", "Kyodo")),
        ("{place} {date} /{agency}/", "OMSK, May 5. /TASS/. Text", ("OMSK", "May 5", "TASS")),
        (
            "{place} /{agency}/ {date} /",
            "ERIE, PA / ACCESSWIRE / May 7, 2023 / T",
            ("ERIE, PA", "May 7, 2023", "ACCESSWIRE"),
        ),
        ("{date} ({agency})", "Dec. 21 (Bloomberg) -- Text", (None, "Dec. 21", "Bloomberg")),
    ],
)
def test_a_head_finds_its_parts(head: str, text: str, parts: tuple[str | None, ...]) -> None:
    match = compile_head(head, ("Kyodo",)).match(text)
    assert match is not None
    groups = match.groupdict()
    assert tuple((groups.get(name) or "").strip() or None for name in ("place", "date", "agency")) == parts


def test_a_head_is_anchored() -> None:
    assert compile_head("{place} ({agency})").match("the town of TURKU (AFP) - Text") is None


def test_agencies_that_write_alike_share_a_head() -> None:
    table = grouped([("One", ["{place} ({agency}) - "]), ("Two", ["{place} ({agency}): ", "({agency}) - "])])
    assert list(table) == ["{place} ({agency})", "({agency})"]
    assert table["{place} ({agency})"] == {"One": {"-"}, "Two": {":"}}


def test_the_forms_of_all_agencies_need_few_expressions() -> None:
    assert 5 <= len(agency_forms()) <= 24


def test_a_head_names_the_signs_it_cannot_do_without() -> None:
    assert (signs("{place} ({agency})"), signs("/{agency}/"), signs("{place} {date}")) == ("()", "/", "")


@pytest.mark.parametrize(("short", "example"), EXAMPLES)
def test_every_agency_finds_its_own_examples(short: str, example: dict[str, object]) -> None:
    text = str(example["text"])
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert [place.city for place in found.dateline.places] == example["places"]
    assert found.dateline.date == example["date"]
    assert short in found.dateline.agencies


@pytest.mark.parametrize(
    "text",
    ["A" * 100_000, "AB " * 40_000, "A - " * 30_000, "(" * 100_000, "A (" * 30_000, "A, " * 40_000,
     "A/" * 50_000,
     "-" * 100_000, "A.'" * 40_000, " " * 100_000, "May 4 " * 20_000, "A (B) " * 20_000, "[A] " * 20_000],
    ids=lambda text: repr(text[:6]),
)  # fmt: skip
def test_no_paragraph_takes_long(text: str) -> None:
    find_dateline(text, 0, len(text))
    before = time.perf_counter()
    find_dateline(text, 0, len(text))
    assert time.perf_counter() - before < 0.1
