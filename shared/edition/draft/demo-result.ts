interface DemoResult {
  /** College of each of the nine jurors, in their order. */
  readonly colleges: readonly string[];
  readonly criteria: readonly string[];
  /**
   * Eligible dossiers: company; total of each juror (weight × mark, on 500; 0: no counted
   * sheet); sum of the marks of each criterion over the counted sheets.
   */
  readonly dossiers: readonly (readonly [
    company: string,
    totals: readonly number[],
    sums: readonly number[],
  ])[];
}

/** What the demonstration came to, for the help beside each rule; held to its files by a test. */
export const DEMO_RESULT: DemoResult = {
  colleges: ['SFR', 'SFR', 'SFR', 'MEDICEN', 'MEDICEN', 'MEDICEN', 'SNITEM', 'SNITEM', 'SNITEM'],
  criteria: ['INN', 'MED', 'EVI', 'WRK', 'REG', 'MKT', 'TEA', 'ECO'],
  dossiers: [
    [
      'Néphélion Fictif',
      [385, 360, 345, 365, 0, 410, 315, 355, 385],
      [27, 34, 27, 33, 30, 25, 31, 21],
    ],
    [
      'Œil-de-Brume',
      [435, 420, 410, 385, 470, 415, 315, 375, 375],
      [42, 36, 34, 35, 30, 32, 39, 34],
    ],
    ['Échopoésie', [315, 370, 345, 315, 370, 330, 290, 320, 370], [27, 35, 28, 30, 30, 27, 30, 39]],
    [
      'Sillage d’Ambre Endovasculaire',
      [400, 430, 0, 415, 415, 410, 370, 380, 380],
      [35, 32, 35, 31, 31, 29, 30, 25],
    ],
    ['Mammolune', [365, 455, 435, 400, 410, 415, 345, 365, 400], [31, 39, 39, 40, 40, 31, 36, 27]],
    ['Aimant-Plume', [0, 385, 395, 345, 410, 395, 270, 310, 380], [32, 32, 24, 26, 25, 25, 33, 32]],
    [
      'Radionuage & Filles',
      [320, 360, 270, 305, 355, 0, 245, 300, 380],
      [20, 27, 20, 36, 28, 30, 24, 23],
    ],
    [
      'L’Atelier des Photons Tranquilles',
      [370, 320, 290, 330, 370, 315, 345, 370, 315],
      [27, 35, 28, 30, 30, 27, 30, 39],
    ],
    [
      'Cryo-Fée Interventions',
      [385, 340, 390, 410, 430, 405, 0, 380, 375],
      [30, 33, 31, 33, 31, 30, 34, 22],
    ],
    ['Thêta Κλίμαξ Γάμμα', [285, 250, 0, 275, 0, 0, 235, 0, 0], [14, 11, 8, 10, 9, 8, 9, 13]],
    [
      'Contraste Minuscule',
      [325, 405, 390, 395, 0, 360, 235, 395, 385],
      [30, 29, 26, 31, 26, 27, 29, 38],
    ],
    ['Vertébraline', [330, 405, 395, 330, 410, 355, 290, 350, 0], [26, 30, 27, 32, 33, 27, 30, 24]],
    [
      'Société Anonyme d’Imagerie Fœtale Assistée par Échographie et d’Enseignement du Geste Interventionnel « Premiers Regards »',
      [245, 300, 260, 0, 310, 275, 160, 265, 380],
      [19, 22, 21, 22, 25, 21, 26, 24],
    ],
    ['42 % Lumière', [295, 315, 270, 295, 340, 265, 195, 285, 0], [35, 26, 16, 16, 13, 17, 22, 24]],
    [
      'Ophélie & Ŝuno',
      [375, 375, 350, 360, 410, 340, 330, 360, 0],
      [35, 31, 26, 25, 25, 27, 27, 30],
    ],
  ],
};
