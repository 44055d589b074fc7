### L’atelier : participants, votes, bilan, suivi.

room-part-prepare = Préparer
room-part-vote = Voter
room-part-outcome = Bilan
room-part-follow-up = Suivi
room-leave = Revenir au dossier
room-enter = Atelier
command-room = Ouvrir l’atelier
home-workshop = Animer un atelier
home-workshop-text = En réunion, devant un projecteur : chacun vote, les avis sont montrés ensemble, les désaccords sont gardés. L’atelier s’ouvre aussi depuis tout dossier.
home-workshop-name = Animer un atelier : { $persona }
home-workshop-example = Exemple : huit participants, deux tours
participant-number = n° { $n }
participant-twin = { $name } ({ $n })

## Préparer

room-prepare-title = Préparer l’atelier
room-prepare-lead = Chacun donne d’abord son avis seul ; le groupe discute ensuite là où les avis s’écartent. Tous les votes restent dans le dossier.
room-participants = { $n ->
    [0] Qui participe ?
    [one] Un participant
   *[other] { $n } participants
}
room-participants-text = Une fonction suffit, un nom n’est jamais nécessaire. Avec de simples numéros, personne n’est reconnaissable.
room-names = Noms ou fonctions, séparés par des virgules
room-names-hint = Direction des achats, DSI, élue au numérique…
room-add = Ajouter
room-numbers = Ou de simples numéros :
room-add-numbers = { $n ->
    [one] un numéro
   *[other] { $n } numéros
}
room-remove = Retirer { $name }
room-attributed = Les documents disent qui défend quel avis
room-attributed-text = À décider ensemble avant le premier vote. Sinon, les avis restent dans le dossier, et les documents les rapportent sans nom.
room-alone = Chacun de son côté, avant la réunion
room-alone-text = Préparez un fichier par participant, ou imprimez la fiche du participant. Les fichiers remplis se rassemblent ici, dans n’importe quel ordre et autant de fois qu’on veut : rien n’est compté deux fois.
room-prepare-files = Préparer un fichier par participant
room-sheet = Fiche du participant (PDF)
room-gather = Rassembler les fichiers remplis
room-gathered = « { $file } » : réponses de { $name } ajoutées
room-gathered-nothing = « { $file } » : rien de nouveau
room-gathered-group = « { $file } » : votes d’un groupe ajoutés
room-sheets-text = Fiches rendues sur papier : choisissez un participant, puis tapez ses réponses l’une après l’autre, hors de la vue du groupe.
room-sheet-enter = Saisir la fiche : { $name }
room-sheet-of = Fiche : { $name }
room-sheet-end = Arrêter cette fiche
room-line = { $name } : { $text }
room-disputed-hidden = { $n ->
    [one] Un participant a répondu de plusieurs façons
   *[other] { $n } participants ont répondu de plusieurs façons
}
room-disputed-hidden-text = Ses fichiers se contredisent : son vote ne compte pas tant qu’il n’a pas voté à nouveau. Lancez un autre tour.
notice-crowd = Trop de participants
notice-text-crowd = { $path } n’a pas été rassemblé : un atelier compte au plus 200 participants.
room-left-out = Resté dans ce fichier, car c’est au groupe d’en décider : { $parts }.
left-out-values = valeurs des paramètres
left-out-requirements = niveaux et rédactions des exigences
left-out-positions = positions des fondateurs
left-out-criteria = poids des critères
left-out-follow-up = suivi de la liste de contrôle
room-reveal-all = { $n ->
    [one] Montrer les votes du besoin où tous ont répondu
   *[other] Montrer les votes des { $n } besoins où tous ont répondu
}
room-skip-agreed = { $n ->
    [one] Retenir la réponse du besoin sur lequel le groupe s’accorde, et passer au débat
   *[other] Retenir la réponse des { $n } besoins sur lesquels le groupe s’accorde, et passer au débat
}
room-proposals = { $n ->
    [one] Un besoin proposé par un participant
   *[other] { $n } besoins proposés par des participants
}
room-take-up = Ajouter au dossier
room-take-up-name = Ajouter au dossier le besoin « { $need } »
room-rules = Règles, fixées avant le premier vote
room-rules-text = Les votes sont cachés jusqu’à ce qu’on les montre ensemble. Le groupe retient la médiane, jamais une moyenne ; en dessous de { $quorum } votes, rien n’est dit de l’accord. Un vote à au moins { $dissent } niveaux de la médiane est un désaccord : il est gardé avec sa raison. Au plus { $rounds } tours par besoin ; on s’arrête plus tôt quand les votes s’accordent, ou quand moins de { $settled } % d’entre eux changent.
room-begin = Commencer les votes
room-clear = Effacer participants et votes
room-clear-text = L’effacement retire du dossier les noms, les votes et les notes de l’atelier. Il s’annule tant que le dossier reste ouvert ; les réponses déjà retenues demeurent.

