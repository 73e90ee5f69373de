"""A page with one figure on it, in a browser: hosted as in the book, or as without JavaScript."""

import pytest

from plots.reading import states
from plots.shown import Shown


@pytest.fixture
def open_figure(browser, root):
    """Open a live figure in a page of its own and return the page and what it shows."""
    modules = {
        "page.js": (root / "book/_static/page.js").read_text("utf-8"),
        "figure.js": (root / "src/rectified/plots/figure.js").read_text("utf-8"),
    }
    contexts = []

    def open_(live, *, theme="light", address="", before="", script=True, **context):
        contexts.append(browser.new_context(java_script_enabled=script, **context))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        html = live._repr_html_()
        body = (
            f"<!doctype html><html lang=en data-theme={theme}><meta charset=utf-8>"
            '<meta name="viewport" content="width=device-width">'
            f"<title>Figure</title><body>{before}{html}"
            '<script type="module" src="page.js"></script>'
        )

        def answer(route):
            name = route.request.url.rsplit("/", 1)[1]
            if name in modules:
                route.fulfill(body=modules[name], content_type="text/javascript")
            else:
                route.fulfill(body=body, content_type="text/html")

        page.route("**/*", answer)
        page.goto(f"http://figure.test/{address}")
        if not script:
            return page, None
        return page, Shown(page.locator("[data-rectified-figure]"), states(html)[0])

    yield open_
    for context in contexts:
        errors = [error for page in context.pages for error in page.errors]
        context.close()
        assert errors == []
