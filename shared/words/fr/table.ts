/**
 * Counting a table on the command line: its short report and every refusal, one sentence
 * each with the line and column where there is one.
 */
export const table = {
  usage:
    'Usage : palmares tally NOTES.csv [--meta META.json] [--methods a,b] [--bootstrap B] [--seed N] [--json]',
  help: 'Compte un tableau de notes par toutes les méthodes. Méthodes connues : {{methods}}.',
  heading: '{{jurors}} jurés, {{dossiers}} dossiers, {{sheets}} fiches complètes',
  row_one: '{{rank}}. {{dossier}} : {{score}} ({{count}} fiche)',
  row_other: '{{rank}}. {{dossier}} : {{score}} ({{count}} fiches)',
  unranked: '–  {{dossier}} : aucune fiche complète',
  winner: '{{method}} : {{winners}}',
  nobody: 'aucun',
  winnersTitle: 'Premier selon chaque méthode',
  rounded: 'Notes arrondies à {{decimals}} décimales pour que les sommes restent exactes.',
  manyDossiers:
    'Méthodes par duels et tableau des rangs laissés de côté au-delà de {{limit}} dossiers.',
  call: {
    unknownOption: 'Option inconnue : {{option}}',
    missingValue: 'Il manque une valeur après {{option}}.',
    notWhole: '{{option}} attend un nombre entier positif, pas « {{value}} ».',
    unknownMethod: 'Méthode inconnue : {{method}}',
    files: 'Un seul tableau à la fois.',
  },
  problem: {
    'not-a-file': '{{file}} n’est pas un fichier lisible.',
    'too-big': '{{file}} est trop gros : {{limit}} au plus.',
    'not-utf8': '{{file}} n’est pas un texte UTF-8.',
    empty: '{{file}} ne contient aucune note.',
    'missing-column': 'Ligne {{line}} : la colonne « {{column}} » manque.',
    'repeated-column': 'Ligne {{line}} : la colonne « {{column}} » est en double.',
    'field-count': 'Ligne {{line}} : {{found}} colonnes au lieu de {{expected}}.',
    'blank-name': 'Ligne {{line}}, colonne {{column}} : un nom est vide.',
    'not-a-number': 'Ligne {{line}}, colonne {{column}} : « {{text}} » n’est pas une note.',
    'too-many-criteria': 'Ligne {{line}} : trop de critères pour une grille.',
    duplicate:
      'Ligne {{line}}, colonne {{column}} : {{juror}} a déjà une note pour {{dossier}}, {{criterion}}.',
    'mark-too-large':
      'Ligne {{line}}, colonne {{column}} : la note est trop grande pour des sommes exactes.',
    'too-many-cells': 'Le tableau a trop de cases pour être compté.',
    'stray-quote': 'Ligne {{line}}, colonne {{column}} : guillemet mal placé.',
    'open-quote': 'Ligne {{line}} : un guillemet ouvert n’est pas refermé.',
    'stray-return': 'Ligne {{line}} : retour chariot isolé.',
    'line-too-long': 'Ligne {{line}} : ligne trop longue pour un tableau de notes.',
    'meta-unreadable': '{{file}} n’est pas un fichier JSON lisible.',
    'meta-shape': '{{file}} : « {{path}} » n’a pas la forme attendue.',
    'negative-weight': '{{file}} : le poids de « {{criterion}} » est négatif.',
    'no-weight': '{{file}} : tous les poids sont nuls.',
  },
} as const;
