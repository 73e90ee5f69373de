"""The book as readers get it: served by `make serve`, open in headless Chromium."""

import fcntl
import os
import re
import signal
import subprocess
import sys

import pytest

from book.visit import Visit


@pytest.fixture(scope="session")
def address(root, tmp_path_factory, worker_id):
    """The address of the book, ending in a slash.

    `make serve` builds and serves it; where tests run in several processes, the first one does,
    and the others serve what it has built.
    """
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    built = shared / "built"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        command = (
            [sys.executable, "tools/serve.py", "_build/html", "--port", "0"]
            if built.exists()
            else ["make", "serve", "PORT=0"]
        )
        server = subprocess.Popen(
            command,
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        printed = []
        for line in server.stdout:
            printed.append(line)
            if found := re.search(r"The book is at (http://localhost:\d+/)", line):
                break
        else:
            pytest.fail(f"{' '.join(command)} ended without an address:\n{''.join(printed)}")
        built.touch()
    with server:
        yield found.group(1)
        os.killpg(server.pid, signal.SIGTERM)


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
