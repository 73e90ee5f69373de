"""A page of the book, open in a browser."""

from plots.shown import Shown

WIDE = {"width": 1200, "height": 900}
PHONE = {"width": 390, "height": 844}
FIGURE = "[data-rectified-figure]"


class Visit:
    """One page, opened with every other host blocked, and what went wrong on it."""

    def __init__(self, browser, address, path, **context):
        self.page = browser.new_context(**context).new_page()
        self.page.set_default_timeout(10_000)  # a dead plot is told soon
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
        if context.get("java_script_enabled", True):  # else nothing comes after the page
            self.page.wait_for_load_state("networkidle")

    def _route(self, route, address):
        self.requested.append(route.request.url)
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def awake(self, number, state):
        """Return a figure of the page, alive; what waits for a guess is shown without one."""
        figure = self.page.locator(FIGURE).nth(number)
        shown = Shown(figure, state)
        if state["spec"]["predict"]:
            figure.locator(".rectified-skip").click()
        return shown

    def data(self):
        """Return the addresses of the figures' data that were requested so far."""
        return [url for url in self.requested if "/_static/figures/" in url]

    def resize(self, viewport):
        """Give the page another size and let it settle."""
        self.page.set_viewport_size(viewport)
        self.page.evaluate("new Promise(done => setTimeout(done, 600))")  # the theme waits 300

    def close(self):
        """Forget the page with all that it stored."""
        self.page.context.close()
