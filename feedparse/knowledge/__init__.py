"""Facts about the world, as JSON beside this file: agencies, publishers, places, phrases.

A table is read when it is first asked for, and kept. Whoever adds a fact adds a record with its own
examples and touches no code; ``records`` hands out the records with their examples for the tests.

Names are compared without case, accents, full stops and doubled blanks, a hyphen counting as a blank.
"""

from feedparse.knowledge.atlas import (
    City,
    city_country,
    city_named,
    country_coded,
    country_name,
    country_of,
    region_of,
)
from feedparse.knowledge.mastheads import Publisher, publisher_in, publisher_named, publishers
from feedparse.knowledge.tables import bare, fold, load, records
from feedparse.knowledge.wires import Agency, agencies, agency_named

__all__ = [
    "Agency",
    "City",
    "Publisher",
    "agencies",
    "agency_named",
    "bare",
    "city_country",
    "city_named",
    "country_coded",
    "country_name",
    "country_of",
    "fold",
    "load",
    "publisher_in",
    "publisher_named",
    "publishers",
    "records",
    "region_of",
]
