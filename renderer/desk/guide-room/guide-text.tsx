import type { MarkedToken, Token, Tokens } from 'marked';
import { createContext, type ReactNode, useContext } from 'react';
import { Highlighted } from '../../parts/highlighted';
import styles from './guide.module.css';

/** What every piece of the text needs: the words searched, the pictures by written address. */
export const GuidePage = createContext<{
  readonly query: string;
  readonly pictures: Readonly<Record<string, string>>;
}>({ query: '', pictures: {} });

/** Blocks of the guide's text as elements: paragraphs, lists, tables, pictures. */
export function GuideBlocks({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  return placed(tokens).map(({ token, at }) => <Block key={at} token={token as MarkedToken} />);
}

/** Where each token begins in the text: a key that never moves. */
function placed(tokens: readonly Token[]) {
  let at = 0;
  return tokens.map((token) => {
    const place = { token, at };
    at += token.raw.length;
    return place;
  });
}

function Block({ token }: { readonly token: MarkedToken }): ReactNode {
  if (token.type === 'paragraph') return <Paragraph token={token} />;
  if (token.type === 'list') return <Points token={token} />;
  if (token.type === 'table') return <GuideTable token={token} />;
  if (token.type === 'text') return <Inline tokens={token.tokens ?? [token]} />;
  if (token.type === 'space') return null;
  return <p>{token.raw}</p>;
}

function Paragraph({ token }: { readonly token: Tokens.Paragraph }) {
  const [only] = token.tokens;
  if (token.tokens.length === 1 && only?.type === 'image') {
    return <Picture token={only as Tokens.Image} />;
  }
  return (
    <p>
      <Inline tokens={token.tokens} />
    </p>
  );
}

function Picture({ token }: { readonly token: Tokens.Image }) {
  const { pictures } = useContext(GuidePage);
  return (
    <figure className={styles.picture}>
      <img src={pictures[token.href]} alt={token.text} />
      {token.title && <figcaption>{token.title}</figcaption>}
    </figure>
  );
}

function Points({ token }: { readonly token: Tokens.List }) {
  const points = placed(token.items).map(({ token: item, at }) => (
    <li key={at}>
      {(item as Tokens.ListItem).task && <span aria-hidden className={styles.box} />}
      <GuideBlocks tokens={(item as Tokens.ListItem).tokens.filter(isSaid)} />
    </li>
  ));
  return token.ordered ? <ol>{points}</ol> : <ul>{points}</ul>;
}

/** A list's own box is drawn by us: nothing is ticked on a page that is read. */
const isSaid = ({ type }: Token): boolean => type !== 'checkbox';

function GuideTable({ token }: { readonly token: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map(({ text, tokens }) => (
            <th key={text} scope="col">
              <Inline tokens={tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row) => (
          <tr key={row[0]?.text}>
            {row.map(({ text, tokens }) => (
              <td key={text}>
                <Inline tokens={tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inline({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  return placed(tokens).map(({ token, at }) => <Words key={at} token={token as MarkedToken} />);
}

function Words({ token }: { readonly token: MarkedToken }): ReactNode {
  const { query } = useContext(GuidePage);
  if (token.type === 'strong') {
    return (
      <strong>
        <Inline tokens={token.tokens} />
      </strong>
    );
  }
  if (token.type === 'em') {
    return (
      <em>
        <Inline tokens={token.tokens} />
      </em>
    );
  }
  if (token.type === 'codespan') return <code>{token.text}</code>;
  // The guide has no links: it needs no other page.
  return <Highlighted text={'text' in token ? token.text : token.raw} query={query} />;
}
