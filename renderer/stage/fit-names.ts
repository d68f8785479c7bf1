/** Share of the width a centred line may use. */
const WIDEST = 0.965;
/** One more line only where it makes letters at least this much larger. */
const WORTH_A_LINE = 1.04;
/** Words under a name give way down to this share of their size before a name is cropped. */
const LEAST_WORDS = 0.6;

/**
 * Gives every name of a frame its size: for one line, two lines …, the largest under
 * that cap that fits; more lines only where letters grow. Then lights it: the white of
 * the fill is centred on the box, wherever the name stands. Measures only, no state.
 */
export function fitNames(stage: HTMLElement): void {
  const unit = stage.clientHeight / 100;
  if (unit === 0) return;
  fitLists(stage);
  const names = [...stage.querySelectorAll<HTMLElement>('.st-name[data-caps]')];
  const shared = new Map<string, number>();
  for (const name of names) {
    const size = fitOne(name, unit);
    const group = name.dataset.group;
    if (group) shared.set(group, Math.min(size, shared.get(group) ?? size));
  }
  for (const name of names) {
    const size = shared.get(name.dataset.group ?? '');
    if (size !== undefined) setSize(name, size);
    centreLight(name, stage);
  }
}

/** A list that overflows its bay, down or across, takes smaller letters, down to the smallest of the stage. */
function fitLists(stage: HTMLElement): void {
  const stacks = [...stage.querySelectorAll<HTMLElement>('.st-stack')];
  for (let scale = 1; scale >= LEAST_WORDS; scale -= 0.06) {
    for (const stack of stacks) stack.style.setProperty('--st-list', scale.toFixed(2));
    if (stacks.every(holdsItsList)) return;
  }
}

/** Neither taller than its bay nor, in any film, a word wider than it. */
function holdsItsList(stack: HTMLElement): boolean {
  const films = [...stack.querySelectorAll<HTMLElement>('.st-in')];
  return (
    stack.scrollHeight <= stack.clientHeight + 1 &&
    films.every((film) => film.scrollWidth <= film.clientWidth + 1)
  );
}

function fitOne(name: HTMLElement, unit: number): number {
  const box = name.parentElement;
  const caps = (name.dataset.caps ?? '').split(',').map(Number);
  const least = Number(name.dataset.least ?? 5);
  if (!box) return least;
  for (let words = 1; words >= LEAST_WORDS; words -= 0.08) {
    box.style.setProperty('--st-words', String(words));
    setSize(name, least);
    if (box.scrollHeight <= box.clientHeight + 1) break;
  }
  let best = least;
  caps.forEach((cap, k) => {
    // Letters of that cap would not be worth the line: nothing to measure.
    if (cap <= best * WORTH_A_LINE) return;
    const size = largestOnLines({ name, box, least, cap, lines: k + 1, unit });
    if (size > best * WORTH_A_LINE) best = size;
  });
  setSize(name, best);
  return best;
}

interface Try {
  readonly name: HTMLElement;
  readonly box: HTMLElement;
  readonly least: number;
  readonly cap: number;
  readonly lines: number;
  readonly unit: number;
}

/** Halving fourteen times is finer than a hundredth of a pixel. */
function largestOnLines(o: Try): number {
  setSize(o.name, o.cap);
  if (fits(o, o.cap)) return o.cap;
  let low = o.least;
  let high = o.cap;
  for (let n = 0; n < 14; n++) {
    const size = (low + high) / 2;
    setSize(o.name, size);
    if (fits(o, size)) low = size;
    else high = size;
  }
  return low;
}

function fits({ name, box, lines, unit }: Try, size: number): boolean {
  const others = [...box.children].reduce((sum, child) => {
    if (child === name || !(child instanceof HTMLElement)) return sum;
    const style = getComputedStyle(child);
    return (
      sum +
      child.offsetHeight +
      Number.parseFloat(style.marginTop) +
      Number.parseFloat(style.marginBottom)
    );
  }, 0);
  const isLeft = name.classList.contains('st-left');
  const leading = name.dataset.script === 'rtl' ? 1.3 : 1.06;
  const used = Math.round((name.clientHeight - 0.18 * size * unit) / (leading * size * unit));
  // Centred lines keep a margin, as padding: the letters' light needs room.
  const width = name.clientWidth * (isLeft ? 1 : WIDEST);
  const isWide = [...name.querySelectorAll<HTMLElement>('.st-word')].some(
    (word) => word.offsetWidth > width,
  );
  return (
    used <= lines &&
    !isWide &&
    name.scrollWidth <= name.clientWidth + 1 &&
    name.clientHeight <= box.clientHeight - others + 1
  );
}

function setSize(name: HTMLElement, size: number): void {
  name.style.fontSize = `calc(${size.toFixed(2)} * var(--st-u))`;
}

/** Offsets, not rectangles: a film on its way up is measured where it will hang. */
function centreLight(name: HTMLElement, stage: HTMLElement): void {
  let left = 0;
  let top = 0;
  let at: Element | null = name;
  while (at instanceof HTMLElement && at !== stage) {
    left += at.offsetLeft;
    top += at.offsetTop;
    at = at.offsetParent;
  }
  name.style.setProperty('--st-gx', `${stage.clientWidth / 2 - left}px`);
  name.style.setProperty('--st-gy', `${stage.clientHeight * 0.37 - top}px`);
}
