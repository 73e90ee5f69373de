"""Where the installed Chromium is, for what prints, opens or times pages."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def path() -> str | None:
    """Return the path of the first of `NAMES` that is installed, if any is."""
    return next(filter(None, map(shutil.which, NAMES)), None)
