import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rules } from '../../../../shared/edition/rules';
import { useLanguage } from '../../../i18n/use-language';
import { Stepper } from '../../../parts/stepper';
import { changeFrame } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { BeforePublishing } from '../before-publishing';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { MethodRule } from './method-rule';
import { useRuleHelp } from './rule-help';
import own from './rules-room.module.css';
import { TieLadder } from './tie-ladder';
import { WorkedExample } from './worked-example';

/** The rules as sentences that say what they come to; each figure is changed beside its sentence. */
export function RulesRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { draft, database } = preparation;
  const { rules, grid } = draft.frame;
  const change = (next: (now: Rules) => Partial<Rules>): void =>
    void changeFrame(database, (frame) => ({ rules: { ...frame.rules, ...next(frame.rules) } }));
  return (
    <>
      <RoomHead title={t('prepare.rooms.rules')} lead={t('prepare.rules.lead')} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Counting rules={rules} change={change} isPublished={preparation.published !== null} />
          <Awards rules={rules} grid={grid} change={change} />
          <Discussing rules={rules} change={change} />
          <TieLadder
            rules={rules}
            criteria={grid.criteria}
            keep={(tieLadder) => change(() => ({ tieLadder: [...tieLadder] }))}
          />
        </div>
        <div className={styles.side}>
          <WorkedExample rules={rules} />
          <BeforePublishing preparation={preparation} />
        </div>
      </div>
    </>
  );
}

interface RulesProps {
  readonly rules: Rules;
  readonly change: (next: (now: Rules) => Partial<Rules>) => void;
}

function Counting({ rules, change, isPublished }: RulesProps & { readonly isPublished: boolean }) {
  const { t } = useTranslation();
  const help = useRuleHelp(rules);
  const { quorum, sheets, marginGate100, commentRequired, maySignAgain } = rules;
  return (
    <section className={own.group} aria-labelledby="rules-counting">
      <h2 id="rules-counting" className={styles.sectionTitle}>
        {t('prepare.rules.counting')}
      </h2>
      <MethodRule rules={rules} change={change} isPublished={isPublished} />
      <Rule sentence={t('prepare.rules.quorum', { count: quorum.minVoting })} help={help.quorum}>
        <Figure
          name={t('prepare.rules.quorumName')}
          value={quorum.minVoting}
          min={1}
          max={200}
          onChange={(minVoting) => change((now) => ({ quorum: { ...now.quorum, minVoting } }))}
        />
      </Rule>
      <Rule
        sentence={t('prepare.rules.quorumCollege', { count: quorum.minPerCollege })}
        help={help.quorumCollege}
      >
        <Figure
          name={t('prepare.rules.quorumCollegeName')}
          value={quorum.minPerCollege}
          min={0}
          max={50}
          onChange={(minPerCollege) =>
            change((now) => ({ quorum: { ...now.quorum, minPerCollege } }))
          }
        />
      </Rule>
      <Rule sentence={t('prepare.rules.sheets', { count: sheets.min })} help={help.sheets}>
        <Figure
          name={t('prepare.rules.sheetsName')}
          value={sheets.min}
          min={1}
          max={200}
          onChange={(min) => change((now) => ({ sheets: { ...now.sheets, min } }))}
        />
      </Rule>
      <Rule
        sentence={t('prepare.rules.sheetsCollege', { count: sheets.minPerCollege })}
        help={help.sheetsCollege}
      >
        <Figure
          name={t('prepare.rules.sheetsCollegeName')}
          value={sheets.minPerCollege}
          min={0}
          max={50}
          onChange={(minPerCollege) =>
            change((now) => ({ sheets: { ...now.sheets, minPerCollege } }))
          }
        />
      </Rule>
      <Rule sentence={t('prepare.rules.margin', { count: marginGate100 })} help={help.margin}>
        <Figure
          name={t('prepare.rules.marginName')}
          value={marginGate100}
          min={0}
          max={20}
          onChange={(gap) => change(() => ({ marginGate100: gap }))}
        />
      </Rule>
      <Choice
        sentence={t(`prepare.rules.comment.${commentRequired ? 'asked' : 'free'}`)}
        help={t(`prepare.choice.comment.${commentRequired ? 'asked' : 'free'}`)}
        name={t('prepare.rules.comment.name')}
        isChosen={commentRequired === true}
        onChange={(isAsked) => change(() => ({ commentRequired: isAsked }))}
      />
      <Choice
        sentence={t(`prepare.rules.again.${maySignAgain ? 'allowed' : 'closed'}`)}
        help={t(`prepare.choice.again.${maySignAgain ? 'allowed' : 'closed'}`)}
        name={t('prepare.rules.again.name')}
        isChosen={maySignAgain === true}
        onChange={(isAllowed) => change(() => ({ maySignAgain: isAllowed }))}
      />
    </section>
  );
}

/** As the meeting goes where an edition says nothing: without names, ten minutes. */
const DISCUSSION = { named: false, minutes: 10 } as const;

