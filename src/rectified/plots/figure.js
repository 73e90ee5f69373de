// The live figure. Python checked it, drew its first frame and packed its arrays; this module
// picks rows of them and moves the marks of that frame. It states no formula. The same module
// runs in Jupyter (hosted by anywidget) and in the published page (hosted by page.js).

const WIDTH = 1000; // of the box that a curve lies in, before it stretches
const FULL = 254; // the colour of a cell that is full
const CODES = { u1: Uint8Array, u2: Uint16Array, f4: Float32Array, f8: Float64Array };
const [LOWEST, OCTAVES, SECONDS] = [220, 2, 3]; // the tone of a curve: Hz, range, duration
const PAUSE = 400; // milliseconds from step to step, and before a frame is announced

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

// The digits of a number, as `words.show` in Python writes them.
function show(number) {
  if (!Number.isFinite(number)) return Number.isNaN(number) ? "none" : number > 0 ? "∞" : "−∞";
  return String(Number(number.toPrecision(4))).replaceAll("-", "−");
}

const digits = (part) => (typeof part === "number" ? show(part) : part);

function element(parent, name, attributes = {}, text = "") {
  const made = parent.appendChild(document.createElement(name));
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

const nearest = (numbers, target) =>
  numbers.reduce(
    (best, number, i) =>
      Math.abs(number - target) < Math.abs(numbers[best] - target) ? i : best,
    0,
  );

// An array as Python packed it: `get(i)` reads one value, `stride` says how far rows lie apart.
function unpack({ store, dims, sizes, low, high, texts, data }) {
  const stride = {};
  let size = 1;
  for (let i = dims.length - 1; i >= 0; i -= 1) {
    stride[dims[i]] = size;
    size *= sizes[i];
  }
  const packed = bytes(data);
  const codes = new (CODES[store] ?? Uint8Array)(packed.buffer);
  const top = 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;
  const get = {
    text: (i) => texts[codes[i]],
    b1: (i) => (codes[i >> 3] >> (i & 7)) & 1,
    f4: (i) => codes[i],
    f8: (i) => codes[i],
  }[store];
  const scaled = (i) => (codes[i] === top ? NaN : low + ((high - low) * codes[i]) / (top - 1));
  const code = store === "b1" ? (i) => get(i) * FULL : (i) => codes[i];
  return { dims, stride, get: get ?? scaled, code, length: Object.fromEntries(dims.map((dim, i) => [dim, sizes[i]])) };
}

// The arrays of a figure, and the rows that its controls choose.
class Data {
  constructor(packed) {
    this.arrays = Object.fromEntries(
      Object.entries(packed).map(([name, array]) => [name, unpack(array)]),
    );
  }

  // A function of the places in `dims` that reads an array; all other dimensions are fixed.
  reader(name, fixed, dims = [], read = "get") {
    const { stride, dims: own, ...array } = this.arrays[name];
    const base = own.reduce((sum, dim) => sum + (fixed[dim] ?? 0) * stride[dim], 0);
    const [far, near] = [stride[dims[0]] ?? 0, stride[dims[1]] ?? 0];
    return (i = 0, j = 0) => array[read](base + i * far + j * near);
  }

  free(name, fixed) {
    return this.arrays[name].dims.filter((dim) => !(dim in fixed));
  }

  count(name, dim) {
    return dim === undefined ? 1 : this.arrays[name].length[dim];
  }

  // All of an array whose one dimension is left.
  list(name, fixed) {
    const [dim] = this.free(name, fixed);
    const read = this.reader(name, fixed, [dim]);
    return Array.from({ length: this.count(name, dim) }, (_, i) => read(i));
  }
}

const finite = (x, y) => Number.isFinite(x) && Number.isFinite(y);
const short = (number) => String(Number(number.toFixed(2)));

// Where numbers lie in a panel's box, and the paths of marks there.
class Panel {
  constructor(data, { x, y, height }) {
    Object.assign(this, { data, ends: x, height });
    this.x = (at) => (WIDTH * (at - x[0])) / (x[1] - x[0]);
    this.y = (at) => height * (1 - (at - y[0]) / (y[1] - y[0]));
  }

  at = (x, y) => `${short(this.x(x))} ${short(this.y(y))}`;

  dot = (x, y) => (finite(x, y) ? `M${this.at(x, y)}h0` : "");

  // The path through points; a NaN lifts the pen.
  strokes(points) {
    let pen = "M";
    let path = "";
    for (const [x, y] of points) {
      if (finite(x, y)) {
        path += pen + this.at(x, y);
        pen = "L";
      } else pen = "M";
    }
    return path;
  }

  // The rows and places along them over which a mark's first array runs.
  grid(name, fixed) {
    const dims = this.data.free(name, fixed);
    const [row, place] = dims.length === 2 ? dims : [undefined, dims[0]];
    return { dims: [row, place], rows: this.data.count(name, row), places: this.data.count(name, place) };
  }

  line({ x, y, where, breaks }, fixed) {
    const { dims, rows, places } = this.grid(y, fixed);
    const [across, up] = [x, y].map((name) => this.data.reader(name, fixed, dims));
    const shown = where ? this.data.reader(where, fixed, dims) : () => true;
    const lifts = new Set(breaks ? this.data.list(breaks, fixed) : []);
    let path = "";
    for (let i = 0; i < rows; i += 1) {
      if (!shown(i)) continue;
      const points = Array.from({ length: places }, (_, j) => [across(i, j), up(i, j)]);
      path += this.strokes(points.map(([a, b]) => [a, lifts.has(a) ? NaN : b]));
    }
    return path;
  }

  points({ x, y, where }, fixed) {
    const { dims, rows, places } = this.grid(y, fixed);
    const [across, up] = [x, y].map((name) => this.data.reader(name, fixed, dims));
    const shown = where ? this.data.reader(where, fixed, dims) : () => true;
    let path = "";
    for (let i = 0; i < rows; i += 1)
      for (let j = 0; j < places; j += 1)
        if (shown(i, j)) path += this.dot(across(i, j), up(i, j));
    return path;
  }

  bars({ edges, heights }, fixed) {
    const [sides, tops] = [edges, heights].map((name) => this.data.list(name, fixed));
    const base = short(this.y(0));
    const bar = (height, i) => {
      if (!Number.isFinite(height)) return "";
      const [left, right] = [sides[i], sides[i + 1]].map((side) => short(this.x(side)));
      return `M${left} ${base}V${short(this.y(height))}H${right}V${base}Z`;
    };
    return tops.map(bar).join("");
  }

  rule({ x }, fixed) {
    const at = this.data.reader(x, fixed)();
    return Number.isFinite(at) ? `M${short(this.x(at))} 0V${this.height}` : "";
  }

  spot({ x, y }, fixed) {
    return this.dot(this.data.reader(x, fixed)(), this.data.reader(y, fixed)());
  }

  tangent(mark, fixed) {
    const [x, y, slope] = ["x", "y", "slope"].map((key) => this.data.reader(mark[key], fixed)());
    return this.strokes(this.ends.map((end) => [end, y + slope * (end - x)]));
  }

  fan({ x: across, y: up, at, low, high }, fixed) {
    const [x, y] = [across, up].map((name) => this.data.reader(name, fixed)());
    const [kinks, lows, highs] = [at, low, high].map((name) => this.data.list(name, fixed));
    const wing = (end, i) => {
      const [one, other] = [lows[i], highs[i]].map((slope) => [end, y + slope * (end - x)]);
      return `${this.strokes([one, [x, y], other])}Z`;
    };
    return kinks
      .map((kink, i) => (kink === x ? this.ends.map((end) => wing(end, i)).join("") : ""))
      .join("");
  }

  // Colours the cells of a canvas, each a pixel that the page stretches.
  image({ cells, colours, upward }, fixed, canvas) {
    const { dims, rows, places } = this.grid(cells, fixed);
    const code = this.data.reader(cells, fixed, dims, "code");
    const pixels = new ImageData(places, rows);
    for (let i = 0; i < rows; i += 1)
      for (let j = 0; j < places; j += 1) {
        const colour = 4 * code(upward ? rows - 1 - i : i, j);
        pixels.data.set(colours.subarray(colour, colour + 4), 4 * (i * places + j));
      }
    Object.assign(canvas, { width: places, height: rows });
    canvas.getContext("2d").putImageData(pixels, 0, 0);
  }
}

// A control's slider, or its names side by side; `set(i)` shows that step i is chosen.
function control(parent, { label, texts, named }, count, choose) {
  const pick = (input) => input.addEventListener("input", () => choose(Number(input.value)));
  if (named && count <= 5) {
    const group = element(parent, "fieldset", { class: "rectified-choice" });
    element(group, "legend", {}, label);
    const name = `rectified-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    const inputs = texts.map((text, value) => {
      const option = element(group, "label");
      const input = element(option, "input", { type: "radio", name, value });
      element(option, "span", {}, text);
      pick(input);
      return input;
    });
    return (i) => (inputs[i].checked = true);
  }
  const box = element(parent, "label");
  element(box, "span", {}, label);
  const input = element(box, "input", { type: "range", min: 0, max: count - 1, step: 1 });
  input.dataset.lmSuppressShortcuts = "true"; // or JupyterLab takes the arrow keys for itself
  pick(input);
  const output = texts && element(parent, "output", { "aria-hidden": true });
  return (i, text) => {
    input.value = i;
    input.setAttribute("aria-valuetext", text);
    if (output) output.textContent = text;
  };
}

// The curve as a tone: the higher the value, the higher the pitch, an octave for each half.
function listen(numbers, [low, high], ended) {
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  const share = (number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
  const cents = Float32Array.from(numbers, (n) => (Number.isFinite(n) ? 1200 * OCTAVES * share(n) : 0));
  const loud = Float32Array.from(numbers, (n) => (Number.isFinite(n) ? 0.2 : 0));
  tone.frequency.value = LOWEST;
  tone.detune.setValueCurveAtTime(cents, context.currentTime, SECONDS);
  volume.gain.setValueCurveAtTime(loud, context.currentTime, SECONDS);
  tone.connect(volume).connect(context.destination);
  const stop = () => context.state === "closed" || context.close().then(ended);
  tone.addEventListener("ended", stop);
  tone.start();
  tone.stop(context.currentTime + SECONDS);
  return stop;
}

function render({ model, el }) {
  const spec = model.get("spec");
  if (spec.frame) el.innerHTML = spec.frame;
  el.classList.add("rectified-plot");
  const data = new Data(spec.arrays);
  const find = (selector) => el.querySelector(selector);
  const readout = find(".rectified-readout");
  const picture = find(".rectified-panels");

  // What a reader can choose: each control's values, and the row chosen of each.
  const values = Object.fromEntries(
    spec.controls.map(({ name, values: given }) => [name, given ?? data.list(name, {})]),
  );
  const row = (name) => {
    const chosen = model.get(name);
    return typeof chosen === "string" ? values[name].indexOf(chosen) : nearest(values[name], chosen);
  };
  const rows = () => Object.fromEntries(spec.controls.map(({ name }) => [name, row(name)]));
  const choose = (name, i) => {
    model.set(name, values[name][i]);
    model.save_changes();
  };
  const probe = spec.controls.find((one) => !one.values)?.name;
  const text = ({ name, texts }, i) => texts?.[i] ?? `${name} = ${show(values[name][i])}`;

  // Each mark, what draws it, and the controls that it depends on.
  const marks = spec.panels.flatMap((panelSpec, number) => {
    const panel = new Panel(data, panelSpec);
    const place = find(`[data-panel="${number}"]`);
    return panelSpec.marks.map((mark, i) => {
      let nodes = [...place.querySelectorAll(`[data-mark="${i}"]`)];
      const { kind, colours, ...named } = mark;
      if (kind === "image") {
        const canvas = document.createElement("canvas");
        canvas.className = nodes[0].className;
        canvas.style.cssText = nodes[0].style.cssText;
        canvas.dataset.mark = i;
        nodes[0].replaceWith(canvas);
        nodes = [canvas];
        mark.colours = bytes(spec.colours[colours]);
      }
      const atProbe = ["rule", "spot", "tangent", "fan"].includes(kind);
      const needs = new Set(
        Object.values(named).flatMap((name) => data.arrays[name]?.dims ?? []),
      );
      if (!atProbe) needs.delete(probe);
      const draw = (chosen) => {
        const fixed = { ...chosen, ...panelSpec.fixed };
        if (!atProbe) delete fixed[probe];
        const drawn = panel[kind](mark, fixed, nodes[0]);
        if (kind !== "image") for (const node of nodes) node.setAttribute("d", drawn);
      };
      return { draw, needs };
    });
  });

  const controls = element(el, "div", { class: "rectified-controls" });
  readout?.before(controls);
  const said = element(el, "p", { class: "rectified-said", role: "status" });

  // Words: at once to the eye, and to a screen reader when the reader has stopped.
  let pending = 0;
  const look = (name, chosen) => {
    const knob = spec.controls.find((one) => one.name === name && one.values);
    return knob ? text(knob, chosen[name]) : data.reader(name, chosen)();
  };
  const fill = (template, chosen) =>
    template
      .split(/\{(\w+)\}/)
      .map((part, i) => (i % 2 ? look(part, chosen) : part))
      .filter((part) => part !== "");
  function tell(chosen) {
    picture.setAttribute("aria-label", fill(spec.alt, chosen).map(digits).join("").trim());
    if (!readout) return;
    readout.replaceChildren();
    for (const part of fill(spec.say, chosen))
      if (typeof part === "number") element(readout, "b", {}, show(part));
      else readout.append(part);
    clearTimeout(pending);
    pending = setTimeout(() => (said.textContent = readout.textContent.trim()), PAUSE);
  }

  function update(changed) {
    const chosen = rows();
    for (const { draw, needs } of marks) if (!changed || needs.has(changed)) draw(chosen);
    for (const [i, one] of spec.controls.entries()) setters[i](chosen[one.name], text(one, chosen[one.name]));
    tell(chosen);
  }

  // Buttons that go on by themselves until they are pressed again.
  const stops = [];
  function toggle(parent, label, start) {
    const button = element(parent, "button", { type: "button", "aria-pressed": false }, label);
    let stop;
    const ended = () => {
      stop = undefined;
      button.setAttribute("aria-pressed", false);
    };
    stops.push(() => stop?.());
    button.addEventListener("click", () => {
      if (stop) {
        stop();
        ended();
        return;
      }
      button.setAttribute("aria-pressed", true);
      stop = start(ended);
    });
    return button;
  }
  const play = (name) => (ended) => {
    const last = values[name].length - 1;
    let step = row(name) === last ? -1 : row(name);
    const timer = setInterval(() => {
      step += 1;
      choose(name, step);
      if (step < last) return;
      clearInterval(timer);
      ended();
    }, PAUSE);
    return () => clearInterval(timer);
  };

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const players = [];
  const setters = spec.controls.map((one) => {
    const line = element(controls, "div", { class: "rectified-row" });
    const setter = control(line, one, values[one.name].length, (i) => choose(one.name, i));
    if (one.play && !still) players.push(toggle(line, one.play, play(one.name)));
    return setter;
  });
  if (spec.listen) {
    const { array, range } = spec.listen;
    const heard = () => {
      const fixed = rows();
      delete fixed[probe];
      return data.list(array, fixed);
    };
    toggle(controls, "Listen to the curve", (ended) => listen(heard(), range, ended));
  }

  // The pointer may drag the control that lies along a panel's axis.
  for (const [number, { drag, x }] of spec.panels.entries()) {
    if (!drag) continue;
    const canvas = find(`[data-panel="${number}"] .rectified-canvas`);
    const across = canvas.querySelector("line[x2='100%']");
    const follow = (event) => {
      if (event.type === "pointermove" && !event.buttons) return;
      const { left, width } = across.getBoundingClientRect();
      const share = (event.clientX - left) / width;
      choose(drag, nearest(values[drag], x[0] + share * (x[1] - x[0])));
    };
    canvas.addEventListener("pointerdown", follow);
    canvas.addEventListener("pointermove", follow);
  }

  // A guess before the figure shows itself.
  const predict = find(".rectified-predict");
  if (predict) {
    predict.hidden = false;
    el.classList.add("rectified-waiting");
    const buttons = [...predict.querySelectorAll("button")];
    for (const [i, button] of buttons.entries())
      button.addEventListener("click", () => {
        const { reply, right } = spec.predict[i];
        predict.querySelector("p").textContent = `${right ? "✓" : "✗"} ${reply}`;
        for (const one of buttons) one.setAttribute("aria-pressed", one === button);
        if (el.classList.contains("rectified-waiting")) players[0]?.click();
        el.classList.remove("rectified-waiting");
      });
  }

  for (const { name } of spec.controls) model.on(`change:${name}`, () => update(name));
  update();
  return () => {
    clearTimeout(pending);
    for (const stop of stops) stop();
  };
}

export default { render };
