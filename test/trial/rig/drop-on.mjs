// What somebody lets fall on a window, as the system hands it over: a link, a piece of a page,
// files. Chromium takes it as a real drop; what the page does with it is its own.
import path from 'node:path';
import { PATIENCE_MS } from './tell.mjs';

const COPY = 1;

/** `[name, what is dropped]`: each asks, in its way, for the canary or for a file to be opened. */
export function drops(host, folder) {
  const text = (mimeType, data) => ({ items: [{ mimeType, data }], dragOperationsMask: COPY });
  const files = (...names) => ({
    items: [],
    files: names.map((name) => path.resolve(folder, name)),
    dragOperationsMask: COPY,
  });
  return [
    ['a link', text('text/uri-list', `http://${host}/dropped`)],
    ['a script as a link', text('text/uri-list', `javascript:fetch('http://${host}/script')`)],
    ['a piece of a page', text('text/html', `<img src="http://${host}/dropped.png">`)],
    ['a page', files('page.html')],
    ['a drawing and a page', files('drawing.svg', 'page.html')],
    ['a file of the machine', files('/etc/hostname')],
  ];
}

/** Lets it fall in the middle of a window; whether it came over the page at all. */
export async function dropOn({ app, page, data }) {
  const address = page.url();
  await page.evaluate(() => {
    window.passed = new Promise((resolve) => {
      window.addEventListener('dragover', () => resolve(true), { capture: true, once: true });
    });
  });
  await send(app, { address, types: ['dragEnter', 'dragOver'], data });
  // A hand lets go once the page has answered what it may do; before, nothing falls.
  const passed = page.evaluate(() => window.passed);
  let late = null;
  const bound = new Promise((resolve) => {
    late = setTimeout(resolve, PATIENCE_MS, false);
  });
  const isOver = await Promise.race([passed, bound]);
  clearTimeout(late);
  await send(app, { address, types: ['dragOver', 'drop'], data });
  return isOver;
}

async function send(app, { address, types, data }) {
  await app.evaluate(
    async ({ webContents }, { address, types, data }) => {
      const contents = webContents.getAllWebContents().find((each) => each.getURL() === address);
      contents.debugger.attach('1.3');
      try {
        for (const type of types) {
          const at = { type, x: 300, y: 300, data };
          await contents.debugger.sendCommand('Input.dispatchDragEvent', at);
        }
      } finally {
        contents.debugger.detach();
      }
    },
    { address, types, data },
  );
}
