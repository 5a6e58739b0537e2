"""Update marks, kills, embargoes, and the status that follows from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.knowledge import load
from feedparse.model import Field, Source, Story, Update
from feedparse.normalize.marks import read_take, read_trash, read_version, strip_marks
from feedparse.normalize.notes import is_embargo, is_trash_line
from feedparse.pipeline import extract, to_story

BODY = (
    "OBAN, May 3 (Reuters) - The harbour of this town closed on Monday after a heavy storm.\n\n"
    "It will open again in the first week of June, the port authority said in a statement.\n"
)


def parse(text: str, *fields: Field) -> Story:
    document = build(text, Source(None, 0, "text", "utf-8"), fields)
    return to_story(document, extract(document))


HEADLINES = [
    ("UPDATE 2-Copper slips", "Copper slips", ("UPDATE 2", "update", 2)),
    ("UPDATE 1 - Copper slips", "Copper slips", ("UPDATE 1", "update", 1)),
    ("WRAPUP 4-Copper slips", "Copper slips", ("WRAPUP 4", "wrapup", 4)),
    ("REFILE-Copper slips", "Copper slips", ("REFILE", "refile", None)),
    ("CORRECTED-UPDATE 2-Copper slips", "Copper slips", ("CORRECTED UPDATE 2", "correction", 2)),
    ("RPT-CORRECTED-(OFFICIAL)-Copper slips", "Copper slips", ("RPT CORRECTED OFFICIAL", "repeat", None)),
    ("CORRECTED: Copper slips", "Copper slips", ("CORRECTED", "correction", None)),
    ("Correction: Copper story", "Copper story", ("Correction", "correction", None)),
    ("(2nd LD) Copper slips", "Copper slips", ("2nd LD", "update", 2)),
    ("1st Ld-Writethru | URGENT | Copper slips", "Copper slips", ("1st Ld-Writethru URGENT", "writethru", 1)),
    ("Copper slips (UPDATE 3)", "Copper slips", ("UPDATE 3", "update", 3)),
    ("KORR-Bericht: Kupfer billiger", "Kupfer billiger", ("KORR-Bericht", "correction", None)),
    ("UPDATE 1-EXCLUSIVE-Copper slips", "EXCLUSIVE-Copper slips", ("UPDATE 1", "update", 1)),
    ("EXCLUSIVE-Copper slips", "EXCLUSIVE-Copper slips", None),
    ("COPPER-Copper slips", "COPPER-Copper slips", None),
    ("IMF: copper slips", "IMF: copper slips", None),
    ("LEAD-ACID BATTERIES RECALLED", "LEAD-ACID BATTERIES RECALLED", None),
    ("UPDATE-hungry phones", "UPDATE-hungry phones", None),
    ("Update on copper", "Update on copper", None),
    ("UPDATE 2-", "UPDATE 2-", None),
    ("", "", None),
]


@pytest.mark.parametrize(("printed", "left", "mark"), HEADLINES)
def test_strip_marks(printed: str, left: str, mark: tuple[str, str, int | None] | None) -> None:
    assert strip_marks(printed) == (left, mark)


def examples(name: str) -> list[tuple[str, str]]:
    return [
        (text, record.get("kind", name)) for record in load("updates")[name] for text in record["examples"]
    ]


@pytest.mark.parametrize(("text", "kind"), examples("headline") + examples("tail"))
def test_examples_of_headline_marks(text: str, kind: str) -> None:
    mark = strip_marks(text)[1]
    assert mark is not None
    assert mark.kind == kind


@pytest.mark.parametrize(("text", "kind"), examples("version"))
def test_examples_of_versions(text: str, kind: str) -> None:
    mark = read_version(text)
    assert mark is not None
    assert mark.kind == kind


@pytest.mark.parametrize(("text", "kind"), examples("take"))
def test_examples_of_take_marks(text: str, kind: str) -> None:
    mark = read_take(text)
    assert mark is not None
    assert mark.kind == kind


@pytest.mark.parametrize(("text", "kind"), examples("trash"))
def test_examples_of_trash_lines(text: str, kind: str) -> None:
    mark = read_trash(text)
    assert mark is not None
    assert mark.kind == kind


@pytest.mark.parametrize(("text", "kind"), examples("kill"))
def test_examples_of_kills(text: str, kind: str) -> None:
    story = parse(f"BC-Oban-Storm, Advisory,40\n\n{text}\n")
    assert story.update is not None
    assert story.update.kind == kind
    assert story.status == ("withheld" if kind == "hold" else "canceled")


@pytest.mark.parametrize("text", [text for text, _ in examples("embargo")])
def test_examples_of_embargoes(text: str) -> None:
    assert is_embargo(text)


NO_MARKS = ["Bjt", "Open", "2 Takes", "Oban", "Ferry Fares", "12", ""]


@pytest.mark.parametrize("text", NO_MARKS)
def test_no_version(text: str) -> None:
    assert read_version(text) is None


PROSE = [
    "(The ferry adds a berth.)",
    "(AP)",
    "(Topping out was in May.)",
    "Adds quotes",
    "(Reporting by Jane Roe; Editing by John Doe)",
    "",
]


@pytest.mark.parametrize("text", PROSE)
def test_no_trash_line(text: str) -> None:
    assert not is_trash_line(text)


STORIES = [
    (f"UPDATE 2-Harbour closes after storm\n\n{BODY}", Update("UPDATE 2", "update", 2), "usable"),
    (
        f"Harbour closes after storm\n\n(Adds quotes, background)\n\n{BODY}",
        Update("Adds", "update"),
        "usable",
    ),
    (
        f"Harbour closes after storm\n\n(Corrects day in paragraph 2)\n\n{BODY}",
        Update("Corrects", "correction"),
        "usable",
    ),
    (
        f"Harbour closes after storm\n\n(ATTN: ADDS details in para 2)\n{BODY}",
        Update("ADDS", "update"),
        "usable",
    ),
    (
        f"PM-Oban Storm, 1st Ld-Writethru, a0512,300\nHarbour Closes\n{BODY}",
        Update("1st Ld-Writethru", "writethru", 1, "a0512"),
        "usable",
    ),
    (f"PM-Oban Storm, 2nd Ld,300\nHarbour Closes\n{BODY}", Update("2nd Ld", "update", 2), "usable"),
    (
        f"PM-Oban Storm, 1st Ld-1st Add, a0584,300\nHarbour Closes\n{BODY}",
        Update("1st Ld-1st Add", "add", 1, "a0584"),
        "usable",
    ),
    (f"PM-Oban Storm, Bjt,300\nHarbour Closes\n{BODY}", None, "usable"),
    (f"SHIPPING-OBAN/ (UPDATE 1)\nHarbour closes\n\n{BODY}", Update("UPDATE 1", "update", 1), "usable"),
    (
        f"Scotland/storm/\nREFILE\n1ST LEAD\nHarbour closes after storm\n\n{BODY}",
        Update("REFILE 1ST LEAD", "refile", 1),
        "usable",
    ),
    (f"Scotland/storm/\n\x02EXTRA\nHarbour closes after storm\n\n{BODY}", Update("EXTRA", "alert"), "usable"),
    (
        f"STORY WITHDRAWN-Harbour closes after storm\n\n{BODY}",
        Update("STORY WITHDRAWN", "withdrawal"),
        "canceled",
    ),
    (
        "KILL KILL KILL '''''\n\nPlease kill item dpa 0123 \"Harbour closes\". It is wrong.\n",
        Update("KILL KILL KILL", "kill", None, "0123"),
        "canceled",
    ),
    (
        "BC-Oban-Storm, Bulletin Kill,40\n\nPlease kill the story Oban-Storm, V0512. It is wrong.\n",
        Update("Bulletin Kill", "kill", None, "V0512"),
        "canceled",
    ),
    (
        f"HOLD HOLD HOLD '''''\nHarbour closes after storm\n\n{BODY}",
        Update("HOLD HOLD HOLD", "hold"),
        "withheld",
    ),
    (
        f"EMBARGOED UNTIL 0001 GMT MAY 3\n\nHarbour closes after storm\n\n{BODY}",
        Update("EMBARGOED UNTIL 0001 GMT MAY 3", "embargo"),
        "embargoed",
    ),
    (
        f"UPDATE 1-Harbour closes after storm\n\nNOT FOR PUBLICATION BEFORE MAY 3\n\n{BODY}",
        Update("UPDATE 1", "update", 1),
        "embargoed",
    ),
    (f"BC-OBAN-STORM-$ADV13-NYT\nHARBOUR CLOSES\n{BODY}", Update("$ADV13", "embargo"), "embargoed"),
    (f"Harbour closes after storm\n\n{BODY}", None, "usable"),
    (f"Harbour closes after storm\n\nUpdated: May 3, 2021, 10:35 IST\n\n{BODY}", None, "usable"),
    (f"Harbour closes after storm\n\nUPDATE: May 3\n\n{BODY}", None, "usable"),
]


@pytest.mark.parametrize(("text", "update", "status"), STORIES)
def test_story(text: str, update: Update | None, status: str) -> None:
    story = parse(text)
    assert (story.update, story.status) == (update, status)


@pytest.mark.parametrize("text", [text for text, _, status in STORIES if status != "canceled"])
def test_marks_are_neither_in_the_headline_nor_in_the_body(text: str) -> None:
    story = parse(text)
    assert story.headline
    assert story.headline.casefold().startswith("harbour closes")
    assert story.body[0].startswith("The harbour of this town")
    assert len(story.body) == 2


def test_what_the_envelope_states_wins() -> None:
    story = parse(
        f"UPDATE 2-Harbour closes\n\n{BODY}",
        Field("update", "3rd Ld-Writethru", "g2"),
        Field("status", "stat:canceled", "g2"),
    )
    assert (story.update, story.status) == (Update("3rd Ld-Writethru", "writethru", 3), "canceled")


@given(st.text(max_size=60), st.sampled_from(["UPDATE 2-", "REFILE-", "CORRECTED: ", "(2nd LD) ", ""]))
def test_strip_marks_leaves_an_end_of_the_text(text: str, mark: str) -> None:
    left, found = strip_marks(mark + text)
    assert left in mark + text
    assert found is None or found.kind


@given(
    st.lists(
        st.sampled_from(
            [*(text for text, _ in examples("take") + examples("trash") + examples("kill")), BODY, "", "\t("]
        )
    )
)
def test_any_order_of_lines_gives_a_status(lines: list[str]) -> None:
    assert parse("\n".join(lines)).status in ("usable", "embargoed", "withheld", "canceled")