## Voter

room-nobody = Personne ne participe encore
room-nobody-text = Ajoutez au moins un participant : une fonction, un nom ou un simple numéro.
room-go-prepare = Ajouter des participants
room-need-open = Besoin { $n } : { $need }, pas encore voté
room-need-shown = Besoin { $n } : { $need }, votes montrés, à conclure
room-need-settled = Besoin { $n } : { $need }, réponse retenue
room-need-parked = Besoin { $n } : { $need }, mis de côté
room-time-left = Temps restant : { $time }
room-time-over = Temps écoulé
room-time-run = Lancer le temps
room-time-hold = Suspendre le temps
room-time-again = Relancer le temps
room-minutes = { $n } min
room-minutes-name = { $n } minutes par besoin
room-round = Tour { $round } : votes cachés
room-round-shown = Tour { $round }
room-round-before = Au tour précédent : { $votes }
room-argument = { $answer } : « { $reason } »
room-progress = { $done } votes sur { $all }
room-called = Vote – { $name }
room-cast = Vote – { $name } : { $answer }
room-hidden = Ce qui est saisi ne s’affiche pas. Touches 1 à 5, puis participant suivant ; un nom se choisit pour corriger son vote.
room-all-voted = Tous ont voté.
room-reveal = Montrer les votes
room-person-voted = { $name }, a voté
room-person-waiting = { $name }, n’a pas encore voté
room-nobody-knows = Personne n’a donné d’importance.
room-votes-of = { $level } : { $n }
room-spread = { $votes }. Médiane : { $median }.
room-legend = Un point par vote. La bande couvre la moitié des votes, le cadre marque la médiane.
room-legend-rounds = Un point par vote, un cercle par vote du tour précédent. La bande couvre la moitié des votes, le cadre marque la médiane.
room-unknown = { $n ->
    [one] Un participant ne sait pas.
   *[other] { $n } participants ne savent pas.
}
room-moved = Depuis le tour précédent, { $changed } avis sur { $of } ont changé : la médiane passe de « { $before } » à « { $now } ».
room-moved-little = { $changed ->
    [0] Aucun avis n’a changé depuis le tour précédent.
    [one] Depuis le tour précédent, un avis sur { $of } a changé ; la médiane reste la même.
   *[other] Depuis le tour précédent, { $changed } avis sur { $of } ont changé ; la médiane reste la même.
}
agreement-too-few = Trop peu de votes
agreement-full = Accord
agreement-partial = Accord partiel
agreement-none = À débattre
room-next-wait = Il manque un vote, ou un vote est à départager.
room-next-settle = Les votes s’accordent : le groupe peut retenir la médiane.
room-next-stable = Les avis ne bougent presque plus. Retenez la médiane : les désaccords sont gardés avec leurs raisons.
room-next-last = C’était le dernier tour. Retenez la médiane : les désaccords sont gardés avec leurs raisons.
room-next-again = Les avis s’écartent. Ceux qui sont aux extrêmes disent pourquoi, puis tous votent à nouveau.
room-vote-again = Voter à nouveau (tour { $round })
room-keep = Retenir la médiane : { $answer }
room-kept = Réponse retenue par le groupe :
room-kept-name = Réponse du groupe à « { $need } »
room-disputed = { $name } a répondu de plusieurs façons : laquelle compte ?
room-disputed-keep = { $answer }
room-disputed-keep-reason = { $answer } (« { $reason } »)
room-dissents = Désaccords
room-dissents-text = Loin de la médiane. Leur raison est gardée et rapportée : elle aidera ceux qui n’étaient pas là.
room-dissent = Désaccord { $n } : { $answer }. Pourquoi ?
room-dissent-of = { $name } : { $answer }. Pourquoi ?
room-dissent-hint = En une phrase
room-discussion = Notes de la discussion
room-discussion-name = Notes de la discussion sur « { $need } »
room-discussion-hint = Arguments entendus, faits à vérifier, points d’accord
room-next = Besoin suivant
room-before = Besoin précédent
room-park = Mettre de côté
room-unpark = Reprendre ce besoin
room-to-outcome = Voir le bilan

## Bilan

