import { knownScene } from '../../electron/cli/demo/known-scene';
import type { Scene } from '../../electron/cli/demo/scene';
import type { Act } from '../../shared/decision/deliberation';
import type { OfficialMethod } from '../../shared/edition/rules';

/** The demonstration ranked by another method; its meeting awards what that method proposes. */
export function sceneBy(method: OfficialMethod): Scene {
  const scene = knownScene('0.1.0');
  return {
    ...scene,
    edition: (keys) => {
      const edition = scene.edition(keys);
      return { ...edition, rules: { ...edition.rules, method } };
    },
    meeting: (held) => {
      const { laureate, commended } = held.proposal;
      const named = new Map([
        ['C02', laureate[0]],
        ['C04', commended[0]],
      ]);
      const rename = (act: Act): Act => {
        if (act.kind === 'award') {
          return { ...act, dossiers: act.dossiers.map((id) => named.get(id) ?? id) };
        }
        if (act.kind !== 'vote' || act.dossier === null) return act;
        return { ...act, dossier: named.get(act.dossier) ?? act.dossier };
      };
      return scene.meeting(held).map(rename);
    },
  };
}
