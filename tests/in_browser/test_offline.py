"""What was fetched once is there without a network."""

NAME = "relu"
PAGES_KEPT = """async () => {
  const cache = await caches.open("rectified-pages");
  return Boolean(await cache.match(location.href.replace("index.html", "")));
}"""
CACHED = """async () => {
  const cache = await caches.open("rectified-kit");
  return (await cache.keys()).map(({ url }) => url);
}"""


def test_the_second_visit_needs_no_network(student, site_address):
    desk = student(NAME).ready()
    desk.page.wait_for_function(PAGES_KEPT)
    desk.page.goto(f"{site_address}book/relu.html")
    desk.page.wait_for_load_state("networkidle")
    desk.context.set_offline(True)
    desk.page.reload()
    assert "ReLU" in desk.page.title()
    desk.page.get_by_role("link", name="ReLU, its derivative and the way back").first.click()
    desk.ready()
    (outputs,) = desk.execute("import numpy as np; from rectified import checks\n1")
    assert outputs[-2]["data"]["text/plain"] == "1"


def test_only_what_is_needed_is_fetched_and_kept(student):
    desk = student(NAME).ready()
    kept = desk.page.evaluate(CACHED)
    assert any("/rectified-" in address for address in kept)
    assert not [one for one in kept if "matplotlib-3" in one or "pillow" in one]
