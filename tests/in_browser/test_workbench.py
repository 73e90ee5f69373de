"""The page around an exercise: what it says, what it does, for whom it works."""

import json

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from book.visit import PHONE

from in_browser.desk import OPEN, WRITE, told

NAME = "relu"
MISTAKE = "def relu(x):\n    return abs(x)\n"
NO_WEBASSEMBLY = "delete globalThis.WebAssembly"
WRITE_WHILE_SAVING = f"""(given) => {{ {OPEN}
  const {{ context }} = panel;
  context.saveState.connect(function later(_, state) {{
    if (state !== "started") return;
    context.saveState.disconnect(later);
    queueMicrotask(() => ({WRITE})(given));
  }});
}}"""
HAS = f"""([name, source]) => {{ {OPEN}
  const named = (cell) => cell.getMetadata("nbgrader")?.grade_id === name;
  return [...model.cells].find(named).sharedModel.source === source;
}}"""
NO_STORE = "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new Error('no'); } })"


def test_it_says_where_it_is_and_leads_back(desk, site_address):
    page = desk.page
    assert "ReLU" in page.title()
    assert page.get_by_role("heading", level=1).inner_text() in page.title()
    back = page.get_by_role("link", name="ReLU: the rectified linear unit")
    assert back.evaluate("link => link.href") == f"{site_address}book/relu.html"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_bar_is_accessible(desk, look):
    desk.page.emulate_media(color_scheme=look)
    found = Axe().run(desk.page, context="header")
    assert not found.violations_count, found.generate_report()


def test_everything_is_reached_by_keyboard(desk):
    page = desk.page
    page.locator("nav a").focus()
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert reached == ["download", "continue", "over", "IFRAME"]


def test_a_phone_has_room_for_the_notebook(student):
    desk = student(NAME, viewport=PHONE, has_touch=True, is_mobile=True).opened()
    box = desk.page.locator("iframe").bounding_box()
    assert box["width"] == PHONE["width"]
    assert box["height"] > PHONE["height"] / 2
    for button in desk.page.locator("header button:visible").all():
        assert button.bounding_box()["height"] >= 44


def test_the_notebook_takes_the_colours_that_the_book_was_given(student):
    desk = student(NAME)
    desk.page.evaluate("localStorage.setItem('theme', 'dark')")
    desk.page.reload()
    desk.opened()
    desk.notebook.locator('body[data-jp-theme-light="false"]').wait_for(state="attached")


def test_without_webassembly_it_says_so_and_offers_the_file(browser, site_address):
    context = browser.new_context()
    context.add_init_script(NO_WEBASSEMBLY)
    page = context.new_page()
    page.goto(f"{site_address}exercises/{NAME}/")
    status = page.locator("#python")
    status.get_by_text("no WebAssembly").wait_for()
    with page.expect_download() as begun:
        status.get_by_role("link", name="save the notebook").click()
    assert begun.value.suggested_filename == f"{NAME}.ipynb"
    assert not page.locator("iframe").count()
    context.close()


def test_without_scripts_it_offers_the_file(browser, site_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}exercises/{NAME}/")
    assert page.get_by_role("link", name="save the notebook").is_visible()
    context.close()


def test_without_a_store_it_runs_and_warns(browser, site_address):
    context = browser.new_context()
    context.add_init_script(NO_STORE)
    page = context.new_page()
    page.goto(f"{site_address}exercises/{NAME}/")
    page.get_by_text("this browser keeps nothing").wait_for(timeout=60_000)
    context.close()


def test_warnings_as_errors_leave_the_kernel_answering(desk):
    *_, outputs = desk.execute("import warnings; warnings.simplefilter('error')", "2", "1 + 1")
    assert told(outputs) == "2"


def test_what_is_written_while_a_save_runs_is_kept(student):
    desk = student(NAME).opened()
    desk.page.evaluate(WRITE_WHILE_SAVING, {NAME: MISTAKE})
    desk.write({NAME: "# the change that is being saved\n"})
    desk.page.wait_for_function(HAS, arg=[NAME, MISTAKE])
    desk.wait_until_kept()
    desk.page.reload()
    assert desk.opened().cells()[NAME]["source"] == MISTAKE


def test_start_over_deletes_what_was_written_and_asks_before(desk):
    untouched = desk.cells()[NAME]["source"]
    desk.write({NAME: MISTAKE})
    desk.wait_until_kept()
    desk.button("Start over…").click()
    desk.button("Keep my work").click()
    assert desk.cells()[NAME]["source"] == MISTAKE
    desk.button("Start over…").click()
    with desk.page.expect_navigation():
        desk.button("Delete it and start over").click()
    assert desk.opened().cells()[NAME]["source"] == untouched


def test_a_copy_is_taken_up_and_another_file_is_not(desk, root, tmp_path):
    copied = nbformat.read(root / f"exercises/{NAME}/{NAME}.ipynb", as_version=4)
    for cell in copied.cells:
        if cell.id == NAME:
            cell.source = MISTAKE
    nbformat.write(copied, tmp_path / "mine.ipynb")
    (tmp_path / "broken.ipynb").write_text("{")
    (tmp_path / "list.ipynb").write_text("[1, 2]")
    other = next(path for path in root.glob("exercises/*/*.ipynb") if path.stem != NAME)
    for file in (other, tmp_path / "broken.ipynb", tmp_path / "list.ipynb"):
        desk.page.locator("input[type=file]").set_input_files(file)
        desk.page.get_by_text(f"{file.name} is not a copy of this exercise").wait_for()
        assert desk.cells()[NAME]["source"] != MISTAKE
    desk.page.locator("input[type=file]").set_input_files(tmp_path / "mine.ipynb")
    desk.page.get_by_text("Opened mine.ipynb").wait_for()
    assert desk.cells()[NAME]["source"] == MISTAKE


def test_what_is_downloaded_opens_in_any_jupyter(desk, root, tmp_path):
    desk.download(tmp_path / "file.ipynb")
    handed_in = json.loads((tmp_path / "file.ipynb").read_text("utf-8"))
    released = json.loads((root / f"exercises/{NAME}/{NAME}.ipynb").read_text("utf-8"))
    assert handed_in["metadata"] == released["metadata"]
    nbformat.validate(handed_in)


def test_a_loop_without_an_end_is_ended_by_a_restart(desk):
    desk.ready()
    desk.write({NAME: "while True:\n    pass"})
    desk.page.evaluate(
        "() => void document.querySelector('iframe').contentWindow.jupyterapp.commands"
        ".execute('notebook:run-all-cells')"
    )
    desk.notebook.locator(".jp-InputPrompt").get_by_text("[*]").first.wait_for()
    desk.notebook.get_by_role("menuitem", name="Kernel").click()
    desk.notebook.get_by_text("Restart Kernel…").click()
    desk.notebook.locator(".jp-Dialog .jp-mod-accept").click()
    (outputs,) = desk.execute("1 + 1")
    assert told(outputs) == "2"
