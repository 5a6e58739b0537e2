"""Datelines: at the start of the story, above it, stated, and what only looks like one."""

from __future__ import annotations

import pytest

from feedparse.document import build
from feedparse.extractors import dateline, stamps
from feedparse.model import Basis, Claim, Dateline, Document, Facts, Field, Source
from feedparse.normalize.datelines import Found, find_dateline, stated
from feedparse.normalize.filed import read_date

STORY = "The harbour board said on Monday that night crossings would be cut by half from next spring onwards."
MORE = "The cut ends a year of talks between the board and the towns along the coast, people there said."


def find(text: str) -> Found | None:
    return find_dateline(text, 0, len(text))


def cities(value: Dateline) -> list[str | None]:
    return [place.city for place in value.places]


def read(text: str, *fields: Field) -> tuple[Document, list[Claim]]:
    """Run the rules of stamps and datelines; the claims come best first."""
    document = build(text, Source(None, 0, "text", "utf-8"), fields)
    nothing = Facts({}, {})
    found = tuple(
        claim._replace(field="stamps") for rule in stamps.RULES for claim in rule(document, nothing)
    )
    facts = Facts({"stamps": found}, {})
    claims = [
        claim._replace(rule=rule.__name__) for rule in dateline.RULES for claim in rule(document, facts)
    ]
    return document, sorted(claims, key=lambda claim: -claim.basis)


