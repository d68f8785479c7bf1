import { knownScene } from '../../electron/cli/demo/known-scene';
import type { Scene } from '../../electron/cli/demo/scene';
import type { Act } from '../../shared/decision/deliberation';
import type { OfficialMethod } from '../../shared/edition/rules';
import type { DossierId } from '../../shared/ids';

/** The demonstration ranked by another method, its meeting naming what that method ranks. */
export function sceneBy(
  method: OfficialMethod,
  won: { readonly laureate: DossierId; readonly commended: DossierId },
): Scene {
  const scene = knownScene('0.1.0');
  const named: Readonly<Record<string, DossierId>> = { C02: won.laureate, C04: won.commended };
  const rename = (act: Act): Act => {
    if (act.kind === 'award') return { ...act, dossiers: act.dossiers.map((d) => named[d] ?? d) };
    if (act.kind === 'vote') return { ...act, dossier: named[act.dossier ?? ''] ?? act.dossier };
    return act;
  };
  return {
    ...scene,
    edition: (keys) => {
      const edition = scene.edition(keys);
      return { ...edition, rules: { ...edition.rules, method } };
    },
    meeting: (held) => scene.meeting(held).map(rename),
  };
}
