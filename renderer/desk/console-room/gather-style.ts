const FAMILIES = /Source (?:Serif 4|Sans 3) Variable/;
/** Alphabets that the stage's names use; a deck of one file does not carry the others. */
const ALPHABETS = /-(?:latin|latin-ext|greek)-(?:opsz|wght)-normal/;

/** The stage's rules and its fonts as one text that needs nothing else. */
export async function gatherStyle(): Promise<string> {
  const ours = allRules()
    .filter(isOfTheStage)
    .map((rule) => forOlderBrowsers(withoutNoise(rule.cssText)));
  return [await gatherFonts(), ...ours].join('\n');
}

/** The variable fonts alone, as data: large letters of paper need their optical size. */
export async function gatherFonts(): Promise<string> {
  const fonts = await Promise.all(allRules().filter(isOurFont).map(carryFont));
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
  const source = rule.style.getPropertyValue('src');
  return FAMILIES.test(rule.style.getPropertyValue('font-family')) && ALPHABETS.test(source);
}

/** The grain against banding is a file of its own: a fallback goes without. */
function withoutNoise(text: string): string {
  return text.replace(/url\([^)]*noise[^)]*\)[^;]*/g, 'none');
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
