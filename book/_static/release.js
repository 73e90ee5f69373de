// A student's copy of an exercise, and the exercise as it is released: what is whose in them.
// nbgrader names each cell of a release, and gives it a checksum of what was released.

const markOf = (cell) => cell.metadata?.nbgrader ?? {};
const nameOf = (cell) => markOf(cell).grade_id;
const THEIRS = ["source", "outputs", "execution_count", "attachments"]; // what a student changes
const RESULTS = ["outputs", "execution_count"];

const MARKS = new Set(["nbgrader", "deletable", "editable", "trusted"]); // not a student's

const picked = (cell, keys) =>
  Object.fromEntries(keys.filter((key) => key in cell).map((key) => [key, cell[key]]));

const named = ({ cells }) => new Set(cells.map(nameOf));

// The cells of a copy that stand for one of the release each, by its name.
function standing({ cells }, release) {
  const known = named(release);
  const found = new Map();
  for (const cell of cells) {
    const name = nameOf(cell);
    if (known.has(name) && !found.has(name)) found.set(name, cell);
  }
  return found;
}

// Whether a cell is a text or a test of another release, which a student cannot have changed.
const isGone = (cell, known) => nameOf(cell) && !markOf(cell).solution && !known.has(nameOf(cell));

/** Whether a notebook has most of the cells that the release asks to fill in. */
export function isCopy(copy, release) {
  const asked = release.cells.filter((cell) => markOf(cell).solution);
  const found = standing(copy, release);
  return asked.filter((cell) => found.has(nameOf(cell))).length > asked.length / 2;
}

/** Whether a copy was begun from another release than this one. */
export function isOlder(copy, release) {
  const known = named(release);
  const found = standing(copy, release);
  const isOther = (cell) =>
    markOf(found.get(nameOf(cell)) ?? {}).checksum !== markOf(cell).checksum;
  return release.cells.some(isOther) || copy.cells.some((cell) => isGone(cell, known));
}

/** The release with what a student has written: answers, and cells of their own in their places. */
export function renewed(copy, release) {
  const known = named(release);
  const found = standing(copy, release);
  const own = new Map(); // what follows each cell of the release, and what comes before all
  let place;
  for (const cell of copy.cells) {
    if (found.get(nameOf(cell)) === cell) place = nameOf(cell);
    else if (!isGone(cell, known)) own.set(place, [...(own.get(place) ?? []), unmarked(cell)]);
  }
  const cells = release.cells.flatMap((cell) => {
    const { checksum, solution } = markOf(cell);
    const theirs = found.get(nameOf(cell)) ?? {};
    const kept = solution ? THEIRS : markOf(theirs).checksum === checksum ? RESULTS : [];
    return [{ ...cell, ...picked(theirs, kept) }, ...(own.get(nameOf(cell)) ?? [])];
  });
  return { ...release, cells: [...(own.get(undefined) ?? []), ...cells] };
}

// A cell that the release does not know is the student's alone.
function unmarked(cell) {
  const others = Object.entries(cell.metadata ?? {}).filter(([key]) => !MARKS.has(key));
  return { ...cell, metadata: Object.fromEntries(others) };
}
