import type * as french from '../fr/app';
import type { Translated } from '../translated';

export const app: Translated<typeof french.app> = {
  name: 'Palmarès',
  tagline: 'From the first opinion to the laureate’s name, without leaving this computer.',
  prize: 'SFR-Medicen-SNITEM prize for innovation in medical imaging',
  offline: 'Offline',
  offlineWhy: 'Palmarès needs no network and opens none.',
  language: 'Language',
  french: 'Français',
  english: 'English',
  dark: 'Switch to the dark theme',
  light: 'Switch to the light theme',
  saving: 'Saving…',
  saved: 'Saved',
  savedAs: 'Entry {{number}} of the journal: the last one the disk has received.',
  notSaved: 'Not saved',
  retry: 'Try again',
  machine: 'This computer',
  organiser: 'Organiser',
  presenter: 'Presenter',
  back: 'Back',
  leave: 'Back to the first screen',
  loading: 'Opening…',
  broken: 'This page stopped. Nothing that was saved is lost.',
  reopen: 'Reopen the page',
};

export const doors: Translated<typeof french.doors> = {
  title: 'Choose your door',
  juror: {
    title: 'I am a juror',
    does: 'Read the applications, mark them from the keyboard, hand in a signed file.',
    needs: 'Your code, ten characters on a slip',
    act: 'Enter my code',
  },
  organiser: {
    title: 'I organise',
    does: 'Prepare the edition, gather the marks, run the deliberation, seal.',
    needs: 'The edition and its key, or nothing to begin with',
    act: 'Open an edition',
  },
  presenter: {
    title: 'I present',
    does: 'Rehearse, then project the ceremony without revealing a name too soon.',
    needs: 'The sealed palmarès, or the saved show',
    act: 'Open the palmarès',
  },
  demo: {
    title: 'Try the demo edition',
    about:
      'Sixteen applications, nine jurors, a perfect tie at the top. Companies, people and marks are fictional.',
    act: 'Open the demo',
  },
  version: 'Palmarès {{version}}',
};

export const demo: Translated<typeof french.demo> = {
  title: 'The demo edition',
  lead: 'Everything is fictional: companies, people, marks. Choose who you are; the codes are already here.',
  asJuror: 'As a juror',
  jurorLead: 'Nine jurors, one code each. The code opens the edition and says who you are.',
  code: 'code {{code}}',
  enter: 'Enter as {{name}}',
  asOrganiser: 'As the organiser',
  organiserLead: 'Nine score files to gather, and six odd ones such as turn up on the day.',
  enterOrganiser: 'Open the organiser’s desk',
  passphrase: 'Passphrase: {{passphrase}}',
  asPresenter: 'As the presenter',
  presenterLead: 'A decision already sealed, ready to be projected.',
  enterPresenter: 'Open the console',
};
