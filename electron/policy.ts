import type { WindowKind } from './origins';

const NOTHING_ELSE = [
  "default-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** A page that is only looked at: its own code, and nothing asked of anybody. */
const SHOWN_ONLY = [
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
];

/** What each kind of page may load. Inline styles are Mantine's need; scripts stay ours. */
const ALLOWED: Readonly<Record<WindowKind, readonly string[]>> = {
  desk: [
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
  ],
  stage: SHOWN_ONLY,
  lectern: SHOWN_ONLY,
  paper: ["style-src 'unsafe-inline'", 'img-src data:', "font-src 'self' data:"],
};

/** Answer headers of a page or of anything it loads (FILES, "No network, proved"). */
export function headersFor(kind: WindowKind): Record<string, string> {
  return {
    'content-security-policy': [...NOTHING_ELSE, ...ALLOWED[kind]].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
