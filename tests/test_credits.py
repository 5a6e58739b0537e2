"""Sign-offs: who is credited with what, from where, and exactly which text is the sign-off."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import feedparse.extractors.credits as extractor
from feedparse.document import build
from feedparse.model import Claim, Document, Facts, Source, Span
from feedparse.normalize.contributions import find_contributions
from feedparse.normalize.signoffs import find_signoffs

BODY = """\
Ferry to sail again

Officials in the harbour town said on Tuesday that the ferry would sail again in June after long repairs.

The ministry said that it expected more passengers than in the year before the storm hit the coast.

"""
R, A, W, E, C, T, P, G = (
    "reporting",
    "additional reporting",
    "writing",
    "editing",
    "compiled",
    "translation",
    "photography",
    "graphics",
)

# the sign-off as printed -> role, name, place of each credit; the whole text is the span
WHOLE: dict[str, list[tuple[str, str, str | None]]] = {
    "(Reporting by Ann Roe in Bergen and Bo Doe; Additional reporting by Cy Poe; Writing by Di Loe; "
    "Editing by Ed Moe)": [
        (R, "Ann Roe", "Bergen"),
        (R, "Bo Doe", None),
        (A, "Cy Poe", None),
        (W, "Di Loe", None),
        (E, "Ed Moe", None),
    ],
    "(Editing by  Ann Roe )": [(E, "Ann Roe", None)],
    "(Editing By Ann Roe)": [(E, "Ann Roe", None)],
    "(Reporting by Ann Roe Editing by Bo Doe)": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Reporting by  Ann Roe , editing by Bo Doe)": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Reporting by Ann Roe. Editing by Bo Doe.)": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Reporting by Ann Roe; Editing by Bo Doe).": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Reporting by Ann Roe; Editing by Bo Doe": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "((Reporting by Ann Roe; Editing by Bo Doe))": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "[Reporting by Ann Roe]": [(R, "Ann Roe", None)],
    "Reporting by Ann Roe; Editing by Bo Doe": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "—Reporting by Ann Roe and Bo Doe": [(R, "Ann Roe", None), (R, "Bo Doe", None)],
    "(Editing by Ann Roe/Bo Doe)": [(E, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Editing by Ann Roe, Bo Doe and  Cy Poe )": [
        (E, "Ann Roe", None),
        (E, "Bo Doe", None),
        (E, "Cy Poe", None),
    ],
    "(Bangalore newsroom; Editing by Bo Doe)": [(E, "Bo Doe", None)],
    "(Ann Roe in Oslo; Editing by Bo Doe)": [(R, "Ann Roe", "Oslo"), (E, "Bo Doe", None)],
    "(Additional Moscow reporting by Ann Roe; Writing by Bo Doe)": [
        (A, "Ann Roe", None),
        (W, "Bo Doe", None),
    ],
    "(Reporting and writing by Ann Roe)": [(R, "Ann Roe", None), (W, "Ann Roe", None)],
    "(Writing and additional reporting by Ann Roe)": [(W, "Ann Roe", None), (A, "Ann Roe", None)],
    "(Reporting by Ann Roe, with reporting by Bo Doe and Cy Poe, editing by Di Loe.)": [
        (R, "Ann Roe", None),
        (A, "Bo Doe", None),
        (A, "Cy Poe", None),
        (E, "Di Loe", None),
    ],
    "(Reporting by Ann Roe with additional reporting by Bo Doe in Oslo)": [
        (R, "Ann Roe", None),
        (A, "Bo Doe", "Oslo"),
    ],
    "(Reporting by Ann Roe in Oslo and Bo Doe and Cy Poe in New York)": [
        (R, "Ann Roe", "Oslo"),
        (R, "Bo Doe", "New York"),
        (R, "Cy Poe", "New York"),
    ],
    "(Reporting by Ann Roe in Portland, Oregon, and Bo Doe in Washington, D.C.; Editing by Cy Poe)": [
        (R, "Ann Roe", "Portland, Oregon"),
        (R, "Bo Doe", "Washington, D.C."),
        (E, "Cy Poe", None),
    ],
    "(Reporting by members of the Reuters team in Oslo and Ann Roe in Bergen, Editing by Bo Doe)": [
        (R, "Ann Roe", "Bergen"),
        (E, "Bo Doe", None),
    ],
    "(Compiled by Ann Roe and Bo Doe)": [(C, "Ann Roe", None), (C, "Bo Doe", None)],
    "(Translated by Ann Roe; Graphics by Bo Doe; Photography by Cy Poe)": [
        (T, "Ann Roe", None),
        (G, "Bo Doe", None),
        (P, "Cy Poe", None),
    ],
    "(Graphics by Ann Roe)": [(G, "Ann Roe", None)],
    "(Reporting by Ann Roe; Desking by Bo Doe)": [(R, "Ann Roe", None), (E, "Bo Doe", None)],
    "(Reporting by Ann Roe; email: ann.roe@paper.example; Newsroom +1-555 010 0100))": [(R, "Ann Roe", None)],
    "(Reporting by Ann Roe <ANN.N>; Editing by Bo Doe) ((ann.roe@paper.example; +1-555 010-0100))": [
        (R, "Ann Roe", None),
        (E, "Bo Doe", None),
    ],
    "(Reporting by ANN ROE; Editing by BO VAN DER DOE)": [(R, "Ann Roe", None), (E, "Bo van der Doe", None)],
    "(Reporting by Ann O'Roe and Bo d'Avoine-Doe; Editing by J. Poe)": [
        (R, "Ann O'Roe", None),
        (R, "Bo d'Avoine-Doe", None),
        (E, "J. Poe", None),
    ],
    "(Reporting by Ann Roe, Jr. and Bo Doe)": [(R, "Ann Roe, Jr.", None), (R, "Bo Doe", None)],
    "(Editing by Rachel More)": [(E, "Rachel More", None)],
    "(Reporting by Ann Roe and Bo Doe in Oslo, Cy Poe)": [
        (R, "Ann Roe", "Oslo"),
        (R, "Bo Doe", "Oslo"),
        (R, "Cy Poe", None),
    ],
    "(Reporting by Suharyono; Editing by Bo Doe)": [(R, "Suharyono", None), (E, "Bo Doe", None)],
    "(Reporting by Oslo Economics Desk)": [],
    "--With assistance from Ann Roe and Bo Doe.": [(A, "Ann Roe", None), (A, "Bo Doe", None)],
    "With files from Ann Roe in Oslo": [(A, "Ann Roe", "Oslo")],
    "Associated Press writer Ann Roe in Bergen contributed to this report.": [(A, "Ann Roe", "Bergen")],
    "AP writers Ann Roe in Bergen, Bo J. Doe in Ames, Iowa, and Cy Poe in Oslo contributed.": [
        (A, "Ann Roe", "Bergen"),
        (A, "Bo J. Doe", "Ames, Iowa"),
        (A, "Cy Poe", "Oslo"),
    ],
    "AP Sports Writer Ann Roe and Associated Press reporter Bo Doe contributed to this story.": [
        (A, "Ann Roe", None),
        (A, "Bo Doe", None),
    ],
    "CNN’s Ann Roe and Bo Doe contributed to this report": [(A, "Ann Roe", None), (A, "Bo Doe", None)],
    "Ann Roe contributed reporting from Paris.": [(A, "Ann Roe", "Paris")],
    "Ann Roe reported from Washington.": [(R, "Ann Roe", "Washington")],
    "Ann Roe and Bo Doe reported from Cairo.": [(R, "Ann Roe", "Cairo"), (R, "Bo Doe", "Cairo")],
    "Ann Roe reported from Oslo; Bo Doe from Bergen.": [(R, "Ann Roe", "Oslo"), (R, "Bo Doe", "Bergen")],
    "The Associated Press contributed to this report.": [],
    "- Reporting by: Ann Roe in Vienna, Bo Doe in Geneva\n  and Cy Poe in New York": [
        (R, "Ann Roe", "Vienna"),
        (R, "Bo Doe", "Geneva"),
        (R, "Cy Poe", "New York"),
    ],
    "## Editorial contacts\n- Reporting by: Ann Roe, The Springfield Post": [(R, "Ann Roe", None)],
    "- Editing by: Ann Roe\n- Tel: +49-30-285231472; <desk@paper.example>": [(E, "Ann Roe", None)],
    "## Kontakte\n- Autor: Ann Roe (Krasnodar); Bo Doe (Moskau), +7\n  499 2439790, <roe@paper.example>": [
        (R, "Ann Roe", "Krasnodar"),
        (R, "Bo Doe", "Moskau"),
    ],
    "- Autorin: Ann Roe (Hamburg), +49 40 4113-32108,\n  <roe.ann@paper.example>": [
        (R, "Ann Roe", "Hamburg")
    ],
    "- Redaktion: Ann Roe (Berlin), +49 30 285231302": [(E, "Ann Roe", "Berlin")],
}

NONE = (
    "(With inputs from PTI)",
    "(With agency inputs)",
    "Heavy rain contributed to this flood.",
    "Photo: Ann Roe/AP",
    "Writing by hand is good for the brain, they said.",
    "Reporting by the paper found that it was so.",
    "(Photo: Ann Roe)",
    "Photo by Ann Roe/AFP via Getty Images",
    "Written by Ann Roe",
    "($1 = 1.52 Australian dollars)",
    "(ANI)",
    "ab/cd",
    "Data compiled by Thomson Reuters showed a rise.",
    "He contributed $5 million to the fund.",
    "- Foto: Newsdesk, +49 30 285",
    "One death each was reported from Oslo and Bergen districts.",
)


def document(text: str) -> Document:
    return build(text, Source(None, 0, "text", "utf-8"))


def claims(text: str) -> list[Claim]:
    return [claim for rule in extractor.RULES for claim in rule(document(text), Facts({}, {}))]


@pytest.mark.parametrize(("text", "wanted"), WHOLE.items())
def test_a_sign_off_is_read_and_taken_whole(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    story = f"{BODY}{text}\n"
    found = claims(story)
    span = found[0].spans[0]
    assert [tuple(credit) for credit in found[0].value] == wanted
    assert story[span.start : span.end] == text


@pytest.mark.parametrize("text", NONE)
def test_no_credits(text: str) -> None:
    assert claims(f"{BODY}{text}\n") == []


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("It sank. (Reporting by Ann Roe; Editing by Bo Doe)", "(Reporting by Ann Roe; Editing by Bo Doe)"),
        ('"It sank." Reporting by Ann Roe; Editing by Bo Doe', "Reporting by Ann Roe; Editing by Bo Doe"),
        ("It sank. ($1 = 1.52 dollars) (Editing by Ann Roe)", "(Editing by Ann Roe)"),
        ("It sank. (Editing by Ann Roe) ($1 = 1.52 dollars)", "(Editing by Ann Roe)"),
        ("It sank. Editing by Ann Roe ($1 = 1.52 dollars)", "Editing by Ann Roe"),
        ("It sank. ($1 = 1.52 dollars; Editing by Ann Roe)", "; Editing by Ann Roe"),
        ("Editing by Ann Roe\nOur Standards: The Trust Principles.", "Editing by Ann Roe"),
        ("Editing by Ann Roe Our Standards:The Trust Principles.", "Editing by Ann Roe"),
        ("It sank. Ann Roe reported from Oslo. He swam.", "Ann Roe reported from Oslo."),
        ("(For our blog: blog.example/ ) (Editing by Ann Roe)", "(Editing by Ann Roe)"),
    ],
)
def test_what_stands_around_a_sign_off_is_left(text: str, taken: str) -> None:
    story = BODY + text
    assert [story[claim.spans[0].start : claim.spans[0].end] for claim in claims(story)] == [taken]


def test_a_sign_off_in_two_brackets() -> None:
    found = claims(f"{BODY}It sank. (Reporting by Ann Roe) (Editing by Bo Doe)")
    assert [[tuple(credit) for credit in claim.value] for claim in found] == [
        [(R, "Ann Roe", None)],
        [(E, "Bo Doe", None)],
    ]


def test_a_wrapped_sign_off() -> None:
    text = "(Reporting by Ann Roe in Bergen; Additional reporting by Bo\nDoe and Cy Poe; Editing by Di\nLoe)"
    found = claims(BODY + text)
    assert [credit.name for credit in found[0].value] == ["Ann Roe", "Bo Doe", "Cy Poe", "Di Loe"]


@pytest.mark.parametrize(
    ("line", "name", "taken"),
    [
        ("Edited by Ann Roe (with inputs from Reuters)", "Ann Roe", "Edited by Ann Roe"),
        (
            "MarketsEdited by Ann Roe (with inputs from Reuters)Updated: March 5, 2021",
            "Ann Roe",
            "Edited by Ann Roe",
        ),
        ("Written by Bo Doe | Edited by Ann Roe, New Delhi", "Ann Roe", "Edited by Ann Roe"),
        ("Reported By:Bo Doe| Edited By: ANN ROE |Source: Web Desk", "Ann Roe", "Edited By: ANN ROE"),
    ],
)
def test_role_lines_above_the_story(line: str, name: str, taken: str) -> None:
    story = f"Ferry to sail again\n\n{line}\n\n{BODY.partition(chr(10))[2]}"
    found = claims(story)
    assert [tuple(credit) for claim in found for credit in claim.value] == [(E, name, None)]
    assert story[found[0].spans[0].start : found[0].spans[0].end] == taken


def test_a_surname_is_completed_from_the_byline() -> None:
    story = f"Ferry to sail again\nBy ANN ROE\n{BODY.partition(chr(10))[2]}Roe reported from Oslo."
    assert [tuple(credit) for claim in claims(story) for credit in claim.value] == [(R, "Ann Roe", "Oslo")]


PIECES = (
    "(",
    ")",
    "Reporting by ",
    "editing by ",
    "Ann Roe",
    " and ",
    " in ",
    "Oslo",
    "; ",
    "\n",
    "\n\n",
    "@",
    "$1 = ",
    " contributed to this report.",
    " reported from ",
    ". ",
    "<",
    "by: ",
    "- ",
    "With files from ",
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_any_text_is_answered_with_spans_inside_it(text: str) -> None:
    text = text.replace("\r", "\n")
    for claim in claims(text):
        assert 0 <= claim.spans[0].start < claim.spans[0].end <= len(text)
        assert all(credit.name for credit in claim.value)


@pytest.mark.parametrize(
    "unit", ["(", "(Reporting by ", "Reporting by Ann Roe; ", "reporting and ", "Roe contributed ", "A. "]
)
def test_long_repeats_are_answered_at_once(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    whole = Span(0, len(text))
    start = time.perf_counter()
    list(find_signoffs(text, whole, len(text)))
    list(find_contributions(text, whole))
    assert time.perf_counter() - start < 5
