/** What this computer keeps, and what opening had to repair. */
export const machine = {
  title: 'Cet ordinateur',
  lead: 'Tout ce qui est « enregistré » est écrit deux fois ici : dans une base, et dans un journal chiffré qui la refait si elle s’abîme.',
  journal: 'Journal',
  number: 'n° {{seq}}',
  empty: 'rien encore',
  snapshot: 'Dernière copie d’ensemble',
  noSnapshot: 'à la fermeture',
  fingerprint: 'Signature de cet ordinateur',
  fingerprintWhy: 'L’organisateur peut vous demander de lire ces seize signes.',
  keyPrint: 'Empreinte de la clé',
  keyPrintWhy: 'Elle se lit à haute voix avant de sceller, et s’imprime au procès-verbal.',
  disk: 'Activez le chiffrement du disque dans les réglages de votre système : les notes et les noms ne sont pas tous chiffrés ici. Palmarès ne peut pas voir s’il est activé.',
  remember: {
    title: 'Votre code',
    box: 'Se souvenir de moi sur cet ordinateur',
    why: 'Qui ouvre votre session de l’ordinateur entrera alors ici sans code.',
    refused: 'Votre système n’a pas gardé le code. Il sera demandé, comme avant.',
  },
  move: {
    title: 'Changer d’ordinateur',
    lead: 'L’ancien signe le nouveau et lui donne tout votre travail. Sur le nouveau, entrez votre code et faites la demande ; ouvrez-la sur l’ancien ; puis reprenez sur le nouveau la sauvegarde qu’il enregistre.',
    ask: 'Je suis sur le nouveau : faire la demande',
    handOver: 'Je suis sur l’ancien : ouvrir la demande',
    asked:
      'Demande enregistrée : {{name}}. Ouvrez-la sur l’ancien ordinateur, dans « Cet ordinateur ».',
    handedOver:
      'Main passée : {{name}}. Sur le nouvel ordinateur, reprenez cette sauvegarde. Ici, plus rien ne se signe.',
    taken: 'Cet ordinateur a pris la suite de l’ancien. Signez ici désormais.',
    away: 'Vous avez passé la main à l’ordinateur « {{device}} ». Travaillez et signez là-bas : ce qui est signé ici ne compte plus.',
  },
  backUp: {
    title: 'Sauvegarder',
    lead: 'Un seul fichier, chiffré : tout votre travail sur cette édition. Vous et l’organisateur pouvez l’ouvrir ; personne d’autre.',
    leadOrganiser:
      'Un seul fichier, chiffré pour les organisateurs : notes réunies, choix, délibération, décision, et les fichiers reçus.',
    act: 'Sauvegarder mon travail',
    done: 'Sauvegardé et relu : {{name}}',
  },
  restore: {
    title: 'Reprendre une sauvegarde',
    lead: 'Ce qui manque ici est ajouté. Rien n’est effacé sans vous le demander.',
    act: 'Choisir une sauvegarde',
    done: 'Repris. Ajoutés : {{added}}, remplacés : {{replaced}}.',
    already: 'Tout ce que contient cette sauvegarde est déjà ici. Rien n’a changé.',
    would_one: 'Un élément de cet ordinateur est différent dans la sauvegarde. Le remplacer ?',
    would_other:
      '{{count}} éléments de cet ordinateur sont différents dans la sauvegarde. Les remplacer ?',
    replace: 'Remplacer',
    keep: 'Garder ceux d’ici',
  },
  purge: {
    title: 'Clore et purger',
    lead: 'Détruit vos clés, puis vos fichiers et votre base de cette édition sur cet ordinateur. Les fichiers que vous avez enregistrés ailleurs restent où ils sont.',
    keepLead:
      'Le procès-verbal et le palmarès se gardent. Les notes, les commentaires et les liens d’intérêts, non. Enregistrez d’abord les deux.',
    keep: { minutes: 'Enregistrer le procès-verbal', csv: 'Enregistrer le palmarès' },
    haveThem: 'Je les ai déjà, en lieu sûr',
    bundle:
      'Le lot scellé contient les notes et les commentaires : s’il a été enregistré, détruisez-le aussi, au plus tard douze mois après le prix.',
    keepFirst: 'Enregistrez d’abord ce qui se garde.',
    unsealed:
      'Aucune décision n’est scellée : après la purge, il ne restera rien de cette édition sur cet ordinateur.',
    type: 'Pour confirmer, recopiez : {{edition}}',
    act: 'Tout purger',
    doneTitle: 'Cet ordinateur a oublié votre travail',
    gone: 'Détruits : vos clés, le journal, ses copies et la base.',
    left: 'Les clés sont détruites : plus rien ne se lit. Quelques fichiers chiffrés n’ont pas pu être effacés.',
    editionGone: 'Effacé : le fichier de l’édition, et tout ce qui l’accompagnait.',
    editionStays_one:
      'Reste : le fichier chiffré de l’édition, car une autre personne y travaille ici.',
    editionStays_other:
      'Reste : le fichier chiffré de l’édition, car {{count}} autres personnes y travaillent ici.',
    elsewhere:
      'Restent, hors de Palmarès : les fichiers remis ou sauvegardés, sur vos clés USB et vos disques.',
    close: 'Fermer',
  },
  refused: {
    title: 'Votre travail ne s’ouvre pas',
    safe: 'Rien n’est effacé : la base et le journal restent tels quels.',
    retry: 'Réessayer',
  },
  told: {
    empty: 'La base de cet ordinateur avait été vidée. Elle a été refaite depuis le journal.',
    behind:
      'La base de cet ordinateur retardait sur le journal. Elle a été refaite depuis celui-ci.',
    diverged:
      'La base de cet ordinateur ne suivait pas le journal. Elle a été refaite depuis celui-ci ; l’ancienne est gardée de côté.',
    unreadable: 'La base de cet ordinateur était illisible. Elle a été refaite depuis le journal.',
    ahead: 'La fin du journal manquait. Elle a été récrite depuis la base.',
    brokenDatabase:
      'Le journal était abîmé. Il a été réparé depuis la base ; le fichier abîmé est gardé de côté.',
    brokenJournal:
      'Le journal était abîmé. Il a été réparé depuis ce qui s’y lit encore et ses copies ; le fichier abîmé est gardé de côté.',
    olderDatabase:
      'Le journal trouvé ici n’était pas le dernier. Il a été remis à jour depuis la base.',
    olderJournal:
      'Le journal trouvé ici n’était pas le dernier. Votre travail a été refait depuis ce qui s’y lit et ses copies.',
    missingDatabase: 'Le journal manquait. Il a été récrit depuis la base.',
    missingJournal: 'Le journal manquait. Votre travail a été refait depuis ses copies.',
    setAside:
      'Le journal trouvé ici ne s’ouvre pas avec votre code. Il est gardé de côté ; un nouveau commence, depuis la base.',
    setAsideEmpty:
      'Le journal trouvé ici ne s’ouvre pas avec votre code, et la base est vide. Il est gardé de côté : l’organisateur peut l’ouvrir. Reprenez une sauvegarde si vous en avez une.',
    sealedMarks:
      'Les clés de votre travail ne sont plus ici. Vos notes sont reprises ; les commentaires et le reste ne se lisent plus. Reprenez une sauvegarde si vous en avez une.',
    sealedNothing:
      'Les clés de votre travail ne sont plus ici, et rien ne se lit plus sans elles. Reprenez une sauvegarde si vous en avez une.',
    torn: 'Une coupure a interrompu la dernière écriture. Vérifiez ce que vous veniez de saisir.',
    nothingMissing: 'Rien ne manque.',
    lost_one: 'Un enregistrement est perdu ({{spans}}). Relisez vos dernières saisies.',
    lost_other: '{{count}} enregistrements sont perdus ({{spans}}). Relisez vos dernières saisies.',
    span: 'n° {{from}} à {{to}}',
    read: 'J’ai lu',
  },
} as const;
