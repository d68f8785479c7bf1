import type { Language } from '../../../shared/ids';
import en from '../../guide/guide.en.md?raw';
import fr from '../../guide/guide.fr.md?raw';
import pageEn from '../../guide/juror-page.en.md?raw';
import pageFr from '../../guide/juror-page.fr.md?raw';

/** The guide as written, the juror's one page, and their pictures as data, by written address. */
export interface GuideText {
  readonly guide: string;
  readonly jurorPage: string;
  readonly pictures: Readonly<Record<string, string>>;
}

const FOLDER = '../../guide/';
const pictures = import.meta.glob<string>('../../guide/pictures/*.webp', {
  query: '?inline',
  import: 'default',
});

/** Pictures end in their language: `mark.fr.webp`. */
export async function openGuide(language: Language): Promise<GuideText> {
  const ours = Object.entries(pictures).filter(([name]) => name.endsWith(`.${language}.webp`));
  const read = ours.map(async ([name, load]) => [name.slice(FOLDER.length), await load()] as const);
  return {
    guide: language === 'fr' ? fr : en,
    jurorPage: language === 'fr' ? pageFr : pageEn,
    pictures: Object.fromEntries(await Promise.all(read)),
  };
}
