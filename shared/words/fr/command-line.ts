/** What the command line says. */
export const commandLine = {
  noCommand: 'Commande inconnue : {{command}}. Voir palmares --help.',
  seeHelp: 'Voir palmares {{command}} --help.',
  help: {
    all: `palmares <commande> [--lang fr|en]

  demo RÉPERTOIRE           écrit une édition de démonstration complète
  merge … CHEMIN…           lit les fichiers de notes et donne le classement
  tally NOTES.csv           compte n’importe quel tableau de notes
  verify FICHIER.palmares   recalcule une décision scellée

palmares <commande> --help pour chacune. Codes de sortie : 0 fait, 1 non, 2 mauvais appel.`,
    demo: `palmares demo RÉPERTOIRE [--jurors J] [--dossiers D] [--criteria C] [--seed N] [--json]

Écrit une édition prête à jouer : demo.edition, organiser.key, passphrase.txt, codes.csv,
ballots/, odd/ (remplacé, fourche, autre édition, juré inconnu, coupé, copie), choices.json
et decision.palmares. Sans taille : l’édition de démonstration, 16 dossiers et 9 jurés.
Avec tailles : une édition générée. La même graine donne le même contenu.`,
    merge: `palmares merge --edition E --key K --passphrase-file P [--choices C.json] [--json] CHEMIN…

Lit tous les fichiers de notes sous les chemins (répertoires compris), donne un reçu par fichier,
la couverture, le code de fusion, le classement et ses départages, la proposition, les alertes,
le verdict et ce qu’il faut discuter d’abord.
Un fichier refusé n’arrête pas les autres.`,
    verify: `palmares verify FICHIER.palmares [--organiser EMPREINTE] [--json]

Recalcule une décision scellée à partir des fichiers de notes signés qu’elle contient : même
lauréat ou non, et quel fichier ou quelle règle diffère.`,
  },
  demo: {
    needs: 'Un répertoire est nécessaire, et un seul.',
    count: '--{{name}} attend un nombre entier de {{least}} à {{most}}.',
    notEmpty:
      'Ce répertoire contient déjà un autre fichier de notes : {{file}}. Choisir un répertoire vide.',
    done: '{{count}} fichiers écrits dans {{folder}}.',
  },
  merge: {
    agenda: 'À discuter d’abord',
    needs: 'Il faut --edition, --key et --passphrase-file.',
    noPaths: 'Il faut au moins un fichier ou un répertoire de notes.',
    receipts_one: '{{count}} fichier lu',
    receipts_other: '{{count}} fichiers lus',
    receipt: {
      added: 'Ajouté : {{name}}, révision {{rev}}. Reçu {{receiptCode}}.',
      'same-again': 'Déjà reçu : {{name}}, révision {{rev}}. Compté une fois.',
      'replaced-older':
        'Remplacé : {{name}}, révision {{rev}} au lieu de {{from}}, notes changées : {{marksChanged}}. Reçu {{receiptCode}}.',
      'older-kept': 'Plus ancien : {{name}}, révision {{rev}}. La révision {{current}} compte.',
      fork: 'À trancher : {{name}} a remis deux contenus différents sous la révision {{rev}}.',
      'two-devices': 'À trancher : {{name}} a remis des fichiers depuis deux ordinateurs.',
    },
    warning: {
      draft: 'Brouillon, non compté.',
      incomplete: 'Incomplet : {{marked}} fiches sur {{of}}.',
      paper: 'Saisi sur papier par {{first}} et {{second}}, écarts tranchés : {{settled}}.',
      'paper-total': 'Total écrit sur la feuille : {{written}} ; somme des notes : {{sum}}.',
      'code-reused': 'Même clé que {{of}} : un ordinateur, ou un code, pour deux jurés.',
      'signed-again': 'signé de nouveau après la délibération : {{reason}}',
      'contradicts-recusal': '{{dossier}} est noté malgré un déport : fiche écartée.',
      'not-assigned': '{{dossier}} est noté, mais il est donné à d’autres : fiche écartée.',
    },
    coverage: 'Qui a noté quoi (dossiers recevables)',
    row: '{{juror}} {{name}} : complètes {{marked}}, incomplètes {{partial}}, déports {{recused}}, sans note {{missing}}',
    code: 'Code de fusion : {{code}}',
    suspended: {
      fork: 'Suspendu : {{name}}, deux contenus de la révision {{rev}} sans choix inscrit. Le classement est celui des autres.',
      'two-devices':
        'Suspendu : {{name}}, deux ordinateurs sans choix inscrit. Le classement est celui des autres.',
    },
    ranking: 'Classement',
    place:
      '{{rank}}. {{dossier}} {{company}} : {{score}} sur 100 ({{sheets}} fiches, {{method}} {{exact}})',
    figures: '{{step}} : {{shown}}',
    separated: 'départage : {{step}}',
    step: {
      shared: 'ex æquo',
      mean: 'moyenne exacte',
      median: 'médiane',
      headToHead: 'face-à-face',
      juryVote: 'vote du jury',
      presidentCastingVote: 'voix prépondérante',
    },
    notRanked: {
      'too-few-sheets':
        '—  {{dossier}} {{company}} : non classé, {{sheets}} fiches sur {{min}} nécessaires',
      'college-without-sheet':
        '—  {{dossier}} {{company}} : non classé, collège {{college}} sans fiche suffisante',
      withdrawn: '—  {{dossier}} {{company}} : retiré',
      ineligible: '—  {{dossier}} {{company}} : irrecevable',
    },
    laureate: 'Proposition, lauréat : {{dossiers}}',
    noLaureate: 'Proposition : aucun lauréat.',
    commended: 'Proposition, coup de cœur : {{dossiers}}',
    method: {
      mean: 'moyenne exacte',
      median: 'médiane',
      college: 'moyenne par collège',
      twoway: 'moyenne corrigée de la sévérité',
      huber: 'moyenne robuste',
      copeland: 'duels',
    },
    alert: {
      'method-differs': 'Alerte : « {{method}} » donnerait {{dossier}} pour « {{label}} ».',
      'margin-below-gate':
        'Alerte : écart de {{gap}} point sur 100, un débat inscrit est nécessaire.',
      'juror-suspended': 'Alerte : {{juror}} est suspendu.',
      'too-few-sheets': 'Alerte : {{dossier}} n’a pas assez de fiches.',
    },
    verdict: {
      certified: 'Verdict : certifié.',
      close: 'Verdict : serré.',
      contested: 'Verdict : disputé.',
    },
  },
  verify: {
    needs: 'Un fichier .palmares est nécessaire, et un seul.',
    unknown: 'inconnu',
    ballots_one: '{{count}} fichier de notes recompté. Code de fusion : {{code}}.',
    ballots_other: '{{count}} fichiers de notes recomptés. Code de fusion : {{code}}.',
    fromPaper: 'Dont saisis sur papier : {{jurors}}.',
    fingerprint: 'Empreinte de la clé qui a scellé, à comparer au procès-verbal : {{fingerprint}}.',
    sealed: 'Scellé le {{at}} par {{by}}.',
    cosigned: 'Cosigné par {{organiser}}, empreinte {{fingerprint}}.',
    fault: {
      'entry-missing': 'Manque : {{entry}}.',
      'entry-changed': 'Modifié depuis le sceau : {{entry}}.',
      'entry-not-sealed': 'Ajouté depuis le sceau : {{entry}}.',
      'entry-unreadable': 'Illisible : {{entry}} ({{why}}).',
      'seal-cites-another': 'Le sceau cite un autre contenu que {{entry}}.',
      'seal-by-another-key': 'Le sceau est d’une autre clé que celle de l’édition : {{found}}.',
      'cosigners-differ': 'Les cosignatures ne sont pas celles que le sceau nomme : {{entry}}.',
      'other-organiser': 'Empreinte attendue {{expected}}, trouvée {{found}}.',
      'ballot-refused': 'Fichier de notes refusé : {{entry}} ({{why}}).',
      'merge-differs': 'Code de fusion scellé {{sealed}}, recalculé {{recomputed}}.',
      'recount-differs': 'Le recalcul diffère de {{entry}} : {{at}}.',
      'minutes-differ': 'Le procès-verbal est celui d’une autre décision.',
      rule: 'Règle non respectée par les actes inscrits : {{rule}}.',
    },
    why: {
      signature: 'sa signature ne tient pas',
      'key-mismatch': 'signé par une autre clé',
      digest: 'ce n’est pas le fichier que son nom annonce',
      'version-newer': 'écrit par une version plus récente',
      damaged: 'son contenu est abîmé',
    },
    rule: {
      'quorum-not-reached': 'quorum',
      'laureate-undecided': 'lauréat non décidé',
      'commended-undecided': 'coup de cœur non décidé',
      'vote-missing': 'vote manquant',
      'vote-lost': 'vote perdu',
      'casting-missing': 'partage des voix sans voix prépondérante',
      'votes-exceed-voters': 'plus de votes que de votants',
      'ranking-left-without-two-thirds': 'classement quitté sans la majorité requise',
      'reason-missing': 'motif manquant',
      'commended-outside-pool': 'coup de cœur hors des rangs permis',
      'below-threshold': 'seuil du lauréat',
      'not-ranked': 'dossier non classé',
      'joint-not-allowed': 'ex æquo non prévu',
      'awarded-twice': 'deux prix pour un dossier',
      'commended-without-laureate': 'coup de cœur sans lauréat',
      'margin-needs-debate': 'écart faible sans débat',
      'fork-unsettled': 'fichiers contradictoires sans choix',
      'name-unproofed': 'nom d’un gagnant non confirmé',
      'citation-missing': 'citation manquante',
    },
  },
} as const;
