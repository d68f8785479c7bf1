import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { startWords } from '../../renderer/i18n/i18n';
import { layBridge } from '../make/bridge';
import { forgetJournals } from '../make/memory-journal';

/** What a window has and jsdom has not. */
const nothing = (): void => undefined;
class NoWatch {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

globalThis.ResizeObserver ??= NoWatch as unknown as typeof ResizeObserver;
globalThis.IntersectionObserver ??= NoWatch as unknown as typeof IntersectionObserver;
Element.prototype.scrollIntoView ??= nothing;
window.matchMedia ??= (media) =>
  ({
    media,
    matches: false,
    addEventListener: nothing,
    removeEventListener: nothing,
  }) as unknown as MediaQueryList;
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// A busy machine is slow, not wrong; and a failure is read in its sentence, not in a page of HTML.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message) => new Error(message ?? 'not found'),
});

beforeAll(async () => {
  await startWords('fr');
});

beforeEach(() => {
  // A store writes to the journal first: every test has one, empty.
  forgetJournals();
  layBridge({});
});

afterEach(() => {
  cleanup();
});