room-outcome-title = Bilan de l’atelier
room-outcome-lead = Ce que le groupe partage, ce qui l’oppose, et ce que cela change.
room-outcome-none = Aucun vote n’a encore été montré
room-outcome-none-text = Le bilan se construit à mesure que les votes sont montrés.
concordance-none = Concordance : sans objet
concordance-none-text = Il faut au moins deux participants qui ont voté sur tous les besoins montrés, deux besoins, et des votes qui ne soient pas tous égaux.
concordance-weak = Le groupe classe les besoins de façons très différentes
concordance-moderate = Le groupe classe les besoins de façons assez différentes
concordance-good = Le groupe classe les besoins de façons assez semblables
concordance-strong = Le groupe classe les besoins de façons très semblables
concordance-word-weak = faible
concordance-word-moderate = modérée
concordance-word-good = bonne
concordance-word-strong = forte
concordance-text = Coefficient de concordance W de Kendall : { $w }, de 0 (aucun ordre commun) à 1 (le même ordre pour tous). Calculé sur { $participants } participants sur { $all }, ceux qui ont voté sur les { $needs } besoins montrés.
room-adopt = Mettre les réponses du groupe dans le dossier
room-adopt-text = Les médianes deviennent les réponses du dossier, sauf pour les besoins mis de côté et pour ceux où le groupe a déjà retenu une réponse.
room-adopted = Le dossier contient les réponses du groupe
room-report = Compte rendu (DOCX)
room-report-pdf = Compte rendu (PDF)
room-priorities = Priorités partagées
room-priorities-text = D’abord la médiane, puis l’accord : à médiane égale, ce sur quoi le groupe s’accorde passe devant.
room-see = Revoir
room-see-name = Revoir les votes sur « { $need } »
room-parked = { $n ->
    [one] Un besoin mis de côté
   *[other] { $n } besoins mis de côté
}
room-open = { $n ->
    [one] Un besoin sans vote montré
   *[other] { $n } besoins sans vote montré
}
room-effects = { $n ->
    [0] Aucun désaccord
    [one] Un désaccord, et son effet sur le résultat
   *[other] { $n } désaccords, et leur effet sur le résultat
}
room-effects-text = Un désaccord qui ne change rien peut attendre ; celui qui change les solutions mérite une vérification.
room-quartiles = Si le groupe penchait un peu plus d’un côté
effect-dissent = { $n ->
    [one] Si l’avis isolé l’emportait, « { $answer } » pour { $need }
   *[other] Si les { $n } avis éloignés l’emportaient, « { $answer } » pour { $need }
}
effect-quartile = Si l’on retenait « { $answer } » pour { $need }
effect-none = Rien ne changerait : ni statut, ni solutions de tête.
effect-status = { $solution } passerait de « { $was } » à « { $is } »
effect-enters = { $n ->
    [one] { $solutions } entrerait parmi les trois premières
   *[other] { $solutions } entreraient parmi les trois premières
}
effect-leaves = { $n ->
    [one] { $solutions } quitterait les trois premières
   *[other] { $solutions } quitteraient les trois premières
}
room-leaders = Qui serait servi par quoi
room-leaders-text = Une moyenne cache des groupes opposés. Voici ce qui viendrait en tête si les votes de chacun étaient les réponses.
room-leader = { $solution } vient en tête pour { $n } participants sur { $all }
room-wishes = Décisions prises chacun de son côté
room-wishes-text = Le groupe n’a rien décidé : la décision se prend à l’étape des solutions.
room-wish = { $name } : { $decision }
room-somebody = un participant

## Suivi

follow-up-title = Suivi de l’équipe
follow-up-lead = D’une réunion à l’autre : qui suit quoi, pour quand, et où l’on en est.
follow-up-none = Rien à suivre pour l’instant
follow-up-none-text = Le suivi porte sur les solutions retenues ou déjà en place. Décidez-en d’abord à l’étape des solutions.
follow-up-decide = Décider des solutions
follow-up-since = { $n ->
    [0] Rien n’a changé depuis la réunion du { $date }
    [one] Un changement depuis la réunion du { $date }
   *[other] { $n } changements depuis la réunion du { $date }
}
follow-up-late = { $n ->
    [one] Une échéance est passée
   *[other] { $n } échéances sont passées
}
follow-up-late-line = { $solution }, attendue le { $date }
follow-up-progress = Avancement de « { $solution } »
follow-up-owner = Responsable
follow-up-owner-name = Responsable de « { $solution } »
follow-up-due = Échéance
follow-up-due-name = Échéance de « { $solution } »
follow-up-remark = Remarque
follow-up-remark-name = Remarque sur « { $solution } »
follow-up-close-title = Clore la réunion
follow-up-close-text = L’état de la liste est gardé : la prochaine réunion dira ce qui a changé depuis.
follow-up-day = Date de la réunion
follow-up-note = Compte rendu en quelques mots
follow-up-note-hint = Décisions, points bloquants, prochaine date
follow-up-close = Clore la réunion du { $date }
follow-up-export = Liste de contrôle (PDF)
follow-up-past = Réunions passées
follow-up-meeting = { $date } : { $done } sur { $all } terminées
progress-not-started = Pas commencé
progress-ongoing = En cours
progress-blocked = Bloqué
progress-done = Terminé
follow-up-decision = Décision
follow-up-advance = Avancement
follow-up-new = nouvelle ligne
follow-up-gone = n’est plus suivie
follow-up-changed = { $what } : { $before } → { $now }
follow-up-nothing = rien

