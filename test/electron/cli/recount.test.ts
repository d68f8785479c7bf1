import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recountFiles } from '../../../electron/cli/recount';
import { writeCanonical } from '../../../shared/file/canonical';
import { sha256Hex } from '../../../shared/file/digest';
import { writeChoices } from '../../../shared/merge/choices';
import { demoFolder, openDemoKey, openSealed, temporaryFolder } from './demo-folder';

const demo = await demoFolder();
const key = await openDemoKey(demo);
const opened = await openSealed(path.join(demo, 'decision.palmares'));
const text = (name: string) => Buffer.from(opened.get(name) ?? []).toString('utf8');
const merge = JSON.parse(text('merge.json'));
const inFolder = async (name: string) =>
  (await readdir(path.join(demo, name))).map((each) => path.join(demo, name, each));
const files = [...(await inFolder('ballots')), ...(await inFolder('odd'))];
const asked = {
  editionEnvelope: text('edition.json'),
  editionId: key.editionId,
  ageIdentity: key.ageIdentity,
  enrolmentKeys: Object.fromEntries(key.enrolmentKeys),
  files,
  choices: writeCanonical(writeChoices(merge.choices)),
  acts: text('acts.json'),
};

describe('a count afresh, from the raw files', () => {
  it('comes to the merge code and the decision that were sealed, in any order of files', async () => {
    for (const order of [files, files.toReversed()]) {
      const counted = await recountFiles({ ...asked, files: order });
      expect(counted).toMatchObject({
        ok: true,
        value: {
          files: files.length,
          mergeCode: merge.mergeCode,
          decision: sha256Hex(text('decision.json')),
        },
      });
    }
  });

  it('comes to another code when one raw file is gone or was changed', async () => {
    const [first = '', ...others] = await inFolder('ballots');
    const changed = path.join(await temporaryFolder(), 'changed.ballot');
    const content = await readFile(first);
    content[content.length - 20] = (content[content.length - 20] ?? 0) ^ 1;
    await writeFile(changed, content);
    for (const file of [changed, `${first}.gone`]) {
      const counted = await recountFiles({ ...asked, files: [file, ...others] });
      if (!counted.ok) throw new Error(counted.error.kind);
      expect(counted.value.refused).toBe(1);
      expect(counted.value.mergeCode).not.toBe(merge.mergeCode);
    }
  });

  it('decides nothing where the acts do not allow it', async () => {
    const acts = writeCanonical({ format: 'palmares-acts', version: 1, acts: [] });
    const counted = await recountFiles({ ...asked, acts });
    expect(counted).toMatchObject({ ok: true, value: { decision: null } });
  });

  it('refuses acts, choices or an edition that it cannot read', async () => {
    for (const change of [{ acts: '{}' }, { choices: '{"a":1}' }, { editionEnvelope: 'x' }]) {
      expect((await recountFiles({ ...asked, ...change })).ok).toBe(false);
    }
  });
});
