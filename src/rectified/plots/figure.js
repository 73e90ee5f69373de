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
  if (Number.isNaN(number)) return "none";
  if (!Number.isFinite(number)) return number > 0 ? "∞" : "−∞";
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
  const stride = { __proto__: null };
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
  const length = Object.fromEntries(dims.map((dim, i) => [dim, sizes[i]]));
  return { dims, stride, length, get: get ?? scaled, code };
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

  dot = (x, y) => (finite(x, y) ? `M${this.at(x, y)}h.01` : "");

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
    const [rows, places] = [row, place].map((dim) => this.data.count(name, dim));
    return { dims: [row, place], rows, places };
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
  const pick = (input) => {
    input.dataset.lmSuppressShortcuts = "true"; // or JupyterLab takes the arrow keys for itself
    input.addEventListener("input", () => choose(Number(input.value)));
    return input;
  };
  if (named) {
    const group = element(parent, "fieldset", { class: "rectified-choice" });
    element(group, "legend", {}, label);
    const name = `rectified-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    const inputs = texts.map((text, value) => {
      const option = element(group, "label");
      const input = element(option, "input", { type: "radio", name, value });
      element(option, "span", {}, text);
      return pick(input);
    });
    return (i) => (inputs[i].checked = true);
  }
  const box = element(parent, "label");
  element(box, "span", {}, label);
  const input = pick(element(box, "input", { type: "range", min: 0, max: count - 1, step: 1 }));
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
  const share = (number) => Math.min(1, Math.max(0, (number - low) / (high - low))) || 0;
  const cents = Float32Array.from(numbers, (number) => 1200 * OCTAVES * share(number));
  const loud = Float32Array.from(numbers, (number) => (Number.isNaN(number) ? 0 : 0.2));
  tone.frequency.value = LOWEST;
  tone.detune.setValueCurveAtTime(cents, context.currentTime, SECONDS);
  volume.gain.setValueCurveAtTime(loud, context.currentTime, SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.addEventListener("ended", ended);
  tone.start();
  tone.stop(context.currentTime + SECONDS);
  return () => context.close();
}

// What a reader can choose: the values of each control, and the row of the one that is chosen.
class Choice {
  constructor(model, controls, data) {
    Object.assign(this, { model, controls });
    this.probe = controls.find(({ values }) => !values)?.name;
    this.values = Object.fromEntries(
      controls.map(({ name, values }) => [name, values ?? data.list(name, {})]),
    );
  }

  row(name) {
    const [chosen, values] = [this.model.get(name), this.values[name]];
    return typeof chosen === "string" ? values.indexOf(chosen) : nearest(values, chosen);
  }

  rows() {
    return Object.fromEntries(this.controls.map(({ name }) => [name, this.row(name)]));
  }

  pick(name, row) {
    this.model.set(name, this.values[name][row]);
    this.model.save_changes();
  }

  text({ name, texts }, row) {
    return texts?.[row] ?? `${name} = ${show(this.values[name][row])}`;
  }
}

const AT_PROBE = new Set(["rule", "spot", "tangent", "fan"]);

// A canvas in the place of the picture that Python drew.
function canvasFor(picture) {
  const canvas = document.createElement("canvas");
  canvas.className = picture.className;
  canvas.style.cssText = picture.style.cssText;
  canvas.dataset.mark = picture.dataset.mark;
  picture.replaceWith(canvas);
  return canvas;
}

// Each mark of the frame: `draw` moves it to the rows that are chosen, `needs` are the controls
// that it depends on.
function marksOf(spec, find, data, probe) {
  return spec.panels.flatMap(({ marks, fixed: own, ...size }, number) => {
    const panel = new Panel(data, size);
    return marks.map(({ kind, colours, ...mark }, i) => {
      const nodes = [...find(`[data-panel="${number}"]`).querySelectorAll(`[data-mark="${i}"]`)];
      const canvas = kind === "image" && canvasFor(nodes[0]);
      const palette = colours && bytes(spec.colours[colours]);
      const arrays = Object.values(mark).filter((name) => name in data.arrays);
      const needs = new Set(arrays.flatMap((name) => data.arrays[name].dims));
      if (!AT_PROBE.has(kind)) needs.delete(probe);
      const draw = ({ ...rows }) => {
        if (!AT_PROBE.has(kind)) delete rows[probe];
        const fixed = { __proto__: null, ...rows, ...own };
        if (canvas) panel.image({ ...mark, colours: palette }, fixed, canvas);
        else {
          const path = panel[kind](mark, fixed);
          for (const node of nodes) node.setAttribute("d", path);
        }
      };
      return { draw, needs };
    });
  });
}

// Says a frame: at once to the eye, and to a screen reader when the reader has stopped.
function speaker(spec, el, data, choice) {
  const readout = el.querySelector(".rectified-readout");
  const said = element(el, "p", { class: "rectified-said", role: "status" });
  let pending = 0;
  const look = (name, rows) => {
    const knob = spec.controls.find((one) => one.name === name && one.values);
    return knob ? choice.text(knob, rows[name]) : data.reader(name, rows)();
  };
  const fill = (template, rows) =>
    template
      .split(/\{(\w+)\}/)
      .map((part, i) => (i % 2 ? look(part, rows) : part))
      .filter((part) => part !== "");
  const tell = (rows, moved) => {
    const alternative = fill(spec.alt, rows).map(digits).join("").trim();
    el.querySelector(".rectified-panels").setAttribute("aria-label", alternative);
    if (!readout) return;
    readout.replaceChildren();
    for (const part of fill(spec.say, rows))
      if (typeof part === "number") element(readout, "b", {}, show(part));
      else readout.append(part);
    clearTimeout(pending);
    if (!moved) return; // what has just come into view is not announced
    pending = setTimeout(() => (said.textContent = readout.textContent.trim()), PAUSE);
  };
  return { tell, hush: () => clearTimeout(pending) };
}

// A button for something that goes on by itself until it ends or the button is pressed again.
function toggle(parent, label, start) {
  const button = element(parent, "button", { type: "button", "aria-pressed": false }, label);
  let running;
  const stop = () => {
    running?.();
    running = undefined;
    button.setAttribute("aria-pressed", false);
  };
  button.addEventListener("click", () => {
    if (running) return stop();
    running = start(stop);
    button.setAttribute("aria-pressed", true);
  });
  return { button, stop };
}

// Goes through the steps of a knob to its last, from the first if it stands there, until
// something else moves the knob.
function play(choice, name, ended) {
  const last = choice.values[name].length - 1;
  let step = choice.row(name);
  const timer = setInterval(() => {
    const moved = choice.row(name) !== step;
    step = step === last ? 0 : step + 1;
    if (!moved) choice.pick(name, step);
    if (moved || step === last) ended();
  }, PAUSE);
  return () => clearInterval(timer);
}

// The pointer drags the control that lies along a panel's axis.
function follow(canvas, { drag, x }, choice) {
  const move = (event) => {
    if (!(event.buttons & 1)) return;
    const { left, width } = canvas.getBoundingClientRect();
    const [from, to] = ["Left", "Right"].map((side) =>
      parseFloat(getComputedStyle(canvas.querySelector("svg"))[`padding${side}`]),
    );
    const share = (event.clientX - left - from) / (width - from - to);
    choice.pick(drag, nearest(choice.values[drag], x[0] + share * (x[1] - x[0])));
  };
  canvas.addEventListener("pointerdown", move);
  canvas.addEventListener("pointermove", move);
}

// A guess before the figure shows itself; whoever does not like to guess may skip it.
function ask(box, guesses, el, shown) {
  box.hidden = false;
  el.classList.add("rectified-waiting");
  const buttons = [...box.querySelectorAll("button")];
  for (const [i, button] of buttons.entries())
    button.addEventListener("click", () => {
      const waiting = el.classList.contains("rectified-waiting");
      el.classList.remove("rectified-waiting");
      if (!guesses[i]) return;
      const { reply, right } = guesses[i];
      box.querySelector("p").textContent = `${right ? "✓" : "✗"} ${reply}`;
      for (const one of buttons) one.setAttribute("aria-pressed", one === button);
      if (waiting) shown();
    });
}

function render({ model, el }) {
  const spec = model.get("spec");
  if (spec.frame) el.innerHTML = spec.frame;
  el.classList.add("rectified-plot");
  const find = (selector) => el.querySelector(selector);
  const data = new Data(spec.arrays);
  const choice = new Choice(model, spec.controls, data);
  const marks = marksOf(spec, find, data, choice.probe);
  const { tell, hush } = speaker(spec, el, data, choice);

  const controls = element(el, "div", { class: "rectified-controls" });
  find(".rectified-panels").after(controls);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const toggles = [];
  const setters = spec.controls.map((one) => {
    const line = element(controls, "div", { class: "rectified-row" });
    const count = choice.values[one.name].length;
    const setter = control(line, one, count, (row) => choice.pick(one.name, row));
    if (one.play && !still)
      toggles.push(toggle(line, one.play, (ended) => play(choice, one.name, ended)));
    return (row) => setter(row, choice.text(one, row));
  });
  const [player] = toggles;
  if (spec.listen) {
    const heard = () => {
      const { [choice.probe]: _, ...fixed } = choice.rows();
      return data.list(spec.listen.array, fixed);
    };
    const start = (ended) => listen(heard(), spec.listen.range, ended);
    toggles.push(toggle(controls, "Listen to the curve", start));
  }
  for (const [number, panel] of spec.panels.entries())
    if (panel.drag) follow(find(`[data-panel="${number}"] .rectified-canvas`), panel, choice);
  if (spec.predict)
    ask(find(".rectified-predict"), spec.predict, el, () => player?.button.click());

  function update(changed) {
    const rows = choice.rows();
    for (const { draw, needs } of marks) if (!changed || needs.has(changed)) draw(rows);
    for (const [i, { name }] of spec.controls.entries()) setters[i](rows[name]);
    tell(rows, changed);
  }
  for (const { name } of spec.controls) model.on(`change:${name}`, () => update(name));
  update();
  return () => {
    hush();
    for (const { stop } of toggles) stop();
  };
}

export default { render };
