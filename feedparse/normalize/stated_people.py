"""Reads the people that an envelope states: a name is expected there, though no `By` stands before it."""

from __future__ import annotations

from feedparse.normalize.bylines import Parsed, parse_byline


def parse_stated(text: str) -> Parsed | None:
    """Read a byline or an author that an envelope states: ``Peder Top Roe``, ``By ANN ROE, AP``."""
    return parse_byline(text) or parse_byline(f"By {text}")
