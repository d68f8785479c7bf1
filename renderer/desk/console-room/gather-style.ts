const FAMILIES =
  /Source (?:Serif 4|Sans 3) Variable|Noto (?:Naskh Arabic|Serif Hebrew) Variable|Noto Emoji/;

/** The stage's rules and the fonts of `text` as one text that needs nothing else. */
export async function gatherStyle(text: string): Promise<string> {
  const ours = allRules()
    .filter(isOfTheStage)
    .map((rule) => forOlderBrowsers(withoutNoise(rule.cssText)));
  return [await gatherFonts(text), ...ours].join('\n');
}

/**
 * The fonts alone, as data, of the letters that `text` has: large letters of paper need their
 * optical size, and a deck of one file does not carry alphabets that nobody reads in it.
 */
export async function gatherFonts(text: string): Promise<string> {
  const points = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const ours = allRules()
    .filter(isOurFont)
    .filter((rule) => rule.style.getPropertyValue('font-style') === 'normal')
    .filter((rule) => mayDraw(rule.style.getPropertyValue('unicode-range'), points));
  const fonts = await Promise.all(ours.map(carryFont));
  return fonts.join('\n');
}

function allRules(): readonly CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
}

function isOfTheStage(rule: CSSRule): boolean {
  return !(rule instanceof CSSFontFaceRule) && /\bst-|--st-/.test(rule.cssText);
}

function isOurFont(rule: CSSRule): rule is CSSFontFaceRule {
  if (!(rule instanceof CSSFontFaceRule)) return false;
  return FAMILIES.test(rule.style.getPropertyValue('font-family'));
}

/** Whether any of these characters lies in a range such as `U+370-3FF, U+1F00`. */
export function mayDraw(range: string, points: ReadonlySet<number>): boolean {
  const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from, to]) => [
    Number.parseInt(from ?? '', 16),
    Number.parseInt(to ?? from ?? '', 16),
  ]);
  return [...points].some((point) =>
    spans.some(([from = 0, to = 0]) => point >= from && point <= to),
  );
}

/** The grain against banding is a file of its own: a fallback goes without. */
function withoutNoise(text: string): string {
  return text.replace(/url\([^)]*grain[^)]*\)[^;]*/g, 'none');
}

/** The engine writes the standard name only, which browsers of 2023 draw as blocks instead of letters. */
function forOlderBrowsers(text: string): string {
  return text.replace(/(?<!-)background-clip: text;/g, '-webkit-background-clip: text; $&');
}

async function carryFont(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) throw new Error('a font without an address');
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const answer = await fetch(new URL(address, base));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const source = `url(data:font/woff2;base64,${toBase64(bytes)}) format("woff2")`;
  const said = (name: string): string => `${name}:${rule.style.getPropertyValue(name)};`;
  const named = ['font-family', 'font-weight', 'font-style', 'unicode-range'].map(said).join('');
  return `@font-face{${named}src:${source}}`;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
