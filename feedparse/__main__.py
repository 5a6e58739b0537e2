"""``python -m feedparse``."""

import sys

from feedparse.cli import main

if __name__ == "__main__":
    sys.exit(main())
