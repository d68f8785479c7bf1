/** The shell of every screen: top bar, doors, demonstration. */
export const app = {
  name: 'Palmarès',
  tagline: 'Du premier avis au nom du lauréat, sans quitter cet ordinateur.',
  prize: 'Prix SFR-Medicen-SNITEM de l’innovation en imagerie médicale',
  offline: 'Hors ligne',
  offlineWhy: 'Palmarès n’a besoin d’aucun réseau et n’en ouvre aucun.',
  language: 'Langue',
  french: 'Français',
  english: 'English',
  dark: 'Passer au thème sombre',
  light: 'Passer au thème clair',
  saving: 'Enregistrement…',
  saved: 'Enregistré',
  savedAs: 'Inscription {{number}} du journal : la dernière que le disque a reçue.',
  notSaved: 'Non enregistré',
  retry: 'Réessayer',
  machine: 'Cet ordinateur',
  organiser: 'Organisateur',
  presenter: 'Présentateur',
  back: 'Retour',
  leave: 'Retour à l’accueil',
  loading: 'Ouverture…',
  broken: 'Cette page s’est arrêtée. Rien de ce qui était enregistré n’est perdu.',
  reopen: 'Rouvrir la page',
} as const;

export const doors = {
  title: 'Choisir sa porte',
  juror: {
    title: 'Je suis juré',
    does: 'Lire les dossiers, les noter au clavier, remettre un fichier signé.',
    needs: 'Votre code, dix signes sur un feuillet',
    act: 'Entrer mon code',
  },
  organiser: {
    title: 'J’organise',
    does: 'Préparer l’édition, réunir les notes, mener la délibération, sceller.',
    needs: 'L’édition et sa clé, ou rien pour commencer',
    act: 'Ouvrir une édition',
  },
  presenter: {
    title: 'Je présente',
    does: 'Répéter puis projeter la remise, sans dévoiler un nom trop tôt.',
    needs: 'Le palmarès scellé, ou le spectacle enregistré',
    act: 'Ouvrir le palmarès',
  },
  demo: {
    title: 'Essayer avec l’édition de démonstration',
    about:
      'Seize dossiers, neuf jurés, une égalité parfaite en tête. Entreprises, personnes et notes sont fictives.',
    act: 'Ouvrir la démonstration',
  },
  version: 'Palmarès {{version}}',
} as const;

export const demo = {
  title: 'L’édition de démonstration',
  lead: 'Tout est fictif : entreprises, personnes, notes. Choisissez qui vous êtes ; les codes sont déjà là.',
  asJuror: 'Comme juré',
  jurorLead: 'Neuf jurés, un code chacun. Le code ouvre l’édition et dit qui l’on est.',
  code: 'code {{code}}',
  enter: 'Entrer comme {{name}}',
  asOrganiser: 'Comme organisateur',
  organiserLead:
    'Neuf fichiers de notes à réunir, et six fichiers étranges comme il en arrive le jour venu.',
  enterOrganiser: 'Ouvrir le bureau d’organisation',
  passphrase: 'Phrase secrète : {{passphrase}}',
  asPresenter: 'Comme présentateur',
  presenterLead: 'Une décision déjà scellée, prête à être projetée.',
  enterPresenter: 'Ouvrir la console',
} as const;
