import { cutAt, findIn } from './find-in-text';
import styles from './highlighted.module.css';

/** A text with what was searched marked in it; plain without a search. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  return cutAt(text, findIn(text, query)).map(({ words, at, isFound }) =>
    isFound ? (
      <mark key={at} className={styles.found}>
        {words}
      </mark>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}
