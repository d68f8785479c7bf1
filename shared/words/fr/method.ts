/** The methods that an edition may declare official: what each is called and what it does. */
export const method = {
  title: {
    mean: 'Moyenne exacte',
    trimmed1: 'Moyenne sans extrêmes',
    median: 'Médiane',
    majority_judgment: 'Jugement majoritaire',
    college: 'Moyenne par collège',
    borda_norm: 'Place moyenne (Borda)',
    copeland: 'Duels gagnés (Copeland)',
    ranked_pairs_margin: 'Duels rangés (Tideman)',
  },
  name: {
    mean: 'moyenne exacte',
    trimmed1: 'moyenne sans extrêmes',
    median: 'médiane',
    majority_judgment: 'jugement majoritaire',
    college: 'moyenne par collège',
    borda_norm: 'place moyenne',
    copeland: 'duels gagnés',
    ranked_pairs_margin: 'duels rangés',
  },
  the: {
    mean: 'la moyenne exacte',
    trimmed1: 'la moyenne sans extrêmes',
    median: 'la médiane',
    majority_judgment: 'le jugement majoritaire',
    college: 'la moyenne par collège',
    borda_norm: 'la place moyenne',
    copeland: 'les duels gagnés',
    ranked_pairs_margin: 'les duels rangés',
  },
  same: {
    mean: 'la même moyenne exacte',
    trimmed1: 'la même moyenne sans extrêmes',
    median: 'la même médiane',
    majority_judgment: 'les mêmes fiches au jugement majoritaire',
    college: 'la même moyenne par collège',
    borda_norm: 'la même place moyenne',
    copeland: 'la même part de duels gagnés',
    ranked_pairs_margin: 'la même part de dossiers devancés',
  },
  /** The head of the column of scores, all on 100. */
  head: {
    mean: 'note',
    trimmed1: 'note',
    median: 'médiane',
    majority_judgment: 'médiane',
    college: 'note',
    borda_norm: 'place',
    copeland: 'duels',
    ranked_pairs_margin: 'devancés',
  },
  short: {
    mean: 'moyenne',
    trimmed1: 'sans extrêmes',
    median: 'médiane',
    majority_judgment: 'majoritaire',
    college: 'collèges',
    borda_norm: 'places',
    copeland: 'duels',
    ranked_pairs_margin: 'duels rangés',
  },
  /** Under the method, a sentence that a jury can check by hand. */
  does: {
    mean: 'Le score est la moyenne exacte des totaux des jurés, tous égaux.',
    trimmed1:
      'Le score est la moyenne des totaux, sans le plus haut ni le plus bas de chaque dossier.',
    median:
      'Le score est la médiane des totaux : autant de fiches au-dessus qu’au-dessous de ce total.',
    majority_judgment:
      'Le score est la médiane basse des totaux ; à médiane égale, on retire une à une les fiches du milieu jusqu’à ce qu’elles diffèrent.',
    college: 'Le score est la moyenne des moyennes de chaque collège, tous les collèges égaux.',
    borda_norm:
      'Seul l’ordre de chaque juré compte : le score est la place moyenne, de 0 (dernier) à 100 (premier).',
    copeland:
      'Seul l’ordre de chaque juré compte : le score est la part de duels gagnés contre les autres dossiers, un duel nul valant la moitié.',
    ranked_pairs_margin:
      'Seul l’ordre de chaque juré compte : les duels les plus nets sont retenus d’abord, et le score est la part de dossiers devancés.',
  },
  /** What thresholds are read on, where orders have no scale of marks. */
  gauge:
    'Seuil du lauréat, coup de cœur et écart se lisent sur la moyenne exacte, car un ordre n’a pas d’échelle.',
  /** What follows a tie under any other method than the mean. */
  next: 'Une égalité va d’abord à la moyenne exacte, puis au départage ci-dessous.',
  figure: {
    copeland: '{{figure}} duels sur {{others}}',
    ranked_pairs_margin: '{{figure}} dossiers devancés sur {{others}}',
  },
} as const;
