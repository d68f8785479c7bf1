import { cutAt, findIn } from '../../../derive/juror-search';

/** A text with what was searched marked in it; plain without a search. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  return cutAt(text, findIn(text, query)).map(({ words, at, isFound }) =>
    isFound ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  );
}
