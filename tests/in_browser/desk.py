"""An exercise, open in a browser as a student has it."""

import contextlib
import json
from html.parser import HTMLParser

OPEN = """
  const { jupyterapp: app } = document.querySelector("iframe").contentWindow;
  const panel = [...app.shell.widgets("main")].find(({ context }) => context);
  const { model } = panel.context;
"""
"""What the scripts below begin with: JupyterLab, its panel of the notebook, the notebook."""

WRITE = f"""(given) => {{ {OPEN}
  for (const cell of model.cells) {{
    const {{ grade_id }} = cell.getMetadata("nbgrader") ?? {{}};
    if (grade_id in given) cell.sharedModel.setSource(given[grade_id]);
  }}
}}"""
RUN_ALL = f"() => {{ {OPEN} return app.commands.execute('notebook:run-all-cells'); }}"
STATE = f"() => {{ {OPEN} return JSON.stringify(model.toJSON()); }}"
KEPT = f"() => {{ {OPEN} return !model.dirty; }}"
EXECUTE = f"""async (codes) => {{ {OPEN}
  const {{ kernel }} = panel.context.sessionContext.session;
  const all = [];
  for (const code of codes) {{
    const outputs = [];
    const future = kernel.requestExecute({{ code }});
    future.onIOPub = ({{ header, content }}) =>
      outputs.push({{ output_type: header.msg_type, ...content }});
    await future.done;
    all.push(outputs);
  }}
  return all;
}}"""


class Desk:
    """The page of an exercise, with every other host blocked, and what went wrong on it."""

    def __init__(self, browser, address, name, **context):
        page = browser.new_context(**context).new_page()
        self._sit(page, address, name)
        page.goto(f"{address}exercises/{name}/")

    @classmethod
    def on(cls, page, address, name):
        """Return the exercise that is open on a page."""
        desk = cls.__new__(cls)
        desk._sit(page, address, name)
        return desk

    def _sit(self, page, address, name):
        self.page, self.address, self.name = page, address, name
        self.context = page.context
        self.outside, self.errors = [], []
        self.context.route("**/*", self._route)
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console",
            lambda message: message.type == "error" and self.errors.append(message.text),
        )

    def _route(self, route):
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    @property
    def status(self):
        """What the bar says."""
        return self.page.locator("#python").inner_text()

    @property
    def notebook(self):
        """The frame in which JupyterLab shows the notebook."""
        return self.page.frame_locator("iframe")

    def button(self, name):
        """Return a button of the bar."""
        return self.page.get_by_role("button", name=name, exact=True)

    def opened(self):
        """Wait until the notebook is there; Python may still be on its way."""
        self.button("Download").wait_for()
        return self

    def ready(self):
        """Wait until Python is."""
        self.page.wait_for_function(
            "document.querySelector('#python').textContent.startsWith('Python is ready')"
        )
        return self

    def write(self, sources):
        """Put code into cells, by their ids."""
        self.page.evaluate(WRITE, dict(sources))

    def run_all(self):
        """Run the notebook from its top, as its menu does, and return its cells."""
        self.page.evaluate(RUN_ALL)
        return self.cells()

    def cells(self):
        """Return the released cells of the notebook as they are now, by their ids."""
        notebook = json.loads(self.page.evaluate(STATE))
        marks = [cell["metadata"].get("nbgrader") for cell in notebook["cells"]]
        pairs = zip(marks, notebook["cells"], strict=True)
        return {mark["grade_id"]: cell for mark, cell in pairs if mark}

    def wait_until_kept(self):
        """Wait until what was written is in the browser's store."""
        self.page.wait_for_function(KEPT)

    def execute(self, *codes):
        """Run pieces of code in the kernel, without cells, and return the outputs of each."""
        return self.page.evaluate(EXECUTE, codes)

    def download(self, path):
        """Press the button that hands the notebook out, into a file; return the file's name."""
        with self.page.expect_download() as begun:
            self.button("Download").click()
        begun.value.save_as(path)
        return begun.value.suggested_filename

    def close(self):
        """Forget the page with all that it stored."""
        self.context.close()


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def words(html):
    """Return the words of HTML, with single spaces."""
    parser = _Text()
    parser.feed(html)
    return plain("".join(parser.parts))


def plain(text):
    """Return a text without marks for code, with single spaces."""
    return " ".join(text.replace("`", "").split())


def points(outputs, most):
    """Return the points that nbgrader reads from the outputs of a test cell."""
    if any(one["output_type"] == "error" for one in outputs):
        return 0.0
    for one in outputs:
        if one["output_type"] == "execute_result":
            with contextlib.suppress(ValueError):
                return float("".join(one["data"]["text/plain"]))
    return most


def told(outputs):
    """Return all that the outputs of a cell say, in words."""
    said = []
    for one in outputs:
        data = one.get("data", {})
        html = data.get("text/html")
        said.append(words("".join(html)) if html else plain("".join(data.get("text/plain", ""))))
        said += [plain("".join(one.get("text", ""))), plain(one.get("evalue", ""))]
    return " ".join(filter(None, said))