function Discussing({ rules, change }: RulesProps) {
  const { t } = useTranslation();
  const help = useRuleHelp(rules);
  const { named, minutes } = rules.discussion ?? DISCUSSION;
  const changeIt = (part: Partial<typeof rules.discussion>): void =>
    change((now) => ({ discussion: { ...(now.discussion ?? DISCUSSION), ...part } }));
  return (
    <section className={own.group} aria-labelledby="rules-meeting">
      <h2 id="rules-meeting" className={styles.sectionTitle}>
        {t('prepare.rules.meeting')}
      </h2>
      <Choice
        sentence={t(`prepare.rules.comments.${named ? 'named' : 'unnamed'}`)}
        help={t(`prepare.choice.comments.${named ? 'named' : 'unnamed'}`)}
        name={t('prepare.rules.comments.name')}
        isChosen={named}
        onChange={(isNamed) => changeIt({ named: isNamed })}
      />
      <Rule sentence={t('prepare.rules.minutes', { count: minutes })} help={help.minutes}>
        <Figure
          name={t('prepare.rules.minutesName')}
          value={minutes}
          min={1}
          max={60}
          onChange={(each) => changeIt({ minutes: each })}
        />
      </Rule>
    </section>
  );
}

function Awards({
  rules,
  grid,
  change,
}: RulesProps & { readonly grid: Preparation['draft']['frame']['grid'] }) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const help = useRuleHelp(rules);
  const { laureate, commended } = rules;
  const named = grid.criteria.find(({ id }) => id === laureate.criterion);
  const criterion = named ? inLanguage(named.label) : '—';
  const options = grid.criteria.map(({ id, label }) => ({
    value: id,
    label: `${id} · ${inLanguage(label)}`,
  }));
  const changeLaureate = (part: Partial<Rules['laureate']>): void =>
    change((now) => ({ laureate: { ...now.laureate, ...part } }));
  const changeCommended = (part: Partial<Rules['commended']>): void =>
    change((now) => ({ commended: { ...now.commended, ...part } }));
  return (
    <section className={own.group} aria-labelledby="rules-awards">
      <h2 id="rules-awards" className={styles.sectionTitle}>
        {t('prepare.rules.awards')}
      </h2>
      <Rule
        sentence={t('prepare.rules.threshold', { score: laureate.threshold100 })}
        help={help.threshold}
      >
        <Figure
          name={t('prepare.rules.thresholdName')}
          value={laureate.threshold100}
          min={0}
          max={100}
          step={5}
          onChange={(threshold100) => changeLaureate({ threshold100 })}
        />
      </Rule>
      <Rule
        sentence={t('prepare.rules.minMark', { criterion, mark: laureate.minMark })}
        help={help.minMark}
      >
        <NativeSelect
          aria-label={t('prepare.rules.criterionName')}
          w={200}
          value={laureate.criterion}
          data={named ? options : [{ value: laureate.criterion, label: '—' }, ...options]}
          onChange={(event) => changeLaureate({ criterion: event.currentTarget.value })}
        />
        <Figure
          name={t('prepare.rules.minMarkName')}
          value={laureate.minMark}
          min={grid.scale.min}
          max={grid.scale.max}
          onChange={(minMark) => changeLaureate({ minMark })}
        />
      </Rule>
      <Choice
        sentence={t(laureate.mayBeJoint ? 'prepare.rules.joint' : 'prepare.rules.notJoint')}
        help={t(`prepare.choice.joint.${laureate.mayBeJoint ? 'allowed' : 'closed'}`)}
        name={t('prepare.rules.jointName')}
        isChosen={laureate.mayBeJoint}
        onChange={(mayBeJoint) => changeLaureate({ mayBeJoint })}
      />
      <Rule
        sentence={t('prepare.rules.pool', { first: commended.ranks[0], last: commended.ranks[1] })}
        help={help.pool}
      >
        <Figure
          name={t('prepare.rules.poolName')}
          value={commended.ranks[1]}
          min={commended.ranks[0]}
          max={20}
          onChange={(last) => changeCommended({ ranks: [commended.ranks[0], last] })}
        />
      </Rule>
      <Rule
        sentence={t('prepare.rules.within', { percent: commended.withinPercent })}
        help={help.within}
      >
        <Figure
          name={t('prepare.rules.withinName')}
          value={commended.withinPercent}
          min={0}
          max={100}
          step={5}
          onChange={(withinPercent) => changeCommended({ withinPercent })}
        />
      </Rule>
      <Choice
        sentence={t(
          commended.withoutLaureate ? 'prepare.rules.without' : 'prepare.rules.notWithout',
        )}
        help={t(`prepare.choice.without.${commended.withoutLaureate ? 'allowed' : 'closed'}`)}
        name={t('prepare.rules.withoutName')}
        isChosen={commended.withoutLaureate}
        onChange={(withoutLaureate) => changeCommended({ withoutLaureate })}
      />
      <Rule sentence={t('prepare.rules.departure')} help={help.departure} />
    </section>
  );
}

function Rule({
  sentence,
  help,
  children,
}: {
  readonly sentence: string;
  /** What it does, with the demonstration's figures where it has any. */
  readonly help?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={own.rule}>
      <div className={own.sentence}>
        <p>{sentence}</p>
        {help && <p className={own.help}>{help}</p>}
      </div>
      {children && <div className={own.control}>{children}</div>}
    </div>
  );
}

interface ChoiceProps {
  readonly sentence: string;
  /** What it comes to, as it stands. */
  readonly help: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ sentence, help, name, isChosen, onChange }: ChoiceProps) {
  return (
    <Rule sentence={sentence} help={help}>
      <Checkbox
        label={name}
        checked={isChosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Rule>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

function Figure({ name, ...rest }: FigureProps) {
  const { t } = useTranslation();
  return (
    <Stepper
      label={name}
      lessLabel={t('prepare.less', { name })}
      moreLabel={t('prepare.more', { name })}
      {...rest}
    />
  );
}
