const NAMES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** The three vocabularies of a presentation, declared once a part. */
export const SPACES = Object.entries(NAMES)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (one: string): string => one.repeat(3);
const colour = (name: string, value: string): string =>
  `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;

/** Colours of the dark room and a plain format: every presentation must carry a whole theme. */
export const THEME = `<a:theme ${SPACES} name="Palmares"><a:themeElements><a:clrScheme name="Palmares">${[
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '0B0D10'],
  ['lt2', 'E8EAED'],
  ['accent1', '0F6B6E'],
  ['accent2', '866713'],
  ['accent3', '4E6B85'],
  ['accent4', '2B7349'],
  ['accent5', '8A5A00'],
  ['accent6', '2F5FA7'],
  ['hlink', '0F6B6E'],
  ['folHlink', '4E6B85'],
]
  .map(([name = '', value = '']) => colour(name, value))
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="Palmares"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Palmares"><a:fillStyleLst>${three(solid)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${solid}<a:prstDash val="solid"/></a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

export const COLOUR_MAP =
  '<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

export const BLACK =
  '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** What every tree of shapes begins with. */
export const ROOT_SHAPE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A title that lists of slides show, placed above the slide so that nobody in the hall sees it. */
export const titleShape = (text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="-914400"/><a:ext cx="12192000" cy="685800"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="fr-FR" sz="2000"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

/** The notes page of a slide: its picture and what is said. */
export const notesShapes = (paragraphs: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${
    paragraphs.length === 0
      ? '<a:p/>'
      : paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')
  }</p:txBody></p:sp>`;
