"""Copy of circuits in forms that no sample has: advances, digests, "
"sign-offs and datelines of many houses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unseen import misses, parsed


def anpa(slug: str, text: str, stamp: str, header: str = "r i\x13\x11 BC-Ferries     07-20 0100") -> str:
    return f"\x16\x16\x01w0412\x1fasian\n{header}\n\x02^{slug}<\n{text}\n\t   \x03{stamp}\n"


def iptc(lines: str, text: str, stamp: str, free: str = "dpa 0311", slug: str = "Ferries/fares/") -> str:
    return f"\x01eca0311 3 i 210  {free}\n\n{slug}\n\x02{lines} =\n\n{text}\n\x03{stamp}\n\x7f\x04"


def telex(text: str, line: str = "") -> str:
    return f"ZCZC{line}\n{text}\nNNNN\n"


ANPA: dict[str, tuple[str, dict[str, Any]]] = {
    "advance of a Sunday": (
        anpa(
            "BC-US--Attic, Adv27,900",
            "^$Adv27<\n^For release Sunday, July 27, and thereafter<\n^Attic feeds a museum<\n"
            "^By LEO BRANDT=\n"
            "^The Hazard Bugle=\n\t   HAZARD, Ky. (AP) _ A letter of 1861 came down with the plaster.\n"
            "\t   It hangs in the museum now.",
            "AP-WF-07-20-14 2010GMT<",
        ),
        {"headline": "Attic feeds a museum", "embargoed": "2014-07-27", "status": "embargoed",
         "authors": ["Leo Brandt"], "last": "in the museum now."},
    ),
    "advance of afternoon papers": (
        anpa(
            "PM-Bridge, Adv04,512",
            "^$Adv04<\n^For Release PMs Tues., Aug. 4<\n^A Bridge Still Waits For Its Road<\n"
            "\t   OBAN, Scotland (AP) _ The bridge was finished in 1939, the road was not.\n"
            "\t   End Adv PMs Tues., Aug. 4",
            "AP-NR-07-29-89 1422EDT<",
        ),
        {"headline": "A Bridge Still Waits For Its Road", "embargoed": "1989-08-04", "last": "was not."},
    ),
    "held for a time in two zones": (
        anpa(
            "BC-ME--Scroll,300",
            "^HFR: Hold for release at 10:00 a.m. EDT (1400 GMT) Thursday, May 4<\n"
            "^Burned scroll is read<\n"
            "\t   JERUSALEM (AP) _ Scholars have read a burned scroll without opening it.",
            "AP-WF-05-01-17 1400GMT<",
        ),
        {"headline": "Burned scroll is read", "embargoed": "2017-05-04T10:00:00-04:00",
        "places": ["Jerusalem"]},
    ),
    "digest with catchwords": (
        anpa(
            "BC-Digest, Advisory,500",
            "^News Digest<\n\t   Here are our coverage plans. All times EDT.\n\t   TOP STORIES\n"
            "\t   HARBOR STRIKE _ Dockers at three ports walked out on Thursday. SENT: 600 words.\n"
            "\t   YOUR QUERIES: Questions and story requests are welcome at the desk.",
            "AP-WF-03-22-18 0901GMT<",
        ),
        {"label": "Advisory", "dateline": None, "first": "Here are our coverage plans."},
    ),
    "links below the story": (
        anpa(
            "BC-Toys,433",
            "^Toy maker recalls dolls<\n\t   HONG KONG (AP) _ "
            "A toy maker recalled 2 million dolls on Wednesday.\n"
            "\t   ___\n\t   On the Net:\n\t   http://www.toys.example/",
            "AP-WF-09-12-07 0555GMT<",
        ),
        {"places": ["Hong Kong"], "last": "dolls on Wednesday."},
    ),
    "agency and paper in brackets": (
        anpa(
            "BC-Harbour,410",
            "^Dredging to start<\n^By Anne MacNeil=\n^THE CANADIAN PRESS=\n"
            "\tSYDNEY, N.S. _ Work on the harbour will begin in the spring.\n"
            "\tIt costs $38 million.\n\t(The Canadian Press, Cape Breton Post)",
            "CP-11-18-09 1544EST<",
        ),
        {"agency": "CP", "authors": ["Anne MacNeil"], "last": "It costs $38 million."},
    ),
    "times head the items of a running report": (
        anpa(
            "BC-The Latest,700",
            "^The Latest: Crews gain on fire<\n\t   OAK CITY, "
            "Calif. (AP) _ The Latest on a wildfire (all times local):\n"
            "\t   5:30 p.m.\n\t   Crews have the fire 40 percent contained.\n\t   It began at 3:14 a.m.",
            "AP-WF-09-11-17 0030GMT<",
        ),
        {"paragraphs": 4, "last": "It began at 3:14 a.m."},
    ),
}  # fmt: skip
IPTC: dict[str, tuple[str, dict[str, Any]]] = {
    "short text, wrapped": (
        iptc(
            "Icelandic town evacuated as ground swells",
            "Reykjavik (dpa) - Authorities in Iceland evacuated a fishing town on\n"
            "Friday after the ground rose by 20 centimetres within hours.\n\n"
            "About 3,800 residents left, the agency said.",
            "171412 GMT Nov 23 ",
        ),
        {"published": "2023-11-17T14:12:00+00:00", "paragraphs": 2, "first": "Authorities in Iceland"},
    ),
    "note in brackets over two lines": (
        iptc(
            "(KORREKTUR: Im zweiten Satz wurde die Zahl der Sitze berichtigt: 84 statt\n48)\n"
            "Bremen wählt neu",
            "Bremen (dpa) - In Bremen wird am Sonntag gewählt.\n\ndpa ab yyni n1 cd", "241812 Mai 15",
        ),
        {"headline": "Bremen wählt neu", "kind": "correction", "last": "gewählt."},
    ),
    "embargo of a German house": (
        iptc(
            "Studie: Jeder Dritte segelt\n(Sperrfrist: 3. Mai 2019, 06.00 Uhr)",
            "Köln (dpa) - Jeder Dritte segelt, zeigt eine Studie.\n\ndpa ab", "021500 Mai 19",
        ),
        {"headline": "Studie: Jeder Dritte segelt", "embargoed": "2019-05-03T06:00:00",
        "status": "embargoed"},
    ),
    "deck of APA": (
        iptc(
            "Alpinistin überlebte Absturz in Tirol\nUtl.: Sie landete im Schnee",
            "Innsbruck (APA) - Eine Alpinistin hat am Samstag einen Absturz überlebt.\n"
            "(Schluss) ade/wim", "091433 Jän 21",
            free="APA0412",
        ),
        {"subheadline": "Sie landete im Schnee", "agency": "APA", "published": "2021-01-09T14:33:00"},
    ),
    "interview": (
        iptc(
            "«Ich singe im Bad» - Tenor nimmt Abschied\nInterview: Eva Muster, dpa",
            "Oban (dpa) - Der Tenor John Roe hört auf, sagt er im Gespräch.\n\ndpa emu", "101000 Feb 17",
        ),
        {"headline": "«Ich singe im Bad» - Tenor nimmt Abschied", "authors": ["Eva Muster"]},
    ),
    "French month without its accent": (
        iptc(
            "URGENT\nMali: les crues font 12 morts", "BAMAKO, 14 août 2019 (AFP) - Les crues ont fait 12 "
            "morts.\n\nat/jpc/mba",
            "141733 GMT aou 19", free="AFP 0771",
        ),
        {"label": "URGENT", "published": "2019-08-14T17:33:00+00:00", "date": "2019-08-14", "last": "12 "
        "morts."},
    ),
    "Belga": (
        iptc(
            "Treinverkeer hervat", "GENT 12/03 (BELGA) = Het treinverkeer "
            "tussen Gent en Brugge is hervat.\n\nJDV/ELA/",
            "121902 maa 19", free="BELGA 0212",
        ),
        {"agency": "Belga", "places": ["Gent"], "date": "2019-03-12", "last": "is hervat."},
    ),
    "dateline on a line of its own": (
        iptc("Skogsbrand hotar by", "STOCKHOLM (TT)\n   En skogsbrand hotar en by.\nTT", "041530 jul 18",
        free="TT 0099"),
        {"agency": "TT", "places": ["Stockholm"], "first": "En skogsbrand", "last": "hotar en by."},
    ),
    "sign-off in German": (
        iptc(
            "Bahn streicht Züge",
            "Hamburg, 05. Feb (Reuters) - Die Bahn hat am Dienstag Züge gestrichen.\n\n"
            "(Reporterin: Eva Muster. Redigiert von Sven Beispiel.)",
            "051310 GMT Feb 19",
        ),
        {"credits": [("reporting", "Eva Muster"), ("editing", "Sven Beispiel")], "last": "Züge "
        "gestrichen."},
    ),
    "kill in French": (
        iptc("Annulation: prière de ne pas utiliser la dépêche bsf098", "Berne "
        "(ats) La dépêche est annulée.", "051310 fev 19"),
        {"kind": "kill", "status": "canceled"},
    ),
    "version before the headline": (
        iptc("1st Ld-Writethru: Dust storm shuts schools", "ULAN "
        "BATOR, March 15 (Xinhua) -- Schools shut. Enditem", "150412 GMT Mar 21"),
        {"headline": "Dust storm shuts schools", "label": "1st Ld-Writethru"},
    ),
}  # fmt: skip
TELEX: dict[str, tuple[str, dict[str, Any]]] = {
    "Adnkronos": (
        telex(
            "\nADN0412 7 CRO 0 ADN CRO NAZ\n\n      NEVE: CHIUSA LA STATALE =\n\n"
            "      Trento, 12 gen. (Adnkronos) - La statale del Tonale e' chiusa per neve.\n\n"
            "      (Cro/Adnkronos)\n\nISSN 2465 - 1222\n12-GEN-17 14:33\n",
        ),
        {"headline": "NEVE: CHIUSA LA STATALE", "agency": "Adnkronos", "category": "CRO",
         "published": "2017-01-12T14:33:00", "last": "chiusa per neve."},
    ),
    "AGI": (
        telex(
            "\nAGI0412 3 CRO 0 R01 /\nNeve: chiusa la statale =\n"
            "(AGI) - Trento, 12 gen. - La statale e' chiusa per la neve.\n"
            "Lo comunica l'Anas. (AGI)\nTn1/Mav\n121433 GEN 17",
        ),
        {"headline": "Neve: chiusa la statale", "agency": "AGI", "published": "2017-01-12T14:33:00",
         "last": "Lo comunica l'Anas."},
    ),
    "label and day above the headline": (
        telex(
            "\n%Melbourne\n:1\nMedia Release\n11 July 2017\n\nNew trail opens in the Otways\n\n"
            "Victorians can now walk from Lorne to Forrest on a new trail.\n\nDistributed by AAP Medianet",
        ),
        {"headline": "New trail opens in the Otways", "first": "Victorians can now walk"},
    ),
    "numeric day in the dateline": (
        telex(" LKBN1234\nKAPAL FERI TENGGELAM\n\n   Medan, 18/6 (ANTARA) - Sebuah kapal feri "
        "tenggelam, kata polisi setempat.\n"),
        {"headline": "KAPAL FERI TENGGELAM", "agency": "Antara", "places": ["Medan"], "date": "--06-18"},
    ),
}  # fmt: skip
CASES = {**ANPA, **IPTC, **TELEX}


@pytest.mark.parametrize("name", CASES)
def test_unseen_copy_of_a_circuit(name: str) -> None:
    text, wanted = CASES[name]
    assert misses(parsed(text), wanted) == []
