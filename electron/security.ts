import { app, type Session, session, type WebContents } from 'electron';
import { hostOf, partitionOf, type WindowKind } from './origins';
import { kindOf } from './windows';

/** Parts of Chromium that talk to a network, or fetch something, by themselves. */
const SILENT_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Prerender2',
  'SpeculationRulesPrefetchProxy',
  'Translate',
  'WebBluetooth',
  'WebTransport',
  'WebUSB',
];

const USER_AGENT = 'Palmares';

/** Before Chromium starts: no name resolves, no service calls home, WebRTC finds no path. */
export function silenceChromium(): void {
  // The default names the app, whose accent no header may carry.
  app.userAgentFallback = USER_AGENT;
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('disable-quic');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-features', SILENT_FEATURES.join(','));
}

/** Once ready: nothing leaves a session, nothing is granted but the few things a desk needs. */
export function closeSessions(): void {
  for (const kind of ['desk', 'stage', 'lectern', 'paper'] as const)
    closeSession(sessionOf(kind), kind);
}

export function sessionOf(kind: WindowKind): Session {
  const partition = partitionOf(kind);
  return partition === null ? session.defaultSession : session.fromPartition(partition);
}

function closeSession(ours: Session, kind: WindowKind): void {
  ours.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    decide({ cancel: !mayLoad(url, kind) });
  });
  ours.setPermissionRequestHandler((contents, permission, decide) => {
    decide(mayHave(contents, permission));
  });
  ours.setPermissionCheckHandler((contents, permission) => mayHave(contents, permission));
  ours.setDevicePermissionHandler(() => false);
  ours.setCertificateVerifyProc((_request, decide) => decide(-2));
  ours.setSpellCheckerEnabled(false);
  ours.setUserAgent(USER_AGENT);
  ours.on('will-download', (event) => event.preventDefault());
  void ours.setProxy({ mode: 'direct' });
}

function mayLoad(url: string, kind: WindowKind): boolean {
  if (url.startsWith(`app://${hostOf(kind)}/`)) return true;
  if (url.startsWith('blob:') || url.startsWith('data:')) return true;
  return !app.isPackaged && url.startsWith('devtools:');
}

/** Copying a code and keeping its own database: all that the desk may ask of the system. */
function mayHave(contents: WebContents | null, permission: string): boolean {
  if (contents === null || kindOf(contents) !== 'desk') return false;
  return permission === 'clipboard-sanitized-write' || permission === 'persistent-storage';
}

/** Every page, whoever made it: no way to another page, no window, no path for WebRTC. */
export function closePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}
