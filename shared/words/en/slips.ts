import type { slips as french } from '../fr/slips';
import type { Translated } from '../translated';

export const slips: Translated<typeof french> = {
  title: 'Slips of the jury',
  number: 'Slip {{n}} of {{of}}',
  personal: 'Personal and confidential. To be handed over in person.',
  college: 'Member of the jury, {{college}} college',
  yourCode: 'Your code',
  about:
    'It opens the {{year}} edition and tells the application who you are: there is nothing else to type. Hyphens, capitals and small letters make no difference. The code has no I, L, O or U.',
  stepOpen: 'Open Palmarès on your computer and choose “I am a juror”.',
  stepFile: 'Drop the edition file you received, then type the code of the middle panel.',
  stepDeclare: 'Declare your interests, application by application, before reading anything.',
  stepHandIn:
    'Mark, sign, then save your score file on the USB stick. The application shows a receipt of 12 characters: write it here',
  foot: 'Do not photograph this slip or send it by e-mail. Lost? Ask the organiser for a new code; the old one is void. Marking is open from {{opens}} to {{closes}}.',
  fictional: 'Demo edition.',
  recovery: {
    title: 'Recovery sheet of the organiser key',
    secret:
      'Secret. Keep it locked away, apart from the computer. Whoever reads this sheet can read the marks.',
    edition: 'Edition {{title}}, version {{seq}}',
    print: 'Fingerprint of the key: {{fingerprint}}',
    what: 'If the file organiser.key or its passphrase is lost, copy the lines below, changing nothing, into a text file, then protect it: age -p -o organiser.key file.txt',
    where: 'Kept by ____________________   on ____________   signed ____________',
  },
};
