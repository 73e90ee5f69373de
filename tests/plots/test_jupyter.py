"""The explorer in JupyterLab: the same module, now with a kernel behind it."""

import os
import re
import signal
import subprocess
import sys

import nbformat
import pytest
from playwright.sync_api import expect

CELLS = [
    "from rectified.activations import relu\n"
    "from rectified.plots import explore\n"
    "explorer = explore(relu, compare=abs)\n"
    "explorer",
    "print('kernel sees', explorer.x)",
    "explorer.x = -2.5",
]


@pytest.fixture
def lab(tmp_path, environment):
    """The address of a notebook in a JupyterLab of its own."""
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, tmp_path / "live.ipynb")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0",
         "--ServerApp.port_retries=0", "--IdentityProvider.token=t",
         "--LabApp.extension_manager=readonly",
         "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"],
        cwd=tmp_path,
        env={**environment, "HOME": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path / "config")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )  # fmt: skip
    printed = []
    with server:
        for line in server.stdout:
            printed.append(line)
            if found := re.search(r"(http://(?:localhost|127\.0\.0\.1):\d+)/lab\?token=", line):
                yield f"{found.group(1)}/lab/tree/live.ipynb?token=t"
                os.killpg(server.pid, signal.SIGKILL)
                return
    pytest.fail("JupyterLab ended without an address:\n" + "".join(printed))


def test_probe_and_kernel_see_each_other(browser, lab):
    page = browser.new_context(viewport={"width": 1200, "height": 1400}).new_page()
    page.goto(lab)
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)

    def run(number):
        cells.nth(number).locator(".cm-content").click()
        page.keyboard.press("Control+Enter")

    run(0)
    readout = page.locator(".rectified-readout")
    readout.wait_for(timeout=60_000)
    expect(readout).to_have_text("x = 1, ReLU(x) = 1, slope = 1; abs(x) = 1, slope = 1.")

    page.get_by_label("Probe x").press("ArrowRight")
    expect(readout).to_have_text("x = 1.02, ReLU(x) = 1.02, slope = 1; abs(x) = 1.02, slope = 1.")
    run(1)
    page.get_by_text("kernel sees 1.02").wait_for(timeout=20_000)

    run(2)
    page.get_by_text("x = −2.5, ReLU(x) = 0, slope = 0; abs(x) = 2.5, slope = −1.").first.wait_for(
        timeout=20_000
    )
    assert page.locator(".rectified-dashed[data-mark]").first.get_attribute("d"), (
        "no curve to compare with"
    )
    page.context.close()