AGENCY = [
    ("OULU, Finland (AP) — ", "OULU, Finland (AP)", ["Oulu"], None, ["AP"]),
    ("OULU, Finland (AP)_ ", "OULU, Finland (AP)", ["Oulu"], None, ["AP"]),
    ('OULU, Finland (AP) " ', "OULU, Finland (AP)", ["Oulu"], None, ["AP"]),
    ("LVIV, Dec 20 (Reuters) - ", "LVIV, Dec 20 (Reuters)", ["Lviv"], "--12-20", ["Reuters"]),
    ("LVIV Dec 20 (Reuters) - ", "LVIV Dec 20 (Reuters)", ["Lviv"], "--12-20", ["Reuters"]),
    ("LVIV/THE HAGUE  (Reuters) - ", "LVIV/THE HAGUE (Reuters)", ["Lviv", "The Hague"], None, ["Reuters"]),
    ("Dec 20 (Reuters) - ", "Dec 20 (Reuters)", [], "--12-20", ["Reuters"]),
    ("(Reuters) - ", "(Reuters)", [], None, ["Reuters"]),
    ("(Reuters) -", "(Reuters)", [], None, ["Reuters"]),
    ("LVIV Dec 27 Reuters) - ", "LVIV Dec 27 Reuters)", ["Lviv"], "--12-27", ["Reuters"]),
    ("LVIV (Reuters! - ", "LVIV (Reuters!", ["Lviv"], None, ["Reuters"]),
    ("LVIV (,Reuters) - ", "LVIV (,Reuters)", ["Lviv"], None, ["Reuters"]),
    ("KIEL (Germany) (Reuters) - ", "KIEL (Germany) (Reuters)", ["Kiel"], None, ["Reuters"]),
    ("LVIV (Reuters Life!) - ", "LVIV (Reuters Life!)", ["Lviv"], None, ["Reuters"]),
    ("MALMOE, Aug 21, 2014 (AFP) - ", "MALMOE, Aug 21, 2014 (AFP)", ["Malmoe"], "2014-08-21", ["AFP"]),
    ("Nantes, 12 juil 2024 (AFP) ", "Nantes, 12 juil 2024 (AFP)", ["Nantes"], "2024-07-12", ["AFP"]),
    ("Nagpur, Aug 3 (PTI) ", "Nagpur, Aug 3 (PTI)", ["Nagpur"], "--08-03", ["PTI"]),
    ("Nagpur (PTI): ", "Nagpur (PTI)", ["Nagpur"], None, ["PTI"]),
    ("New Delhi [India], May 12 (ANI): ", "New Delhi [India], May 12 (ANI)", ["New Delhi"], "--05-12",
     ["ANI"]),
    ("HAIKOU , Nov. 4 ( Xinhua ) -- ", "HAIKOU , Nov. 4 ( Xinhua )", ["Haikou"], "--11-04", ["Xinhua"]),
    ("HAIKOU, Nov. 4 , 2006 (Xinhua) -- ", "HAIKOU, Nov. 4 , 2006 (Xinhua)", ["Haikou"], "2006-11-04",
     ["Xinhua"]),
    ("Yunnan, (Xinhua) ", "Yunnan, (Xinhua)", ["Yunnan"], None, ["Xinhua"]),
    ("OITA, Japan, Dec. 4 Kyodo - ", "OITA, Japan, Dec. 4 Kyodo", ["Oita"], "--12-04", ["Kyodo"]),
    ("PERTH, Oct 6 AAP - ", "PERTH, Oct 6 AAP", ["Perth"], "--10-06", ["AAP"]),
    ("OMSK, January 18. /TASS/. ", "OMSK, January 18. /TASS/", ["Omsk"], "--01-18", ["TASS"]),
    ("Sevilla, 12 abr (EFE).- ", "Sevilla, 12 abr (EFE)", ["Sevilla"], "--04-12", ["EFE"]),
    ("Berlin (dpa) - ", "Berlin (dpa)", ["Berlin"], None, ["dpa"]),
    ("Tucson (tca/dpa) - ", "Tucson (tca/dpa)", ["Tucson"], None, ["dpa"]),
    ("Lyon (ats afp) ", "Lyon (ats afp)", ["Lyon"], None, ["ATS", "AFP"]),
    ("Dec. 21 (Bloomberg) -- ", "Dec. 21 (Bloomberg)", [], "--12-21", ["Bloomberg"]),
    ("ERIE, PA / ACCESSWIRE / May 7, 2023 / ", "ERIE, PA / ACCESSWIRE / May 7, 2023", ["Erie"], "2023-05-07",
     ["ACCESSWIRE"]),
    ("DENVER & HAIFA, Israel--(BUSINESS WIRE)--", "DENVER & HAIFA, Israel--(BUSINESS WIRE)",
     ["Denver", "Haifa"], None, ["BusinessWire"]),
    ("LIMA (PERU), 9 MAY 89 (EFE) -- [TEXT] ", "LIMA (PERU), 9 MAY 89 (EFE)", ["Lima"], "1989-05-09",
     ["EFE"]),
    ("LIMA, 9 MAY 03 (EFE) -- [REPORT BY A MAN] [TEXT] ", "LIMA, 9 MAY 03 (EFE)", ["Lima"],
     "2003-05-09", ["EFE"]),
    ("VATICAN CITY (RNS) — ", "VATICAN CITY (RNS)", ["Vatican City"], None, ["RNS"]),
    ("طهران (أ ف ب) - ", "طهران (أ ف ب)", ["طهران"], None, ["AFP"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lead", "printed", "places", "date", "agencies"), AGENCY, ids=lambda value: str(value)[:40]
)
@pytest.mark.parametrize("indent", ["", "   ", "\t "], ids=["flush", "blanks", "tab"])
def test_datelines_with_an_agency(
    lead: str, printed: str, places: list[str], date: str | None, agencies: list[str], indent: str
) -> None:
    found = find(indent + lead + STORY)
    assert found is not None
    assert (found.printed, found.dateline.text) == (printed, printed)
    assert (cities(found.dateline), found.dateline.date, list(found.dateline.agencies)) == (
        places,
        date,
        agencies,
    )
    assert found.span == (len(indent), len(indent + lead))
    assert found.sure


@pytest.mark.parametrize(
    ("lead", "places", "date", "sure"),
    [
        ("LISBON, Feb 24 - ", ["Lisbon"], "--02-24", True),
        ("NOSUCHTOWN, Nov 22 — ", ["Nosuchtown"], "--11-22", True),
        ("Lisbon, Feb 24: ", ["Lisbon"], "--02-24", True),
        ("MAR DEL PLATA, Argentina, June 6 — ", ["Mar del Plata"], "--06-06", True),
        ("LISBON (Feb 25) - ", ["Lisbon"], "--02-25", True),
        ("Concepcion, 23 Aug 88 (Santiago Domestic Service) -- [Text] ", ["Concepcion"], "1988-08-23", True),
        ("Jan 3 (OPTA) - ", [], "--01-03", True),
        ("NEW YORK — ", ["New York"], None, True),
        ("NOSUCHTOWN -- ", ["Nosuchtown"], None, False),
        ("TAMPA, Fla.- ", ["Tampa"], None, True),
        ("KIEL (Germany) - ", ["Kiel"], None, True),
        ("OMAHA (KXYZ) – ", ["Omaha"], None, True),
        ("OSLO, May 4 \\u2013", ["Oslo"], "--05-04", True),
        ("Singapore — ", ["Singapore"], None, True),
        ("Basel | ", ["Basel"], None, True),
        ("NEW DELHI: ", ["New Delhi"], None, True),
        ("Surat: ", ["Surat"], None, True),
        ("NOSUCHTOWN: ", ["Nosuchtown"], None, False),
        ("[NEW YORK] ", ["New York"], None, True),
        ("Kannur, May 4 ", ["Kannur"], "--05-04", True),
    ],
)
def test_datelines_without_a_known_agency(lead: str, places: list[str], date: str | None, sure: bool) -> None:
    found = find(lead + STORY)
    assert found is not None
    assert (cities(found.dateline), found.dateline.date, found.dateline.agencies) == (places, date, ())
    assert (found.span.end, found.sure) == (len(lead), sure)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Explained: Why the ferries of the northern coast stopped running in the night",
        "Watch: The ferries of the northern coast stopped running in the night",
        "WARNING GRAPHIC DETAIL: The ferries of the northern coast stopped running",
        "NASDAQ: ABCD",
        "MARINER: What does the harbour mean to you? I was born there, and so was my mother.",
        "Basic income (BI) - The idea has friends in all camps",
        "NORTHCO (NORC.O) - The maker of ferries said",
        "FILE - In this Monday photo a ferry leaves the harbour",
        "CNN — The broadcaster said on Monday that it would",
        "NASA — The agency said on Monday that it would",
        "The Associated Press (AP) - said",
        "LOS ANGELES, CALIFORNIA - JUNE 03: A man attends the ball at the harbour of the city",
        "On Sunday, May 4 Officials will meet to talk about the harbour and the ferries",
        "Sunday, May 4 Officials will meet to talk about the harbour and the ferries",
        "TUESDAY, May 4 - The harbour board met to talk about the ferries",
        "London (Reuters) sources said the ferries would be sold",
        "Paris said (Reuters) - it would",
        "Iran — which has two ports — said",
        "NEW YORK-based ferry lines said on Monday",
        "AP - 47 mins ago",
        "(KXYZ) — The harbour board said",
        "Smith, 42 - The mayor said",
        "LISBON, Foo 24 - The harbour board said",
        "LISBON, Feb 42 - The harbour board said",
        "",
        "   ",
        "-",
    ],
)
def test_false_friends_are_no_datelines(text: str) -> None:
    assert find(text) is None


