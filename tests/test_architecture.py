"""The house rules that a machine can check: who imports whom, sizes, order of the extractors."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import feedparse
from feedparse.extractors import ORDER

HOUSE = Path(feedparse.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))

GROUND = {"controls", "model", "phrases", "errors", "patterns", "knowledge", "shapes", "zones", "document"}
MIDDLE = {"records", "decode", "sniff", "readers", "extractors", "normalize", "writers", "evidence"}
MAY_IMPORT = {
    "model": set(),
    "controls": {"model", "patterns"},
    "errors": set(),
    "patterns": set(),
    "knowledge": {"model"},
    "phrases": {"knowledge", "patterns"},
    "shapes": {"model", "patterns", "knowledge", "phrases"},
    "zones": {"model"},
    "document": {"controls", "model", "patterns", "shapes", "zones"},
    "decode": GROUND,
    "normalize": GROUND | {"normalize"},
    "evidence": GROUND,
    "writers": {"model", "errors", "patterns", "writers"},
    "records": set(),
    "markup": GROUND | {"markup", "normalize"},
    "readers": GROUND | {"readers", "markup", "normalize"},
    "extractors": GROUND | {"extractors", "normalize"},
    "sniff": GROUND | {"readers", "markup"},
    "pipeline": GROUND | MIDDLE,
    "workers": GROUND | {"pipeline", "batch"},
    "files": {"errors"},
    "choices": GROUND | {"pipeline", "writers", "SCHEMA_VERSION"},
    "batch": GROUND | {"pipeline", "writers", "workers", "files"},
    "cli": GROUND | {"batch", "choices", "files", "writers", "SCHEMA_VERSION"},
    "__main__": {"cli"},
    "__init__": GROUND | {"pipeline"},
}
ONLY_IN = {
    "click": {"cli.py"},
    "dateutil": {"normalize/times.py"},
    "bs4": {"markup/blocks.py"},
    "feedparser": {"readers/_feeds.py"},
}
ROOMS_OF = {"lxml": ("markup/", "readers/")}
HEAVY = (
    "bs4",
    "lxml",
    "feedparser",
    "importlib.metadata",
    "concurrent.futures",
    "logging",
    "dateutil.parser",
)
DESCRIBED_LONGEST = 300


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module == "feedparse" else {node.module}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_data_flows_one_way(path: Path) -> None:
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("feedparse.")}
    own = {room(path)} if path.parent != HOUSE else set()
    assert rooms - own - {"__version__"} <= MAY_IMPORT[room(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_library_stays_in_its_room(path: Path) -> None:
    place = path.relative_to(HOUSE).as_posix()
    for name in imports(path):
        library = name.split(".")[0]
        assert place in ONLY_IN.get(library, {place})
        assert place.startswith(ROOMS_OF.get(library, ("",)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_long_file_is_two_rooms(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= DESCRIBED_LONGEST


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_public_function_is_described(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} in line {node.lineno}"


def test_no_attic() -> None:
    attics = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert not attics & {path.stem for path in FILES}


def test_an_extractor_reads_only_what_is_decided_before_it() -> None:
    decided: set[str] = set()
    for extractor in ORDER:
        assert set(extractor.NEEDS) <= decided, extractor.__name__
        decided |= {extractor.FIELD, *getattr(extractor, "ALSO", ())}


def test_every_rule_shows_the_text_it_finds() -> None:
    for extractor in ORDER:
        for rule in extractor.RULES:
            assert rule.__doc__, f"{extractor.__name__}.{rule.__name__}"


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_plain_text_needs_nothing_heavy() -> None:
    story = "Ferry rules agreed\n\nVALLETTA, Feb 4 (Reuters) - Six towns agreed on Tuesday to new rules.\n"
    code = f"""
import sys, json
import feedparse
feedparse.parse({story!r})
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""
    assert json.loads(run(code)) == []


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, feedparse; print([n for n in sys.modules if n.startswith('feedparse.')])"
    assert run(code).strip() == "[]"
