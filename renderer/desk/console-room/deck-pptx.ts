import { zipSync } from 'fflate';
import { escapeHtml } from '../../../shared/decision/html';
import {
  BLACK,
  COLOUR_MAP,
  notesShapes,
  ROOT_SHAPE,
  SPACES,
  THEME,
  titleShape,
} from './pptx-theme';

/** One slide: its picture, drawn by the stage's own code, and what goes with it. */
export interface PictureSlide {
  /** JPEG, 16:9. */
  readonly picture: Uint8Array;
  /** In the list of slides; names nobody before its hour. */
  readonly title: string;
  /** Read by those who do not see the picture. */
  readonly described: string;
  /** Paragraphs under the slide, for who speaks. */
  readonly notes: readonly string[];
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MADE = 'application/vnd.openxmlformats-officedocument.presentationml';
/** 16:9 in EMU, as presentation software measures. */
const WIDTH = 12_192_000;
const HEIGHT = 6_858_000;

type Parts = Record<string, string | Uint8Array>;

/**
 * The ceremony as a presentation of pictures (ECMA-376): it looks the same wherever it opens,
 * whatever fonts are there, and its notes hold the words to say. Everything a strict reader
 * asks for is in it: theme, master, layout, notes.
 */
export function deckPptx(o: {
  readonly title: string;
  readonly slides: readonly PictureSlide[];
}): Uint8Array {
  const parts: Parts = { ...frameParts(o.title, o.slides.length) };
  for (const [k, slide] of o.slides.entries()) Object.assign(parts, slideParts(slide, k + 1));
  const bytes = new TextEncoder();
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    // A date of the archive would make two equal decks differ.
    [
      typeof part === 'string' ? bytes.encode(`${HEADER}${part}`) : part,
      { mtime: new Date(1980, 0, 1), level: typeof part === 'string' ? 6 : 0 },
    ],
  ]);
  return zipSync(Object.fromEntries(entries));
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Links of a part, by its order: rId1, rId2 … */
function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], k) =>
      `<Relationship Id="rId${k + 1}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${TYPES}">${each.join('')}</Relationships>`;
}

function frameParts(title: string, count: number): Parts {
  const numbers = Array.from({ length: count }, (_, k) => k + 1);
  const slides = numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 3}"/>`).join('');
  return {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': links([
      ['officeDocument', 'ppt/presentation.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title></cp:coreProperties>`,
    'ppt/presentation.xml': `<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...numbers.map((n) => ['slide', `slides/slide${n}.xml`] as const),
    ]),
    'ppt/theme/theme1.xml': THEME,
    'ppt/theme/theme2.xml': THEME,
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${SPACES}><p:cSld>${BLACK}<p:spTree>${ROOT_SHAPE}${titleShape('')}</p:spTree></p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': links([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Picture"><p:spTree>${ROOT_SHAPE}${titleShape('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': links([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/notesMasters/notesMaster1.xml': `<p:notesMaster ${SPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${ROOT_SHAPE}${notesShapes([])}</p:spTree></p:cSld>${COLOUR_MAP.replace('bg1="dk1" tx1="lt1"', 'bg1="lt1" tx1="dk1"')}</p:notesMaster>`,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': links([['theme', '../theme/theme2.xml']]),
  };
}

function contentTypes(numbers: readonly number[]): string {
  const parts = [
    ['/ppt/presentation.xml', `${MADE}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${MADE}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${MADE}.slideLayout+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${MADE}.notesMaster+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...[1, 2].map(
      (n) =>
        [
          `/ppt/theme/theme${n}.xml`,
          'application/vnd.openxmlformats-officedocument.theme+xml',
        ] as const,
    ),
    ...numbers.flatMap(
      (n) =>
        [
          [`/ppt/slides/slide${n}.xml`, `${MADE}.slide+xml`],
          [`/ppt/notesSlides/notesSlide${n}.xml`, `${MADE}.notesSlide+xml`],
        ] as const,
    ),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>${parts.join('')}</Types>`;
}

function slideParts({ picture, title, described, notes }: PictureSlide, n: number): Parts {
  const shown = `<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture" descr="${escapeHtml(described)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${WIDTH}" cy="${HEIGHT}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  return {
    [`ppt/media/image${n}.jpg`]: picture,
    [`ppt/slides/slide${n}.xml`]: `<p:sld ${SPACES}><p:cSld>${BLACK}<p:spTree>${ROOT_SHAPE}${titleShape(escapeHtml(title))}${shown}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr><p:transition spd="fast"><p:fade/></p:transition></p:sld>`,
    [`ppt/slides/_rels/slide${n}.xml.rels`]: links([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['image', `../media/image${n}.jpg`],
      ['notesSlide', `../notesSlides/notesSlide${n}.xml`],
    ]),
    [`ppt/notesSlides/notesSlide${n}.xml`]: `<p:notes ${SPACES}><p:cSld><p:spTree>${ROOT_SHAPE}${notesShapes(notes.map(escapeHtml))}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    [`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`]: links([
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${n}.xml`],
    ]),
  };
}
