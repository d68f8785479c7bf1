import type { commandLine as french } from '../fr/command-line';
import type { Translated } from '../translated';

/** What the command line says. */
export const commandLine: Translated<typeof french> = {
  noCommand: 'Unknown command: {{command}}. See palmares --help.',
  seeHelp: 'See palmares {{command}} --help.',
  help: {
    all: `palmares <command> [--lang fr|en]

  demo DIR                  writes a whole demo edition
  merge … PATH…             reads score files and gives the ranking
  tally SCORES.csv          counts any table of scores
  verify FILE.palmares      recomputes a sealed decision

palmares <command> --help for each. Exit codes: 0 done, 1 no, 2 bad call.`,
    demo: `palmares demo DIR [--jurors J] [--dossiers D] [--criteria C] [--seed N] [--json]

Writes an edition ready to play: demo.edition, organiser.key, passphrase.txt, codes.csv,
ballots/, odd/ (superseded, fork, other edition, unknown juror, truncated, copy), choices.json
and decision.palmares. Without sizes: the demo edition, 16 applications and 9 jurors.
With sizes: a generated edition. The same seed gives the same content.`,
    merge: `palmares merge --edition E --key K --passphrase-file P [--choices C.json] [--json] PATH…

Reads every score file under the paths (folders too), prints one receipt a file, the
coverage, the merge code, the ranking and its tie-breaks, the proposal, the alerts,
the verdict and what to discuss first.
A refused file does not stop the others.`,
    verify: `palmares verify FILE.palmares [--organiser FINGERPRINT] [--json]

Recomputes a sealed decision from the signed score files in it: same laureate or not, and
which file or rule differs.`,
  },
  demo: {
    needs: 'One folder is needed, and only one.',
    count: '--{{name}} takes a whole number from {{least}} to {{most}}.',
    notEmpty: 'This folder already holds another score file: {{file}}. Choose an empty one.',
    done: '{{count}} files written to {{folder}}.',
  },
  merge: {
    agenda: 'To discuss first',
    needs: '--edition, --key and --passphrase-file are needed.',
    noPaths: 'At least one score file or folder is needed.',
    receipts_one: '{{count}} file read',
    receipts_other: '{{count}} files read',
    receipt: {
      added: 'Added: {{name}}, revision {{rev}}. Receipt {{receiptCode}}.',
      'same-again': 'Already received: {{name}}, revision {{rev}}. Counted once.',
      'replaced-older':
        'Replaced: {{name}}, revision {{rev}} instead of {{from}}, marks changed: {{marksChanged}}. Receipt {{receiptCode}}.',
      'older-kept': 'Older: {{name}}, revision {{rev}}. Revision {{current}} counts.',
      fork: 'To settle: {{name}} handed in two different contents as revision {{rev}}.',
      'two-devices': 'To settle: {{name}} handed in files from two computers.',
    },
    warning: {
      draft: 'Draft, not counted.',
      incomplete: 'Incomplete: {{marked}} sheets of {{of}}.',
      paper: 'Typed from paper by {{first}} and {{second}}, differences settled: {{settled}}.',
      'paper-total': 'Total written on the sheet: {{written}}; sum of the marks: {{sum}}.',
      'code-reused': 'Same key as {{of}}: one computer, or one code, for two jurors.',
      'signed-again': 'signed again after the deliberation: {{reason}}',
      'contradicts-recusal': '{{dossier}} is marked despite a recusal: sheet set aside.',
      'not-assigned': '{{dossier}} is marked but was given to others: sheet set aside.',
    },
    coverage: 'Who marked what (eligible applications)',
    row: '{{juror}} {{name}}: complete {{marked}}, incomplete {{partial}}, recused {{recused}}, not marked {{missing}}',
    code: 'Merge code: {{code}}',
    suspended: {
      fork: 'Suspended: {{name}}, two contents of revision {{rev}} and no recorded choice. The ranking is of the others.',
      'two-devices':
        'Suspended: {{name}}, two computers and no recorded choice. The ranking is of the others.',
    },
    ranking: 'Ranking',
    place:
      '{{rank}}. {{dossier}} {{company}}: {{score}} on 100 ({{sheets}} sheets, {{method}} {{exact}})',
    figures: '{{step}}: {{shown}}',
    separated: 'tie-break: {{step}}',
    step: {
      shared: 'shared rank',
      mean: 'exact mean',
      median: 'median',
      headToHead: 'head-to-head',
      juryVote: 'vote of the jury',
      presidentCastingVote: 'casting vote',
    },
    notRanked: {
      'too-few-sheets':
        '—  {{dossier}} {{company}}: not ranked, {{sheets}} sheets of {{min}} needed',
      'college-without-sheet':
        '—  {{dossier}} {{company}}: not ranked, college {{college}} short of sheets',
      withdrawn: '—  {{dossier}} {{company}}: withdrawn',
      ineligible: '—  {{dossier}} {{company}}: ineligible',
    },
    laureate: 'Proposal, laureate: {{dossiers}}',
    noLaureate: 'Proposal: no laureate.',
    commended: 'Proposal, highly commended: {{dossiers}}',
    method: {
      mean: 'exact mean',
      median: 'median',
      college: 'mean of college means',
      twoway: 'judge-adjusted mean',
      huber: 'robust mean',
      copeland: 'pairwise contests',
    },
    alert: {
      'method-differs': 'Alert: “{{method}}” would give “{{label}}” to {{dossier}}.',
      'margin-below-gate': 'Alert: gap of {{gap}} point on 100, a recorded debate is needed.',
      'juror-suspended': 'Alert: {{juror}} is suspended.',
      'too-few-sheets': 'Alert: {{dossier}} has too few sheets.',
    },
    verdict: {
      certified: 'Verdict: certified.',
      close: 'Verdict: close.',
      contested: 'Verdict: contested.',
    },
  },
  verify: {
    needs: 'One .palmares file is needed, and only one.',
    unknown: 'unknown',
    ballots_one: '{{count}} score file counted again. Merge code: {{code}}.',
    ballots_other: '{{count}} score files counted again. Merge code: {{code}}.',
    fromPaper: 'Of which typed from paper: {{jurors}}.',
    fingerprint:
      'Fingerprint of the key that sealed, to compare with the minutes: {{fingerprint}}.',
    sealed: 'Sealed on {{at}} by {{by}}.',
    cosigned: 'Co-signed by {{organiser}}, fingerprint {{fingerprint}}.',
    fault: {
      'entry-missing': 'Missing: {{entry}}.',
      'entry-changed': 'Changed since the seal: {{entry}}.',
      'entry-not-sealed': 'Added since the seal: {{entry}}.',
      'entry-unreadable': 'Unreadable: {{entry}} ({{why}}).',
      'seal-cites-another': 'The seal cites another content than {{entry}}.',
      'seal-by-another-key': 'The seal is of another key than the edition’s: {{found}}.',
      'cosigners-differ': 'The co-signatures are not those that the seal names: {{entry}}.',
      'other-organiser': 'Fingerprint expected {{expected}}, found {{found}}.',
      'ballot-refused': 'Score file refused: {{entry}} ({{why}}).',
      'merge-differs': 'Merge code sealed {{sealed}}, recomputed {{recomputed}}.',
      'recount-differs': 'The recount differs from {{entry}}: {{at}}.',
      'minutes-differ': 'The minutes are those of another decision.',
      rule: 'Rule not kept by the recorded acts: {{rule}}.',
    },
    why: {
      signature: 'its signature does not hold',
      'key-mismatch': 'signed by another key',
      digest: 'it is not the file that its name says',
      'version-newer': 'written by a later version',
      damaged: 'its content is damaged',
    },
    rule: {
      'quorum-not-reached': 'quorum',
      'laureate-undecided': 'laureate not decided',
      'commended-undecided': 'highly commended not decided',
      'vote-missing': 'vote missing',
      'vote-lost': 'vote lost',
      'casting-missing': 'tied vote without casting vote',
      'votes-exceed-voters': 'more votes than voters',
      'ranking-left-without-two-thirds': 'ranking left without the required majority',
      'reason-missing': 'reason missing',
      'commended-outside-pool': 'highly commended outside the allowed ranks',
      'below-threshold': 'laureate’s minimum',
      'not-ranked': 'application not ranked',
      'joint-not-allowed': 'joint award not allowed',
      'awarded-twice': 'two awards for one application',
      'commended-without-laureate': 'highly commended without a laureate',
      'margin-needs-debate': 'narrow margin without debate',
      'fork-unsettled': 'contradictory files without a choice',
      'name-unproofed': 'name of a winner not confirmed',
      'citation-missing': 'citation missing',
    },
  },
};
