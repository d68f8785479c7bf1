import type { PressRelease } from './announcement-press';

/** The release as plain text, to paste in a message: no mark-up at all, embargo first. */
export function pressText(release: PressRelease): string {
  const { contacts, about, past, fictional } = release;
  return blocksOf(release, (text) => text, {
    title: (text) => text,
    strong: (text) => text,
    tail: [
      `${about.title} ${about.text}`,
      ...past.years.map(({ year, names }) => `${year}. ${names.filter(Boolean).join(', ')}`),
      ...(contacts === null ? [] : [`${contacts.title}\n${contacts.text}`]),
      ...(fictional === null ? [] : [fictional]),
    ],
  });
}

/** The release in Markdown (CommonMark): what people typed is never a mark, a link or a tag. */
export function pressMarkdown(release: PressRelease): string {
  const { contacts, about, past, fictional } = release;
  const safe = escapeMarkdown;
  return blocksOf(release, safe, {
    title: (text) => `# ${text}`,
    strong: (text) => `**${text}**`,
    tail: [
      `**${safe(about.title)}** ${safe(about.text)}`,
      `**${safe(past.title)}**`,
      ...past.years.map(({ year, names }) => safe(`${year}. ${names.filter(Boolean).join(', ')}`)),
      ...(contacts === null ? [] : [`**${safe(contacts.title)}** ${safe(contacts.text)}`]),
      ...(fictional === null ? [] : [safe(fictional)]),
    ],
  });
}

interface Marks {
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly tail: readonly string[];
}

function blocksOf(release: PressRelease, safe: (text: string) => string, marks: Marks): string {
  const { kind, embargo, title, subtitle, dateline, paragraphs, quotes, closing } = release;
  const [first = '', ...others] = paragraphs;
  const blocks = [
    marks.strong(safe(`${kind}. ${embargo}`)),
    marks.title(safe(title)),
    ...(subtitle === null ? [] : [safe(subtitle)]),
    `${marks.strong(safe(`${dateline}.`))} ${safe(first)}`,
    ...others.map(safe),
    ...quotes.map(({ words, who }) => safe(`${words} ${who}`)),
    ...closing.map(safe),
    ...marks.tail,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Text that CommonMark and its GitHub kin show letter by letter: every ASCII sign that may
 * mark is escaped, each line starts with none, addresses are not turned into links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[!-/:-@[-`{-~]/gu, (sign) => (/[,;.'"%/?()]/u.test(sign) ? sign : `\\${sign}`))
    .replaceAll(/^(\s*\d{1,9})([.)])/gmu, '$1\\$2')
    .replaceAll(/\bwww\./giu, (found) => `${found.slice(0, -1)}\\.`)
    .replaceAll(/^[ \t]+/gmu, '')
    .replaceAll(/\n/gu, '\\\n');
}
