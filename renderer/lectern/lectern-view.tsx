import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Prompt } from '../../shared/stage/prompt';
import { lecternWords as en } from '../../shared/words/en/lectern';
import { lecternWords as fr } from '../../shared/words/fr/lectern';
import './lectern.css';

const WORDS = { fr, en };
type Said = Extract<Prompt['now'], { state: 'said' }>;

/** What to say now, as large as it fits; the rest in the corners. */
export function LecternView({ prompt }: { readonly prompt: Prompt }) {
  const { language, now } = prompt;
  const words = WORDS[language];
  return (
    <main className="le-page" lang={language}>
      <header className="le-head">
        <span>{`${prompt.prize[language]} ${prompt.year}`}</span>
        {prompt.watermark && <b className="le-mark">{prompt.watermark[language]}</b>}
        <Hour />
      </header>
      {now.state === 'said' ? (
        <Speech now={now} language={language} />
      ) : (
        <div className="le-middle">
          <h1 className="le-state">{words[now.state]}</h1>
          <p className="le-why">{words[`${now.state}Why`]}</p>
        </div>
      )}
    </main>
  );
}

interface SpeechProps {
  readonly now: Said;
  readonly language: Prompt['language'];
}

function Speech({ now, language }: SpeechProps) {
  const words = WORDS[language];
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return;
    const fit = (): void => fitWords(box);
    fit();
    document.fonts.addEventListener('loadingdone', fit);
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => {
      document.fonts.removeEventListener('loadingdone', fit);
      watch.disconnect();
    };
  });
  const isSilent = now.say.fr === '' && now.say.en === '';
  const next = now.isLast ? words.last : now.next === null ? words.hidden : now.next[language];
  return (
    <>
      <h1 className="le-title">
        <span>{`${now.at}/${now.of}`}</span> {now.title[language]}
      </h1>
      {now.veil !== 'none' && <p className="le-veil">{words[now.veil]}</p>}
      <div className="le-middle" ref={place} aria-live="polite" aria-atomic="true">
        {isSilent && <p className="le-silent">{words.nothing}</p>}
        {now.say.fr !== '' && (
          <p lang="fr" className="le-french">
            {now.say.fr}
          </p>
        )}
        {now.sounds.length > 0 && (
          <p className="le-sounds">
            {words.sounds} <b>{now.sounds.join(' · ')}</b>
          </p>
        )}
        {now.pauses && <p className="le-pause">{words.pause}</p>}
        {now.say.en !== '' && now.say.en !== now.say.fr && (
          <p lang="en" className="le-english">
            {now.say.en}
          </p>
        )}
      </div>
      <footer className="le-next">
        {words.next} <b>{next}</b>
      </footer>
    </>
  );
}

/** Letters give way until the words fit; never below what is read from two metres. */
function fitWords(box: HTMLElement): void {
  for (let scale = 1; scale >= 0.4; scale -= 0.05) {
    box.style.setProperty('--le-scale', scale.toFixed(2));
    if (box.scrollHeight <= box.clientHeight + 1) return;
  }
}

function Hour() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return <time className="le-hour">{`${two(now.getHours())}:${two(now.getMinutes())}`}</time>;
}
