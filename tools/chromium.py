"""Where the installed Chromium is, for what prints, opens or times pages."""

import shutil

NAMES = (
    *("chromium-headless-shell", "chrome-headless-shell"),
    *("chromium", "chromium-browser", "google-chrome"),
)
"""The shells first: the same engine, without the windows that a whole browser keeps unseen."""


def path() -> str | None:
    """Return the path of the first of `NAMES` that is installed, if any is."""
    return next(filter(None, map(shutil.which, NAMES)), None)
