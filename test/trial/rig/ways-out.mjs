// Ways out of a page, each a function run inside it with the canary's address. What they
// return or throw does not matter: only what the canary hears, and where the page is after.

const add = (html) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`;
const element = (tag, set) =>
  `document.body.append(Object.assign(document.createElement('${tag}'), ${set}))`;

/** `HOST` stands for `127.0.0.1:port`. */
const WAYS = {
  fetch: `await fetch('http://HOST/fetch')`,
  'fetch without cors': `await fetch('http://HOST/no-cors', { mode: 'no-cors', keepalive: true })`,
  'request of old': `const x = new XMLHttpRequest(); x.open('GET', 'http://HOST/xhr'); x.send()`,
  beacon: `navigator.sendBeacon('http://HOST/beacon', 'x')`,
  'web socket': `new WebSocket('ws://HOST/socket')`,
  'event source': `new EventSource('http://HOST/events')`,
  image: `new Image().src = 'http://HOST/image.png'`,
  'style sheet': element('link', `{ rel: 'stylesheet', href: 'http://HOST/a.css' }`),
  'style import': add(`<style>@import 'http://HOST/b.css';</style>`),
  background: add(`<p style="background:url(http://HOST/background.png)">x</p>`),
  font: `await new FontFace('out', 'url(http://HOST/font.woff2)').load()`,
  prefetch: element('link', `{ rel: 'prefetch', href: 'http://HOST/prefetch' }`),
  preload: element('link', `{ rel: 'preload', as: 'script', href: 'http://HOST/preload.js' }`),
  preconnect: element('link', `{ rel: 'preconnect', href: 'http://HOST' }`),
  'speculation rules': `const s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: ['http://HOST/speculation'] }] }); document.head.append(s)`,
  script: element('script', `{ src: 'http://HOST/a.js' }`),
  'inline script': `const s = document.createElement('script'); s.textContent = "fetch('http://HOST/inline')"; document.body.append(s)`,
  module: `await import('http://HOST/module.js')`,
  frame: element('iframe', `{ src: 'http://HOST/frame' }`),
  'frame with its own text': element('iframe', `{ srcdoc: '<img src="http://HOST/srcdoc.png">' }`),
  object: element('object', `{ data: 'http://HOST/object' }`),
  embed: element('embed', `{ src: 'http://HOST/embed' }`),
  form: `const f = document.createElement('form'); f.action = 'http://HOST/form'; f.method = 'post'; document.body.append(f); f.submit()`,
  'form to a new window': `const f = document.createElement('form'); f.action = 'http://HOST/form'; f.target = '_blank'; document.body.append(f); f.submit()`,
  popup: `window.open('http://HOST/popup')`,
  link: `const a = document.createElement('a'); a.href = 'http://HOST/link'; a.target = '_blank'; document.body.append(a); a.click()`,
  ping: `const a = document.createElement('a'); a.href = '#'; a.ping = 'http://HOST/ping'; document.body.append(a); a.click()`,
  download: `const a = document.createElement('a'); a.href = 'http://HOST/download'; a.download = 'x'; document.body.append(a); a.click()`,
  navigation: `location.assign('http://HOST/navigation')`,
  'navigation to a file': `location.assign('file:///etc/hostname')`,
  'navigation to data': `location.assign('data:text/html,<img src=http://HOST/data.png>')`,
  refresh: `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=http://HOST/refresh">')`,
  film: element('video', `{ src: 'http://HOST/film.mp4', preload: 'auto' }`),
  drawing: add(
    `<svg><image href="http://HOST/drawing.png"/><use href="http://HOST/use.svg#a"/></svg>`,
  ),
  worker: `const w = new Worker(URL.createObjectURL(new Blob(["fetch('http://HOST/worker')"], { type: 'text/javascript' }))); await new Promise((done) => { w.onmessage = done; w.onerror = done; setTimeout(done, 200) })`,
  'worker that imports': `const w = new Worker(URL.createObjectURL(new Blob(["importScripts('http://HOST/imported.js')"], { type: 'text/javascript' }))); await new Promise((done) => { w.onerror = done; setTimeout(done, 200) })`,
  'worker of theirs': `new Worker('http://HOST/worker.js')`,
  'service worker': `await navigator.serviceWorker.register('http://HOST/sw.js')`,
  'web transport': `const T = globalThis.WebTransport; await new T('https://HOST/transport').ready`,
  'web rtc': `const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:HOST' }] }); c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer())`,
  'web rtc of a frame': `const f = document.createElement('iframe'); document.body.append(f); const R = f.contentWindow.RTCPeerConnection; const c = new R({ iceServers: [{ urls: ['stun:HOST', 'turn:HOST?transport=udp', 'turn:HOST?transport=tcp'], username: 'a', credential: 'b' }] }); c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer()); await new Promise((done) => setTimeout(done, 300))`,
  'file of the machine': `await fetch('file:///etc/hostname')`,
};

