# Noms des termes, partagés par la fenêtre, le terminal et les documents.

kind-expectation = Attente
kind-constraint = Contrainte
kind-capability = Solution de sécurité et de résilience
kind-commitment = Engagement de moyens

importance-expectation-none = Sans objet
importance-expectation-wished = Souhaitée
importance-expectation-important = Importante
importance-expectation-essential = Indispensable
importance-constraint-none = Absente
importance-constraint-wished = Modérée
importance-constraint-important = Forte
importance-constraint-essential = Bloquante
answer-dont-know = Ne sait pas
answer-missing = Sans réponse

coverage-0 = non
coverage-1 = en partie
coverage-2 = largement
coverage-3 = entièrement
coverage-unknown = non connu

status-indispensable = Indispensable
status-recommended = Recommandée
status-useful = Utile
status-without-object = Sans objet
status-vetoed = Inadmissible

stage-draft = Projet
stage-final = Version finale

decision-open = À décider
decision-retained = Retenue
decision-in-place = Déjà en place
decision-set-aside = Écartée

level-minimum = Exigence minimale
level-scored = Exigence notée
level-option = Option

nature-technical-specification = Spécification technique
nature-performance-condition = Condition d’exécution
nature-award-criterion = Critère d’attribution
nature-bid-element = Élément d’offre
nature-information = Information

bearer-bidder = Candidat
bearer-buyer = Acheteur
bearer-both = Candidat et acheteur

buyer-state = Pouvoir adjudicateur : État
buyer-local-authority = Pouvoir adjudicateur : collectivité ou autre organisme public
buyer-contracting-entity = Entité adjudicatrice
buyer-private = Non soumis au code de la commande publique
buyer-unknown = Statut non précisé

to-be-checked = à vérifier
ex-aequo = ex æquo

date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

list-separator = {"\u202F; "}

unit-days = j
unit-hours = h
unit-minutes = min
unit-seconds = s

projected-nothing = rien
projected-context = Contexte
projected-expectations = Attentes
projected-constraints = Contraintes
projected-solutions = Solutions
projected-requirements = Exigences
projected-review = Récapitulatif
projected-documents = Documents
projected-prepare = Atelier, Préparer
projected-vote = Atelier, Voter
projected-outcome = Atelier, Bilan
projected-follow-up = Atelier, Suivi

instant = { $date } à { $hour } h { $minute }
store-changed = { $path } : le fichier a été modifié par un autre programme, une autre fenêtre ou une autre personne. Il est laissé tel quel ; rouvrez-le, ou enregistrez ailleurs.
store-newer = { $path } : le fichier est au format { $found }, plus récent que ce programme. Il est laissé tel quel ; mettez Gouvernail à jour, ou enregistrez ailleurs.
store-busy = { $path } : une autre fenêtre est en train d’enregistrer ce fichier. Réessayez dans un instant.
store-locked-none = { $path } : le fichier est protégé par une phrase de passe.
store-locked-wrong = { $path } : ce n’est pas la phrase de passe de ce fichier.
store-locked-other-key = { $path } : le fichier est chiffré autrement que par une phrase de passe. Déchiffrez-le d’abord avec l’outil qui l’a produit.
store-locked-costly = { $path } : essayer une phrase de passe sur ce fichier prendrait trop de temps ou de mémoire. Gouvernail n’écrit pas de tels fichiers.
store-locked-damaged = { $path } : le fichier chiffré est abîmé ou tronqué, et rien ne peut en être lu. Reprenez une version précédente ou une sauvegarde.
store-no-passphrase = { $path } : la première ligne de ce fichier est vide ; elle doit contenir la phrase de passe.

provenance-unsigned = « { $title } » n’est pas signé
provenance-changed = « { $title } » a été modifié depuis sa signature, ou signé par quelqu’un d’autre
publisher-new = Éditeur de { $id } vu pour la première fois, retenu avec sa clé : { $key }. Vérifiez-la auprès de lui par un autre moyen.
store-publishers = { $path } : les clés des éditeurs de paquets ne peuvent pas être lues. Sans elles, un paquet modifié passerait pour nouveau : rétablissez ce fichier, ou supprimez-le si vous acceptez de tout revérifier.

removed-nothing = rien : il n’y avait ni nom ni texte libre
removed-identity = { $n ->
    [one] un nom (dossier, organisation, référence, version, auteur, mention)
   *[other] { $n } noms (dossier, organisation, référence, version, auteur, mention)
}
removed-contract = { $n ->
    [one] un texte sur l’objet ou le périmètre
   *[other] { $n } textes sur l’objet et le périmètre
}
removed-logo = { $n ->
    [one] un logo
   *[other] { $n } logos
}
removed-note = { $n ->
    [one] une note
   *[other] { $n } notes
}
removed-own-words = { $n ->
    [one] un intitulé de besoin ou de critère propre
   *[other] { $n } intitulés de besoins et de critères propres
}
removed-reason = { $n ->
    [one] une raison ou un responsable
   *[other] { $n } raisons et responsables
}
removed-value = { $n ->
    [one] une valeur en toutes lettres
   *[other] { $n } valeurs en toutes lettres
}
removed-wording = { $n ->
    [one] une rédaction ou une justification
   *[other] { $n } rédactions et justifications
}
removed-participant = { $n ->
    [one] un nom de participant
   *[other] { $n } noms de participants
}
removed-said = { $n ->
    [one] un propos d’atelier
   *[other] { $n } propos d’atelier
}
removed-follow-up = { $n ->
    [one] une remarque ou un responsable du suivi
   *[other] { $n } remarques et responsables du suivi
}
