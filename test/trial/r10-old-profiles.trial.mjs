// R10: the profile of each earlier release opens in today's app with all that was typed; one
// left by a newer app is refused in words, stays as it is, and still opens in the newer one.
import fs from 'node:fs';
import { buildNewer } from './rig/newer-app.mjs';
import { changeSomething, findMissing, keptProfiles, openProfile } from './rig/old-profiles.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const all = keptProfiles();
const lost = [];
let runs = 0;
let refused = 0;

/** An act upon an unpacked copy, its failure told as a loss. */
async function withCopy({ release, role, unpack }, act) {
  runs += 1;
  const userData = unpack();
  try {
    for (const each of await act(userData)) lost.push(`${release}, ${role}: ${each}`);
  } catch (error) {
    lost.push(`${release}, ${role}: ${error.message.split('\n')[0]}`);
  } finally {
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** At full size twice: what an opening changed must open again. */
const openToday = (profile) =>
  withCopy(profile, async (userData) => {
    const { holds } = profile;
    const look = ({ desk }) => findMissing({ desk, holds });
    const first = await openProfile({ userData, holds }, look);
    return isSmoke ? first : [...first, ...(await openProfile({ userData, holds }, look))];
  });

/** Worked in with the newer app, then opened by today's, which refuses, then by the newer one again. */
const openNewer = (profile, folder) =>
  withCopy(profile, async (userData) => {
    const { holds } = profile;
    const look = ({ desk }) => findMissing({ desk, holds });
    const first = await openProfile({ userData, holds, folder }, async ({ desk }) => {
      const missing = await look({ desk });
      // A journal says its version with what it writes: what nobody worked in is still today's.
      await changeSomething({ desk, userData, holds });
      return missing;
    });
    const said = await openProfile({ userData, holds }, async ({ desk }) => {
      const refusal = desk.getByText(/version plus récente/).first();
      await refusal.waitFor();
      return refusal.innerText();
    });
    refused += 1;
    console.log(`  ${profile.role}: ${said.replaceAll('\n', ' ')}`);
    return [...first, ...(await openProfile({ userData, holds, folder }, look))];
  });

const [oldest] = all;
for (const profile of isSmoke ? [oldest] : all) await openToday(profile);
if (!isSmoke) {
  const newest = all.filter(({ release }) => release === all.at(-1).release);
  for (const what of ['database', 'journal']) {
    const folder = buildNewer(what);
    for (const profile of newest) await openNewer(profile, folder);
  }
}
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'r10-old-profiles',
  runs,
  lost: lost.length,
  refused,
  target: '0 lost; what is newer is refused, not wiped',
  isMet: lost.length === 0,
});
