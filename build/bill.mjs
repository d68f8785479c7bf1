// What a release is made of and how to know it again: a CycloneDX bill of materials of
// everything shipped, and the SHA-256 of each file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './tools.mjs';

/** npm lists what is bundled; the runtime ships too, though it is installed for building. */
async function billOfMaterials(runtime) {
  const command = ['npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const { status, output } = await run([...command, '--sbom-type', 'application'], {
    quiet: true,
  });
  if (status !== 0) throw new Error(output);
  const bill = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  bill.components.push({
    type: 'framework',
    'bom-ref': `electron@${runtime}`,
    name: 'electron',
    version: runtime,
    purl: `pkg:npm/electron@${runtime}`,
    licenses: [{ license: { id: 'MIT' } }],
  });
  return bill;
}

/** Writes the bill and `SHA256SUMS` (as `sha256sum -c` reads it) beside the files of a release. */
export async function writeBill(release, runtime) {
  const bill = await billOfMaterials(runtime);
  fs.writeFileSync(path.join(release, 'palmares.cdx.json'), `${JSON.stringify(bill, null, 1)}\n`);
  const shipped = /\.(deb|AppImage|tar\.gz|exe|dmg|zip|cdx\.json)$/;
  const sums = fs
    .readdirSync(release)
    .filter((name) => shipped.test(name))
    .map((name) => {
      const bytes = fs.readFileSync(path.join(release, name));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
    });
  fs.writeFileSync(path.join(release, 'SHA256SUMS'), sums.join(''));
}
