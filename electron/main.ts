import './web-crypto';
import { app } from 'electron';
import { answerRequests } from './answer';
import { answers } from './answers';
import { runCommand } from './command';
import { watchDisplays } from './displays';
import { findAttachment } from './draft/attachments';
import { isDebuggable } from './flavour';
import { changeLanguage } from './language';
import { showMenu } from './menu';
import { holdSingleInstance } from './opened-files';
import { paperNow } from './print';
import { placeProfile } from './profile-folder';
import { registerScheme, servePages } from './protocol';
import { refuseStart } from './refuse-start';
import { refusedSwitch } from './refused-switch';
import { closePages, closeSessions, silenceChromium } from './security';
import { language } from './settings';
import { openDesk, windowOf } from './windows';
import { closeWork } from './work';

/** Before Chromium starts: what it may not do, the one scheme it serves, how it writes dates. */
function setUp(): void {
  placeProfile();
  silenceChromium();
  registerScheme();
  closePages();
  app.commandLine.appendSwitch('lang', language() === 'fr' ? 'fr' : 'en-GB');
}

/** Quitting waits for the journal's last snapshot, a moment at most: every line is on the disk already. */
function closeWorkFirst(): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const atMost = new Promise((resolve) => setTimeout(resolve, 3000));
    // A second quit after a prevented one never ends; the windows are gone already.
    void Promise.race([closeWork(), atMost]).then(() => app.exit(0));
  });
}

/** Once ready: closed sessions, our pages, our answers; then the desk. */
async function open(): Promise<void> {
  await app.whenReady();
  closeSessions();
  servePages({ attachment: findAttachment, paper: paperNow });
  answerRequests(answers);
  watchDisplays();
  showMenu((language) => void changeLanguage(language));
  openDesk();
  app.on('activate', () => {
    if (windowOf('desk') === null) openDesk();
  });
  app.on('window-all-closed', () => app.quit());
  closeWorkFirst();
}

/** The command line, and what Chromium adds to it for `ELECTRON_DISABLE_SANDBOX`. */
function givenSwitches(): readonly string[] {
  const added = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  return [...process.argv.slice(1), ...added];
}

const debuggable = isDebuggable();
const allowed = { debuggable, withoutSandbox: debuggable || process.getuid?.() === 0 };
const given = givenSwitches();
const refused = refusedSwitch(given, allowed);
if (refused !== null) {
  refuseStart(refused, given, allowed);
} else if (!runCommand(process.argv)) {
  setUp();
  if (holdSingleInstance()) void open();
  else app.quit();
}