## Fichiers

dialog-gather = Fichiers remplis par les participants
dialog-prepare = Dossier où écrire les fichiers des participants
path-gather = Rassembler
path-prepare = Écrire ici
notice-prepared = { $n ->
    [one] Un fichier préparé
   *[other] { $n } fichiers préparés
}
notice-text-prepared = Dans { $path }. Remettez à chacun le sien ; une fois remplis, rassemblez-les à l’étape « Préparer ».
notice-other-persona = Ce fichier est fait pour un autre persona
notice-text-other-persona = { $path } : ses réponses portent sur d’autres besoins. Rien n’a été ajouté.
field-respondent = Qui répond (pour un atelier)
field-hint-respondent = Une fonction suffit : direction des achats

## Compte rendu

report-title = Compte rendu d’atelier
report-method = { $n ->
    [one] Un participant, sans nom dans ce document.
   *[other] { $n } participants, sans nom dans ce document.
} Les votes sont restés cachés jusqu’à ce qu’ils soient montrés ensemble. Le groupe retient la médiane, jamais une moyenne ; en dessous de { $quorum } votes, rien n’est dit de l’accord. Un vote à au moins { $dissent } niveaux de la médiane est un désaccord. Au plus { $rounds } tours par besoin ; moins quand les votes s’accordent, ou quand moins de { $settled } % d’entre eux changent. Tous les votes sont gardés dans le dossier.
report-method-attributed = { $n ->
    [one] Un participant : { $names }.
   *[other] { $n } participants : { $names }.
} Le groupe a décidé que ce document dit qui défend quel avis. Les votes sont restés cachés jusqu’à ce qu’ils soient montrés ensemble. Le groupe retient la médiane, jamais une moyenne ; en dessous de { $quorum } votes, rien n’est dit de l’accord. Un vote à au moins { $dissent } niveaux de la médiane est un désaccord. Au plus { $rounds } tours par besoin ; moins quand les votes s’accordent, ou quand moins de { $settled } % d’entre eux changent. Tous les votes sont gardés dans le dossier.
report-concordance = Concordance { $strength }
report-priorities-caption = Besoins par médiane, puis par accord
report-column-rank = Rang
report-column-median = Médiane
report-column-votes = Votes
report-column-agreement = Accord
report-column-rounds = Tours
report-rounds = Évolution des avis
report-rounds-caption = Besoins votés plusieurs fois ; la moitié des votes est entre les quartiles
report-column-round = Tour
report-column-first-quartile = Premier quartile
report-column-third-quartile = Troisième quartile
report-column-changed = Avis changés
report-changed = { $changed } sur { $of }
report-dissents = Désaccords
report-dissents-caption = Avis éloignés de la médiane, et ce qu’ils changeraient
report-column-view = Avis
report-column-reason = Raison
report-column-effect = Effet sur le résultat
report-no-reason = Non donnée
report-no-dissent = Aucun avis n’est éloigné de la médiane.
report-quartiles = Si le groupe penchait un peu plus d’un côté
report-quartiles-caption = Réponses voisines qui changeraient le résultat
report-column-answer = Réponse
report-leaders-caption = Solution en tête si les votes de chacun étaient les réponses
report-column-first-for = En tête pour
report-share = { $n } participants sur { $all }
report-otherwise = Réponses du dossier autres que la médiane
report-otherwise-caption = Là où le dossier dit autre chose que les votes
report-column-held = Réponse du dossier
report-column-state = Pourquoi
report-chosen = Retenue par le groupe après discussion
report-not-kept = Le groupe n’a pas encore conclu
report-discussions = Notes de la discussion
report-discussions-caption = Ce qui a été noté, besoin par besoin
report-column-notes = Notes
report-put-off = À reprendre
report-put-off-caption = Besoins sans conclusion
report-parked = Mis de côté
report-open = Sans vote montré
report-proposals = Besoins proposés
report-proposals-caption = Proposés par des participants, pas encore dans le dossier
report-column-kind = Nature
report-wishes-caption = Ce que des participants ont décidé seuls ; le groupe n’a rien décidé
report-column-wishes = Décisions
report-wish-reason = { $name } : { $decision } ({ $reason })
