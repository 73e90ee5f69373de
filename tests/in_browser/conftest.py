"""The site, built by `make site` and served as anybody serves files, open in headless Chromium."""

import fcntl
import re
import subprocess
import sys

import pytest

from in_browser.desk import Desk


@pytest.fixture(scope="session")
def site(root, tmp_path_factory, worker_id):
    """The folder of the site; where tests run in several processes, the first one builds it."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    with (shared / "site-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site").exists():
            done = subprocess.run(
                ["make", "site"], cwd=root, capture_output=True, text=True, check=False
            )
            if done.returncode:
                pytest.fail(f"make site failed:\n{done.stdout}{done.stderr}")
            (shared / "site").write_text(done.stdout)
    return root / "_build/site"


@pytest.fixture(scope="session")
def pyodide_folder(site):
    """The folder of the Pyodide from which the site is made."""
    (folder,) = site.with_name("site-parts").glob("pyodide/*/whole")
    return folder.parent


@pytest.fixture(scope="session")
def site_address(site):
    """The address of the site, ending in a slash: served by the script that lies in it."""
    command = [sys.executable, site / "serve.py", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        found = re.search(r"http://localhost:\d+/", server.stdout.readline())
        yield found[0]
        server.terminate()


@pytest.fixture(scope="module")
def desk(request, browser, site_address):
    """The exercise that a module names, at its first visit, with Python ready."""
    desk = Desk(browser, site_address, request.module.NAME).ready()
    yield desk
    desk.close()


@pytest.fixture
def student(browser, site_address):
    """Open an exercise in a browser that has nothing in its store: ``student("relu")``."""
    opened = []

    def open_(name, **context):
        opened.append(Desk(browser, site_address, name, **context))
        return opened[-1]

    yield open_
    for one in opened:
        one.close()
