"""Notices: told by their phrases, taken out of the body, and no sentence of the story with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.knowledge import load
from feedparse.model import Field, Notice, Source, Story
from feedparse.normalize.notes import fold_note, heading_kind, note_kind
from feedparse.pipeline import extract, to_story

BODY = (
    "OBAN, Scotland (AP) — The harbour of this town closed on Monday after a heavy storm.",
    "It will open again in the first week of June, the port authority said in a statement.",
    "Nine ferries lay at anchor in the bay. They sailed when the wind dropped late on Tuesday evening.",
)
TEXT = "Harbour closes after storm\n\n" + "\n\n".join(BODY) + "\n"


def parse(text: str, *fields: Field) -> Story:
    document = build(text, Source(None, 0, "text", "utf-8"), fields)
    return to_story(document, extract(document))


def examples(name: str) -> list[tuple[str, str]]:
    return [(text, record["kind"]) for record in load("notices")[name] for text in record["examples"]]


@pytest.mark.parametrize(("text", "kind"), examples("start") + examples("has"))
def test_examples_of_notices(text: str, kind: str) -> None:
    assert note_kind(text) == kind


@pytest.mark.parametrize(("text", "kind"), examples("alone"))
def test_examples_of_headings(text: str, kind: str) -> None:
    assert heading_kind(text) == kind


SENTENCES = [
    "With inputsfrom nowhere the port closed.",
    "Only the harbour stayed open on Monday.",
    "Copyright law does not cover the ferry's name, a court said.",
    "Copyrights expired, he said.",
    "The views expressed at the meeting were mixed.",
    "Follow the coast road to Oban.",
    "Editors at three papers in the town said they would not print the names.",
    "Contact with the ferry was lost at noon.",
    "This story begins in Oban.",
    "An earlier ferry sank.",
    "Corrections officers closed the harbour.",
    "Disclaimers were read out.",
    "",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_are_no_notices(text: str) -> None:
    assert note_kind(text) is None


CLOSING = [
    (
        "(This story has not been edited by Herald staff and is auto-generated from a syndicated feed.)",
        "syndication",
    ),
    (
        "(Only the headline and picture of this report may have been reworked by the Herald staff.)",
        "syndication",
    ),
    ("Disclaimer: No Harbour Herald Journalist was involved in creation of this content", "syndication"),
    ("(With inputs from PTI)", "syndication"),
    (
        "Copyright 2020 The Associated Press. All rights reserved. This material may not be published.",
        "copyright",
    ),
    ("© 2020 Harbour Communications, Inc.", "copyright"),
    ("An earlier version of this story misspelled the name of the bay.", "correction"),
    ("(This version corrects the day to Monday)", "correction"),
    ("Views expressed above are the author's own.", "disclaimer"),
    (
        "The Associated Press ocean team receives support from the Bay Institute. The AP is solely "
        "responsible for all content.",
        "disclaimer",
    ),
    ("Our Standards: The Thomson Reuters Trust Principles.", "disclaimer"),
    ("Follow Jane Roe on Twitter: @janeroe", "contact"),
    ("Jane Roe can be reached at jroe@herald.example.", "contact"),
]


@pytest.mark.parametrize(("notice", "kind"), CLOSING)
def test_a_notice_below_the_story(notice: str, kind: str) -> None:
    story = parse(f"{TEXT}\n{notice}\n")
    assert story.notices == (Notice(kind, notice),)
    assert story.body[-1] == BODY[-1]


GLUED = [
    ("(With inputs from PTI)", "syndication"),
    ("(This story has not been edited by Herald staff.)", "syndication"),
    ("Copyright 2011 The Associated Press. All rights reserved.", "copyright"),
    ("© 2019 Harbour Press. All rights reserved.", "copyright"),
]


@pytest.mark.parametrize(("notice", "kind"), GLUED)
@pytest.mark.parametrize("blank", ["", " "])
def test_a_notice_glued_to_the_last_sentence(notice: str, kind: str, blank: str) -> None:
    story = parse(TEXT.rstrip() + blank + notice + "\n")
    assert story.notices == (Notice(kind, notice),)


@pytest.mark.parametrize("notice", [notice for notice, kind in GLUED if kind == "syndication"])
def test_a_glued_notice_leaves_the_body(notice: str) -> None:
    assert parse(f"{TEXT.rstrip()} {notice}\n").body[-1] == BODY[-1]


@pytest.mark.parametrize("notice", [notice for notice, kind in GLUED if kind == "copyright"])
def test_a_glued_copyright_line_leaves_the_body(notice: str) -> None:
    assert parse(f"{TEXT.rstrip()} {notice}\n").body[-1] == BODY[-1]


def test_a_notice_in_a_credit_line() -> None:
    story = parse(
        "Harbour closes after storm\n\nEdited by Leela Sen (with inputs from Reuters)\n\n" + "\n\n".join(BODY)
    )
    assert story.notices == (Notice("syndication", "(with inputs from Reuters)"),)


EDS = """\
PM-Oban Storm, 1st Ld-Writethru, a0512,300
Harbour Closes After Storm
Eds: SUBS 3rd graf, `It will ...' with 2 grafs to CORRECT the week;
picks up 4th graf, `Nine ...'
With PM-Storms, Bjt
With BC-Storm Glance
By JANE ROE
Associated Press Writer
   OBAN, Scotland (AP) _ The harbour of this town closed on Monday after
