"""Ritzau XML: which texts it is, what its elements state, versions and kills."""

from __future__ import annotations

from typing import Any

import pytest
from invented import CARS, FARES
from xml_copy import PARAGRAPHS, stories

from feedparse.model import Story
from feedparse.readers.ritzau import sniff

CONTENT = f"<content>{PARAGRAPHS.replace('<', '&lt;')}&lt;p&gt;/ritzau/&lt;/p&gt;</content>"


def only(*elements: str) -> Story:
    (story,) = stories(
        f"<?xml version='1.0'?><RBNews xmlns=''>{CONTENT}{''.join(elements)}</RBNews>", "ritzau"
    )
    return story


@pytest.mark.parametrize(
    ("head", "claimed"),
    [
        ("<?xml version='1.0'?>\n<RBNews xmlns=''>", True),
        ("<RBNews>", True),
        ("<News>", False),
        ("RBNews", False),
    ],
)
def test_the_root_element_tells(head: str, claimed: bool) -> None:
    assert sniff(head) is claimed


STATED: list[tuple[str, str, Any]] = [
    ("<headline>Dyrere færger</headline>", "headline", "Dyrere færger"),
    ("<headline xmlns:i='q' i:nil='true'/>", "headline", None),
    ("<subtitle>Fra maj.&lt;br /&gt;</subtitle>", "subheadline", "Fra maj."),
    ("<strapline>NET/FÆRGER</strapline>", "slug", "NET/FÆRGER"),
    ("<byLine>Peder Top Roe</byLine>", "byline", "Peder Top Roe"),
    ("<section>Erhverv</section>", "category", "Erhverv"),
    ("<Priority>3</Priority>", "urgency", 3),
    ("<NewsID>b534-2fc2</NewsID>", "id", "b534-2fc2"),
    ("<Annuleret>true</Annuleret>", "status", "canceled"),
    ("<Status>New news</Status>", "status", "usable"),
    ("", "agency", "Ritzau"),
    ("", "language", "da"),
    ("", "body", (FARES, CARS)),
]


@pytest.mark.parametrize(("element", "field", "wanted"), STATED)
def test_what_the_elements_state(element: str, field: str, wanted: Any) -> None:
    assert getattr(only(element), field) == wanted


def test_the_town_is_the_dateline() -> None:
    dateline = only("<town>København</town>").dateline
    assert dateline is not None
    assert (dateline.places[0].city, dateline.places[0].country) == ("København", "DK")


def test_a_stamp_has_no_zone_and_keeps_its_fraction() -> None:
    story = only("<PublishDate>2018-01-31T18:45:36.73</PublishDate>")
    assert story.timestamps.published == "2018-01-31T18:45:36.73"
    assert "Europe/Copenhagen" in story.warnings[0].message


def test_the_codes_get_their_lost_nought_back() -> None:
    codes = "<IPTCList xmlns:a='q'><a:int>4000000</a:int><a:int>11001000</a:int></IPTCList>"
    assert [(s.scheme, s.code) for s in only(codes).subjects] == [("subj", "04000000"), ("subj", "11001000")]


@pytest.mark.parametrize(
    ("flag", "kind"), [("Annuleret", "kill"), ("Korrektion", "correction"), ("NyVersion", "update")]
)
def test_the_flags_say_which_version_it_is(flag: str, kind: str) -> None:
    update = only(f"<{flag}>true</{flag}><replacedID>b533</replacedID>").update
    assert update == (flag, kind, None, "b533")
    assert only(f"<{flag}>false</{flag}>").update is None
