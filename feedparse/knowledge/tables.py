"""Reads the tables of knowledge, and brings names to the form they are compared in."""

from __future__ import annotations

import json
import os
from functools import cache, lru_cache
from typing import Any

HERE = os.path.dirname(__file__)
BARE = str.maketrans({".": None, "-": " ", "‑": " ", "’": "'", "‘": "'", "\u00a0": " "})


@cache
def load(name: str) -> Any:
    """Read ``knowledge/<name>.json``; ``name`` may lie in a folder: ``"agencies/pti"``."""
    return json.loads(read(name))


def read(name: str) -> str:
    """Return the text of ``knowledge/<name>.json``."""
    with open(f"{HERE}/{name}.json", "rb", buffering=0) as file:
        return file.read().decode()


def names_in(folder: str) -> tuple[str, ...]:
    """List the tables of a folder in alphabetical order: ``"agencies/aap"``, ``"agencies/afp"`` …"""
    files = sorted(os.listdir(os.path.join(HERE, folder)))
    return tuple(f"{folder}/{file[:-5]}" for file in files if file.endswith(".json"))


@cache
def records(folder: str) -> tuple[dict[str, Any], ...]:
    """Return all records of ``agencies`` or ``publishers`` as they are written, with their examples."""
    # One call of the parser for all of them takes half as long as one for each.
    written = ",".join(read(name) for name in names_in(folder))
    found: list[dict[str, Any]] = []
    for table in json.loads(f"[{written}]"):
        found.extend(table if isinstance(table, list) else [table])
    return tuple(sorted(found, key=by_country) if folder == "publishers" else found)


def by_country(record: dict[str, Any]) -> str:
    """Return what publishers are ordered by, whichever part of the world's file they stand in."""
    return str(record["country"])


def typed(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without its examples, its lists as tuples: the fields of a named tuple."""
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in record.items()
        if key != "examples"
    }


@lru_cache(maxsize=2048)
def bare(text: str) -> str:
    """Take full stops, hyphens and doubled blanks out of a name, the case kept: ``"N.H."`` -> ``"NH"``."""
    # Nearly all names are ASCII, and to replace two signs is ten times as fast as to translate all.
    text = text.replace(".", "").replace("-", " ") if text.isascii() else text.translate(BARE)
    return " ".join(text.split())


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Bring a name to the form it is compared in, no case, no accents: ``"SÃO PAULO"`` -> ``"sao paulo"``."""
    ascii_only = text.isascii()
    if ascii_only and text.isalnum():
        return text.lower()
    text = bare(text)
    if not ascii_only:
        import unicodedata

        marked = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in marked if not unicodedata.combining(sign))
    return text.casefold()
