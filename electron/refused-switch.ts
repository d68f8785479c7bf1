/** Switches that hand the app's insides, or its pages' limits, to whoever starts it. */
const REFUSED = [
  'allow-file-access-from-files',
  'browser-subprocess-path',
  'disable-site-isolation-trials',
  'disable-web-security',
  'gpu-launcher',
  'host-rules',
  'host-resolver-rules',
  'js-flags',
  'load-extension',
  'log-net-log',
  'net-log',
  'ppapi-plugin-launcher',
  'proxy-pac-url',
  'proxy-server',
  'remote-allow-origins',
  'renderer-cmd-prefix',
  'ssl-key-log-file',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
];
/** A debugger may attach to the unpackaged app and to the flavour made for the tests. */
const REFUSED_WHEN_SHIPPED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
];

/** The first switch of a command line that this app does not run under, or null. */
export function refusedSwitch(argv: readonly string[], { debuggable }: { debuggable: boolean }) {
  const refused = debuggable ? REFUSED : [...REFUSED, ...REFUSED_WHEN_SHIPPED];
  const names = argv
    .filter((each) => each.startsWith('-'))
    .map((each) => each.replace(/^--?/, '').split('=')[0]?.toLowerCase() ?? '');
  return names.find((name) => refused.includes(name)) ?? null;
}
