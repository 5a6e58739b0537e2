"""Circuit copy as archives keep it, the typesetter's signs spelled out: invented stories of AP and NYT."""

from __future__ import annotations

import pytest

from feedparse import parse

AP = """APW19990311.0456 NEWS STORY 03/11/1999 09:20:00
w1008 &Cx1f; wstm-
r s &Cx13;  &Cx11;  BC-ROW--HarborRace 1stLd-Writethru   03-11 0152
BC-ROW--Harbor Race, 1st Ld-Writethru,0150
Riverton eight wins harbor race by
two lengths &QL;  &UR; Eds: RECASTS lead; ADDS quote &QL;  &UR; AP Photo OBN101 &QL;  &UR; By JANE ROE &QC;
 &UR; AP Sports Writer &QC;
OBAN, Scotland (AP) _

The Riverton eight won the harbor race Thursday by two lengths.

``We rowed well,'' said stroke John Poe after the final on Thursday.
&UR; (jr-jp)
(PROFILE (WS SL:BC-ROW--Harbor Race, 1st Ld-Writethru; CT:s; (REG:EURO;) (LANG:ENGLISH;)) )
AP-NY-03-11-99 0920EST
"""
NYT = """NYT19990311.0123  NEWS STORY  1999-03-11 18:20
A2547 &Cx1f; taf-z
u f &Cx13;  &Cx11;  BC-HARBOR-STRIKE-NYT &LR;      03-11 1204
BC-HARBOR-STRIKE-NYT
&HT;    HARBOR UNION AND TOWNS END STRIKE OF FERRY CREWS
&HT;    (For release Sun., March 14)
&HT;    By JANE ROE
&HT;    c.1999 N.Y. Times News Service
RIVERTON, Maine _

Harbor unions and six island towns signed an accord Thursday to end a strike of ferry crews.
&UR; (STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS) &LR; &QL;
The towns will pay half of the cost of crews that sail at night, the accord says.
&QL;
NYT-03-11-99 1820EST &QL;
"""


@pytest.mark.parametrize("text", [AP, AP.replace("&QL;  &UR;", "QL UR").replace(" &QC;\n", " QC\n")])
def test_signs_that_end_a_line_end_the_headline(text: str) -> None:
    found = parse(text)
    assert (found.headline or "").startswith("Riverton eight wins harbor race")
    assert "Eds" not in (found.headline or "")
    assert (found.byline, found.authors[0].name) == ("By JANE ROE", "Jane Roe")
    assert found.body == (
        "The Riverton eight won the harbor race Thursday by two lengths.",
        "``We rowed well,'' said stroke John Poe after the final on Thursday.",
    )
    assert found.timestamps.published == "1999-03-11T09:20:00-05:00"


def test_the_circuit_names_whose_copy_it_is_and_an_embargo_lies_ahead() -> None:
    found = parse(NYT)
    assert found.headline == "HARBOR UNION AND TOWNS END STRIKE OF FERRY CREWS"
    assert (found.agency, found.byline) == ("NYT", "By JANE ROE")
    assert found.timestamps[:4] == ("1999-03-11T18:20:00-05:00", None, None, "1999-03-14")
    assert found.body == (
        "Harbor unions and six island towns signed an accord Thursday to end a strike of ferry crews.",
        "The towns will pay half of the cost of crews that sail at night, the accord says.",
    )


def test_an_embargo_past_new_year_lies_ahead_too() -> None:
    text = NYT.replace("March 14", "Jan. 2").replace("03-11-99", "12-30-99").replace("03-11", "12-30")
    assert parse(text).timestamps.embargoed == "2000-01-02"


def test_the_reporter_whom_a_monitoring_service_names() -> None:
    found = parse(
        "   OBAN, 4 MAY 90 (EFE) -- [REPORT] [JANE DOE] [TEXT] THE HARBOUR CLOSED ON MONDAY.\n\n"
        "   IT WILL OPEN AGAIN IN THE FIRST WEEK OF MAY, A SPOKESMAN SAID.\n"
    )
    assert [author.name for author in found.authors] == ["Jane Doe"]
    assert found.body[0].startswith("THE HARBOUR")


def test_an_ampersand_is_no_sign_of_the_typesetter() -> None:
    text = "Harbour board and R&D;\n\nOBAN, March 4 (Reuters) - The board of AT&T; met on Monday in Oban.\n"
    assert "AT&T;" in parse(text).body[0]
