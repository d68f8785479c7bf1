import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addendum } from '../../../../shared/edition/addendum';
import { type AmendProblem, amendEdition } from '../../../../shared/edition/amend';
import { composeEdition, type EditionKeys } from '../../../../shared/edition/draft/compose';
import type { Edition } from '../../../../shared/edition/edition';
import type { Bilingual, CriterionId } from '../../../../shared/ids';
import type { NewCode } from '../../../../shared/ipc';
import type { Result } from '../../../../shared/result';
import { type PublishActs, usePublish } from '../../organiser/publication/use-publish';
import type { Preparation } from '../preparation';

/** What the next addendum would say; its reason is the organiser's to write. */
export interface DraftAddendum {
  /** Null while there is nothing to amend, or it may not be amended so. */
  readonly made: Addendum | null;
  readonly problem: AmendProblem | null;
  readonly reason: Bilingual;
  readonly changeReason: (said: Partial<Bilingual>) => void;
  readonly notAskedAgain: ReadonlySet<CriterionId>;
  readonly setNotAskedAgain: (criteria: ReadonlySet<CriterionId>) => void;
}

interface PublishingDraft {
  readonly acts: PublishActs;
  /** Why nothing may be published now, in words; null when it may. */
  readonly blocked: string | null;
  /** Null for a first publication. */
  readonly addendum: DraftAddendum | null;
}

/** Any reason, to see what an addendum would say before one is written. */
const SOME_REASON: Bilingual = { fr: '—', en: '—' };

/** Publishes a draft for the first time, or what changed in it as a numbered addendum. */
export function usePublishDraft(preparation: Preparation): PublishingDraft {
  const { t } = useTranslation();
  const { flaws, published, renew } = preparation;
  const [reason, setReason] = useState<Bilingual>({ fr: '', en: '' });
  const [notAskedAgain, setNotAskedAgain] = useState<ReadonlySet<CriterionId>>(new Set());
  const seen = useMemo(
    () => published && next(preparation, { codes: [], reason: SOME_REASON, notAskedAgain }),
    [preparation, published, notAskedAgain],
  );
  const acts = usePublish({
    make: (codes) => {
      const made = next(preparation, { codes, reason, notAskedAgain });
      if (!made.ok) throw new Error(`published while ${made.error.kind}`);
      return made.value;
    },
    renew: (session) => {
      if (session.role === 'preparer') renew(session);
    },
  });
  const isBlocked = flaws.some(({ blocks }) => blocks);
  const problem = seen && !seen.ok && seen.error.kind !== 'blocked' ? seen.error : null;
  const hasReason = reason.fr.trim() !== '' && reason.en.trim() !== '';
  const blocked = isBlocked
    ? t('prepare.publish.blocked')
    : problem
      ? t(`prepare.publish.problem.${problem.kind}`)
      : published && !hasReason
        ? t('prepare.publish.problem.no-reason')
        : null;
  const made = seen?.ok ? (seen.value.addenda?.at(-1) ?? null) : null;
  const addendum = published && {
    ...{ made, problem, reason, notAskedAgain, setNotAskedAgain },
    changeReason: (said: Partial<Bilingual>) => setReason((now) => ({ ...now, ...said })),
  };
  return { acts, blocked, addendum };
}

type NotPublished = AmendProblem | { readonly kind: 'blocked' };

function next(
  { draft, session, published }: Preparation,
  given: {
    readonly codes: readonly NewCode[];
    readonly reason: Bilingual;
    readonly notAskedAgain: ReadonlySet<CriterionId>;
  },
): Result<Edition, NotPublished> {
  const codes = new Map(
    published?.edition.jurors.flatMap(({ id, recipient }) =>
      recipient === undefined ? [] : [[id, recipient] as const],
    ),
  );
  for (const { juror, recipient } of given.codes) codes.set(juror, recipient);
  const { publicKey, recipient } = session;
  const assignment = published?.edition.assignment;
  const keys: EditionKeys = {
    ...{ publicKey, recipient, codes, seq: 1, supersedes: null },
    ...(assignment && { assignment }),
  };
  const composed = composeEdition(draft, keys);
  if (!composed.ok) return { ok: false, error: { kind: 'blocked' } };
  if (published === null) return composed;
  const { addenda = [] } = published.edition;
  const { reason, notAskedAgain } = given;
  const at = new Date().toISOString();
  const after = addenda.length > 0 ? { ...composed.value, addenda: [...addenda] } : composed.value;
  return amendEdition({ before: published, after, reason, at, notAskedAgain });
}
