/** A colour, channels 0 to 255, alpha 0 to 1. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

/** A colour as computed styles write it, or as #rrggbb; null for anything else. */
export function readColour(text: string): Rgb | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) {
    const [r = 0, g = 0, b = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    return { r, g, b, alpha: 1 };
  }
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts && parts.length >= 3) {
    const [r = 0, g = 0, b = 0, alpha = 1] = parts;
    return { r, g, b, alpha };
  }
  // color-mix() is computed as color(srgb r g b).
  const srgb = /^color\(srgb ([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s/]+/)
    .map(Number);
  if (!srgb || srgb.length < 3) return null;
  const [r = 0, g = 0, b = 0, alpha = 1] = srgb;
  return { r: r * 255, g: g * 255, b: b * 255, alpha };
}

/** `over` laid on `under` at an opacity of 0 to 1. */
export function mix(under: Rgb, over: Rgb, opacity: number): Rgb {
  const at = (a: number, b: number): number => a + (b - a) * opacity;
  return { r: at(under.r, over.r), g: at(under.g, over.g), b: at(under.b, over.b), alpha: 1 };
}

/** Contrast of a text on an opaque ground, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(text: Rgb, ground: Rgb): number {
  const seen = text.alpha < 1 ? mix(ground, text, text.alpha) : text;
  const [low = 0, high = 0] = [luminance(seen), luminance(ground)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ r, g, b }: Rgb): number {
  const [lr = 0, lg = 0, lb = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
}
