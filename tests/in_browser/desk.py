"""An exercise, open in a browser as a student has it."""

import json
from html.parser import HTMLParser

PANEL = """
(() => {
  const { contentWindow } = document.querySelector("iframe");
  const panel = [...contentWindow.jupyterapp.shell.widgets("main")].find(({ context }) => context);
  return { app: contentWindow.jupyterapp, panel, model: panel.context.model };
})()
"""
CELLS = """
(given) => {
  const { model } = %s;
  for (const cell of model.cells) {
    const { grade_id } = cell.getMetadata("nbgrader") ?? {};
    if (grade_id in given) cell.sharedModel.setSource(given[grade_id]);
  }
}
""" % PANEL
RUN_ALL = "() => { const { app } = %s; return app.commands.execute('notebook:run-all-cells'); }" % PANEL
STATE = "() => { const { model } = %s; return JSON.stringify(model.toJSON()); }" % PANEL
EXECUTE = """
async (code) => {
  const { panel } = %s;
  const outputs = [];
  const future = panel.context.sessionContext.session.kernel.requestExecute({ code });
  future.onIOPub = ({ header, content }) => outputs.push({ output_type: header.msg_type, ...content });
  await future.done;
  return outputs;
}
""" % PANEL


class Desk:
    """The page of an exercise, with every other host blocked, and what went wrong on it."""

    def __init__(self, browser, address, name, **context):
        self.context = browser.new_context(**context)
        self.address, self.name = address, name
        self.outside, self.errors = [], []
        self.context.route("**/*", self._route)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console",
            lambda message: message.type == "error" and self.errors.append(message.text),
        )
        self.page.goto(f"{address}exercises/{name}/")

    def _route(self, route):
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    @property
    def status(self):
        """What the bar says."""
        return self.page.locator("[role=status]").inner_text()

    def ready(self):
        """Wait until Python is."""
        self.page.wait_for_function(
            "document.querySelector('[role=status]').textContent.startsWith('Python is ready')"
        )
        return self

    def write(self, sources):
        """Put code into cells, by their ids."""
        self.page.evaluate(CELLS, dict(sources))

    def run_all(self):
        """Run the notebook from its top, as its menu does, and return its cells."""
        self.page.evaluate(RUN_ALL)
        return self.cells()

    def cells(self):
        """Return the cells of the notebook as they are now, by their ids."""
        notebook = json.loads(self.page.evaluate(STATE))
        return {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in notebook["cells"]}

    def execute(self, code):
        """Run code in the kernel, and return its outputs, without a cell."""
        return self.page.evaluate(EXECUTE, code)

    def download(self, path):
        """Press the button that hands the notebook out, into a file."""
        with self.page.expect_download() as begun:
            self.page.get_by_role("button", name="Download to hand in").click()
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


def text(html):
    """Return the words of HTML, with single spaces."""
    parser = _Text()
    parser.feed(html)
    return " ".join("".join(parser.parts).split())


def points(outputs, most):
    """Return the points that nbgrader reads from the outputs of a test cell."""
    if any(one["output_type"] == "error" for one in outputs):
        return 0.0
    for one in outputs:
        if one["output_type"] == "execute_result":
            try:
                return float(one["data"]["text/plain"])
            except ValueError:
                return most
    return most


def told(outputs):
    """Return all that the outputs of a cell say, in words."""
    said = []
    for one in outputs:
        data = one.get("data", {})
        said.append(text(data["text/html"]) if "text/html" in data else data.get("text/plain", ""))
        said += [one.get("text", ""), one.get("evalue", "")]
    return " ".join(said)
