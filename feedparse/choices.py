"""The names a caller may choose from: formats, agencies, zones, encodings; and near misses of them."""

from __future__ import annotations

import os
from collections.abc import Iterable

from feedparse import SCHEMA_VERSION, __version__, pipeline, writers
from feedparse.errors import FeedparseError

# In the place of a zone: the home zone of the agency whose copy it is.
HOME = "agency"


def input_names() -> tuple[str, ...]:
    """Return the names of the input formats."""
    return pipeline.formats()


def output_names() -> tuple[str, ...]:
    """Return the names of the output formats."""
    return writers.names()


def input_format(name: str) -> str:
    """Return the name of an input format; raise FeedparseError when there is none of that name."""
    return one_of(input_names(), name, "input format", "--list-formats")


def output_format(name: str) -> str:
    """Return the name of an output format; raise FeedparseError when there is none of that name."""
    return one_of(output_names(), name, "output format", "--list-formats")


def agency(name: str) -> str:
    """Return the short name of the agency that goes by a name: ``press trust of india`` -> ``PTI``."""
    from feedparse.knowledge import agency_named

    found = agency_named(name)
    return found.short if found else one_of(agency_names(), name, "agency", "--list-agencies")


def agency_names() -> list[str]:
    """Return every name of every agency."""
    from feedparse.knowledge import agencies

    return [name for agency in agencies() for name in (agency.short, *agency.names)]


def zone(name: str) -> str:
    """Return a zone, ``Asia/Kolkata``, ``+05:30`` or ``agency``; raise FeedparseError for any other name."""
    import re
    from zoneinfo import ZoneInfo, available_timezones

    if name.casefold() == HOME:
        return HOME
    offset = re.fullmatch(r"([+-])([01]\d):?([0-5]\d)", name)
    if offset:
        return f"{offset[1]}{offset[2]}:{offset[3]}"
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        return one_of(available_timezones(), name, "zone", "give it like Asia/Kolkata or +05:30")


def encoding(name: str) -> str:
    """Return an encoding Python knows; raise FeedparseError when there is none of that name."""
    try:
        b"text".decode(name, "replace")
    except LookupError:
        from encodings.aliases import aliases

        known = {alias.replace("_", "-") for alias in aliases.values()}
        return one_of(known, name, "encoding", "try utf-8 or cp1252")
    except ValueError:
        pass
    return name


def one_of(names: Iterable[str], name: str, what: str, where: str) -> str:
    """Return a name that is among names; raise FeedparseError with the nearest names when it is not."""
    known = {known.casefold(): known for known in sorted(names)}
    if name.casefold() in known:
        return known[name.casefold()]
    from difflib import get_close_matches

    near = [known[key] for key in get_close_matches(name.casefold(), known, n=3, cutoff=0.6)]
    seen = f"did you mean {' or '.join(near)}? " if near else ""
    listed = f"{where} names them all" if where.startswith("--") else where
    raise FeedparseError(f"there is no {what} {name!r}", seen + listed)


def format_list() -> str:
    """Return the formats, one a line: ``input`` or ``output``, its name, what it is, behind tabulators."""
    lines = [f"input\t{name}\t{pipeline.about(name)}" for name in pipeline.formats()]
    lines += [f"output\t{name}\t{writers.writer(name).ABOUT}" for name in writers.names()]
    return "\n".join(lines) + "\n"


def agency_list() -> str:
    """Return the agencies, one a line: short name, country and other names behind tabulators."""
    from feedparse.knowledge import agencies

    known = sorted(agencies(), key=lambda agency: agency.short.casefold())
    return "".join(f"{wire.short}\t{wire.country}\t{'; '.join(wire.names)}\n" for wire in known)


def version() -> str:
    """Return the versions of the program and of the schema of its output."""
    return f"feedparse {__version__} (schema version {SCHEMA_VERSION})\n"


def schema() -> str:
    """Return the JSON Schema of the output, as it is shipped."""
    with open(os.path.join(os.path.dirname(__file__), "story.schema.json"), encoding="utf-8") as file:
        return file.read()