def test_only_the_paragraph_asked_for_is_read() -> None:
    text = f"OSLO (AP) — {STORY}\nLIMA (AP) — {MORE}"
    start = text.index("LIMA")
    found = find_dateline(text, start, len(text))
    assert found is not None
    assert (cities(found.dateline), text[found.span.end :]) == (["Lima"], MORE)
    assert find_dateline(text, len("OSLO (AP) — "), start) is None


def test_a_dateline_may_be_wrapped_over_two_lines() -> None:
    found = find(f"   SAN JOSE DEL MONTE, Philippines, 9 MAY 89\n(AFP) -- [TEXT] {STORY}")
    assert found is not None
    assert found.printed == "SAN JOSE DEL MONTE, Philippines, 9 MAY 89 (AFP)"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Aug 3", "--08-03"), ("3 Aug", "--08-03"), ("Aug. 3, 2017", "2017-08-03"),
        ("9 MAY 89", "1989-05-09"),
        ("9 MAY 12", "2012-05-09"), ("1996-08-28", "1996-08-28"), ("21 ene", "--01-21"), ("May 32", None),
        ("Monday, May 4", "--05-04"), ("12 de março de 2020", "2020-03-12"), ("Foo 3", None), ("", None),
    ],
)  # fmt: skip
def test_days_are_read_and_years_never_made_up(text: str, date: str | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("value", "places", "date", "agencies"),
    [
        ("Unnao", ["Unnao"], None, ()),
        ("LOS ANGELES (AP) ", ["Los Angeles"], None, ("AP",)),
        ("NEW YORK, March 2 - ", ["New York"], "--03-02", ()),
        ("DRESDEN, Germany 1996-08-28", ["Dresden"], "1996-08-28", ()),
        ("SYDNEY March 22 AAP", ["Sydney"], "--03-22", ("AAP",)),
        ("OSLO, 26 mai 2020 (GLOBE NEWSWIRE)", ["Oslo"], "2020-05-26", ("GlobeNewswire",)),
        ("Sevilla, 21 ene (EFE).-", ["Sevilla"], "--01-21", ("EFE",)),
        ("Moskau/Berlin", ["Moskau", "Berlin"], None, ()),
        ("somewhere at sea", [], None, ()),
    ],
)
def test_stated_datelines_are_read(
    value: str, places: list[str], date: str | None, agencies: tuple[str, ...]
) -> None:
    made = stated(value)
    assert (cities(made), made.date, made.agencies) == (places, date, agencies)


