"""How the properties are tested: the same examples on every machine, without a clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def samples() -> Path:
    """Return the folder of the samples."""
    return Path(__file__).parent.parent / "samples"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the golden JSON of the samples anew."""
    parser.addoption("--update-golden", action="store_true", help="write samples/*.json anew")
