import type { machine as french } from '../fr/machine';
import type { Translated } from '../translated';

/** What this computer keeps, and what opening had to repair. */
export const machine: Translated<typeof french> = {
  title: 'This computer',
  lead: 'Whatever is “saved” is written twice here: in a database, and in an encrypted journal that rebuilds it if it is damaged.',
  journal: 'Journal',
  number: 'no. {{seq}}',
  empty: 'nothing yet',
  snapshot: 'Last full copy',
  noSnapshot: 'on closing',
  fingerprint: 'Signature of this computer',
  fingerprintWhy: 'The organiser may ask you to read these sixteen characters.',
  keyPrint: 'Fingerprint of the key',
  keyPrintWhy: 'It is read aloud before sealing, and printed in the minutes.',
  disk: 'Turn on disk encryption in the settings of your system: marks and names are not all encrypted here. Palmarès cannot see whether it is on.',
  remember: {
    title: 'Your code',
    box: 'Remember me on this computer',
    why: 'Whoever opens your session on this computer will then enter here without the code.',
    refused: 'Your system did not keep the code. It will be asked for, as before.',
  },
  move: {
    title: 'Move to another computer',
    lead: 'The old computer vouches for the new one and hands over all your work. On the new one, enter your code and make the request; open it on the old one; then, on the new one, restore the backup it saves.',
    ask: 'I am on the new one: make the request',
    handOver: 'I am on the old one: open the request',
    asked: 'Request saved: {{name}}. Open it on the old computer, under “This computer”.',
    handedOver:
      'Handed over: {{name}}. On the new computer, restore this backup. Here, nothing is signed any more.',
    taken: 'This computer has taken over from the old one. Sign here from now on.',
    away: 'You handed over to the computer “{{device}}”. Work and sign there: what is signed here no longer counts.',
  },
  backUp: {
    title: 'Back up',
    lead: 'One file, encrypted: all your work on this edition. You and the organiser can open it; nobody else.',
    leadOrganiser:
      'One file, encrypted for the organisers: marks gathered, choices, deliberation, decision, and the files received.',
    act: 'Back up my work',
    done: 'Backed up and read back: {{name}}',
  },
  restore: {
    title: 'Restore a backup',
    lead: 'What is missing here is added. Nothing is replaced without asking you.',
    act: 'Choose a backup',
    done: 'Restored: {{added}} added, {{replaced}} replaced.',
    already: 'Everything in this backup is already here. Nothing changed.',
    would_one: 'One item of this computer differs in the backup. Replace it?',
    would_other: '{{count}} items of this computer differ in the backup. Replace them?',
    replace: 'Replace',
    keep: 'Keep those here',
  },
  purge: {
    title: 'Close and purge',
    lead: 'Destroys your keys, then your files and your database of this edition on this computer. Files you saved elsewhere stay where they are.',
    keepLead:
      'The minutes and the prize list are kept. Marks, comments and declared links are not. Save those two first.',
    keep: { minutes: 'Save the minutes', csv: 'Save the prize list' },
    haveThem: 'I have them already, in a safe place',
    bundle:
      'The sealed bundle holds the marks and the comments: if it was saved, destroy it too, at the latest twelve months after the prize.',
    keepFirst: 'First save what is kept.',
    unsealed:
      'No decision is sealed: after the purge, nothing of this edition will be left on this computer.',
    type: 'To confirm, type: {{edition}}',
    act: 'Purge everything',
    doneTitle: 'This computer has forgotten your work',
    gone: 'Destroyed: your keys, the journal, its copies and the database.',
    left: 'The keys are destroyed: nothing can be read any more. Some encrypted files could not be deleted.',
    editionGone: 'Deleted: the edition file, and all that came with it.',
    editionStays_one: 'Still here: the encrypted edition file, as another person works on it here.',
    editionStays_other:
      'Still here: the encrypted edition file, as {{count}} other people work on it here.',
    elsewhere:
      'Still there, outside Palmarès: files handed in or backed up, on your USB sticks and your disks.',
    close: 'Close',
  },
  refused: {
    title: 'Your work does not open',
    safe: 'Nothing was deleted: database and journal stay as they are.',
    retry: 'Try again',
  },
  told: {
    empty: 'The database of this computer had been emptied. It was rebuilt from the journal.',
    behind: 'The database of this computer was behind the journal. It was rebuilt from it.',
    diverged:
      'The database of this computer did not follow the journal. It was rebuilt from it; the old one is kept aside.',
    unreadable: 'The database of this computer was unreadable. It was rebuilt from the journal.',
    ahead: 'The end of the journal was missing. It was written again from the database.',
    brokenDatabase:
      'The journal was damaged. It was mended from the database; the damaged file is kept aside.',
    brokenJournal:
      'The journal was damaged. It was mended from what can still be read of it and its copies; the damaged file is kept aside.',
    olderDatabase:
      'The journal found here was not the last one. It was brought up to date from the database.',
    olderJournal:
      'The journal found here was not the last one. Your work was rebuilt from what can be read of it and its copies.',
    missingDatabase: 'The journal was missing. It was written again from the database.',
    missingJournal: 'The journal was missing. Your work was rebuilt from its copies.',
    setAside:
      'The journal found here does not open with your code. It is kept aside; a new one begins, from the database.',
    setAsideEmpty:
      'The journal found here does not open with your code, and the database is empty. It is kept aside: the organiser can open it. Restore a backup if you have one.',
    sealedMarks:
      'The keys of your work are no longer here. Your marks are kept; comments and the rest can no longer be read. Restore a backup if you have one.',
    sealedNothing:
      'The keys of your work are no longer here, and nothing can be read without them. Restore a backup if you have one.',
    torn: 'A power cut stopped the last write. Check what you had just entered.',
    nothingMissing: 'Nothing is missing.',
    lost_one: 'One record is lost ({{spans}}). Read your last entries again.',
    lost_other: '{{count}} records are lost ({{spans}}). Read your last entries again.',
    span: 'no. {{from}} to {{to}}',
    read: 'I have read this',
  },
};
