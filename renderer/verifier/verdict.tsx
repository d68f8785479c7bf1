import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/ids';
import { sayBytes, sayDecimal } from '../../shared/words/format';
import { tellVerification } from '../../shared/words/tell-verification';
import type { Recount } from './recount';
import styles from './verifier-page.module.css';

interface VerdictProps {
  readonly recount: Recount;
  readonly language: Language;
}

/** What recounting found, in a sentence, then in figures. */
export function Verdict({ recount, language }: VerdictProps) {
  const { t } = useTranslation();
  const { found, names } = recount;
  const told = tellVerification(found, language);
  const named = (ids: readonly string[] | null): string =>
    (ids ?? []).map((id) => names.get(id) ?? id).join(', ') || t('verifier.nobody');
  return (
    <article>
      <h2 className={styles.verdict} data-same={found.sameLaureate && found.ok}>
        {told.verdict}
      </h2>
      <p className={styles.sentence}>{told.sentence}</p>
      {!found.ok && (
        <ul className={styles.faults}>
          {told.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <Fact name={t('verifier.file')} value={recount.file} />
        {found.laureate.recomputed && (
          <Fact name={t('verifier.laureate')} value={named(found.laureate.recomputed)} />
        )}
        {!found.sameLaureate && found.laureate.sealed && (
          <Fact name={t('verifier.sealedLaureate')} value={named(found.laureate.sealed)} />
        )}
        <Fact name={t('verifier.ballots')} value={String(found.ballots)} />
        {found.fromPaper.length > 0 && (
          <Fact name={t('verifier.fromPaper')} value={found.fromPaper.join(', ')} />
        )}
        <Fact name={t('verifier.mergeCode')} value={found.mergeCode ?? ''} />
        {found.fingerprint && <Fact name={t('verifier.fingerprint')} value={found.fingerprint} />}
        {found.cosigners.map(({ organiser, fingerprint }) => (
          <Fact
            key={fingerprint}
            name={t('verifier.cosigned', { organiser })}
            value={fingerprint}
          />
        ))}
        {found.sealedAt && (
          <Fact
            name={t('verifier.sealed')}
            value={t('verifier.sealedBy', { at: found.sealedAt, by: found.by.join(', ') })}
          />
        )}
      </dl>
      {found.fingerprint && <p className="muted">{t('verifier.fingerprintWhy')}</p>}
      {found.ok && <RankingTable recount={recount} language={language} />}
      <h3 className={styles.part}>{t('verifier.entry')}</h3>
      <ul className={styles.entries}>
        {recount.entries.map(({ name, bytes }) => (
          <li key={name}>
            {name} <span className="muted">{sayBytes(bytes, language)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function RankingTable({ recount, language }: VerdictProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.ranking}>
      <caption>{t('verifier.ranking')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('verifier.rank')}</th>
          <th scope="col">{t('verifier.dossier')}</th>
          <th scope="col">{t('verifier.sheets')}</th>
          <th scope="col">{t('verifier.score')}</th>
          <th scope="col">{t(`method.title.${recount.method}`)}</th>
          <th scope="col">{t('verifier.separated')}</th>
        </tr>
      </thead>
      <tbody>
        {recount.decision?.ranking.map((line) => (
          <tr key={line.dossier}>
            <td>{line.rank}</td>
            <td>
              {line.dossier} <bdi>{recount.names.get(line.dossier)}</bdi>
            </td>
            <td>{line.sheets}</td>
            <td>{sayDecimal(line.score100, language)}</td>
            <td>{line.exact.replace(/\/1$/, '')}</td>
            <td>
              {line.separatedBy === recount.method
                ? t(`method.short.${recount.method}`)
                : line.separatedBy &&
                  t(`verifier.step.${line.separatedBy as 'mean'}`, line.separatedBy)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
