/** The first Chromium that draws a page's own margin boxes (`@page { @bottom-right … }`). */
const DRAWS_MARGIN_BOXES = 131;

/**
 * Whether the printer numbers the pages itself: unless the paper asks for none, or has
 * margin boxes that this engine draws, which would number each page twice.
 */
export function numbersPages({
  html,
  isBare,
  chrome = process.versions.chrome ?? '0',
}: {
  readonly html: string;
  readonly isBare: boolean;
  readonly chrome?: string;
}): boolean {
  const hasOwn = /@page[^{]*\{[^}]*@(?:top|bottom)-/u.test(html);
  return !isBare && !(hasOwn && Number.parseInt(chrome, 10) >= DRAWS_MARGIN_BOXES);
}
