"""The book as readers get it: served by `make serve`, open in headless Chromium."""

import os
import re
import signal
import subprocess

import pytest

from book.visit import Visit


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


@pytest.fixture
def visit(browser, address):
    """Open a page of the book: ``visit("book/relu.html", color_scheme="dark")``."""
    opened = []

    def open_(path, **context):
        opened.append(Visit(browser, address, path, **context))
        return opened[-1]

    yield open_
    for one in opened:
        one.close()