/** `[name, script]` for one canary; each script ends by itself. */
export const waysOut = (host) =>
  Object.entries(WAYS).map(([name, act]) => [
    name,
    `(async () => { try { ${act.replaceAll('HOST', host)}; return 'done' } catch (e) { return String(e) } })()`,
  ]);

/** Ways that a printed document has, without a script of its own: pieces of its markup. */
const ON_PAPER = {
  image: '<img src="http://HOST/image.png">',
  'image of several sizes': '<img srcset="http://HOST/large.png 2x">',
  'picture of a button': '<input type="image" src="http://HOST/button.png">',
  'style sheet': '<link rel="stylesheet" href="http://HOST/a.css">',
  'style sheet for print': '<link rel="stylesheet" media="print" href="http://HOST/print.css">',
  'style import': '<style>@import "http://HOST/b.css";</style>',
  background: '<p style="background:url(http://HOST/background.png)">x</p>',
  'background of old': '<table background="http://HOST/table.png"><tr><td>x</table>',
  'border, list, content':
    '<ul style="border-image:url(http://HOST/border.png) 1;list-style:url(http://HOST/list.png)"><li style="content:url(http://HOST/content.png)">x</ul>',
  mask: '<p style="-webkit-mask-image:url(http://HOST/mask.svg);filter:url(http://HOST/filter.svg#a)">x</p>',
  font: '<style>@font-face{font-family:out;src:url(http://HOST/font.woff2)}</style><p style="font-family:out">x</p>',
  icon: '<link rel="icon" href="http://HOST/icon.png">',
  'prefetch, preload, preconnect':
    '<link rel="prefetch" href="http://HOST/prefetch"><link rel="preload" as="image" href="http://HOST/preload"><link rel="preconnect" href="http://HOST"><link rel="modulepreload" href="http://HOST/m.js">',
  script: '<script src="http://HOST/a.js"></script>',
  'inline script': '<script>fetch("http://HOST/inline")</script>',
  handler: '<img src="x:" onerror="new Image().src=\'http://HOST/handler\'">',
  'without script': '<noscript><img src="http://HOST/noscript.png"></noscript>',
  frame: '<iframe src="http://HOST/frame"></iframe>',
  'frame with its own text': `<iframe srcdoc='<img src="http://HOST/srcdoc.png">'></iframe>`,
  object: '<object data="http://HOST/object"></object><embed src="http://HOST/embed">',
  'film and sound':
    '<video src="http://HOST/film.mp4" poster="http://HOST/poster.png" preload="auto"></video><audio src="http://HOST/a.mp3" preload="auto"></audio>',
  drawing:
    '<svg><image href="http://HOST/drawing.png"/><use href="http://HOST/use.svg#a"/><foreignObject><iframe src="http://HOST/foreign"></iframe></foreignObject></svg>',
  base: '<base href="http://HOST/"><img src="based.png">',
  refresh: '<meta http-equiv="refresh" content="0;url=http://HOST/refresh">',
};

/** `[name, document]` for one canary: each way alone, or all but those that leave the page. */
export function waysOnPaper(host, { together = false } = {}) {
  const page = (markup) =>
    `<!doctype html><title>x</title><body>${markup.replaceAll('HOST', host)}<p>x</p></body>`;
  if (!together) return Object.entries(ON_PAPER).map(([name, markup]) => [name, page(markup)]);
  const { base: _base, refresh: _refresh, ...rest } = ON_PAPER;
  return [['all at once', page(Object.values(rest).join(''))]];
}
