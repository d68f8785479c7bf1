/** The rules of an edition as a juror reads them in a minute. */
export const jurorRules = {
  title: 'Les règles en une minute',
  close: 'C’est compris',
  grid: 'La grille',
  scale:
    'Une note entière de {{min}} à {{max}} par critère. Les repères en mots paraissent à côté du critère que vous notez. Sans note, c’est « non noté », jamais zéro.',
  criterion: 'Critère',
  weight: 'Poids',
  sum: 'Somme des poids',
  counts: 'Ce qui compte',
  whole: 'Une fiche compte quand tous ses critères sont notés. Rien n’est complété à votre place.',
  comment: 'Un commentaire est demandé avec chaque fiche notée.',
  sheets_one: 'Un dossier est classé à partir d’une fiche.',
  sheets_other: 'Un dossier est classé à partir de {{count}} fiches.',
  sheetsByCollege_one:
    'Un dossier est classé à partir d’une fiche, dont {{each}} par collège ({{colleges}}).',
  sheetsByCollege_other:
    'Un dossier est classé à partir de {{count}} fiches, dont {{each}} par collège ({{colleges}}).',
  mean: 'Le classement suit la moyenne exacte des fiches ; toutes pèsent le même poids.',
  laureate:
    'Le lauréat a au moins {{score}} sur 100, et {{mark}} de moyenne en « {{criterion}} ». Le jury peut n’en désigner aucun.',
  commended: 'Le coup de cœur se choisit entre les rangs {{first}} et {{last}}.',
  ties: 'À égalité, dans cet ordre : {{ladder}}. Jamais au sort.',
  tie: {
    mean: 'moyenne exacte',
    median: 'médiane',
    headToHead: 'face-à-face',
    juryVote: 'vote du jury',
    presidentCastingVote: 'voix prépondérante du président',
  },
  again: 'Après la délibération, vous pourrez signer de nouveau en disant pourquoi.',
  notAgain: 'Après la délibération, plus rien ne se signe.',
} as const;
