/** Every refusal in words: what happened, and what to do next. */
export const problem = {
  empty: 'Le fichier est vide, sans doute retiré trop tôt de la clé USB. Demandez-le de nouveau.',
  'too-big':
    'Le fichier est trop gros ({{size}}, limite {{limit}}). Ce n’est pas un fichier de notes.',
  'not-ours': 'Ce n’est pas un fichier de Palmarès ({{looksLike}}). Rien n’a été lu.',
  'wrong-recipient':
    'Fait pour une autre édition ou une autre clé d’organisateur, ou abîmé dans ses premières lignes. Demandez-le de nouveau.',
  damaged: 'Abîmé en route. Rien n’en a été repris ; demandez-le de nouveau.',
  'not-canonical':
    'Ce contenu n’a pas été écrit par Palmarès. Rien n’en a été repris ; demandez le fichier de nouveau.',
  'version-newer':
    'Écrit par une version plus récente de Palmarès (format {{version}}). Mettez cette application à jour.',
  schema:
    'Ce contenu n’a pas la forme attendue ({{path}}). Rien n’en a été repris ; demandez le fichier de nouveau.',
  text: 'Caractères invisibles interdits dans un texte ({{path}}). Rien n’en a été repris ; demandez le fichier de nouveau.',
  signature: 'Modifié après la signature. Le fichier est mis de côté ; demandez-le de nouveau.',
  'key-mismatch':
    'Signé par une autre clé que celle qu’il annonce. Le fichier est mis de côté ; demandez-le de nouveau.',
  'other-edition':
    'Ce fichier de {{juror}} appartient à l’édition « {{edition}} ». Il n’est pas compté.',
  'other-grid':
    'Ce fichier de {{juror}} a été noté sur une autre version de l’édition ou de la grille. Demandez-lui d’ouvrir l’édition actuelle et de remettre son fichier.',
  'other-grid-since':
    'Ce fichier de {{juror}} a été noté avant l’additif n° {{addendum}}, qui a changé : {{criteria}}. Demandez-lui d’ouvrir l’édition actuelle, d’y revoir ces notes et de remettre son fichier.',
  'other-grid-order':
    'Ce fichier de {{juror}} a été noté avant l’additif n° {{addendum}}, qui a changé l’ordre de la grille. Demandez-lui d’ouvrir l’édition actuelle et de remettre son fichier.',
  'older-edition':
    'Ce fichier est plus ancien que l’édition déjà ouverte ici (n° {{seq}}, et vous en êtes au n° {{current}}). Rien n’a changé ; ouvrez le plus récent.',
  'another-edition':
    'Ce fichier est celui d’une autre édition ({{edition}}). Rien n’a changé ; revenez à l’accueil pour l’ouvrir.',
  'another-organiser':
    'Cette édition n’est pas signée par l’organisateur que vous connaissez. Elle n’a pas été ouverte ; appelez-le avant d’aller plus loin.',
  'unknown-juror':
    '{{juror}} n’est pas de ce jury. Le fichier n’est pas compté ; vérifiez d’où il vient.',
  'unknown-dossier':
    'Le fichier de {{juror}} note le dossier {{dossier}}, inconnu de cette édition. Il n’est pas compté ; demandez au juré d’ouvrir l’édition actuelle et de le remettre.',
  'mark-off-scale':
    'Le fichier de {{juror}} donne {{mark}} à « {{criterion}} », dossier {{dossier}} : hors de l’échelle. Il n’est pas compté ; demandez-le de nouveau.',
  'code-reused':
    'Au nom de {{juror}}, mais avec le code de {{of}}. Appelez les deux jurés, puis comparez ces seize signes : {{fingerprint}}.',
  'key-not-enrolled':
    'Nouvelle clé pour {{juror}} : comparez de vive voix ces seize signes, {{fingerprint}}.',
  late: 'Révision {{rev}} de {{juror}}, reçu {{code}}, arrivée après la clôture : gardée, pas comptée.',
  slip: 'L’archive contient un chemin interdit ({{entry}}). Elle n’a pas été ouverte ; demandez le fichier d’origine.',
  bomb: 'L’archive gonfle démesurément ({{entry}}). Elle n’a pas été ouverte ; demandez le fichier d’origine.',
  ambiguous:
    'L’archive peut se lire de deux façons ({{entry}}). Elle n’a pas été ouverte ; demandez le fichier d’origine.',
  symlink:
    'L’archive contient un lien ({{entry}}). Elle n’a pas été ouverte ; demandez le fichier d’origine.',
  duplicate:
    'L’archive contient deux fois {{entry}}. Elle n’a pas été ouverte ; demandez le fichier d’origine.',
  digest:
    'Le contenu de {{entry}} ne correspond pas à son empreinte. Rien n’a été ouvert ; demandez le fichier d’origine.',
  type: 'Le fichier joint {{entry}} n’est pas du type annoncé. Rien n’a été ouvert ; demandez le fichier d’origine.',
  'wrong-code':
    'Ce code n’ouvre pas cette édition. Vérifiez les dix signes, ou le fichier d’édition.',
  'wrong-passphrase':
    'Cette phrase secrète n’ouvre pas la clé. Majuscules, minuscules et espaces comptent.',
  'key-of-another-edition':
    'Cette clé d’organisateur est celle d’une autre édition. Choisissez celle de cette édition.',
  'other-code':
    'Votre travail sur cet ordinateur a été commencé avec un autre code. Donnez aussi l’ancien : tout sera repris sous le nouveau.',
  'other-code-tried':
    'Cet ancien code n’ouvre pas votre travail sur cet ordinateur. Vérifiez ses dix signes.',
  'laptop-key-damaged':
    'La clé de signature de cet ordinateur est abîmée. Votre travail est intact. Continuez avec une nouvelle clé : l’organisateur vous demandera d’en lire les seize signes.',
  'move-to-itself':
    'Cette demande vient de cet ordinateur-ci. Faites-la sur le nouveau, puis ouvrez-la ici.',
  'move-unproved':
    'Cette demande n’a pas été faite avec votre code. Entrez le même code sur les deux ordinateurs, puis refaites la demande.',
  'moved-away':
    'Vous avez passé la main à l’ordinateur « {{device}} ». Signez là-bas : ce qui est signé ici ne compte plus.',
  'other-work':
    'Cette sauvegarde vient d’un autre travail ({{owner}}, édition « {{edition}} »). Rien n’a été repris.',
  'disk-full': 'Le disque est plein. Rien n’est perdu ; libérez de la place puis recommencez.',
  'read-only': 'Cet emplacement n’accepte pas d’écriture. Choisissez-en un autre.',
  gone: 'Le fichier n’est plus là, ou la clé USB a été retirée. Remettez-la puis recommencez.',
  locked: 'Le travail est verrouillé. Entrez de nouveau votre code ou votre phrase secrète.',
  'bad-request': 'Cette demande n’a pas pu être comprise ; rien n’a été fait.',
  file: '{{file}} : {{sentence}}',
  looksLike: {
    pdf: 'on dirait un PDF',
    zip: 'on dirait une archive ZIP',
    image: 'on dirait une image',
    office: 'on dirait un document bureautique',
    text: 'on dirait un texte',
    folder: 'c’est un répertoire',
    device: 'ce n’est pas un fichier ordinaire',
    edition: 'c’est une édition',
    ballot: 'c’est un fichier de notes',
    palmares: 'c’est un palmarès scellé',
    'organiser-key': 'c’est une clé d’organisateur',
    unknown: 'contenu inconnu',
  },
} as const;
