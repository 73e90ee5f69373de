// Keeps what a page has fetched, so that the next visit needs no network. The files of the kit
// (JupyterLite, Pyodide and its packages) have their content in their addresses or stay as they
// are for a version: what is kept of them is taken as it is. Of all else the newest is asked for
// first. While Python's files arrive, it counts them out to the pages.

const KIT = new Set([] /* KIT */); // the addresses of the kit, from here
const KEPT = `rectified-kit-${"" /* VERSION */}`; // of JupyterLite and what is added to it
const SEEN = "rectified-pages";
const THEIRS = /\/api\/(drive|stdin|service-worker-heartbeat)/; // JupyterLite's own requests
const PYTHON = "lite/pyodide/";

const home = new URL("./", self.rectifiedOffline ?? location.href).href;
const nameOf = (address) => address.slice(home.length).split("?")[0];
const said = new BroadcastChannel("rectified-fetched");

// A folder and its index are one page, and a place within it is no page of its own.
const pageOf = ({ url }) => url.replace(/(^|\/)index\.html(?=$|[?#])/, "$1").split("#")[0];

// Keeps a copy. Where the browser gives no room, the page has its answer all the same.
async function put(cache, address, response) {
  try {
    if (response.status === 200) await (await caches.open(cache)).put(address, response);
  } catch (error) {
    console.info(`${address.url ?? address} is not kept: ${error.message}`);
  }
}

async function kept(request, event) {
  const known = await (await caches.open(KEPT)).match(request);
  const response = known ?? (await fetch(request));
  if (!known) event.waitUntil(put(KEPT, request, response.clone()));
  const name = nameOf(request.url);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  if (name.startsWith(PYTHON)) said.postMessage(name);
  return response;
}

async function fresh(request, event) {
  try {
    const response = await fetch(request);
    if (!response.redirected) event.waitUntil(put(SEEN, pageOf(request), response.clone()));
    return response;
  } catch (error) {
    const known = await (await caches.open(SEEN)).match(pageOf(request), { ignoreVary: true });
    if (known) return known;
    throw error;
  }
}

// Drops what belongs to an older kit.
async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith("rectified-kit-"));
  await Promise.all(names.map((name) => name === KEPT || caches.delete(name)));
  const cache = await caches.open(KEPT);
  const old = (await cache.keys()).filter(({ url }) => !KIT.has(nameOf(url)));
  await Promise.all(old.map((request) => cache.delete(request)));
}

addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), forget()])));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(home)) return;
  if (THEIRS.test(new URL(request.url).pathname)) return;
  event.stopImmediatePropagation(); // JupyterLite's worker would answer too
  event.respondWith(KIT.has(nameOf(request.url)) ? kept(request, event) : fresh(request, event));
});
