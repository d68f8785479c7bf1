import { type Decision, decision as decisionShape } from '../../../../shared/decision/decision';
import type { Minutes } from '../../../../shared/decision/minutes-paper';
import { type Cosigner, seal as sealShape } from '../../../../shared/decision/seal';
import type { AwardId, Edition } from '../../../../shared/edition/edition';
import { readCosigned } from '../../../../shared/file/envelope';
import { PAYLOAD_TYPES } from '../../../../shared/file/payload-types';
import { decodeUtf8 } from '../../../../shared/file/utf8';
import type { Language } from '../../../../shared/ids';
import { sayCount } from '../../../../shared/words/count';
import { sayDate, sayDecimal } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { SealRow } from '../../../store/database';

/** The sealed decision as it was kept, read back. */
export interface Sealed {
  readonly decision: Decision;
  readonly minutes: Minutes;
  readonly by: readonly [string, string];
  readonly cosigners: readonly Cosigner[];
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

export interface WinnerShown {
  readonly id: string;
  readonly name: string;
  readonly product: string;
}

export interface PrizeShown {
  readonly award: AwardId;
  readonly label: string;
  readonly winners: readonly WinnerShown[];
  readonly citation: string;
  /** Score and sheets, for the laureate only; never published. */
  readonly figures: string;
}

/** Reads a kept seal. Throws when what this app itself wrote cannot be read: a broken invariant. */
export function readSealed(row: SealRow): Sealed {
  const text = (name: string): string => {
    const bytes = row.entries.get(name);
    const decoded = bytes && decodeUtf8(bytes);
    if (!decoded?.ok) throw new Error(`the kept seal has no readable ${name}`);
    return decoded.value;
  };
  const envelope = readCosigned(text('seal.json'), PAYLOAD_TYPES.seal);
  if (!envelope.ok) throw new Error('the kept seal is not signed');
  const { by, cosigners = [] } = sealShape.parse(envelope.value.value);
  return {
    decision: decisionShape.parse(JSON.parse(text('decision.json'))),
    minutes: JSON.parse(text('minutes.json')) as Minutes,
    by,
    cosigners,
    entries: row.entries,
  };
}

export function showPrizes(
  { decision }: Sealed,
  { edition, language }: { readonly edition: Edition; readonly language: Language },
): readonly PrizeShown[] {
  const say = speaker(language);
  const ranked = new Map(decision.ranking.map((line) => [line.dossier, line]));
  return decision.awards.map(({ award, label, dossiers, citation }) => {
    const line = award === 'laureate' ? ranked.get(dossiers[0]?.id ?? '') : undefined;
    const known = edition.awards.find(({ id }) => id === award);
    return {
      award,
      label: (known?.label ?? label)[language],
      winners: dossiers.map(({ id, company, product }) => ({ id, name: company, product })),
      citation: citation?.[language] ?? '',
      figures: line
        ? say('palmares.score', {
            score: sayDecimal(line.score100, language),
            sheets: say('palmares.sheets', {
              count: line.sheets,
              n: sayCount(line.sheets, language, 'feminine'),
            }),
          })
        : '',
    };
  });
}

/** The embargo as people say it, in the edition's own time zone. */
export function sayEmbargo(instant: string, edition: Edition, language: Language): string {
  const date = sayDate(instant, language, edition.timezone);
  return speaker(language)('palmares.embargo', { date });
}
