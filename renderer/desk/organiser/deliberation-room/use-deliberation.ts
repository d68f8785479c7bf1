import { useState } from 'react';
import { nameToProof } from '../../../../shared/decision/blocks';
import type { Act } from '../../../../shared/decision/deliberation';
import type { Dossier } from '../../../../shared/edition/dossier';
import type { AwardId } from '../../../../shared/edition/edition';
import { tidyText } from '../../../../shared/file/text-rules';
import type { DossierId, JurorId } from '../../../../shared/ids';
import { recordActs } from '../../../store/acts';
import type { OccasionRow } from '../../../store/database';
import { tellOccasion } from '../../../store/occasion';
import type { OpenEdition } from '../open-edition';
import { type AwardGiven, actsOfVote, awardAct, type Ballot, defaultDossier } from './award-shows';

const NOTHING_CAST = { for: 0, against: 0, abstain: 0, casting: '', reason: '' };

/** Who leaves for a dossier, and who presides meanwhile. */
type Withdrawal = Pick<Extract<Act, { readonly kind: 'examination' }>, 'dossier' | 'chair'> & {
  readonly withdrew: readonly JurorId[];
};

export interface DeliberationActs {
  readonly ballotOf: (award: AwardId) => Ballot;
  readonly setBallot: (award: AwardId, change: Partial<Ballot>) => void;
  /** Acts that the open question would add: shown tinted in the minutes, not yet recorded. */
  readonly pending: (award: AwardId) => readonly Act[];
  readonly setPresence: (jurors: readonly JurorId[], present: boolean) => Promise<void>;
  readonly recordVote: (award: AwardId) => Promise<void>;
  readonly followRanking: (award: AwardId) => Promise<void>;
  readonly recordDebate: (award: AwardId, summary: string) => Promise<void>;
  readonly recordCitation: (award: AwardId, words: { fr: string; en: string }) => Promise<void>;
  readonly recordRecusal: (juror: JurorId, dossier: DossierId, reason: string) => Promise<void>;
  readonly openExamination: (of: Withdrawal) => Promise<void>;
  readonly closeExamination: (dossier: DossierId) => Promise<void>;
  readonly recordNote: (dossier: DossierId, words: string) => Promise<void>;
  readonly recordProof: (dossier: Dossier, by: string) => Promise<void>;
  readonly recordTie: (act: Act) => Promise<void>;
  readonly reopen: (by: string, reason: string) => Promise<void>;
  readonly tell: (change: Partial<Omit<OccasionRow, 'key'>>) => Promise<void>;
}

/** The votes being counted, and the acts that record them. */
export function useDeliberation(open: OpenEdition, given: AwardGiven): DeliberationActs {
  const [ballots, setBallots] = useState<Partial<Record<AwardId, Partial<Ballot>>>>({});
  const { database } = open;
  const now = (): string => new Date().toISOString();
  const ballotOf = (award: AwardId): Ballot => ({
    ...NOTHING_CAST,
    dossier: defaultDossier(award, given),
    ...ballots[award],
  });
  const record = async (award: AwardId, acts: readonly Act[]): Promise<void> => {
    await recordActs(database, acts);
    setBallots((all) => ({ ...all, [award]: {} }));
  };
  const pending = (award: AwardId): readonly Act[] => {
    const ballot = ballotOf(award);
    if (ballot.for + ballot.against === 0) return [];
    return actsOfVote({ award, ballot, at: now(), given });
  };
  return {
    ballotOf,
    setBallot: (award, change) =>
      setBallots((all) => ({ ...all, [award]: { ...all[award], ...change } })),
    pending,
    setPresence: (jurors, present) =>
      recordActs(
        database,
        jurors.map((juror) => ({ kind: 'presence', at: now(), juror, present })),
      ),
    recordVote: (award) => record(award, pending(award)),
    followRanking: (award) => record(award, [awardAct(award, ballotOf(award), now())]),
    recordDebate: (award, summary) =>
      recordActs(database, [{ kind: 'debate', at: now(), award, summary: tidyText(summary) }]),
    recordCitation: (award, { fr, en }) => {
      const words = { fr: tidyText(fr), en: tidyText(en) };
      return recordActs(database, [{ kind: 'citation', at: now(), award, words }]);
    },
    recordRecusal: (juror, dossier, reason) =>
      recordActs(database, [
        { kind: 'recusal', at: now(), juror, dossier, reason: tidyText(reason) },
      ]),
    openExamination: ({ dossier, withdrew, chair }) => {
      const who = { dossier, withdrew: [...withdrew], chair };
      return recordActs(database, [{ kind: 'examination', at: now(), step: 'opened', ...who }]);
    },
    closeExamination: (dossier) => {
      const nobody = { withdrew: [], chair: null };
      const closed = {
        kind: 'examination',
        at: now(),
        dossier,
        step: 'closed',
        ...nobody,
      } as const;
      return recordActs(database, [closed]);
    },
    recordNote: (dossier, words) =>
      recordActs(database, [{ kind: 'note', at: now(), dossier, words: tidyText(words) }]),
    recordProof: (dossier, by) => {
      const said = { dossier: dossier.id, words: nameToProof(dossier), by: tidyText(by) };
      return recordActs(database, [{ kind: 'nameProof', at: now(), ...said }]);
    },
    recordTie: (act) => recordActs(database, [act]),
    reopen: (by, reason) => {
      const said = { by: tidyText(by), reason: tidyText(reason) };
      return recordActs(database, [{ kind: 'reopening', at: now(), ...said }]);
    },
    tell: (change) => tellOccasion(database, change),
  };
}
