"""How soon an exercise is ready in a browser, and what a visit fetches.

``make site && make bench-site`` opens the first exercise in Chromium: a first visit, later ones,
and one without a network. The times are seconds since the address was asked for, on this machine
and at this moment: compare the rows. Megabytes are those over the wire, without compression.
"""

import pathlib
import sys
import threading
import time
from functools import partial
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

from rectified.tables import Table
from tools import chromium
from tools.serve import Quiet, Server

SITE = pathlib.Path(__file__).parents[1] / "_build/site"
LATER = 3
SAYS = "said => document.querySelector('#python').textContent.startsWith(said)"
SENT = {"bytes": 0}

CHECK = """async () => {
  const { jupyterapp: app } = document.querySelector("iframe").contentWindow;
  const panel = [...app.shell.widgets("main")].find(({ context }) => context);
  const { kernel } = panel.context.sessionContext.session;
  const begun = performance.now();
  const code = `from rectified import checks
from rectified.activations import FAMILY
checks.check(FAMILY[0], FAMILY[0]).score(1)`;
  await kernel.requestExecute({ code }).done;
  return (performance.now() - begun) / 1000;
}"""
"""Runs a first check and resolves to the seconds that it took."""


class Counting(Quiet):
    """A server that counts what it sends."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file, and count it."""
        SENT["bytes"] += pathlib.Path(self.translate_path(self.path)).stat().st_size
        super().copyfile(source, outputfile)


def visited(page: Page, address: str) -> list[float]:
    """Return when the notebook was shown and Python ready, and how long a first check took."""
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.frame_locator("iframe").locator(".jp-Cell").first.wait_for()
    shown = time.perf_counter() - begun
    page.wait_for_function(SAYS, arg="Python is ready", timeout=120_000)
    ready = time.perf_counter() - begun
    return [shown, ready, page.evaluate(CHECK)]


def row(name: str, context: BrowserContext, address: str) -> list[str]:
    """Visit the exercise in a page of its own, and return a row of the table."""
    SENT["bytes"] = 0
    page = context.new_page()
    times = visited(page, address)
    page.wait_for_timeout(1000)  # the pages are kept last
    page.close()
    return [name, *(f"{one:.1f}" for one in times), f"{SENT['bytes'] / 1e6:.1f}"]


def main() -> None:
    """Print a row for each visit."""
    exercises = sorted(SITE.glob("exercises/*/index.html"))
    if not exercises:
        sys.exit(f"{SITE} holds no exercise. Build the site first: make site")
    server = Server(("127.0.0.1", 0), partial(Counting, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/{exercises[0].relative_to(SITE)}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        context = browser.new_context()
        rows = [row("first", context, address)]
        rows += [row("later", context, address) for _ in range(LATER)]
        context.set_offline(True)
        rows.append(row("without a network", context, address))
        browser.close()
    server.shutdown()
    print(Table(["visit", "notebook, s", "Python ready, s", "first check, s", "MB"], rows))


if __name__ == "__main__":
    main()
