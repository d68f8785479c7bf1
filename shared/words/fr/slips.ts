/** Papers of an edition: the juror's slip, the recovery sheet. */
export const slips = {
  title: 'Feuillets du jury',
  number: 'Feuillet {{n}} sur {{of}}',
  personal: 'Personnel et confidentiel. À remettre en main propre.',
  college: 'Membre du jury, collège {{college}}',
  yourCode: 'Votre code',
  about:
    'Il ouvre l’édition {{year}} et dit à l’application qui vous êtes : rien d’autre à saisir. Tirets, majuscules et minuscules sont sans effet. Le code ne contient ni I, ni L, ni O, ni U.',
  stepOpen: 'Ouvrez Palmarès sur votre ordinateur et choisissez « Je suis juré ».',
  stepFile: 'Glissez le fichier d’édition reçu, puis saisissez le code du volet central.',
  stepDeclare: 'Déclarez vos liens d’intérêts, dossier par dossier, avant toute lecture.',
  stepHandIn:
    'Notez, signez, puis enregistrez votre fichier de notes sur la clé USB. L’application affiche un reçu de 12 signes : notez-le ici',
  foot: 'Ne photographiez pas ce feuillet et ne l’envoyez pas par courriel. Perdu ? Demandez un nouveau code à l’organisateur ; l’ancien est annulé. Notation ouverte du {{opens}} au {{closes}}.',
  fictional: 'Édition de démonstration.',
  recovery: {
    title: 'Fiche de secours de la clé d’organisateur',
    secret:
      'Secret. À garder sous clé, hors de l’ordinateur. Qui lit cette fiche peut lire les notes.',
    edition: 'Édition {{title}}, version {{seq}}',
    print: 'Empreinte de la clé : {{fingerprint}}',
    what: 'Si le fichier organiser.key ou sa phrase secrète sont perdus, recopiez les lignes ci-dessous, sans rien changer, dans un fichier de texte, puis protégez-le : age -p -o organiser.key fichier.txt',
    where: 'Gardée par ____________________   le ____________   visa ____________',
  },
} as const;
