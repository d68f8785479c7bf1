/** The user guide in the app: its own words stand in `renderer/guide`. */
export const guide = {
  title: 'Guide',
  open: 'Guide (touche F1)',
  search: 'Chercher dans le guide',
  contents: 'Sommaire du guide',
  results: 'Passages trouvés',
  passages_one: 'Un passage',
  passages_other: '{{count}} passages',
  nothing: 'Rien ne dit « {{query}} ».',
  save: 'Enregistrer en PDF',
  jurorPage: 'La page du juré',
  saved: 'Enregistré : {{name}}',
  close: 'Fermer le guide',
  paperTitle: 'Guide de Palmarès',
  jurorPageTitle: 'Palmarès, la page du juré',
  file: 'palmares-guide.pdf',
  jurorPageFile: 'palmares-page-du-jure.pdf',
} as const;
