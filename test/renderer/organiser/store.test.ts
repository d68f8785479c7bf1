import { afterEach, describe, expect, it } from 'vitest';
import { recordChoice } from '../../../renderer/store/choices';
import { OrganiserDatabase } from '../../../renderer/store/database';
import { keepFiles } from '../../../renderer/store/ledger';
import { keepSeal } from '../../../renderer/store/seals';
import { edition, verified } from './gathered-demo';

const database = new OrganiserDatabase('store-under-test');
afterEach(() => Promise.all(database.tables.map((table) => table.clear())));

const admitted = (file: string) => ({
  file,
  verdict: { ok: true, value: verified(file) } as const,
});

describe('the ledger on this machine', () => {
  it('keeps a ballot once and a receipt for each file', async () => {
    const first = await keepFiles({ database, edition, admitted: [admitted('J01.rev1')] });
    const again = await keepFiles({
      database,
      edition,
      admitted: [
        admitted('J01.rev1'),
        { file: 'vide', verdict: { ok: false, error: { kind: 'empty' } } },
      ],
    });
    expect(first.map((receipt) => receipt.kind)).toEqual(['added']);
    expect(again.map((receipt) => receipt.kind)).toEqual(['same-again', 'empty']);
    expect(await database.ballots.count()).toBe(1);
    expect(await database.receipts.count()).toBe(3);
  });

  it('lets a later choice about the same fork replace the earlier', async () => {
    const choice = { kind: 'fork', juror: 'J09', rev: 1, by: 'A', reason: 'r' } as const;
    await recordChoice(database, { ...choice, digest: 'a'.repeat(64) });
    await recordChoice(database, { ...choice, digest: 'b'.repeat(64) });
    const kept = await database.choices.toArray();
    expect(kept.map(({ digest }) => digest)).toEqual(['b'.repeat(64)]);
  });

  it('never replaces a sealed version', async () => {
    const seal = { version: 1, entries: new Map([['decision.json', new Uint8Array([1])]]) };
    await keepSeal(database, seal);
    await expect(keepSeal(database, { ...seal, entries: new Map() })).rejects.toThrow();
    expect((await database.seals.get(1))?.entries.size).toBe(1);
  });
});
