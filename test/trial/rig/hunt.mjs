// Looks for texts and bytes in every file under a folder, in every spelling a disk may hold.
import fs from 'node:fs';
import path from 'node:path';

/** UTF-8, UTF-16 both ways, and base64 at its three alignments. */
function spellingsOf(secret) {
  const bytes = Buffer.from(secret);
  const forms = [bytes, ...[0, 1, 2].map((shift) => inBase64(bytes, shift))];
  if (typeof secret === 'string') {
    const wide = Buffer.from(secret, 'utf16le');
    forms.push(wide, Buffer.from(wide).swap16());
  }
  return forms;
}

/** What any base64 of a longer text says where these bytes lie at this alignment. */
function inBase64(bytes, shift) {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const head = [0, 2, 3][shift];
  return Buffer.from(text.slice(head, text.length - 4));
}

/** `{ name: [secrets] }` → hits as `name in file`, one a file; and how much was read. */
export function hunt(folder, wanted) {
  const sought = Object.entries(wanted).map(([name, secrets]) => [
    name,
    secrets.flatMap(spellingsOf).filter((form) => form.length >= 8),
  ]);
  const hits = [];
  let files = 0;
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const content = fs.readFileSync(file);
    files += 1;
    bytes += content.length;
    for (const [name, forms] of sought) {
      if (forms.some((form) => content.includes(form) || path.basename(file).includes(form)))
        hits.push(`${name} in ${path.relative(folder, file)}`);
    }
  }
  return { hits, files, bytes };
}
