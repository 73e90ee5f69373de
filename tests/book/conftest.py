"""The book as readers get it: served by `make serve`, open in headless Chromium."""

import os
import re
import signal
import subprocess

import pytest


@pytest.fixture(scope="session")
def address(root):
    """The address that `make serve` prints, ending in a slash."""
    server = subprocess.Popen(
        ["make", "serve", "PORT=0"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    printed = []
    with server:
        for line in server.stdout:
            printed.append(line)
            if found := re.search(r"The book is at (http://localhost:\d+/)", line):
                yield found.group(1)
                os.killpg(server.pid, signal.SIGTERM)
                return
    pytest.fail("make serve ended without an address:\n" + "".join(printed))


class Visit:
    """One page, opened with every other host blocked, and what went wrong on it."""

    def __init__(self, browser, address, path, **context):
        self.page = browser.new_context(**context).new_page()
        self.requested, self.outside, self.failed, self.errors = [], [], [], []
        self.page.route("**/*", lambda route: self._route(route, address))
        self.page.on("requestfailed", lambda request: self.failed.append(request.url))
        self.page.on(
            "response", lambda response: response.status >= 400 and self.failed.append(response.url)
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console",
            lambda message: (
                message.type in ("error", "warning") and self.errors.append(message.text)
            ),
        )
        self.page.goto(address + path)
        self.page.wait_for_load_state("networkidle")

    def _route(self, route, address):
        self.requested.append(route.request.url)
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()


@pytest.fixture
def visit(browser, address):
    """Open a page of the book: ``visit("book/relu.html", color_scheme="dark")``."""
    opened = []

    def open_(path, **context):
        opened.append(Visit(browser, address, path, **context))
        return opened[-1]

    yield open_
    for one in opened:
        one.page.context.close()
