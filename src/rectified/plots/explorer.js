// The live explorer. It draws the curves that Python evaluated and picks frames of them;
// it states no formula. The same module runs in Jupyter (hosted by anywidget) and in the
// published page (hosted by page.js).

const HEIGHTS = { value: 220, slope: 130 };
const MARGIN = { left: 44, right: 14, top: 26, gap: 54, bottom: 40 };

const decode = (text, Numbers) =>
  new Numbers(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);

const show = (number) => String(Number(number.toPrecision(4))).replace("-", "−");

function element(parent, name, attributes = {}, text = "") {
  const namespace = name === "svg" ? "http://www.w3.org/2000/svg" : parent.namespaceURI;
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return parent.appendChild(made);
}

const nearest = (numbers, target) =>
  numbers.reduce(
    (best, number, i) =>
      Math.abs(number - target) < Math.abs(numbers[best] - target) ? i : best,
    0,
  );

// One pair of axes: where numbers lie in pixels, and the frame around them.
class Panel {
  constructor(svg, { title, top, height, width, xAxis, yAxis }) {
    const left = MARGIN.left;
    const right = width - MARGIN.right;
    const [x0, x1] = xAxis.range;
    const [y0, y1] = yAxis.range;
    this.range = yAxis.range;
    this.x = (x) => left + ((x - x0) / (x1 - x0)) * (right - left);
    this.y = (y) => top + height - ((y - y0) / (y1 - y0)) * height;
    const axes = element(svg, "g", { class: "rectified-axes" });
    element(axes, "text", { x: left, y: top - 9 }, title);
    for (const [tick, label] of yAxis.ticks) {
      element(axes, "line", { x1: left, x2: right, y1: this.y(tick), y2: this.y(tick) });
      const at = { x: left - 6, y: this.y(tick) + 4, "text-anchor": "end", "data-tick": tick };
      element(axes, "text", at, label);
    }
    for (const [tick, label] of xAxis.ticks) {
      element(axes, "line", { x1: this.x(tick), x2: this.x(tick), y1: top, y2: top + height });
      const at = { x: this.x(tick), y: top + height + 16, "text-anchor": "middle" };
      element(axes, "text", { ...at, "data-tick": tick }, label);
    }
    const id = `rectified-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    const clip = element(svg, "clipPath", { id });
    element(clip, "rect", { x: left, y: top, width: right - left, height });
    this.marks = element(svg, "g", { "clip-path": `url(#${id})` });
    this.points = element(svg, "g");
  }

  // The path through points; a NaN lifts the pen.
  path(xs, ys) {
    let pen = "M";
    let d = "";
    for (let i = 0; i < xs.length; i += 1) {
      if (Number.isFinite(ys[i])) {
        d += `${pen}${this.x(xs[i]).toFixed(2)} ${this.y(ys[i]).toFixed(2)}`;
        pen = "L";
      } else pen = "M";
    }
    return d;
  }

  place(circle, x, y) {
    circle.setAttribute("cx", this.x(x));
    circle.setAttribute("cy", this.y(y));
  }
}

function slider(parent, name, count, onInput) {
  const label = element(parent, "label");
  element(label, "span", {}, name);
  const input = element(label, "input", { type: "range", min: 0, max: count - 1, step: 1 });
  input.dataset.lmSuppressShortcuts = "true"; // or JupyterLab takes the arrow keys for itself
  input.addEventListener("input", () => onInput(Number(input.value)));
  return input;
}

function render({ model, el }) {
  const spec = model.get("spec");
  const xs = decode(spec.x, Float64Array);
  const n = xs.length;
  const values = decode(spec.values, Float32Array);
  const slopes = decode(spec.slopes, Float32Array);
  const compare = spec.compare?.values && decode(spec.compare.values, Float32Array);
  const steps = spec.parameter?.steps ?? [0];

  el.replaceChildren();
  el.classList.add("rectified-plot");
  const svg = element(el, "svg", { role: "img", "aria-label": spec.description });
  if (spec.compare) element(el, "p", { class: "rectified-compare" }, spec.compare.caption);
  const controls = element(el, "div", { class: "rectified-controls" });
  const choose = (name, number) => {
    model.set(name, number);
    model.save_changes();
  };
  const probe = slider(controls, "Probe x", n, (i) => choose("x", xs[i]));
  const knob =
    spec.parameter &&
    slider(controls, spec.parameter.name, steps.length, (i) => choose("parameter", steps[i]));
  const readout = element(el, "p", { class: "rectified-readout" });
  const names = [...(knob ? [spec.parameter.name] : []), "x", `${spec.title}(x)`, "slope"];
  const reading = Object.fromEntries(
    names.map((name) => {
      readout.append(readout.childNodes.length ? ", " : "", `${name} = `);
      return [name, element(readout, "b")];
    }),
  );
  const note = element(el, "p", { class: "rectified-note" });

  let panels = {};
  let marks = {};

  // Axes and empty marks for the width that the page gives.
  function layout() {
    const width = Math.max(260, Math.min(el.clientWidth || 640, 720));
    const lower = MARGIN.top + HEIGHTS.value + MARGIN.gap;
    const height = lower + HEIGHTS.slope + MARGIN.bottom;
    svg.replaceChildren();
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    const { x: xAxis, value, slope } = spec.axes;
    panels = {
      value: new Panel(svg, {
        title: `${spec.title}: value`,
        top: MARGIN.top,
        height: HEIGHTS.value,
        width,
        xAxis,
        yAxis: value,
      }),
      slope: new Panel(svg, {
        title: "slope",
        top: lower,
        height: HEIGHTS.slope,
        width,
        xAxis,
        yAxis: slope,
      }),
    };
    const middle = (MARGIN.left + width - MARGIN.right) / 2;
    element(svg, "text", { x: middle, y: height - 6, "text-anchor": "middle" }, "x");
    const { value: above, slope: below } = panels;
    marks = {
      fan: element(above.marks, "path", { class: "rectified-fan" }),
      tangent: element(above.marks, "path", { class: "rectified-tangent" }),
      value: element(above.marks, "path", { class: "rectified-value" }),
      compare: element(above.marks, "path", { class: "rectified-other" }),
      slope: element(below.marks, "path", { class: "rectified-slope" }),
      kinks: element(below.points, "g"),
      valuePoint: element(above.points, "circle", { class: "rectified-point", r: 7 }),
      slopePoint: element(below.points, "circle", { class: "rectified-point", r: 7 }),
    };
    if (compare) marks.compare.setAttribute("d", above.path(xs, compare));
    drawFrame();
  }

  // The curves of one parameter step.
  function drawFrame() {
    const step = nearest(steps, model.get("parameter"));
    const row = (numbers) => numbers.subarray(step * n, (step + 1) * n);
    const broken = row(slopes).slice();
    marks.kinks.replaceChildren();
    const mark = (kind, index, slope) => {
      const circle = element(marks.kinks, "circle", { class: `rectified-${kind}`, r: 4 });
      panels.slope.place(circle, xs[index], slope);
    };
    for (const [index, left, right] of spec.kinks[step]) {
      broken[index] = NaN;
      mark("open", index, left);
      mark("open", index, right);
      mark("closed", index, row(slopes)[index]);
    }
    marks.value.setAttribute("d", panels.value.path(xs, row(values)));
    marks.slope.setAttribute("d", panels.slope.path(xs, broken));
    if (knob) {
      knob.value = step;
      knob.setAttribute("aria-valuetext", show(steps[step]));
      reading[spec.parameter.name].textContent = show(steps[step]);
    }
    drawProbe();
  }

  // The point, its tangent, and what they say in words.
  function drawProbe() {
    const step = nearest(steps, model.get("parameter"));
    const i = nearest(xs, model.get("x"));
    const [x, value, slope] = [xs[i], values[step * n + i], slopes[step * n + i]];
    const above = panels.value;
    const ends = [xs[0], xs[n - 1]];
    const line = (tilt) => ends.map((end) => value + tilt * (end - x));
    above.place(marks.valuePoint, x, value);
    panels.slope.place(marks.slopePoint, x, slope);
    marks.tangent.setAttribute("d", above.path(ends, line(slope)));

    const kink = spec.kinks[step].find(([index]) => index === i);
    marks.fan.setAttribute("d", "");
    note.textContent = "";
    if (kink) {
      const [low, high] = kink.slice(1).toSorted((a, b) => a - b);
      const [a, b] = [line(low), line(high)];
      const fan = [ends[0], x, ends[0], NaN, ends[1], x, ends[1]];
      marks.fan.setAttribute(
        "d",
        above.path(fan, [a[0], value, b[0], NaN, a[1], value, b[1]]),
      );
      note.textContent =
        `A kink: a line of every slope from ${show(low)} to ${show(high)} touches the curve here; ` +
        `the convention is ${show(slope)}.`;
    }
    reading.x.textContent = show(x);
    reading[`${spec.title}(x)`].textContent = show(value);
    reading.slope.textContent = show(slope);
    probe.value = i;
    probe.setAttribute("aria-valuetext", `${readout.textContent}. ${note.textContent}`.trim());
  }

  // The pointer may drag the probe too.
  const follow = (event) => {
    if (event.type === "pointermove" && !event.buttons) return;
    const [left, right] = [panels.value.x(xs[0]), panels.value.x(xs[n - 1])];
    const share = (event.clientX - svg.getBoundingClientRect().left - left) / (right - left);
    choose("x", xs[nearest(xs, xs[0] + share * (xs[n - 1] - xs[0]))]);
  };
  svg.addEventListener("pointerdown", follow);
  svg.addEventListener("pointermove", follow);

  model.on("change:x", drawProbe);
  model.on("change:parameter", drawFrame);
  const observer = new ResizeObserver(layout);
  observer.observe(el);
  layout();
  return () => observer.disconnect();
}

export default { render };
