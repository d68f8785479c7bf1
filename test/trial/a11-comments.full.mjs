// A11: what is left on the disk once locked. Target: no comment, note, reason or debate in any
// file of the profile, in any spelling. Out of `npm test` while RESULTS.md says it is not met.
import { huntTraces } from './rig/hunt-traces.mjs';

await huntTraces({
  name: 'a11-comments',
  target: '0 comments, notes, reasons, debates once locked',
  choose: ({ canaries }) => canaries,
});
