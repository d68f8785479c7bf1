import { contrastOf, mix, type Rgb, readColour } from './contrast';

/** What drawing a frame at the projector's size shows. */
export type DrawnFault =
  | { readonly kind: 'overflow'; readonly text: string }
  | { readonly kind: 'contrast'; readonly text: string; readonly ratio: number }
  | { readonly kind: 'picture-small'; readonly width: number; readonly height: number }
  | { readonly kind: 'picture-broken' };

/** Least contrast of a text on stage (STAGE, pre-flight). */
const LEAST_CONTRAST = 7;
/** A picture smaller than this share of its bay, both ways, is lost in it. */
const LEAST_OF_BAY = 0.5;
/** Half pixels of rounding are no overflow. */
const SLACK = 1.5;

/** Measures a drawn frame (`.st-stage`); needs fonts loaded. Each text is told once. */
export function examineFrame(stage: HTMLElement): readonly DrawnFault[] {
  // The test card's greys are there to be hard to see.
  if (stage.querySelector('.st-card-grey, [class*="st-card"]')) return [];
  const texts = textElements(stage);
  return [
    ...texts.flatMap((text) => findOverflow(text, stage)),
    ...texts.flatMap((text) => findFaint(text, stage)),
    ...[...stage.querySelectorAll('img')].flatMap(examinePicture),
  ];
}

/** Elements that hold a text of their own. */
function textElements(stage: HTMLElement): readonly HTMLElement[] {
  return [...stage.querySelectorAll<HTMLElement>('*')].filter((element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    ),
  );
}

function findOverflow(element: HTMLElement, stage: HTMLElement): readonly DrawnFault[] {
  const frame = element.closest('.st-in') ?? stage;
  const room = frame.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  const isOut = [...range.getClientRects()].some(
    (line) =>
      line.left < room.left - SLACK ||
      line.right > room.right + SLACK ||
      line.bottom > room.bottom + SLACK + line.height * 0.3 ||
      line.top < room.top - SLACK - line.height * 0.3,
  );
  return isOut ? [{ kind: 'overflow', text: textOf(element) }] : [];
}

function textOf(element: HTMLElement): string {
  return (element.textContent ?? '').slice(0, 80);
}

function findFaint(element: HTMLElement, stage: HTMLElement): readonly DrawnFault[] {
  const colour = readColour(getComputedStyle(element).color);
  // Names are lit by a gradient that ends in the light's own tint: white to pale.
  if (colour === null || colour.alpha < 0.05) return [];
  const ratio = contrastOf(colour, behind(element, stage));
  return ratio < LEAST_CONTRAST ? [{ kind: 'contrast', text: textOf(element), ratio }] : [];
}

const FIELD: Rgb = { r: 0x0c, g: 0x12, b: 0x18, alpha: 1 };
const ROOM: Rgb = { r: 6, g: 7, b: 9, alpha: 1 };

/**
 * The lightest ground a text stands on: a film's exposed field, the dark of the room, or
 * the glass at rest, whose light falls from the lamp line down.
 */
function behind(element: HTMLElement, stage: HTMLElement): Rgb {
  if (element.closest('.st-field, .st-in')) return FIELD;
  const glass = stage.querySelector('.st-glass')?.getBoundingClientRect();
  const text = element.getBoundingClientRect();
  if (!glass || text.top > glass.bottom || !stage.classList.contains('st-rest')) return ROOM;
  const style = getComputedStyle(stage);
  const edge = readColour(style.getPropertyValue('--st-edge').trim()) ?? FIELD;
  const base = readColour(style.getPropertyValue('--st-base').trim()) ?? FIELD;
  const level = Number(style.getPropertyValue('--st-light'));
  const depth = (text.top - glass.top) / glass.height;
  const fall = depth <= 0.4 ? 1 : Math.max(0, 1 - (depth - 0.4) / 0.78);
  return mix(base, edge, level * fall);
}

function examinePicture(image: HTMLImageElement): readonly DrawnFault[] {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0) return [{ kind: 'picture-broken' }];
  const bay = image.closest('.st-in')?.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  if (!bay) return [];
  const isSmall =
    width < bay.width * ratio * LEAST_OF_BAY && height < bay.height * ratio * LEAST_OF_BAY;
  return isSmall ? [{ kind: 'picture-small', width, height }] : [];
}
