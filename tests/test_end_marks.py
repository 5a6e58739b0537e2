"""End marks: what closes a story is taken off it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.knowledge import load
from feedparse.model import Source, Story
from feedparse.normalize.closers import glued_closer, is_closer
from feedparse.pipeline import extract, to_story

BODY = (
    "The harbour of this town closed on Monday after a heavy storm, the port authority said.",
    "It will open again in the first week of June, the port authority said in a statement.",
    "Nine ferries lay at anchor in the bay. They sailed when the wind dropped late on Tuesday evening.",
)
TEXT = "Harbour closes after storm\n\n" + "\n\n".join(BODY)

LINES = [
    "###", "# # #", "-30-", "– 30 –", "--30--", "ENDS", "ends", "(END)", "END", "NNNN", "Enditem",
    "ENDIT", "-0-", "Reuter", "REUTER", "Reuters", "AP", "AFP", "(AFP)", "--IANS", "--IANS ab/cd",
    "==Kyodo", "-- BERNAMA", "- Reuters", "PTI ABC DEF", "PTI ABC DE FGH", "UNI ABC DE FG1204",
    "AAP XYZ", "dpa abc def gh", "dpa akp yyno a3 alb/toz/hal", "ab/cd", "ab/cd/ef/gh",
    "bur-abc-de/fz", "(SDA/sj)", "(SDA\\/sj)", "(ab-cde)", "(BusinessDesk)", "/TASS/", "___",
]  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_closing_lines(text: str) -> None:
    assert is_closer(text)


def test_two_pairs_of_initials_close_a_story() -> None:
    assert is_closer("AB // CD")


@pytest.mark.parametrize(
    "text", [text for record in load("end_marks")["lines"] for text in record["examples"]]
)
def test_examples(text: str) -> None:
    assert is_closer(text)


OTHERS = [
    "", "30", "Oban", "Ferries and buses", "The end", "PTI reports from Oban", "PTI abc def",
    "Reuters ABC DEF", "AP Photo", "AP-NR-11-13-88 2326EST", "JR/AP", "(Oban)", "Photo: AFP",
    "In Oban, he said.", "Jane Roe, Reuters", "12/13",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_other_lines(text: str) -> None:
    assert not is_closer(text)


GLUED = [
    ("he said. (ANI)", "(ANI)"),
    ("he said.(ANI)", "(ANI)"),
    ("he said. - Reuters", "- Reuters"),
    ("he said.” — AFP", "— AFP"),
    ("he said. —AFP/Reuters", "—AFP/Reuters"),
    ("he said. -- Bernama", "-- Bernama"),
    ("he said. Reuter", "Reuter"),
    ("he said.\n Reuter", "Reuter"),
    ("he said. Enditem", "Enditem"),
    ("he said.(END)", "(END)"),
    ("he said. PTI ABC DEF", "PTI ABC DEF"),
    ("he said. /TASS/", "/TASS/"),
    ("他说。（完）", "（完）"),
    ("他说。(完)", "(完)"),
    ("说得（完）", None),
    ("he said", None),
    ("he told the AP", None),
    ("he told Reuters.", None),
    ("it is written (Jane Roe).", None),
    ("he said. (Reporting by Jane Roe)", None),
    ("he went to the U.S. AP", None),
    ("he said. - Oban", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "mark"), GLUED)
def test_behind_a_sentence(text: str, mark: str | None) -> None:
    span = glued_closer(text)
    assert (span and text[slice(*span)]) == mark


def parse(text: str) -> Story:
    document = build(text, Source(None, 0, "text", "utf-8"))
    return to_story(document, extract(document))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_below_the_story_leaves_the_body(line: str, between: str) -> None:
    assert parse(f"{TEXT}{between}{line}\n").body == BODY


@pytest.mark.parametrize(
    "mark", ["(ANI)", " (ANI)", " - Reuters", " — AFP", " Reuter", " PTI ABC DEF", " Enditem"]
)
def test_a_mark_behind_the_last_sentence_leaves_the_body(mark: str) -> None:
    assert parse(f"{TEXT}{mark}\n").body == BODY


@pytest.mark.parametrize("mark", [" - Reuters", "(ANI)"])
def test_a_mark_behind_a_short_last_paragraph(mark: str) -> None:
    assert parse("\n\n".join(["Harbour closes", BODY[2], BODY[0], BODY[1]]) + f"{mark}\n").body[-1] == BODY[1]


NOTICE = "(This story has not been edited by Herald staff and is auto-generated from a syndicated feed.)"


@pytest.mark.parametrize("mark", ["--IANS\nab/cd", "PTI ABC DEF", "Reuters"])
def test_marks_above_a_notice_leave_the_body(mark: str) -> None:
    assert parse(f"{TEXT}\n\n{mark}\n\n{NOTICE}\n").body == BODY


def test_marks_inside_the_story_are_left_alone() -> None:
    document = build(
        f"Harbour closes\n\n{BODY[0]}\n\nAFP\n\n{BODY[1]}\n\n{BODY[2]}\n", Source(None, 0, "text", "utf-8")
    )
    assert extract(document).decided.get("end_marks", ()) == ()


def test_names_in_a_list_far_below_the_story_are_left_alone() -> None:
    document = build(
        f"{TEXT}\n\nMost Popular\n\nFerry fares rise\n\nReuters\n", Source(None, 0, "text", "utf-8")
    )
    assert extract(document).decided.get("end_marks", ()) == ()


@given(st.text(max_size=80))
def test_any_text_closes_or_not(text: str) -> None:
    span = glued_closer(text)
    assert span is None or 0 <= span.start < span.end <= len(text)
    assert isinstance(is_closer(text), bool)


@given(st.lists(st.sampled_from([*LINES, *BODY, "", "Most Popular"])))
def test_any_order_of_lines_gives_marks_of_the_text(lines: list[str]) -> None:
    document = build("\n".join(lines), Source(None, 0, "text", "utf-8"))
    for claim in extract(document).decided.get("end_marks", ()):
        assert document.text[slice(*claim.spans[0])] == claim.value
