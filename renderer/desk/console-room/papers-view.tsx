import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/file/problem';
import type { Saved } from '../../../shared/ipc';
import type { Result } from '../../../shared/result';
import { frameOfCue } from '../../../shared/stage/frame-now';
import { bridge } from '../../bridge';
import { tellProblem, useTold } from '../../i18n/use-told';
import { StageFrame } from '../../stage/stage-frame';
import { cardsHtml, cardsOf } from './card-html';
import styles from './console.module.css';
import { deckHtml, deckPaper } from './deck-html';
import { fitPoints } from './fit-points';
import { gatherFonts, gatherStyle } from './gather-style';
import type { Ceremony } from './read-ceremony';
import { scriptHtml } from './script-html';
import { usePresentation } from './use-presentation';
import { useSlides } from './use-slides';

interface Props {
  readonly ceremony: Ceremony;
  readonly onDone: () => void;
}

type Answer = Result<{ readonly saved: Saved | null }, Problem>;

/** What saves the ceremony when the app cannot: a deck without it, folded cards, the host's script. */
export function PapersView({ ceremony, onDone }: Props) {
  const { t } = useTranslation();
  const [told, tell] = useTold();
  const ids = useId();
  const place = useRef<HTMLDivElement>(null);
  const { script, edition, opensIn: shows = 'both' } = ceremony;
  const { at, slides, draw } = useSlides(script, place);
  const pictures = usePresentation(ceremony, draw);
  const drawn = at === null ? undefined : script.cues[at];
  const year = { year: edition.year };

  const keep = async (made: Promise<Answer>): Promise<void> => {
    const answer = await made;
    if (!answer.ok) return tell(tellProblem(answer.error));
    const { saved } = answer.value;
    tell(saved && (({ t }) => t('console.papers.saved', { name: saved.name })));
  };
  const deck = async (kind: 'html' | 'pdf'): Promise<void> => {
    const title = `${script.holding.fr} ${edition.year}`;
    const drawn = await draw();
    const css = await gatherStyle(drawn.map(({ html }) => html).join(''));
    const made = { title, slides: drawn, css };
    const name = t('console.papers.deckFile', year);
    if (kind === 'pdf')
      return keep(bridge.savePaper({ name: `${name}.pdf`, html: deckPaper(made), isBare: true }));
    const bytes = new TextEncoder().encode(deckHtml(made));
    return keep(bridge.saveFile({ name: `${name}.html`, bytes }));
  };
  const cards = async (): Promise<void> => {
    const all = cardsOf(script);
    const words = all.map(({ cue }, k) => ({
      card: t('console.papers.ofCards', { number: k + 1, total: all.length }),
      cue: t('console.papers.cue', { number: cue }),
      say: t('console.papers.say'),
      afterLight: t('console.papers.afterLight'),
      english: t('console.papers.english'),
      sounds: t('lectern.sounds'),
      nobody: t('console.papers.nobody'),
      openOnStage: (award: string) => t('console.papers.openOnStage', { award }),
      verify: (award: string) => t('console.papers.verify', { award }),
    }));
    const weights = edition.grid.criteria.map((one) => one.weight);
    const html = cardsHtml({
      cards: all,
      script,
      weights,
      words,
      fonts: await gatherFonts(JSON.stringify([all, words, script.holding])),
      fit: fitPoints,
    });
    const name = `${t('console.papers.cardsFile', year)}.pdf`;
    return keep(bridge.savePaper({ name, html, isBare: true }));
  };
  const said = (): Promise<void> => {
    const html = scriptHtml({
      script,
      title: t('console.papers.scriptTitle'),
      soundsWord: t('lectern.sounds'),
    });
    return keep(bridge.savePaper({ name: `${t('console.papers.scriptFile', year)}.pdf`, html }));
  };
  const isMaking = at !== null || pictures.at !== null;
  const step = pictures.at ?? slides + 1;
  const acts = [
    ['deck', () => deck('html')],
    ['deckPdf', () => deck('pdf')],
    ['deckPptx', () => keep(pictures.make())],
    ['cards', cards],
    ['script', said],
  ] as const;
  return (
    <main className={styles.before}>
      <h1>{t('console.papers.title')}</h1>
      <p className={styles.lead}>{t('console.papers.lead')}</p>
      <ul className={styles.papers}>
        {acts.map(([word, act]) => (
          <li key={word}>
            <button
              type="button"
              className={styles.button}
              disabled={isMaking}
              aria-describedby={`${ids}-${word}`}
              onClick={() => void act()}
            >
              {t(`console.papers.${word}`)}
            </button>
            <span id={`${ids}-${word}`} className={styles.muted}>
              {t(`console.papers.does.${word}`)}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">
        {isMaking ? t('console.papers.making', { step, total: script.cues.length }) : told}
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.filled} onClick={onDone}>
          {t('console.edit.done')}
        </button>
      </div>
      <div
        ref={place}
        className={styles.offscreen}
        style={{ width: 1920, height: 1080 }}
        aria-hidden
      >
        {drawn && (
          <div className="st-room" key={drawn.id}>
            <StageFrame frame={frameOfCue(script, drawn, shows)} />
          </div>
        )}
      </div>
    </main>
  );
}
