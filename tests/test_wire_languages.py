"""Copy of agencies in other languages, in an envelope that states little more than a headline."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from g2_items import item, paragraphs

from feedparse import parse

FRENCH = (
    "Le port a annoncé vendredi une hausse des tarifs des bacs dans le nord, selon le ministère.",
    "La mesure prendra effet en juin et concernera douze lignes, a précisé la ministre devant la presse.",
)
GERMAN = (
    "Die Stadt will die Preise für Fahrten mit der Hafenfähre zum Sommer erhöhen, teilte sie am Freitag mit.",
    "Die neue Regelung gilt vom 1. Juni an für zwölf Linien, wie ein Sprecher der Zeitung sagte.",
)
SPANISH = (
    "El Gobierno anunció este viernes una subida de las tarifas de los transbordadores en el norte.",
    "La medida entrará en vigor en junio y afectará a doce líneas, precisó la ministra ante la prensa.",
)
NORWEGIAN = (
    "Fergeselskapet øker prisene på tolv strekninger fra juni, opplyser selskapet i en melding fredag.",
    "Endringen gjelder både biler og fotgjengere, sier direktør Kari Holm til avisen etter møtet i Bergen.",
)
SWEDISH = (
    "Rederiet höjer priserna på tolv linjer från juni, meddelar bolaget i ett pressmeddelande på fredagen.",
    "Ändringen gäller både bilar och gående, säger vd Anna Holm till tidningen efter mötet i Göteborg.",
)
DANISH = (
    "Rederiet hæver priserne på tolv ruter fra juni, oplyser selskabet i en pressemeddelelse fredag.",
    "Ændringen gælder både biler og gående, siger direktør Anna Holm til avisen efter mødet i Aarhus.",
)
ITALIAN = (
    "Il governo ha annunciato venerdì un aumento delle tariffe dei traghetti nei porti del nord del paese.",
    "La misura entrerà in vigore a giugno e riguarderà dodici linee, ha precisato la ministra a Genova.",
)
ENGLISH = (
    "Ferry fares in the northern harbours will rise by a tenth in June, the ministry said on Friday.",
    "The change covers twelve lines and both cars and walkers, the minister told reporters in the town.",
)


class Case(NamedTuple):
    """What stands above, in and below two sentences, and what it says."""

    text: tuple[str, str]
    before: str
    agency: str | None
    places: tuple[str, ...] = ()
    date: str | None = None
    byline: str | None = None
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    glued: str = ""


GLOBE = "GlobeNewswire"
CASES = [
    Case(FRENCH, "Brest, 3 mai 2024 (AFP) - ", "AFP", ("Brest",), "2024-05-03", below=("abc-de/fg",)),
    Case(FRENCH, "MONTRÉAL, le 3 mai 2024 (GLOBE NEWSWIRE) -- ", GLOBE, ("Montréal",), "2024-05-03"),
    Case(FRENCH, "MONTRÉAL, le 3 mai 2024 /CNW/ - ", "CNW", ("Montréal",), "2024-05-03"),
    Case(FRENCH, "Genève (ats) ", "ATS", ("Genève",), below=("/ATS",)),
    Case(
        FRENCH, "MONTRÉAL — ", "CP", ("Montréal",),
        below=("Ce texte de La Presse Canadienne a été publié pour la première fois le 3 mai 2024.",),
    ),
    Case(
        FRENCH, "MONTRÉAL — ", "CP", ("Montréal",), byline="Jean Roe, La Presse Canadienne",
        above=("Jean Roe, La Presse Canadienne",),
    ),
    Case(GERMAN, "Kiel (dpa/lno) - ", "dpa", ("Kiel",), below=("dpa abc xx n1 yyz",)),
    Case(
        GERMAN, "Kiel/Berlin (dpa) - ", "dpa", ("Kiel", "Berlin"),
        byline="Von Friedlinde Roe und Bo Hof, dpa",
        above=("Von Friedlinde Roe und Bo Hof, dpa",),
    ),
    Case(GERMAN, "Wien/Kiel (APA/dpa) – ", "APA", ("Wien", "Kiel")),
    Case(GERMAN, "(Keystone-SDA) ", "ATS", below=("(SDA/sj)",)),
    Case(GERMAN, "Kiel (epd). ", "epd", ("Kiel",)),
    Case(GERMAN, "KIEL, den 3. Mai 2024 (GLOBE NEWSWIRE) -- ", GLOBE, ("Kiel",), "2024-05-03"),
    Case(SPANISH, "Cádiz, 3 may (EFE).- ", "EFE", ("Cádiz",), "2024-05-03", below=("EFE", "abc/de")),
    Case(SPANISH, "CÁDIZ, 03 de mayo de 2024 (GLOBE NEWSWIRE) -- ", GLOBE, ("Cádiz",), "2024-05-03"),
    Case(NORWEGIAN, "Bergen (NTB-AFP-Reuters): ", "NTB", ("Bergen",), below=("(©NTB)",)),
    Case(NORWEGIAN, "", "NTB", byline="Av Ola Roe, NTB", above=("Av Ola Roe, NTB",), below=("(NTB)",)),
    Case(SWEDISH, "Göteborg (TT) - ", "TT", ("Göteborg",), below=("TT-AFP-Reuters",)),
    Case(
        DANISH, "", "Ritzau", byline="Af Peter Roe /ritzau", above=("Af Peter Roe /ritzau/",),
        below=("/ritzau/AFP",),
    ),
    Case(ITALIAN, "(ANSA) - ROMA, 03 MAG - ", "ANSA", ("Roma",), "2024-05-03", glued=" (ANSA)."),
    Case(
        ENGLISH, "CANBERRA, May 3 AAP - ", "AAP", ("Canberra",), "2024-05-03",
        byline="By Jane Doe and John Roe",
        above=("By Jane Doe and John Roe",), below=("AAP jd/jr",),
    ),
    Case(ENGLISH, "May 3 (BusinessDesk) - ", "BusinessDesk", (), "2024-05-03", below=("(BusinessDesk)",)),
    Case(ENGLISH, "(Sports Network) - ", "The Sports Network"),
    Case(
        ENGLISH, "OTTAWA — ", "CP", ("Ottawa",), byline="Jane Doe, The Canadian Press",
        below=(
            "This report by The Canadian Press was first published May 3, 2024.",
            "Jane Doe, The Canadian Press",
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.agency}-{case.before.strip(' -') or 'none'}")
def test_copy_of_an_agency(case: Case) -> None:
    first, last = case.text
    body = paragraphs(*case.above, case.before + first, last + case.glued, *case.below)
    story = parse(item(body, "<headline>Fares</headline>", language="und"))
    assert list(story.body) == [first, last]
    assert (story.agency, story.byline) == (case.agency, case.byline)
    places = story.dateline.places if story.dateline else ()
    assert tuple(place.city for place in places) == case.places
    assert (story.dateline.date if story.dateline else None) == case.date


CONTACTS = [
    (
        "Pour en savoir plus, veuillez communiquer avec :",
        "Anne Roe",
        "Relations médiatiques",
        "roe@wire.example",
    ),
    ("Pressekontakt: Anna Roe, 555-0100",),
    ("Lisätietoja: Anna Roe", "+358 555 0100"),
    ("Media Contact:", "Jane Roe", "555-555-0100"),
]


@pytest.mark.parametrize("lines", CONTACTS, ids=lambda lines: lines[0][:12])
def test_contacts_below_a_release_are_no_body(lines: tuple[str, ...]) -> None:
    story = parse(item(paragraphs(*FRENCH, *lines), "<headline>Fares</headline>"))
    assert list(story.body) == list(FRENCH)
    assert [tuple(notice) for notice in story.notices] == [("contact", line) for line in lines]
