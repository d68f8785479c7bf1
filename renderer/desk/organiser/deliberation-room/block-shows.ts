import type { Block } from '../../../../shared/decision/block';
import type { Language } from '../../../../shared/ids';
import { sayCount, sayCountFirst } from '../../../../shared/words/count';
import { explain } from '../../../../shared/words/explain';
import { speaker } from '../../../../shared/words/say';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';
import type { FreshState } from './use-fresh-count';

export interface BlockShown {
  readonly key: string;
  readonly words: string;
  /** Where to lift it; null when it is lifted in another room. */
  readonly point: AgendaPoint | null;
}

export interface SealingShown {
  readonly blocks: readonly BlockShown[];
  /** What is in order, said beside what is not. */
  readonly inOrder: readonly string[];
}

/** What prevents sealing, in words, each with the point where it is lifted. */
export function showSealing(blocks: readonly Block[], given: MeetingGiven): SealingShown {
  const { language, rows, counted, meeting, standings } = given;
  const say = speaker(language);
  const shown = blocks.map((block) => ({
    key: JSON.stringify(block),
    words: sayBlock(block, given),
    point: pointOf(block),
  }));
  const { place, secretary } = rows.occasion;
  if (!place.trim() || !secretary.trim()) {
    shown.push({ key: 'occasion', words: say('deliberation.blocks.occasion'), point: 'reading' });
  }
  const states = [...standings.values()].map(({ state }) => state);
  const files = states.filter((state) => state === 'counted').length;
  const missing = states.filter((state) => state === 'missing' || state === 'draft').length;
  const debated =
    counted.proposal.needs.margin?.isBelowGate === true && meeting.debates.has('laureate');
  const n = sayCount(files, language, 'feminine');
  return {
    blocks: shown,
    inOrder: [
      ...(meeting.quorum.reached ? [say('deliberation.blocks.quorum')] : []),
      say('deliberation.blocks.files', { count: files, n }),
      ...(debated ? [say('deliberation.blocks.debated')] : []),
      ...(missing > 0
        ? [
            say('deliberation.blocks.missingJurors', {
              count: missing,
              n: sayCountFirst(missing, language),
            }),
          ]
        : []),
    ],
  };
}

/** The same with what a fresh process came to: it must agree before anything is sealed. */
export function withFreshCount(
  sealing: SealingShown,
  fresh: FreshState,
  language: Language,
): SealingShown {
  const say = speaker(language);
  const block = (words: string): SealingShown => ({
    ...sealing,
    blocks: [...sealing.blocks, { key: 'fresh', words, point: null }],
  });
  switch (fresh.state) {
    case 'waiting':
      return sealing;
    case 'counting':
      return block(say('deliberation.fresh.counting'));
    case 'differs':
      return block(say(`deliberation.fresh.differs-${fresh.at}`));
    case 'failed':
      return block(say('deliberation.fresh.failed', { why: explain(fresh.problem, language) }));
    case 'agrees':
      return {
        ...sealing,
        inOrder: [
          ...sealing.inOrder,
          say('deliberation.fresh.agrees', {
            count: fresh.files,
            n: sayCount(fresh.files, language),
          }),
        ],
      };
  }
}

function sayBlock(block: Block, { edition, language }: MeetingGiven): string {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const award =
    'award' in block
      ? (edition.awards.find(({ id }) => id === block.award)?.label[language] ?? block.award)
      : '';
  switch (block.kind) {
    case 'quorum-not-reached':
      return say('deliberation.blocks.quorum-not-reached', {
        present: block.present,
        needed: block.needed,
      });
    case 'laureate-undecided':
    case 'commended-undecided':
    case 'commended-without-laureate':
    case 'margin-needs-debate':
      return say(`deliberation.blocks.${block.kind}`);
    case 'vote-missing':
    case 'vote-lost':
    case 'casting-missing':
    case 'reason-missing':
    case 'joint-not-allowed':
      return say(`deliberation.blocks.${block.kind}`, { award });
    case 'votes-exceed-voters':
      return say('deliberation.blocks.votes-exceed-voters', {
        award,
        votes: block.votes,
        voters: block.voters,
      });
    case 'ranking-left-without-two-thirds':
      return say('deliberation.blocks.ranking-left-without-two-thirds', {
        award,
        for: block.for,
        cast: block.cast,
      });
    case 'not-ranked':
      return say('deliberation.blocks.not-ranked', {
        award,
        dossier: names.dossier(block.dossier),
      });
    case 'commended-outside-pool':
    case 'below-threshold':
    case 'awarded-twice':
    case 'name-unproofed':
      return say(`deliberation.blocks.${block.kind}`, { dossier: names.dossier(block.dossier) });
    case 'fork-unsettled':
      return say('deliberation.blocks.fork-unsettled', { juror: names.juror(block.juror) });
    case 'citation-missing':
      return say(`deliberation.blocks.citation-missing-${block.language}`, { award });
  }
}

function pointOf(block: Block): AgendaPoint | null {
  switch (block.kind) {
    case 'quorum-not-reached':
      return 'quorum';
    case 'fork-unsettled':
      return null;
    case 'name-unproofed':
    case 'citation-missing':
      return 'citations';
    case 'laureate-undecided':
    case 'below-threshold':
    case 'margin-needs-debate':
      return 'laureate';
    case 'commended-undecided':
    case 'commended-outside-pool':
    case 'commended-without-laureate':
    case 'awarded-twice':
      return 'commended';
    default:
      return block.award;
  }
}
