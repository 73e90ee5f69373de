// Brings the live plots of a published page to life: no kernel, no server.
import explorer from "./explorer.js";

for (const el of document.querySelectorAll("[data-rectified-explorer]")) {
  const state = JSON.parse(el.querySelector("script").textContent);
  const listeners = {};
  const model = {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      listeners[`change:${name}`]?.();
    },
    on: (event, listener) => (listeners[event] = listener),
    save_changes() {},
  };
  explorer.render({ model, el });
}
