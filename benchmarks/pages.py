"""How much each page of the built book loads, and how soon its first figure answers.

``python -m benchmarks.pages`` opens every page in Chromium, four times slower than this machine,
and waits until the first figure has answered a key. Kilobytes are uncompressed. The times belong
to this machine and this moment: compare the rows with one another.
"""

import functools
import http.server
import pathlib
import threading

from playwright.sync_api import Page, sync_playwright

from rectified.tables import Table
from tools import chromium
from tools.serve import Quiet

BOOK = pathlib.Path(__file__).parents[1] / "_build/html"
SLOWER = 4
REPEATS = 3

FIRST = """async () => {
  const drawn = () => new Promise(done => requestAnimationFrame(done));
  let figure = null, control = null;
  while (!(figure = document.querySelector("[data-rectified-figure]"))) await drawn();
  figure.scrollIntoView();
  while (!(control = figure.querySelector(".rectified-controls input"))) await drawn();
  const alive = performance.now();
  const before = figure.innerHTML;
  control.focus();
  for (const step of [1, -1]) {
    control.value = Number(control.value) + step;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn();
    if (figure.innerHTML !== before) return [alive, performance.now()];
  }
  throw new Error("the first control moves nothing");
}"""
"""Resolves to when the first figure woke, and when it had answered, in ms since the request.

The reader goes to the figure as soon as it is there, and does not wait for the page to be whole.
"""

WEIGHT = """["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
  .map(one => one.decodedBodySize)"""


def measured(page: Page, address: str, *, alive: bool) -> tuple[int, int, list[float]]:
    """Return a page's requests, its bytes, and when its first figure woke and answered, in ms."""
    page.goto(address, wait_until="commit")
    times = page.evaluate(FIRST) if alive else []
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(WEIGHT)
    return len(sizes), sum(sizes), times


def main() -> None:
    """Print a row for each page."""
    handler = functools.partial(Quiet, directory=str(BOOK))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
        for path in sorted((BOOK / "book").glob("*.html")):
            runs, alive = [], "data-rectified-figure" in path.read_text("utf-8")
            for _ in range(REPEATS):
                page = browser.new_context().new_page()  # with an empty cache
                session = page.context.new_cdp_session(page)
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                address = f"http://127.0.0.1:{server.server_port}/book/{path.name}"
                runs.append(measured(page, address, alive=alive))
                page.context.close()
            requests, size, _ = runs[0]
            best = [f"{min(times):.0f}" for times in zip(*(run[2] for run in runs), strict=True)]
            rows.append([path.stem, str(requests), f"{size / 1000:.0f}", *(best or ["–", "–"])])
        browser.close()
    server.shutdown()
    print(Table(["page", "requests", "kB", "alive, ms", "answers, ms"], rows))


if __name__ == "__main__":
    main()
