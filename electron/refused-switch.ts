/** Switches that hand the app's insides, or its pages' limits, to whoever starts it. */
const REFUSED = [
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'auto-open-devtools-for-tabs',
  'browser-subprocess-path',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-blink-features',
  'gpu-launcher',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'js-flags',
  'load-extension',
  'log-net-log',
  'net-log',
  'ppapi-plugin-launcher',
  'proxy-pac-url',
  'proxy-server',
  'remote-allow-origins',
  'renderer-cmd-prefix',
  'single-process',
  'ssl-key-log-file',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
];
/** A debugger may attach to the unpackaged app and to the flavour made for the tests, by any of these. */
const DEBUGGERS = ['inspect', 'remote-debugging'];
/** `no-sandbox`, `disable-gpu-sandbox`, `allow-sandbox-debugging`: every way to start pages without theirs. */
const SANDBOX = /^(no|disable|allow)-(.+-)?sandbox/;

/** What a start may do that what ships may not. */
export interface Allowed {
  /** The unpackaged app and the flavour made for the tests. */
  readonly debuggable: boolean;
  /** Root of a Linux machine, for whom Chromium starts in no other way. */
  readonly withoutSandbox: boolean;
}

/** The first switch of a command line that this app does not run under, or null. */
export function refusedSwitch(argv: readonly string[], allowed: Allowed): string | null {
  const isRefused = (name: string): boolean =>
    REFUSED.includes(name) ||
    (!allowed.debuggable && DEBUGGERS.some((each) => name.startsWith(each))) ||
    (!allowed.withoutSandbox && SANDBOX.test(name));
  const names = argv
    .filter((each) => each.startsWith('-'))
    .map((each) => each.replace(/^--?/, '').split('=')[0]?.toLowerCase() ?? '');
  return names.find(isRefused) ?? null;
}
