import { watchAwards } from '../../shared/insight/alerts';
import { examineAwards } from '../../shared/insight/examine';
import { coverage } from '../../shared/merge/coverage';
import { mergeCode } from '../../shared/merge/merge-code';
import { whatCounts } from '../../shared/merge/standings';
import { propose } from '../../shared/tally/proposal';
import { rankDossiers } from '../../shared/tally/ranking';
import { explain } from '../../shared/words/explain';
import { BadCall, parseWords } from './bad-call';
import { gatherBallots } from './gather-ballots';
import { type Merged, reportMerge } from './merge-report';
import { listBallots, openChoices, openOffice } from './open-files';
import { tellMerge } from './tell-merge';
import type { ExitCode, Terminal } from './terminal';

/** What a large jury is redrawn from: the same files, the same verdict. */
const VERDICT_SEED = 2027;

/**
 * `palmares merge`: reads every ballot under the paths and counts what counts. A refused
 * file is a receipt, not a failure; a key or an edition that does not open is.
 */
export async function runMerge(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseWords({
    args: [...words],
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      key: { type: 'string' },
      'passphrase-file': { type: 'string' },
      choices: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { edition, key, 'passphrase-file': passphraseFile } = values;
  if (edition === undefined || key === undefined || passphraseFile === undefined) {
    throw new BadCall(terminal.say('merge.needs'));
  }
  if (positionals.length === 0) throw new BadCall(terminal.say('merge.noPaths'));
  const office = await openOffice({ edition, key, passphraseFile });
  const choices = await openChoices(values.choices);
  for (const opened of [office, choices]) {
    if (opened.ok) continue;
    const { file, problem } = opened.error;
    terminal.complain(`${file}: ${explain(problem, terminal.language)}`);
  }
  if (!office.ok || !choices.ok) return 1;
  const gathered = await gatherBallots(await listBallots(positionals), office.value, choices.value);
  const merged = merge({ ...gathered, office: office.value, choices: choices.value });
  if (values.json) terminal.write(JSON.stringify(reportMerge(merged)));
  else tellMerge(merged, terminal);
  return 0;
}

type Gathered = Pick<Merged, 'receipts' | 'choices'> & {
  readonly ledger: Awaited<ReturnType<typeof gatherBallots>>['ledger'];
  readonly office: { readonly verified: Merged['verified'] };
};

function merge({ ledger, receipts, office, choices }: Gathered): Merged {
  const { verified } = office;
  const { edition, digest: editionDigest } = verified;
  const standings = whatCounts({ edition, ledger, choices });
  const ranking = rankDossiers({ edition, standings });
  return {
    verified,
    choices,
    receipts,
    standings,
    ranking,
    coverage: coverage({ edition, standings }),
    mergeCode: mergeCode({ editionDigest, standings, choices }),
    proposal: propose({ edition, ranking }),
    alerts: watchAwards({ edition, ranking, standings }),
    insight: examineAwards({ edition, standings, seed: VERDICT_SEED }),
  };
}
