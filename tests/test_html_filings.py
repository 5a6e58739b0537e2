"""Pages that do not begin as pages do: exhibits of filings, parts that were saved, pages nobody named."""

from __future__ import annotations

import pytest
from invented import CARS, FARES, MAY

from feedparse import parse
from feedparse.sniff import sniff

LETTERHEAD = "".join(
    f'<tr><td colspan="2"><img src="x.jpg"></td><td>{line}</td></tr>'
    for line in ("Roe Ferries, Inc.", "12 Quay Road", "Oban, ME", "For Immediate Release: May 4, 2024")
)
RELEASE = f"""<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>roe20240504.htm
<TEXT>
<html><head><title>Document</title></head><body>
<div>Exhibit 99.1</div>
<div><table>{LETTERHEAD}</table></div>
<div><b>ROE FERRIES REPORTS HIGHER FARES FOR OBAN CROSSINGS</b></div>
<div>OBAN, Maine -- (BUSINESS WIRE) -- {FARES}</div>
<div>{CARS}</div>
<div>{MAY}</div>
</body></html>
</TEXT>
</DOCUMENT>
"""


def test_an_exhibit_of_a_filing_is_a_page() -> None:
    story = parse(RELEASE)
    assert story.source.format == "html"
    assert story.headline == "ROE FERRIES REPORTS HIGHER FARES FOR OBAN CROSSINGS"
    assert story.agency == "BusinessWire"
    assert story.timestamps.published == "2024-05-04"
    assert story.body == (FARES, CARS, MAY)


@pytest.mark.parametrize("name", ["Document", "Untitled", "index.html"])
def test_the_title_of_a_page_that_nobody_named_is_no_headline(name: str) -> None:
    story = parse(f"<html><head><title>{name}</title></head><body><p>{FARES}</p><p>{CARS}</p></body></html>")
    assert story.headline != name


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"<p>{FARES}</p>\n<p>{CARS}</p>", "html"),
        (f"<body><div>{FARES}</div></body>", "html"),
        (f"<ARTICLE><h1>Fares rise</h1><p>{FARES}</p></ARTICLE>", "html"),
        (f"<b>Fares</b> rise. {FARES}", "text"),
        (f"<document><line>{FARES}</line></document>", "text"),
    ],
)
def test_a_part_of_a_page_is_read_as_one(text: str, form: str) -> None:
    assert sniff(text) == form
