import { expect, type Page } from '@playwright/test';

const TABBABLE =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"], audio[controls], video[controls]';

/** What the walk holds in the page meanwhile: where the focus was, and what Tab has still to reach. */
interface Walk {
  readonly before: Element | null;
  left: HTMLElement[];
}

/**
 * Tab alone reaches everything that can be used on what is shown now (in the topmost dialog, or the
 * popover with the focus, where one is open), nothing holds the focus, and it is where it was
 * afterwards. Of a group of radio buttons one is reached: arrows go through the others.
 */
export async function expectTabReaches(page: Page): Promise<void> {
  const count = await page.evaluate(begin, TABBABLE);
  let left: string[] = [];
  // Twice round: what shows only with the focus may be met on the second way.
  for (let presses = 0; presses < 2 * count + 10; presses += 1) {
    await page.keyboard.press('Tab');
    left = await page.evaluate(step);
    if (left.length === 0) break;
  }
  await page.evaluate(end);
  expect(left, 'what Tab does not reach').toEqual([]);
}

/* The three run inside the page. */

function begin(selector: string): number {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  // A popover that took the focus keeps it until Escape, though what lies behind is still shown.
  const popover = document.activeElement?.closest('[role="dialog"]');
  const within = dialogs.at(-1) ?? popover ?? document;
  const isUsable = (each: HTMLElement): boolean =>
    each.tabIndex >= 0 &&
    !each.matches(':disabled, [inert] *, [data-focus-guard]') &&
    each.checkVisibility({ checkVisibilityCSS: true });
  const left = [...within.querySelectorAll<HTMLElement>(selector)].filter(isUsable);
  Object.assign(window, { tabWalk: { before: document.activeElement, left } satisfies Walk });
  return left.length;
}

function step(): string[] {
  const { tabWalk } = window as unknown as { tabWalk: Walk };
  const here = document.activeElement;
  const isMet = (each: HTMLElement): boolean =>
    each === here ||
    !each.isConnected ||
    (each instanceof HTMLInputElement &&
      here instanceof HTMLInputElement &&
      each.type === 'radio' &&
      each.name !== '' &&
      each.name === here.name);
  tabWalk.left = tabWalk.left.filter((each) => !isMet(each));
  return tabWalk.left.map((each) => each.outerHTML.slice(0, 200));
}

function end(): void {
  const { before } = (window as unknown as { tabWalk: Walk }).tabWalk;
  if (before instanceof HTMLElement && before !== document.body) before.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
