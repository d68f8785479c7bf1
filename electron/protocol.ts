import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { readRange } from './byte-range';
import { hostOf, type WindowKind } from './origins';
import { pathInside } from './path-inside';
import { headersFor } from './policy';
import { sessionOf } from './security';

/** Looks up what the unlocked session holds; null when nothing of that digest is unlocked. */
type FindAttachment = (
  sha256: string,
) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
/** The one document being printed, and nothing else. */
type FindPaper = () => string | null;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
};

/** Must run before Electron is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Each session answers for its own origin only: the stage cannot ask for a desk file. */
export function servePages({
  attachment,
  paper,
}: {
  attachment: FindAttachment;
  paper: FindPaper;
}) {
  const serve = (kind: WindowKind, answer: (request: Request, url: URL) => Promise<Response>) =>
    sessionOf(kind).protocol.handle('app', async (request) => {
      const url = readAddress(request.url);
      if (url === null || url.host !== hostOf(kind)) return plain(kind, 404);
      if (request.method !== 'GET' && request.method !== 'HEAD') return plain(kind, 405);
      return answer(request, url);
    });

  serve('desk', async (request, url) => {
    const asked = /^\/attachment\/([0-9a-f]{64})$/.exec(url.pathname);
    if (!asked) return sendFile('desk', 'renderer', url.pathname);
    const found = await attachment(asked[1] ?? '');
    return found === null
      ? plain('desk', 404)
      : sendAttachment(found, request.headers.get('range'));
  });
  for (const shown of ['stage', 'lectern'] as const)
    serve(shown, async (_request, url) => sendFile(shown, shown, url.pathname));
  serve('paper', async (_request, url) => {
    if (url.pathname.startsWith('/fonts/')) return sendFile('paper', '.', url.pathname);
    const html = url.pathname === '/paper.html' ? paper() : null;
    if (html === null) return plain('paper', 404);
    return new Response(html, {
      headers: { ...headersFor('paper'), 'content-type': 'text/html; charset=utf-8' },
    });
  });
}

function readAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

async function sendFile(kind: WindowKind, folder: string, pathname: string): Promise<Response> {
  const file = pathInside(path.join(__dirname, folder), pathname);
  const type = file === null ? undefined : TYPES[path.extname(file)];
  if (file === null || type === undefined) return plain(kind, 404);
  try {
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes), {
      headers: { ...headersFor(kind), 'content-type': type },
    });
  } catch (cause) {
    console.error(`app: ${pathname}: ${(cause as NodeJS.ErrnoException).code ?? 'unreadable'}`);
    return plain(kind, 404);
  }
}

function sendAttachment(
  { bytes, type }: { bytes: Uint8Array; type: string },
  header: string | null,
): Response {
  const headers = {
    ...headersFor('desk'),
    'content-type': type,
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
  };
  const range = readRange(header, bytes.length);
  if (range === 'unsatisfiable') {
    const total = { ...headers, 'content-range': `bytes */${bytes.length}` };
    return new Response(null, { status: 416, headers: total });
  }
  const { first, last } = range ?? { first: 0, last: bytes.length - 1 };
  const body = new Uint8Array(bytes.subarray(first, last + 1));
  const length = { ...headers, 'content-length': String(body.length) };
  if (range === null) return new Response(body, { headers: length });
  const part = { ...length, 'content-range': `bytes ${first}-${last}/${bytes.length}` };
  return new Response(body, { status: 206, headers: part });
}

function plain(kind: WindowKind, status: number): Response {
  return new Response(null, { status, headers: headersFor(kind) });
}
