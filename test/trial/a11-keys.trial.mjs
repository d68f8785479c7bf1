// A11: what is left on the disk once locked. Target: no key, code or passphrase, and no text or
// page of a dossier, in any file of the profile, in any spelling. What people typed:
// `a11-comments`.
import { huntTraces } from './rig/hunt-traces.mjs';

await huntTraces({
  name: 'a11-keys',
  target: '0 keys, codes, passphrases, dossier texts once locked',
  choose: ({ keys, dossiers }) => ({ ...keys, ...dossiers }),
});
