import { Box } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Article, Minutes, PaperTable, Part } from '../../../shared/decision/minutes-paper';
import styles from './minutes-paper.module.css';

interface MinutesPaperProps {
  readonly minutes: Minutes;
  /** Which articles are shown, from 0; all when absent. */
  readonly only?: readonly number[];
  /** Texts to come, tinted. */
  readonly fresh?: ReadonlySet<string>;
  readonly size: 'meeting' | 'preview';
}

const NOTHING: ReadonlySet<string> = new Set();

/** The minutes on white paper, as they will be printed; a text to come is tinted. */
export function MinutesPaper({ minutes, only, fresh = NOTHING, size }: MinutesPaperProps) {
  const paper = useRef<HTMLElement>(null);
  // The sentence to come is what one looks for: the paper turns to it by itself.
  useEffect(() => {
    const [sentence] =
      fresh.size > 0 ? (paper.current?.querySelectorAll('[data-fresh]') ?? []) : [];
    if (!(sentence instanceof HTMLElement) || !paper.current) return;
    paper.current.scrollTop = sentence.offsetTop - paper.current.offsetTop - 200;
  }, [fresh]);
  const articles = minutes.articles.filter((_, at) => !only || only.includes(at));
  return (
    <Box
      component="article"
      ref={paper}
      className={styles.paper ?? ''}
      data-size={size}
      lang={minutes.language}
      aria-label={minutes.title}
      tabIndex={0}
    >
      <h3 className={styles.title}>{minutes.title}</h3>
      <p className={styles.subtitle}>{minutes.subtitle}</p>
      {minutes.fictional && <p className={styles.subtitle}>{minutes.fictional}</p>}
      {size === 'preview' && <p>{minutes.opening}</p>}
      {articles.map((article) => (
        <ArticleText key={article.label} article={article} fresh={fresh} />
      ))}
      {size === 'preview' && <p className={styles.closing}>{minutes.closing}</p>}
    </Box>
  );
}

interface Within {
  readonly fresh: ReadonlySet<string>;
}

function ArticleText({ article, fresh }: Within & { readonly article: Article }) {
  return (
    <section>
      <h4 className={styles.article}>
        {article.label}. {article.title}
      </h4>
      {article.paragraphs.map(({ n, parts }) => (
        <div key={n}>
          {parts.map((part) => (
            <PartText key={JSON.stringify(part)} part={part} fresh={fresh} />
          ))}
        </div>
      ))}
    </section>
  );
}

function PartText({ part, fresh }: Within & { readonly part: Part }) {
  switch (part.kind) {
    case 'text':
      return fresh.has(part.text) ? (
        <p className={styles.fresh} data-fresh>
          {part.text}
        </p>
      ) : (
        <p>{part.text}</p>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <b>{part.lead}</b> {part.text}
        </p>
      );
    case 'embargo':
      return <p className={styles.note}>{part.text}</p>;
    case 'columns':
      return (
        <div className={styles.columns}>
          {part.columns.map(({ head, lines }) => (
            <div key={head}>
              <b>{head}</b>
              {lines.map(({ name, role }) => (
                <span key={name} className={styles.line}>
                  {name}
                  {role && <em>, {role}</em>}
                </span>
              ))}
            </div>
          ))}
        </div>
      );
    case 'table':
      return <TableText table={part.table} />;
    case 'awards':
      return (
        <p>
          {part.lines.map(({ label, name, product }) => (
            <span key={`${label}${name}`} className={styles.line}>
              {label}
              <b>{name}</b>
              {product}
            </span>
          ))}
        </p>
      );
  }
}

function TableText({ table }: { readonly table: PaperTable }) {
  return (
    <table className={styles.table}>
      {table.caption && <caption>{table.caption}</caption>}
      <thead>
        <tr>
          {table.columns.map(({ label, align }) => (
            <th key={label} scope="col" data-align={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells, strong }) => (
          <tr key={cells.join(' ')} data-strong={strong || undefined}>
            {cells.map((cell, column) => (
              <td key={table.columns[column]?.label} data-align={table.columns[column]?.align}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
