interface Props {
  readonly name: string;
  /** Largest size for one line, two lines …, in hundredths of the height. */
  readonly caps: readonly number[];
  /** Smallest size ever used. */
  readonly least?: number;
  readonly left?: boolean;
  /** Names of one group share the smallest of their sizes. */
  readonly group?: string;
  readonly lang?: string;
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFEFC]/u;

/** Words that no line may break: hyphens hold, and guillemets hold what they enclose. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([«‹]) /gu, '$1\u00A0')
    .replace(/ ([»›;:!?%])/gu, '\u00A0$1')
    .split(' ')
    .filter((word) => word !== '');
}

/** A name whose lines break between words only. */
export function NameWords({ name }: { readonly name: string }) {
  const words = wordsOf(name).map((word, k) => ({ word, key: `${k}-${word}`, isFirst: k === 0 }));
  return words.map(({ word, key, isFirst }) => (
    <span key={key}>
      {!isFirst && ' '}
      <span className="st-word">{word}</span>
    </span>
  ));
}

/** A name as large as its place allows; `fitNames` gives it its size. */
export function FittedName({ name, caps, least = 5, left = false, group, lang }: Props) {
  return (
    <div
      className={left ? 'st-name st-left' : 'st-name'}
      dir="auto"
      lang={lang}
      data-caps={caps.join(',')}
      data-least={least}
      data-group={group}
      data-script={RIGHT_TO_LEFT.test(name) ? 'rtl' : undefined}
    >
      <NameWords name={name} />
    </div>
  );
}
