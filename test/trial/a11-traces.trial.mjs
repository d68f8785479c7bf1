// A11: what is left on the disk once locked. Target: no key, code or passphrase, no text or page
// of a dossier, and nothing that people wrote (comments, notes, reasons, debates), in any file of
// the profile, in any spelling.
import { huntTraces } from './rig/hunt-traces.mjs';

await huntTraces({
  name: 'a11-traces',
  target: '0 keys, codes, texts of dossiers, comments, notes, reasons, debates once locked',
  choose: ({ keys, dossiers, canaries }) => ({ ...keys, ...dossiers, ...canaries }),
});
