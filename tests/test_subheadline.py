"""The deck under the headline, and what is none."""

from __future__ import annotations

import pytest
from invented import FARES, FILED, HEADLINE, STORY, story_of

from feedparse.model import Field

DECK = "Islanders will pay two pounds more from May"
SENTENCE = "Islanders will pay two pounds more for a crossing with a car from the first day of May."
SLUG = "r i PM-FerryFares 03-05 0121\nPM-Ferry Fares,120\n"
BELOW = f"By Ann Roe\nMarch 5, 2023\n{FILED}"

DECKS = {
    "a short line": (f"{HEADLINE}\n{DECK}\n{BELOW}", DECK),
    "a sentence": (f"{HEADLINE}\n{SENTENCE}\n{BELOW}", SENTENCE),
    "blank lines around": (f"{HEADLINE}\n\n{DECK}\n\nBy Ann Roe\n\n{FILED}", DECK),
    "headline printed twice": (
        f"{HEADLINE}\n\n{HEADLINE}\n\n{DECK}\n\nReuters OBAN\n"
        f"3 min read Last Updated : Feb 04 2025 | 6:15 PM IST\n\n{STORY}",
        DECK,
    ),
    "headline printed twice, with other signs": (f"{HEADLINE}\n\n“{HEADLINE}”\n\n{DECK}\n{BELOW}", DECK),
    "headline with a site name first": (f"{HEADLINE} | The Oban Bugle\n{HEADLINE}\n{DECK}\n{BELOW}", DECK),
    "share bar between": (f"{HEADLINE}\nShare\nFacebook\nTwitter\n{DECK}\n{BELOW}", DECK),
    "caption between": (f"{HEADLINE}\nA ferry leaves the harbour. (Photo: PTI)\n{DECK}\n{BELOW}", DECK),
    "reading time between": (f"{HEADLINE}\n3 min read\n{DECK}\n{BELOW}", DECK),
    "advertisement between": (f"{HEADLINE}\nAdvertisement\n{DECK}\n{BELOW}", DECK),
    "quotes kept": (
        f'{HEADLINE}\n"Nobody likes it," says board chair\n{BELOW}',
        '"Nobody likes it," says board chair',
    ),
    "a question": (f"{HEADLINE}\nWho will pay for the old pier?\n{BELOW}", "Who will pay for the old pier?"),
    "blanks folded": (f"{HEADLINE}\n  Islanders  will pay two pounds\u00a0more from May \n{BELOW}", DECK),
    "wrapped": (
        f"{HEADLINE}\n\nIslanders will pay two pounds more for a crossing with\n"
        f"a car from the first day of May.\n\nBy Ann Roe\n\n{FILED}",
        SENTENCE,
    ),
    "two lines: the first": (f"{HEADLINE}\n{DECK}\nThe second operator may follow soon\n{BELOW}", DECK),
}

NONE = {
    "byline follows": f"{HEADLINE}\n{BELOW}",
    "story follows": f"{HEADLINE}\n\n{FILED}",
    "stamp follows": f"{HEADLINE}\nMarch 5, 2023\n{FILED}",
    "agency follows": f"{HEADLINE}\nReuters\n{FILED}",
    "a name with its title follows": f"{HEADLINE}\nAnn Roe, Editor of the Bugle\nMarch 5, 2023\n{FILED}",
    "a note follows": f"{HEADLINE}\n(Adds quotes, background)\n{FILED}",
    "a related headline follows": f"{HEADLINE}\nREAD MORE: Pier reopens after the storm of the year\n{FILED}",
    "tags follow": f"{HEADLINE}\nTopics\nFerries | Scotland | Harbour of Oban\n{BELOW}",
    "too short": f"{HEADLINE}\nScotland\n{BELOW}",
    "too long": f"{HEADLINE}\n{' '.join([SENTENCE] * 5)}\n{BELOW}",
    "below the byline": f"{HEADLINE}\nBy Ann Roe\n{DECK}\n{FILED}",
    "wire copy with a slug": f"{SLUG}{HEADLINE}\n{DECK}\n   {STORY}",
    "no headline": FILED,
    "no text": "",
}


@pytest.mark.parametrize("case", DECKS)
def test_the_deck(case: str) -> None:
    text, deck = DECKS[case]
    story = story_of(text)
    assert (story.headline, story.subheadline) == (HEADLINE, deck)
    assert story.body[0] == FARES


@pytest.mark.parametrize("case", NONE)
def test_no_deck(case: str) -> None:
    assert story_of(NONE[case]).subheadline is None


def test_the_stated_deck_wins() -> None:
    story = story_of(DECKS["a short line"][0], Field("subheadline", "Islanders pay", "nitf"))
    assert story.subheadline == "Islanders pay"


@pytest.mark.xfail(strict=True, reason="a label alone on its line, too short for a deck, ends the search")
@pytest.mark.parametrize("label", ["Synopsis", "Summary"])
def test_a_deck_under_a_label(label: str) -> None:
    assert story_of(f"{HEADLINE}\n{label}\n{SENTENCE}\n{BELOW}").subheadline == SENTENCE
