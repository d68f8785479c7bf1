import type { Ballot } from '../../../shared/ballot/ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import type { Attachment, Dossier } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import type { Interest } from '../../../shared/edition/interest';
import type { RecusalKind } from '../../../shared/edition/juror';
import type { Rules } from '../../../shared/edition/rules';
import type { Digest, DossierId } from '../../../shared/ids';
import { type RawEdition, rawEdition, rawScores } from './raw-demo';

type RawSheet = ReturnType<typeof rawScores.parse>['sheets'][number];

/** Keys that only the caller can make, and the files it generated for each dossier. */
export interface DemoKeys {
  readonly organiserPublicKey: string;
  readonly recipients: readonly string[];
  readonly attachments?: ReadonlyMap<DossierId, readonly Attachment[]>;
}

/** What a ballot says beside its marks; digests are those of the signed edition. */
export interface DemoBallotContext {
  readonly edition: Edition;
  readonly editionDigest: Digest;
  readonly gridDigest: Digest;
  readonly publicKey: string;
  readonly device: string;
  readonly enrol: string;
  readonly prev: Digest | null;
}

function rulesFromDemo(raw: RawEdition['rules']): Rules {
  return {
    quorum: raw.quorumPresent,
    sheets: {
      min: raw.minValidSheetsPerCandidate,
      minPerCollege: raw.minSheetsPerCollegePerCandidate,
    },
    method: 'mean',
    laureate: {
      threshold100: raw.laureateThreshold100,
      criterion: 'MED',
      minMark: raw.laureateMinMed,
      mayBeJoint: raw.allowExAequoLaureate,
    },
    commended: {
      ranks: raw.commendedPool.ranks,
      withinPercent: raw.commendedPool.withinPercentOfLaureate,
      withoutLaureate: false,
    },
    tieLadder: raw.tieBreak,
    departure: [2, 3],
    marginGate100: 1,
    pitch: {
      presentationMinutes: raw.pitch.presentationMin,
      questionsMinutes: raw.pitch.questionsMin,
    },
  };
}

function dossierFromDemo(
  raw: RawEdition['candidates'][number],
  attachments: readonly Attachment[],
): Dossier {
  const exhibits = raw.villageExhibitor === true;
  return {
    id: raw.id,
    status: raw.status,
    company: raw.company,
    product: raw.product,
    city: raw.city,
    country: raw.country,
    category: raw.category,
    modalities: raw.modalities,
    trl: raw.trl ?? null,
    foundedYear: raw.foundedYear ?? null,
    employees: raw.employees ?? null,
    fundingEur: raw.fundingEur ?? null,
    deviceClass: raw.deviceClass ?? null,
    regulatoryNote: raw.regulatoryNote,
    academicPartner: raw.academicPartner,
    pitchLine: raw.pitchLine,
    summary: raw.summary,
    sections: {},
    attachments: [...attachments],
    village: exhibits
      ? { stand: raw.villageStand ?? '', text: raw.villageText ?? { fr: '', en: '' } }
      : null,
  };
}

/** The raw data knows "organisation"; the edition files such a link under "other". */
function recusalKindFromDemo(kind: RawEdition['recusals'][number]['kind']): RecusalKind {
  return kind === 'organisation' ? 'other' : kind;
}

/**
 * The demonstration edition in our format, from the raw `edition-demo.json`. Throws when
 * the raw data is not shaped as expected: it ships with the app, so that is a defect.
 */
export function editionFromDemo(raw: unknown, keys: DemoKeys): Edition {
  const { fictional, edition, rules, grid, colleges, jurors, recusals, history, ...rest } =
    rawEdition.parse(raw);
  return {
    format: 'palmares-edition',
    version: 1,
    id: edition.id,
    seq: 1,
    supersedes: null,
    fictional,
    year: edition.year,
    title: edition.title,
    shortTitle: {
      fr: `Édition de démonstration ${edition.year}`,
      en: `Demo edition ${edition.year}`,
    },
    event: edition.event,
    timezone: edition.timezone,
    organisers: edition.organisers,
    schedule: edition.schedule,
    awards: edition.awards.map((a) => ({ ...a, optional: a.optional ?? false })),
    rules: rulesFromDemo(rules),
    grid,
    colleges,
    jurors: jurors.map((j) => ({ ...j, voting: true })),
    recusals: recusals.map((r) => ({
      juror: r.jurorId,
      dossier: r.candidateId,
      kind: recusalKindFromDemo(r.kind),
      note: r.note,
    })),
    dossiers: rest.candidates.map((c) => dossierFromDemo(c, keys.attachments?.get(c.id) ?? [])),
    village: rest.village,
    history: history.map((h) => ({
      year: h.year,
      laureate: h.laureate,
      commended: h.highlyCommended,
      source: h.source,
    })),
    organiser: { publicKey: keys.organiserPublicKey, recipients: [...keys.recipients] },
  };
}

function sheetFromDemo(dossier: DossierId, raw: RawSheet | undefined): ScoreSheet {
  if (raw === undefined) return { dossier, state: 'blank', marks: {}, comment: '' };
  if (raw.status === 'recused') return { dossier, state: 'recused', marks: {}, comment: '' };
  const marks: Record<string, number> = {};
  for (const [criterion, mark] of Object.entries(raw.scores ?? {})) {
    if (mark !== null) marks[criterion] = mark;
  }
  return { dossier, state: 'marked', marks, comment: raw.comment ?? '' };
}

/**
 * One raw juror file as a final ballot: a sheet and a declaration for every dossier of
 * the edition, sorted by dossier. Juror, edition id, revision and marks are kept as the
 * file has them, so that the odd files stay odd.
 */
export function ballotFromDemo(raw: unknown, context: DemoBallotContext): Ballot {
  const scores = rawScores.parse(raw);
  const { edition } = context;
  const rawSheets = new Map(scores.sheets.map((s) => [s.candidateId, s]));
  const dossiers = edition.dossiers.map((d) => d.id).toSorted();
  const sheets = dossiers.map((id) => sheetFromDemo(id, rawSheets.get(id)));
  const interests = sheets.map(({ dossier, state }): Interest => {
    if (state !== 'recused') return { dossier, kind: 'none' };
    const known = edition.recusals.find((r) => r.juror === scores.jurorId && r.dossier === dossier);
    return { dossier, kind: 'recusal', why: known?.kind ?? 'other', note: known?.note ?? '' };
  });
  return {
    format: 'palmares-ballot',
    version: 1,
    edition: {
      id: scores.editionId,
      digest: context.editionDigest,
      grid: context.gridDigest,
    },
    juror: scores.jurorId,
    publicKey: context.publicKey,
    device: context.device,
    enrol: context.enrol,
    rev: scores.revision,
    prev: context.prev,
    status: 'final',
    signedAt: scores.exportedAt,
    sheets,
    interests,
  };
}
