"""Releases, archived copy and bulletins as plain text, in forms that no sample has."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unseen import misses, parsed

NYT = """NYT19981020.0311  NEWS STORY  1998-10-20 19:01
A3310 &Cx1f; tad-z
u s &Cx13;  &Cx11;  BC-FBN-PUNTER-NYT     10-20 0711
BC-FBN-PUNTER-NYT
PUNTER FINDS HIS FOOT
"""
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "note to editors that is a sentence": (
        NYT + "EDITORS: This story is for use by New York Times News Service clients only.\nBy PHIL DART\n"
        "c.1998 N.Y. Times News Service\nHEMPSTEAD, N.Y. _\n\nThe punter found his foot on Tuesday.\n\n"
        "``There it is,'' he said.\nNYT-10-20-98 1901EDT\n",
        {"headline": "PUNTER FINDS HIS FOOT", "authors": ["Phil Dart"], "places": ["Hempstead"],
         "first": "The punter found", "last": "he said."},
    ),
    "writer in brackets, take mark, trims": (
        NYT + "By PHIL DART\nc.1998 N.Y. Times News Service\nHEMPSTEAD, N.Y. _\n\n"
        "The punter found his foot on Tuesday, and the team was glad of it, for it had not won since May.\n\n"
        "(Begin optional trim)\n\nHe had lost it in the spring of last year, when he fell from a boat.\n\n"
        "(End optional trim)\nnn\n(STORY CAN END HERE. OPTIONAL 2ND TAKE FOLLOWS.)\n\n"
        "He sells shoes on Route 6 when it rains, he said, and boats when it does not.\n\n"
        "(Phil Dart writes for the Houston Bugle.)\nNYT-10-20-98 1901EDT\n",
        {"first": "The punter found", "last": "when it does not.", "without": ["trim", "nn\n", "2ND TAKE"],
         "paragraphs": 3},
    ),
    "stamp right below the last sentence": (
        "APW19980701.0222 NEWS STORY 07/01/1998 03:00:00\nw0412 &Cx1f; wstm-\n"
        "r i &Cx13;  &Cx11;  BC-Highlights     07-01 0400\nBC-Highlights,0400\nToday in History\n"
        "By The Associated Press\nToday is Wednesday, July 1, the 182nd day of 1998.\n\n"
        "Today's Highlight in History:\n\nOn July 1, 1867, Canada became a self-governing dominion.\n"
        "AP-NY-07-01-98 0300EDT\n",
        {"first": "Today is Wednesday", "last": "self-governing dominion."},
    ),
    "interview by a monitored radio": (
        "TST2-MUC4-0066\n\n   San Salvador, 5 Nov 89 (Radio Cadena YSKL) -- [Interview] [Rosa Funes]\n"
        "[Text] The archbishop said on Sunday that talks would resume within the\n"
        "month, and that the town of Perquin "
        "would be their seat.\n\n   The mayor asked the government to send more policemen to the town.\n",
        {"places": ["San Salvador"], "authors": ["Rosa Funes"], "first": "The archbishop said"},
    ),
    "Australian bureau": (
        "IDV36310\nAustralian Government Bureau of Meteorology\nVictoria\n\n"
        "MINOR FLOOD WARNING FOR THE AVOCA\n"
        "Issued at 10:02 am EST on Friday 16 September 2016.\n\n"
        "Minor flooding continues along the river.\n\n"
        "Little rain has fallen over the catchment, and river levels are falling.\n",
        {"headline": "MINOR FLOOD WARNING FOR THE AVOCA", "published": "2016-09-16T10:02:00+10:00",
         "first": "Minor flooding"},
    ),
    "three cities, one a state": (
        "Harbour Bank Opens Three Branches\n\nSINGAPORE, HONG KONG and LONDON, June 1, 2016 /PRNewswire/ "
        "--\n\n"
        "Harbour Bank today opened three branches for its clients in trade.\n\nNotes to Editors\n\n"
        "Harbour Bank was founded in 1902.\n\nSOURCE: Harbour Bank\n",
        {"places": ["Singapore", "Hong Kong", "London"], "last": "clients in trade."},
    ),
    "release without a day": (
        "Source: Banksia Mining Ltd\nMEDIA RELEASE PR69001\nBanksia Mining Names Chairman\n\n"
        "ADELAIDE, Australia /PRNewswire-AsiaNet/ --\n\nBanksia Mining Ltd has named Max Holt chairman.\n\n"
        "He takes office on July 1.\n\nSOURCE: Banksia Mining Ltd\n",
        {"headline": "Banksia Mining Names Chairman", "agency": "AsiaNet", "places": ["Adelaide"],
        "country": "AU",
         "last": "on July 1."},
    ),
    "short last sentence, notice of an exchange": (
        "Peridot Gold Drills at Lac Noir\n\nVAL-D'OR, Quebec, Jan. 14, 2021 (GLOBE NEWSWIRE) -- Peridot "
        "Gold Corp. "
        "(TSX-V: PDG) reports results of nine holes at Lac Noir.\n\nDrilling resumes in March.\n\n"
        "Neither TSX Venture Exchange nor its Regulation Services "
        "Provider accepts responsibility for this.\n",
        {"places": ["Val-d'Or"], "last": "resumes in March."},
    ),
    "embargo above a release": (
        "EMBARGOED FOR RELEASE: 10:00 a.m. EDT, Tuesday, June 4, 2019\n\n"
        "Tea Drinkers Sleep Well, Study Finds\n\n"
        "BOSTON, June 4, 2019 /PRNewswire/ -- Tea drinkers sleep as well as others, a study finds.\n\n"
        "It followed 4,000 people.\n\nSOURCE Tea Institute\n",
        {"headline": "Tea Drinkers Sleep Well, Study Finds", "embargoed": "2019-06-04T10:00:00-04:00",
         "last": "4,000 people."},
    ),
    "sign-off in Spanish": (
        "Huelga termina en Valparaíso\n\nPor Juan Vega\n\n"
        "VALPARAÍSO, Chile, 3 jun (Reuters) - Las tripulaciones de "
        "los ferris pusieron fin el lunes a una huelga.\n\n(Reporte de Juan Vega; Editado en español "
        "por Ana Lagos)\n",
        {"credits": [("reporting", "Juan Vega"), ("editing", "Ana Lagos")], "last": "a una huelga."},
    ),
    "sign-off in French": (
        "Fin de la grève à Toulon\n\nTOULON, 3 juin (Reuters) "
        "- Les équipages des ferries ont mis fin lundi à une "
        "grève de quatre jours.\n\n(Reportage Jane Roe, version "
        "française Jean Dupont, édité par Marie Petit)\n",
        {"credits": [("reporting", "Jane Roe"), ("translation", "Jean Dupont"), ("editing", "Marie "
        "Petit")]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_unseen_copy_as_plain_text(name: str) -> None:
    text, wanted = CASES[name]
    assert misses(parsed(text), wanted) == []
