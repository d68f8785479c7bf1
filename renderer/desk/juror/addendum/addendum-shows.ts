import { type Addendum, OTHER_CHANGES } from '../../../../shared/edition/addendum';
import { assignedTo } from '../../../../shared/edition/assignment';
import type { Edition } from '../../../../shared/edition/edition';
import type { CriterionId, DossierId, JurorId, Language } from '../../../../shared/ids';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { News } from '../../../derive/juror-news';

/** Beyond this many, names are not all said. */
const NAMED = 4;

interface Telling {
  readonly edition: Edition;
  /** Of whom only the dossiers that are theirs are told. */
  readonly juror: JurorId;
  readonly news: News;
  readonly language: Language;
}

/** What the unread addenda changed, a short sentence each; what is asked comes first. */
export function sayNews({ edition, juror, news, language }: Telling): readonly string[] {
  const say = speaker(language);
  const company = (id: DossierId): string =>
    edition.dossiers.find((dossier) => dossier.id === id)?.company ?? id;
  const criterion = (id: CriterionId): string =>
    edition.grid.criteria.find((each) => each.id === id)?.label[language] ?? id;
  const { brought, toMarkAgain } = news;
  const own = assignedTo(edition, juror);
  const dossiers = (['added', 'changed', 'status'] as const).flatMap((change) => {
    const names = [...brought.dossiers].flatMap(([id, what]) =>
      what === change && own?.has(id) !== false ? [company(id)] : [],
    );
    const key = change === 'added' ? 'new' : change;
    return names.length === 0
      ? []
      : [
          say(`juror.addendum.${key}`, {
            count: names.length,
            names: sayList(shortened(names), language),
          }),
        ];
  });
  const asked = new Map(toMarkAgain.map((each) => [each.criterion.id, each.dossiers.length]));
  const criteria = [...brought.criteria].map(([id, change]) => {
    const count = asked.get(id);
    return count === undefined
      ? say(`juror.addendum.criterion.${change}`, { criterion: criterion(id) })
      : say('juror.addendum.again', { count, criterion: criterion(id) });
  });
  const also = OTHER_CHANGES.filter((what) =>
    brought.addenda.some((each) => each.also.includes(what)),
  ).map((what) => say(`juror.addendum.also.${what}`));
  const kept = asked.size > 0 ? [say('juror.addendum.kept')] : [];
  return [...dossiers, ...criteria, ...also, ...kept];
}

const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), '…'];

/** The reasons the organiser gave, each under its number. */
export function reasonsOf(
  { unread }: News,
  language: Language,
): readonly { readonly number: number; readonly reason: string }[] {
  const reasonOf = ({ reason }: Addendum): string => reason[language];
  return unread.map(({ number, addendum }) => ({ number, reason: reasonOf(addendum) }));
}
