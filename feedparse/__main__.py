"""``python -m feedparse``, and what the command ``feedparse`` runs."""

from __future__ import annotations

import gc
import sys

# So many more objects than are freed again make the collector look; one story makes about a fifth.
BEFORE_COLLECTION = 200_000


def main() -> int:
    """Run the command; return its exit code.

    What is loaded at the start lives to the end, and a story makes no circles: the collector would cost
    a fifth of the time of a call and find nothing. Of many stories it still keeps the memory small.
    """
    gc.disable()
    from feedparse.cli import main as run

    gc.freeze()
    gc.set_threshold(BEFORE_COLLECTION)
    gc.enable()
    try:
        return run()
    finally:
        # The interpreter collects once more when it ends.
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
