"""What was fetched once is there without a network."""

NAME = "relu"
UNTIL_KEPT = """async () => {
  const cache = await caches.open("rectified-pages");
  for (let tries = 0; !(await cache.match(location.href.replace("index.html", ""))); tries += 1) {
    if (tries === 600) throw new Error(`${location.href} is not kept`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""
CACHED = """async () => {
  const [name] = (await caches.keys()).filter((one) => one.startsWith("rectified-kit-"));
  const cache = await caches.open(name);
  const size = async (one) => [one.url, (await (await cache.match(one)).blob()).size];
  return Promise.all((await cache.keys()).map(size));
}"""
SAID = 40e6
"""What a page says that Python weighs, about, in bytes."""


def test_only_what_is_needed_is_fetched_and_kept(desk):
    sizes = desk.page.evaluate(CACHED)
    kept = [address for address, _ in sizes]
    assert abs(sum(size for _, size in sizes) / SAID - 1) < 0.1
    assert any("/rectified-" in address for address in kept)
    assert not [one for one in kept if "matplotlib-3" in one or "pillow" in one]


def test_the_second_visit_needs_no_network(desk, site_address):
    desk.page.evaluate(UNTIL_KEPT)
    desk.page.goto(f"{site_address}book/relu.html")
    desk.page.wait_for_load_state("networkidle")
    desk.page.evaluate(UNTIL_KEPT)
    desk.context.set_offline(True)
    desk.page.reload()
    assert "ReLU" in desk.page.title()
    desk.page.get_by_role("link", name="ReLU, its derivative and the way back").first.click()
    desk.ready()
    (outputs,) = desk.execute("import numpy as np; from rectified import checks\n1")
    assert outputs[-2]["data"]["text/plain"] == "1"