PAGE = "Ferries to stop at night\n\nThe cut ends a year of talks\n\n{header}\n\n" + f"{STORY}\n\n{MORE}\n"


@pytest.mark.parametrize(
    ("header", "text", "agencies"),
    [
        ("Reuters VALLETTA\n3 min read Last Updated : Feb 04 2025 | 6:15 PM IST", "VALLETTA", ("Reuters",)),
        ("Press Trust of India  |  Nagpur  Last Updated at March 5, 2019 16:25 IST", "Nagpur", ("PTI",)),
        ("Meera Nair Chennai\n3 min read Last Updated : Feb 04 2025 | 6:15 PM IST", "Chennai", ()),
        ("PTI, Washington,\nNov 18 2019, 10:25am ist", "Washington", ("PTI",)),
        ("TENKASI, February 04, 2020 18:20 IST", "TENKASI", ()),
        ("MEDAN, Indonesia/JAKARTA Wed Dec 3, 2014 10:21pm GMT", "MEDAN, Indonesia/JAKARTA", ()),
        ("October 09, 2023 03:40 pm | Updated 04:10 pm IST - New Delhi\nPTI", "New Delhi", ("PTI",)),
        ("Toronto\nThe Canadian Press\nPublished Yesterday", "Toronto", ("CP",)),
        ("24 June 2020 19:50 IST\nCHENNAI", "CHENNAI", ()),
        ("Jane Roe\n\nSingapore", "Singapore", ()),
    ],
)
def test_places_above_the_story(header: str, text: str, agencies: tuple[str, ...]) -> None:
    document, claims = read(PAGE.format(header=header))
    assert claims
    assert (claims[0].value.text, claims[0].value.agencies) == (text, agencies)
    start, end = claims[0].spans[0]
    assert document.text[start:end].rstrip(",") == text


@pytest.mark.parametrize(
    "header", ["By Jane Roe", "Jane Roe\nFeb 04 2025", "AP Photo", "Politics\nFeb 04 2025", ""]
)
def test_nothing_above_the_story_is_taken_for_a_place(header: str) -> None:
    assert read(PAGE.format(header=header))[1] == []


def test_the_dateline_of_the_story_beats_the_line_above_it() -> None:
    _, claims = read(f"Ferries to stop\n\nPTI Mumbai\n\nNagpur, Aug 3 (PTI) {STORY}\n\n{MORE}\n")
    assert (claims[0].rule, cities(claims[0].value)) == ("place_date_agency", ["Nagpur"])


def test_a_bare_agency_is_cut_out_together_with_the_place_above() -> None:
    document, claims = read(f"Ferries to stop\n\nReuters VALLETTA\n\n(Reuters) - {STORY}\n\n{MORE}\n")
    assert claims[0].value.agencies == ("Reuters",)
    assert [document.text[start:end] for start, end in claims[0].spans] == ["VALLETTA", "(Reuters) - "]


def test_a_deck_that_repeats_the_dateline_is_part_of_the_claim() -> None:
    document, claims = read(
        f"Ferries to stop\n\nOSLO (AP) — {STORY}\n\nOSLO (AP) — {STORY} {MORE}\n\n{MORE}\n"
    )
    last = claims[0].spans[-1]
    assert document.text[last.end :].startswith(f"{STORY} {MORE}")


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    document, claims = read(f"FERRIES TO STOP\n\nBy JANE ROE\nWASHINGTON _\n\n{STORY}\n\n{MORE}\n")
    assert (claims[0].value.text, claims[0].rule) == ("WASHINGTON", "place_dash")


def test_a_stated_dateline_is_completed_by_the_one_in_the_story() -> None:
    field = Field("dateline", "Unnao", "nitf/dateline")
    document, claims = read(f"UNNAO, Jan 3 (AP) - {STORY}\n\n{MORE}\n", field)
    claim = claims[0]
    assert (claim.basis, claim.value.text, claim.value.date) == (Basis.STATED, "Unnao", "--01-03")
    assert claim.value.agencies == ("AP",)
    assert document.text[claim.spans[0].end :].startswith(STORY)


def test_another_place_in_the_story_does_not_change_a_stated_dateline() -> None:
    _, claims = read(f"OSLO, Jan 3 (AP) - {STORY}\n\n{MORE}\n", Field("dateline", "Unnao", "nitf/dateline"))
    assert (cities(claims[0].value), claims[0].value.date) == (["Unnao"], None)
