import { z } from 'zod';

/**
 * The raw demonstration data as its authors shaped it: material, not our formats.
 * What we do not use is dropped; what we use is checked here, once. Every text becomes
 * NFC, since one of the files writes accents decomposed.
 */
const words = z.string().transform((value) => value.normalize('NFC'));
const both = z.object({ fr: words, en: words });
const named = z.object({ id: words, label: words });
const stand = { stand: words, text: both };

const rawRules = z.object({
  quorumPresent: z.object({ minVoting: z.int(), minPerCollege: z.int() }),
  minValidSheetsPerCandidate: z.int(),
  minSheetsPerCollegePerCandidate: z.int(),
  laureateThreshold100: z.number(),
  laureateMinMed: z.number(),
  commendedPool: z.object({
    ranks: z.tuple([z.int(), z.int()]),
    withinPercentOfLaureate: z.number(),
  }),
  tieBreak: z.array(z.string()),
  allowExAequoLaureate: z.boolean(),
  pitch: z.object({ presentationMin: z.int(), questionsMin: z.int() }),
});

const rawCandidate = z.object({
  id: words,
  status: z.enum(['eligible', 'withdrawn', 'ineligible']),
  company: words,
  product: words,
  city: words,
  country: words,
  category: z.enum(['diagnostic', 'interventional']),
  modalities: z.array(words),
  trl: z.int().nullish(),
  foundedYear: z.int().nullish(),
  employees: z.int().nullish(),
  fundingEur: z.int().nullish(),
  deviceClass: words.nullish(),
  regulatoryNote: both,
  academicPartner: z.boolean(),
  pitchLine: both,
  summary: both,
  villageExhibitor: z.boolean().optional(),
  villageStand: words.optional(),
  villageText: both.optional(),
});

export const rawEdition = z.object({
  fictional: z.boolean(),
  edition: z.object({
    id: words,
    year: z.int(),
    title: both,
    organisers: z.array(words),
    event: both,
    timezone: words,
    schedule: z.object({
      callOpens: words,
      callCloses: words,
      interestsDeclared: words,
      scoringOpens: words,
      scoringCloses: words,
      hearings: words,
      deliberation: words,
      ceremony: words,
    }),
    awards: z.array(
      z.object({
        id: z.enum(['laureate', 'commended', 'mention']),
        label: both,
        optional: z.boolean().optional(),
      }),
    ),
  }),
  rules: rawRules,
  grid: z.object({
    scale: z.object({ min: z.int(), max: z.int(), step: z.literal(1) }),
    criteria: z.array(
      z.object({
        id: words,
        weight: z.int(),
        label: both,
        help: both,
        anchors: z.record(z.string(), both),
      }),
    ),
  }),
  colleges: z.array(named),
  jurors: z.array(
    z.object({
      id: words,
      name: words,
      college: words,
      role: z.enum(['president', 'vicePresident', 'member']),
      language: z.enum(['fr', 'en']),
    }),
  ),
  recusals: z.array(
    z.object({
      jurorId: words,
      candidateId: words,
      kind: z.enum(['employment', 'financial', 'scientific', 'family', 'organisation']),
      note: words,
    }),
  ),
  history: z.array(
    z.object({ year: z.int(), laureate: words, highlyCommended: words, source: words }),
  ),
  candidates: z.array(rawCandidate),
  village: z.object({
    title: both,
    note: both,
    exhibitorsOnly: z.array(z.object({ company: words, ...stand })),
  }),
});

export const rawScores = z.object({
  editionId: words,
  jurorId: words,
  revision: z.int(),
  exportedAt: words,
  sheets: z.array(
    z.object({
      candidateId: words,
      status: z.enum(['complete', 'partial', 'recused']),
      scores: z.record(z.string(), z.int().nullable()).optional(),
      comment: words.optional(),
    }),
  ),
});

export type RawEdition = z.infer<typeof rawEdition>;
export type RawScores = z.infer<typeof rawScores>;
