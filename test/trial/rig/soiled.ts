import { hostileTexts } from '../../shared/decision/hostile-texts';
import { remakeEdition } from './remade-edition';

/** One field of one line of a list: what is longer is a summary. */
const SHORT = 160;
export const texts = hostileTexts.filter((text) => text.length <= SHORT);

/**
 * The demonstration's edition, rightly signed, with hostile texts for every word a candidate
 * writes: from `from` on, each text once. `code`: the juror who will open it.
 */
export async function soilEdition({
  demo,
  code,
  from,
}: {
  readonly demo: string;
  readonly code: string;
  readonly from: number;
}) {
  let next = from;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const both = () => ({ fr: text(), en: text() });
  const { bytes, dossiers } = await remakeEdition({
    demo,
    code,
    change: (all) =>
      all.map((dossier) => ({
        ...dossier,
        company: text(),
        product: text(),
        city: text(),
        pitchLine: both(),
        summary: both(),
      })),
  });
  const shown = dossiers.map(({ company, product, pitchLine }) => [company, product, pitchLine.fr]);
  return { bytes, shown, next };
}