a heavy storm.
   It will open again in the first week of June, the port authority said
in a statement.
"""


def test_an_editors_note_is_carried_on_up_to_the_next_line_of_the_header() -> None:
    story = parse(EDS)
    assert [notice.text for notice in story.notices] == [
        "Eds: SUBS 3rd graf, `It will ...' with 2 grafs to CORRECT the week; picks up 4th graf, `Nine ...'",
        "With PM-Storms, Bjt",
        "With BC-Storm Glance",
    ]
    assert story.byline == "By JANE ROE"
    assert story.headline == "Harbour Closes After Storm"


NOTEBOOK = """
# dpa NOTEBOOK

## Note to editors
- Adds reply of the port authority

## Internet links
- [Port](http://port.example)

## Editorial contacts
- Reporting by: Jane Roe in Oban
- Editing by: John Doe
- Tel: +49 555 0100; <desk@herald.example>

dpa abc def gh
"""


def test_a_notebook_leaves_the_body_and_its_credits_are_no_notices() -> None:
    story = parse(TEXT + NOTEBOOK)
    assert story.body[-1] == BODY[-1]
    texts = " ".join(notice.text for notice in story.notices)
    assert "Adds reply of the port authority" in texts
    assert "desk@herald.example" in texts
    assert "Jane Roe" not in texts
    assert "dpa abc def gh" not in texts


def test_contacts_are_carried_on_by_lines_with_an_address() -> None:
    story = parse(
        f"{TEXT}\nTo contact the reporter on this story:\nJane Roe in Oban at jroe@herald.example\n"
    )
    assert {notice.kind for notice in story.notices} == {"contact"}
    assert story.notices[-1].text.endswith("jroe@herald.example")


def test_a_notice_printed_twice_is_given_once() -> None:
    story = parse(f"{TEXT}\n© 2020 Harbour Press\n\nMost read\n\n© 2020 Harbour Press\n")
    assert story.notices == (Notice("copyright", "© 2020 Harbour Press"),)


def test_trash_line_and_embargo_are_notes_to_editors() -> None:
    head = "Harbour closes after storm\n\n(Adds quotes, background)\n\nEMBARGOED UNTIL 0001 GMT MAY 3\n\n"
    story = parse(head + "\n\n".join(BODY))
    assert story.notices == (
        Notice("editor", "(Adds quotes, background)"),
        Notice("editor", "EMBARGOED UNTIL 0001 GMT MAY 3"),
    )


def test_a_correction_line_on_top_is_a_headline() -> None:
    story = parse("Correction: Harbour Storm story\n\n" + "\n\n".join(BODY))
    assert story.notices == ()
    assert story.headline == "Correction: Harbour Storm story"
    assert story.update is not None
    assert story.update.kind == "correction"


def test_what_the_envelope_states_is_a_notice() -> None:
    assert parse(TEXT, Field("ednote", "With  photos.", "g2")).notices == (Notice("editor", "With photos."),)


@given(st.text(max_size=200))
def test_any_text_is_a_notice_or_not(text: str) -> None:
    assert note_kind(text) in (
        None,
        "syndication",
        "copyright",
        "editor",
        "correction",
        "disclaimer",
        "contact",
    )
    assert fold_note(fold_note(text)) is not None


@given(
    st.lists(
        st.sampled_from([*(text for text, _ in CLOSING + GLUED), *BODY, "(", ")", "", "# Notebook", "Eds:"])
    )
)
def test_any_order_of_lines_gives_notices_of_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    for notice in parse(text).notices:
        assert notice.text in " ".join(text.split())
