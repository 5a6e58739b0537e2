"""Circuit lines, slugs, categories and urgencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.model import Field, Source, Story
from feedparse.normalize.circuit import Circuit, find_circuit, parse_header, parse_keyword
from feedparse.pipeline import extract, to_story

STORY = (
    "   OBAN, Scotland (AP) _ The harbour of this town closed on Monday after a storm.\n"
    "   It will open again in the first week of May.\n"
)


def parse(text: str, *fields: Field) -> Story:
    document = build(text, Source(None, 0, "text", "utf-8"), fields)
    return to_story(document, extract(document))


HEADERS = [
    (
        "r w PM-FerryInquiry 1stLd-Writethru a0512 03-01 0334",
        Circuit("r", "w", "PM-FerryInquiry", "1stLd-Writethru", "a0512", "--03-01", 334),
    ),
    ("u a AM-OceanLoans Bjt   12-09 0812", Circuit("u", "a", "AM-OceanLoans", "Bjt", None, "--12-09", 812)),
    (
        "d f BC-FERRYCO-PLANS-NEW-L   03-07 0095",
        Circuit("d", "f", "BC-FERRYCO-PLANS-NEW-L", None, None, "--03-07", 95),
    ),
    (
        "r f BC-FERRYCO-<FCO>-HAS-4   03-07 0068",
        Circuit("r", "f", "BC-FERRYCO-<FCO>-HAS-4", None, None, "--03-07", 68),
    ),
    (
        "b f BC-/-BANK-EXPECTED-TO   03-07 0102",
        Circuit("b", "f", "BC-/-BANK-EXPECTED-TO", None, None, "--03-07", 102),
    ),
    (
        "d f BC-FERRYCO SCHEDULED  03-07 0101",
        Circuit("d", "f", "BC-FERRYCO SCHEDULED", None, None, "--03-07", 101),
    ),
    (
        "r s\x14\x12 BC-BBO--StandingsBox     05-02 ",
        Circuit("r", "s", "BC-BBO--StandingsBox", None, None, "--05-02", None),
    ),
    (
        "u i &Cx13;  &Cx11;  BC-Oban-HarbourStorm 2ndLd   08-09 0257",
        Circuit("u", "i", "BC-Oban-HarbourStorm", "2ndLd", None, "--08-09", 257),
    ),
    (
        "r a PM-Smith&amp;Ferries 12-09 0536",
        Circuit("r", "a", "PM-Smith&Ferries", None, None, "--12-09", 536),
    ),
    (
        "u i AM-OldSummit 1st-LdWritethru a0666 12-09 0749",
        Circuit("u", "i", "AM-OldSummit", "1st-LdWritethru", "a0666", "--12-09", 749),
    ),
    ("a i am-going there 12-09", None),
    ("A storm closed the harbour 03-07 0095", None),
    ("r w PM-FerryInquiry 13-40 0334", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "circuit"), HEADERS)
def test_header_line(line: str, circuit: Circuit | None) -> None:
    assert parse_header(line) == circuit


KEYWORDS = [
    ("^BC-LT--Oban-River Trade,466<", ("BC-LT--Oban-River Trade", None, None, 466)),
    ("PM-Ferry Inquiry, 1st Ld-Writethru, a0512,300", ("PM-Ferry Inquiry", "1st Ld-Writethru", "a0512", 300)),
    ("PM-Ocean Loans, Bjt,850", ("PM-Ocean Loans", "Bjt", None, 850)),
    ("AM-Obit-Roe,110", ("AM-Obit-Roe", None, None, 110)),
    ("AM-Oban-Storm, 1st Ld - Writethru,a0484,0796", ("AM-Oban-Storm", "1st Ld - Writethru", "a0484", 796)),
    (
        "BC-US--Harvest-Dry Fields, 1st Ld-Writethru,1140<",
        ("BC-US--Harvest-Dry Fields", "1st Ld-Writethru", None, 1140),
    ),
    ("BC-OBAN-STORM-$ADV13-NYT", ("BC-OBAN-STORM-$ADV13-NYT", None, None, None)),
    ("^AP-Top-Weather-Lines,0150<", ("AP-Top-Weather-Lines", None, None, 150)),
    ("BC-based ferry firm wins contract", None),
    ("AM-radio is back, say listeners", None),
    ("Ferry fares rise, 300", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "parts"), KEYWORDS)
def test_keyword_line(line: str, parts: tuple[str, str | None, str | None, int | None] | None) -> None:
    found = parse_keyword(line)
    assert (found and (found.keyword, found.version, found.reference, found.words)) == parts


def test_a_keyword_without_count_needs_the_header_above_it() -> None:
    assert parse_keyword("BC-Oban River Trade") is None
    found = parse_keyword("BC-Oban River Trade", below_header=True)
    assert found is not None
    assert found.keyword == "BC-Oban River Trade"


STORIES = [
    (
        "r w PM-FerryInquiry 1stLd-Writethru a0512 03-01 0334\n"
        "PM-Ferry Inquiry, 1st Ld-Writethru, a0512,300\n",
        "PM-Ferry Inquiry",
        "w",
        4,
    ),
    ("d f BC-FERRYCO-PLANS-NEW-L   03-07 0095\n", "BC-FERRYCO-PLANS-NEW-L", "f", 5),
    ("b a BC-OBAN-STORM   03-07 0095\n", "BC-OBAN-STORM", "a", 2),
    ("f a AM-Oban 03-07 0095\n", "AM-Oban", "a", 1),
    ("h f BC-FERRYCO-PLANS-NEW-L   03-07 0095\n", "BC-FERRYCO-PLANS-NEW-L", "f", None),
    ("GLOBAL-COPPER/ (UPDATE 1)\n", "GLOBAL-COPPER/", None, None),
    ("SHIPPING-SCOTLAND/STORM\n", "SHIPPING-SCOTLAND/STORM", None, None),
    ("Scotland/shipping/quota/\n", "Scotland/shipping/quota/", None, None),
    ("American Shipping/STORM/\n", "American Shipping/STORM/", None, None),
    ("04/19/1993 0000  Oban Astir\n", "Oban Astir", None, None),
    ("", None, None, None),
    ("Ferry/bus deal reached\n", None, None, None),
    ("and/or/\n", None, None, None),
]


@pytest.mark.parametrize(("lines", "slug", "category", "urgency"), STORIES)
def test_story(lines: str, slug: str | None, category: str | None, urgency: int | None) -> None:
    story = parse(f"{lines}Harbour Closes After Storm\n{STORY}")
    assert (story.slug, story.category, story.urgency) == (slug, category, urgency)


def test_both_circuit_lines_leave_the_body_and_the_headline() -> None:
    story = parse(f"{STORIES[0][0]}Harbour Closes After Storm\n{STORY}")
    assert story.headline == "Harbour Closes After Storm"
    assert story.body == (
        "The harbour of this town closed on Monday after a storm.",
        "It will open again in the first week of May.",
    )


def test_a_header_joined_with_its_keyword_line_ends_behind_the_keyword() -> None:
    line = "r i  BC-Oban-Storm     12-05 0152 BC-Oban-Storm Harbour closes"
    document = build(f"{line}\n{STORY}", Source(None, 0, "text", "utf-8"))
    found = find_circuit(document)
    assert found is not None
    assert document.text[slice(*found.spans[0])] == line.removesuffix(" Harbour closes")


def test_what_the_envelope_states_wins() -> None:
    fields = (
        Field("slug", "Oban/ferries", "nitf"),
        Field("category", "ECO", "nitf"),
        Field("urgency", "4", "nitf"),
    )
    story = parse(f"d f BC-FERRYCO-PLANS-NEW-L   03-07 0095\n{STORY}", *fields)
    assert (story.slug, story.category, story.urgency) == ("Oban/ferries", "ECO", 4)


def test_an_empty_urgency_is_none() -> None:
    assert parse(STORY, Field("urgency", "", "nitf")).urgency is None


@given(st.text(max_size=120))
def test_any_line_parses_or_not(line: str) -> None:
    for circuit in (parse_header(line), parse_keyword(line)):
        assert circuit is None or circuit.keyword
