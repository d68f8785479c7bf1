import type { problem as french } from '../fr/problem';
import type { Translated } from '../translated';

export const problem: Translated<typeof french> = {
  empty: 'The file is empty, probably removed from the USB stick too early. Ask for it again.',
  'too-big': 'The file is too big ({{size}}, limit {{limit}}). This is not a score file.',
  'not-ours': 'This is not a Palmarès file ({{looksLike}}). Nothing was read.',
  'wrong-recipient':
    'Made for another edition or organiser key, or damaged in its first lines. Ask for it again.',
  damaged: 'Damaged on the way. Nothing was taken from it; ask for it again.',
  'not-canonical':
    'This content was not written by Palmarès. Nothing was taken from it; ask for the file again.',
  'version-newer':
    'Written by a newer version of Palmarès (format {{version}}). Update this application.',
  schema:
    'This content does not have the expected form ({{path}}). Nothing was taken from it; ask for the file again.',
  text: 'Forbidden invisible characters in a text ({{path}}). Nothing was taken from it; ask for the file again.',
  signature: 'Altered after signing. The file is set aside; ask for it again.',
  'key-mismatch':
    'Signed by another key than the one it names. The file is set aside; ask for it again.',
  'other-edition':
    'This file of {{juror}} belongs to the edition “{{edition}}”. It is not counted.',
  'other-grid':
    'This file of {{juror}} was marked on another version of the edition or grid. Ask them to open the current edition and hand in their file.',
  'other-grid-since':
    'This file from {{juror}} was marked before addendum no. {{addendum}}, which changed: {{criteria}}. Ask them to open the current edition, look at these marks again and hand in their file.',
  'other-grid-order':
    'This file from {{juror}} was marked before addendum no. {{addendum}}, which changed the order of the grid. Ask them to open the current edition and hand in their file.',
  'older-edition':
    'This file is older than the edition already open here (no. {{seq}}, and you are at no. {{current}}). Nothing changed; open the newest.',
  'another-edition':
    'This file is that of another edition ({{edition}}). Nothing changed; go back to the first screen to open it.',
  'another-organiser':
    'This edition is not signed by the organiser you know. It was not opened; call them before going further.',
  'unknown-juror':
    '{{juror}} is not on this jury. The file is not counted; find out where it comes from.',
  'unknown-dossier':
    'The file of {{juror}} marks application {{dossier}}, unknown to this edition. It is not counted; ask the juror to open the current edition and hand it in.',
  'mark-off-scale':
    'The file of {{juror}} gives {{mark}} to “{{criterion}}”, application {{dossier}}: off the scale. It is not counted; ask for it again.',
  'code-reused':
    'In the name of {{juror}}, but with the code of {{of}}. Call both jurors, then compare these sixteen characters: {{fingerprint}}.',
  'key-not-enrolled':
    'New key for {{juror}}: compare these sixteen characters by voice, {{fingerprint}}.',
  late: 'Revision {{rev}} of {{juror}}, receipt {{code}}, came after the closing: kept, not counted.',
  slip: 'The archive holds a forbidden path ({{entry}}). It was not opened; ask for the original file.',
  bomb: 'The archive swells beyond measure ({{entry}}). It was not opened; ask for the original file.',
  ambiguous:
    'The archive can be read in two ways ({{entry}}). It was not opened; ask for the original file.',
  symlink: 'The archive holds a link ({{entry}}). It was not opened; ask for the original file.',
  duplicate: 'The archive holds {{entry}} twice. It was not opened; ask for the original file.',
  digest:
    'The content of {{entry}} does not match its digest. Nothing was opened; ask for the original file.',
  type: 'The attached file {{entry}} is not of the type announced. Nothing was opened; ask for the original file.',
  'wrong-code':
    'This code does not open this edition. Check the ten characters, or the edition file.',
  'wrong-passphrase':
    'This passphrase does not open the key. Capitals, small letters and spaces count.',
  'key-of-another-edition':
    'This organiser key is that of another edition. Choose the one of this edition.',
  'other-code':
    'Your work on this computer was begun with another code. Give the old one too: everything is recovered under the new one.',
  'other-code-tried':
    'This old code does not open your work on this computer. Check its ten characters.',
  'laptop-key-damaged':
    'The signing key of this computer is damaged. Your work is intact. Go on with a new key: the organiser will ask you to read its sixteen characters.',
  'move-to-itself':
    'This request comes from this very computer. Make it on the new one, then open it here.',
  'move-unproved':
    'This request was not made with your code. Enter the same code on both computers, then make it again.',
  'moved-away':
    'You handed over to the computer “{{device}}”. Sign there: what is signed here no longer counts.',
  'other-work':
    'This backup is of other work ({{owner}}, edition “{{edition}}”). Nothing was restored.',
  'disk-full': 'The disk is full. Nothing is lost; free some space and try again.',
  'read-only': 'This place cannot be written to. Choose another.',
  gone: 'The file is no longer there, or the USB stick was removed. Put it back and try again.',
  locked: 'The session is locked. Enter your code or passphrase again.',
  'bad-request': 'This request could not be understood; nothing was done.',
  file: '{{file}}: {{sentence}}',
  looksLike: {
    pdf: 'it looks like a PDF',
    zip: 'it looks like a ZIP archive',
    image: 'it looks like a picture',
    office: 'it looks like an office document',
    text: 'it looks like a text',
    folder: 'it is a folder',
    device: 'it is not a regular file',
    edition: 'it is an edition',
    ballot: 'it is a score file',
    palmares: 'it is a sealed palmarès',
    'organiser-key': 'it is an organiser key',
    unknown: 'unknown content',
  },
};
