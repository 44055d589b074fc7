# Ce que dit la fenêtre.

window-name = Gouvernail
window-title = { $name } – Gouvernail
window-title-modified = ● { $name } – Gouvernail
window-no-display =
    gouvernail : la fenêtre ne peut pas s’ouvrir : il manque un écran ou une bibliothèque du système ({ $cause }).
    Lancez-la depuis une session graphique. Sous Linux (X11), installez libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri.
    Sans écran, gouvernail-cli fait la même chose dans un terminal : gouvernail-cli --help
quoted = « { $text } »
sources = Sources
sources-row = Sources (ligne { $row } du manifeste)

menu-new = Nouveau
menu-open = Ouvrir
menu-save = Enregistrer
menu-save-as = Enregistrer sous…
menu-modified = Modifications non enregistrées
menu-protected = Fichier protégé par une phrase de passe
theme-system = Couleurs du système
theme-light = Couleurs claires
theme-contrast = Contraste élevé
theme-dark = Couleurs sombres
language-french = Français
language-english = English (anglais)

home-title = Quelle organisation vous ressemble le plus ?
home-lead = Choisissez un persona : il propose les questions à se poser, jamais les réponses. Vous pourrez ajouter vos propres besoins.
home-counts = { $expectations ->
    [one] { $expectations } attente
   *[other] { $expectations } attentes
} · { $constraints ->
    [0] aucune contrainte
    [one] { $constraints } contrainte
   *[other] { $constraints } contraintes
} · { $solutions ->
    [one] { $solutions } solution
   *[other] { $solutions } solutions
}
home-resume = Vous avez déjà commencé ?
home-open = Ouvrir un dossier
home-examples = Exemples terminés
home-examples-text = Un dossier complet, inventé, pour chaque persona : parcourez-le, changez-le, exportez-le. Rien n’est enregistré sans vous.
home-example = Exemple – { $persona }
home-offline-title = Rien ne quitte cet ordinateur
home-offline-text = Gouvernail fonctionne sans réseau : aucune connexion, aucun compte, aucune mesure d’audience. Vos réponses ne sont que dans le dossier que vous enregistrez.
home-interest-title = Qui a écrit ces listes
home-advice-title = Une aide à la rédaction

steps-persona = Persona
steps-offline = Hors ligne : rien ne sort d’ici
step-context = Contexte
step-expectations = Attentes
step-constraints = Contraintes
step-solutions = Solutions
step-requirements = Exigences
step-documents = Documents
step-review = Récapitulatif
step-continue = Continuer : { $step }
step-state-review = { $n ->
    [0] Rien à régler
    [one] { $n } point ouvert
   *[other] { $n } points ouverts
}
step-state-answered = { $done } sur { $all }
step-state-nothing-asked = Aucune dans le manifeste
step-state-buyer-known = Statut indiqué
step-state-buyer-unknown = Statut à préciser
step-state-decided = { $done } sur { $all } décidées
step-state-requirements = { $n ->
    [0] Aucune pour l’instant
    [one] { $n } appelée
   *[other] { $n } appelées
}
step-state-documents = Exporter

overview-title = Cap et couverture
overview-asked = Demandé
overview-covered = Couvert
overview-axis = { $theme } : { $asked } points demandés, { $covered } couverts.
overview-nothing = Boussole vide : aucun besoin n’a encore d’importance.
overview-sentence = { $all ->
    [0] Aucun besoin pondéré pour l’instant
    [one] { $all } besoin pondéré, { $covered ->
        [one] { $covered } couvert
       *[other] { $covered } couvert
    }
   *[other] { $all } besoins pondérés, { $covered ->
        [0] aucun couvert
        [one] { $covered } couvert
       *[other] { $covered } couverts
    }
}
overview-essential = { $n ->
    [one] { $n } besoin indispensable non couvert
   *[other] { $n } besoins indispensables non couverts
}
overview-others = Autres besoins non couverts
overview-unknown = { $n ->
    [one] { $n } besoin sans importance connue : il peut encore changer le classement.
   *[other] { $n } besoins sans importance connue : ils peuvent encore changer le classement.
}
overview-see-solutions = Voir ce qui les couvrirait

context-title = Contexte
context-lead = Ces renseignements figurent en tête des documents. Tout est facultatif ; le statut de l’acheteur change la rédaction des exigences.
context-ahead = Ce qui vous attend
context-ahead-text = { $expectations ->
    [one] { $expectations } attente
   *[other] { $expectations } attentes
}, { $constraints ->
    [0] aucune contrainte
    [one] { $constraints } contrainte
   *[other] { $constraints } contraintes
}, puis { $solutions ->
    [one] { $solutions } solution à décider
   *[other] { $solutions } solutions à décider
}. Rien n’est obligatoire ; vous pouvez vous arrêter à tout moment et changer chaque réponse.
context-caution = À savoir avant de commencer
context-persona = Le persona choisi
context-case = La consultation
context-case-lead = Rien n’est repris de cet ordinateur : seul ce que vous écrivez ici paraît dans les documents.
field-organisation = Organisation qui achète
field-hint-organisation = Nom de l’acheteur
field-title = Nom du dossier
field-hint-title = Pour vous y retrouver
field-object = Objet du marché
field-hint-object = Ce qui est acheté, en une phrase
field-perimeter = Périmètre
field-hint-perimeter = Ce qui est dedans, ce qui est dehors, les sites concernés
field-reference = Référence de la consultation
field-hint-reference = Numéro ou code interne
field-date = Date des documents
field-hint-date = JJ/MM/AAAA
field-too-long = Ce texte dépasserait { $most } caractères : rien n’a été ajouté. Résumez-le, ou joignez-le à part.
field-not-a-date = Cette date n’est pas comprise : écrivez par exemple 31/12/2026.
field-not-a-number = Un nombre est attendu, par exemple 99,5.
field-out-of-range = Valeur hors de la plage plausible : entre { $low } et { $high }.
context-buyer = Statut de l’acheteur
context-buyer-lead = Le statut n’est jamais déduit du persona : il décide de la rédaction et de ce que le code de la commande publique permet de demander.
context-buyer-state = Ministère, service ou établissement qui achète pour l’État : rédaction publique, seuils de l’État.
context-buyer-local-authority = Commune, intercommunalité, département, région, établissement ou syndicat : rédaction publique.
context-buyer-contracting-entity = Opérateur de réseaux (énergie, eau, transports, postes) : rédaction publique, règles propres à ces secteurs.
context-buyer-private = Acheteur privé : libre de citer une origine, une marque ou une propriété publique.
context-buyer-unknown = Dans le doute, la rédaction la plus stricte (publique) s’applique.
context-vital = Opérateur d’importance vitale
context-vital-lead = Certaines exigences s’y ajoutent. La question est distincte du statut d’acheteur.
context-vital-yes = Oui
context-vital-text-yes = L’organisation est désignée opérateur d’importance vitale (OIV).
context-vital-no = Non
context-vital-text-no = L’organisation n’est pas désignée.
context-vital-unknown = Je ne sais pas
context-vital-text-unknown = Aucune exigence propre aux OIV n’est ajoutée.
context-vital-warning = N’écrivez nulle part quels systèmes sont vitaux
context-vital-warning-text = La liste des systèmes d’information d’importance vitale est protégée. Gouvernail ne la demande pas et ne l’enregistre jamais ; ne la mettez pas non plus dans l’objet, le périmètre ou les notes.

needs-title-expectations = Attentes
needs-lead-expectations = Ce que vous espérez de votre infrastructure. Dites l’importance de chaque attente ; une réponse se retire en la pressant de nouveau.
needs-title-constraints = Contraintes
needs-lead-constraints = Ce qui limite le choix : obligations, risques, moyens. Une contrainte bloquante peut rendre une solution inadmissible.
needs-progress = { $done } sur { $all } avec une réponse
needs-all-at-once = Tout sur une page
needs-one-at-a-time = Une question à la fois
needs-question = Question { $n } sur { $all }
needs-question-name = Question { $n } – { $need } – { $answer }
needs-continue = Continuer
needs-back = Question précédente
needs-own-short = Vos ajouts
needs-none = Le manifeste n’énumère rien ici pour ce persona
needs-none-text = Rien n’est inventé à sa place. Si vous en avez, ajoutez les vôtres ci-dessous.
needs-dont-know = Je ne sais pas
needs-usual = Habituellement : { $importance }
needs-why = Pourquoi cette question
needs-why-name = Pourquoi cette question – { $need }
needs-behind = Sources et précisions
needs-behind-name = Sources et précisions – { $need }
needs-gap = Ce que le manifeste laisse ouvert
needs-particular = Propre à ce persona
needs-note = Note
needs-note-add = Ajouter une note
needs-note-name = Note – { $need }
needs-note-field = Texte de la note – { $need }
needs-note-hint = Pour mémoire : contexte, désaccord, personne à consulter…
needs-own-expectations = Vos propres attentes
needs-own-constraints = Vos propres contraintes
needs-own-lead = Elles comptent dans la couverture et paraissent dans les documents.
needs-own-field-expectations = Nouvelle attente
needs-own-field-constraints = Nouvelle contrainte
needs-own-hint-expectations = En quelques mots
needs-own-hint-constraints = En quelques mots
needs-own-add = Ajouter
needs-own-field = Intitulé – { $need }
needs-own-remove = Supprimer « { $need } »
needs-own-unlinked = Aucune solution du catalogue n’y est reliée : ce besoin restera visible comme non couvert.

solutions-title = Solutions
solutions-lead = Les familles de solutions du manifeste, classées d’après vos réponses. Le score se recompte ligne à ligne ; la décision vous appartient.
solutions-nothing-asked = Pas encore de classement
solutions-nothing-asked-text = Le classement vient de vos réponses : donnez une importance à quelques attentes ou contraintes.
solutions-go-answer = Répondre aux attentes
solutions-unanswered = { $n ->
    [one] Aucune solution du manifeste ne couvre ce besoin
   *[other] Aucune solution du manifeste ne couvre ces { $n } besoins
}
solutions-unanswered-text = { $n ->
    [one] Les exigences qu’il appelle entrent tout de même dans l’annexe.
   *[other] Les exigences qu’ils appellent entrent tout de même dans l’annexe.
}
solutions-unanswered-essential = { $need } (indispensable)
solutions-unanswered-others = { $n ->
    [one] { $n } autre besoin
   *[other] { $n } autres besoins
}
solutions-as = Présentation
solutions-as-list = Liste
solutions-as-matrix = Tableau besoins × solutions
matrix-lead = Chaque ligne est un besoin, chaque colonne une solution, de la mieux classée à la dernière. Un nom de colonne ramène à la solution.
matrix-cell = { $solution } : { $level }
matrix-row = { $n ->
    [0] { $need } – { $importance } – aucune solution n’y répond
   *[other] { $need } – { $importance } – { $levels }
}
notice-answer-first = Une question attend une réponse
notice-text-answer-first = Répondez-y, puis déposez de nouveau le fichier ({ $path }).
solutions-neutral = Sont comparées des familles de solutions, jamais des fournisseurs. Les listes viennent d’un manifeste écrit par des opérateurs qui vendent une partie de ce qu’il décrit ; les exigences, elles, sont rédigées sans marque ni opérateur.
solutions-set-minimal = { $n ->
    [one] { $n } solution couvre tout ce qui peut l’être
   *[other] { $n } solutions couvrent tout ce qui peut l’être, et il n’en faut pas moins
}
solutions-set = { $n ->
    [one] { $n } solution couvre tout ce qui peut l’être
   *[other] { $n } solutions couvrent tout ce qui peut l’être
}
solutions-witness = { $solution } – sans elle, { $need } ne serait plus couvert
solutions-equivalent = { $n ->
    [one] { $n } autre ensemble de même taille conviendrait aussi.
   *[other] { $n } autres ensembles de même taille conviendraient aussi.
}
solutions-set-decided = Une décision est prise pour chacune.
solutions-retain-all = Tout retenir
solutions-ranked = Classement ({ $n })
solutions-without-object = Sans objet d’après vos réponses ({ $n })
solutions-vetoed = Inadmissibles ({ $n })
solution-rank = { $n ->
    [1] 1re
   *[other] { $n }e
}
solution-rank-tied = { $n ->
    [1] 1re ex æquo
   *[other] { $n }e ex æquo
}
solution-sentence = { $covered ->
    [0] { $all ->
        [one] Contribue à votre besoin pondéré, sans le couvrir.
       *[other] Contribue à vos { $all } besoins pondérés, sans en couvrir un seul.
    }
   *[other] { $all ->
        [one] Couvre votre besoin pondéré.
       *[other] Couvre { $covered } de vos { $all } besoins pondérés.
    }
}
solution-relevance = pertinence { $low } %
solution-relevance-interval = pertinence { $low } à { $high } %
solution-vetoed = Inadmissible
solution-interest = Intérêt déclaré : { $text }
solution-why = Pourquoi ce rang
solution-why-name = Pourquoi ce rang – { $solution }
solution-no-reason = Aucun besoin pondéré n’y est relié.
solution-column-need = Besoin
solution-column-weight = Importance
solution-column-level = Niveau
solution-column-points = Points
solution-total = Total
solution-sum = { $points } / { $max }
solution-gaps = Ce qui manque
solution-gap = { $need } : { $level }
solution-gap-none = { $need } : pas de réponse
solution-flips = Ce qui changerait son statut
solution-flips-none = Aucune réponse, changée seule, ne changerait son statut.
solution-flip = Si { $need } devenait « { $importance } », elle serait « { $status } ».
solution-flip-try = Essayer cette réponse
solution-flip-lead = Pressez une phrase pour l’essayer : la réponse change, et l’annulation la remet.
decide-retain = Retenir
decide-in-place = En place
decide-set-aside = Écarter
decide-open = À décider
decide-reason = Pourquoi l’écarter
decide-hint-reason = Le motif paraît dans la liste de contrôle
decide-owner = Responsable
decide-hint-owner = Une fonction plutôt qu’un nom
decide-due = Échéance
decide-hint-due = JJ/MM/AAAA

requirements-title = Exigences
requirements-lead = Les phrases vérifiables que l’annexe demandera, appelées par vos besoins et par les solutions retenues.
requirements-none = Aucune exigence pour l’instant
requirements-none-text = Donnez une importance à un besoin ou retenez une solution : les exigences correspondantes apparaîtront ici.
requirements-count = { $n ->
    [one] { $n } exigence
   *[other] { $n } exigences
}
requirements-summary = { $minimum ->
    [one] { $minimum } minimale
   *[other] { $minimum } minimales
} · { $scored ->
    [one] { $scored } notée
   *[other] { $scored } notées
} · { $option ->
    [one] { $option } option
   *[other] { $option } options
}
requirements-count-kept = { $kept } sur { $n ->
    [one] { $n } exigence
   *[other] { $n } exigences
}
filter-words = Chercher dans les exigences
filter-words-hint = Chercher : mot, numéro…
filter-words-clear = Effacer la recherche
filter-more = { $n ->
    [0] Filtres
    [one] Filtres ({ $n } actif)
   *[other] Filtres ({ $n } actifs)
}
filter-name = { $filters } des exigences
filter-clear = Tout montrer
filter-nothing = Aucune exigence n’a tout cela.
filter-theme = Thème
filter-theme-all = Tous les thèmes
filter-level = Niveau
filter-level-all = Tous les niveaux
filter-flag = Risque juridique
filter-flag-all = Avec ou sans risque
filter-framework = Référentiel
filter-framework-all = Tous les référentiels
filter-source = Source
filter-source-all = Toutes les sources
requirements-advice = Conseils à l’acheteur
requirements-advice-lead = Un conseil de méthode, qui ne s’adresse pas aux candidats.
requirement-written-for = Rédigée pour le statut « { $buyer } »
requirement-reworded = Rédaction modifiée par vous
requirement-reword = Reformuler
requirement-copy = Copier l’exigence { $id } en texte
requirement-reword-name = Reformuler – { $id }
requirement-reword-field = Votre rédaction – { $id }
requirement-compared = Votre rédaction face à la rédaction proposée
requirement-compared-legend = Souligné : ajouté par vous. Barré : retiré par vous.
requirement-reword-back = Reprendre la rédaction proposée
requirement-needs = Appelée par : { $needs }.
requirement-solutions = Portée par : { $solutions }.
requirement-level = Niveau
requirement-level-method = D’après l’importance des besoins et le droit applicable : { $level }.
requirement-level-name = Niveau – { $id }
requirement-lowered = Niveau abaissé par le droit
requirement-level-reason = Pourquoi un autre niveau
requirement-level-reason-hint = Le motif est conservé avec le dossier
requirement-parameters = Valeurs à fixer
parameter-range = De { $low } à { $high } (proposé : { $default })
parameter-slider = Curseur – { $name }
parameter-measure =
    Mesure : { $point }
    Période : { $window }
    Exclusions : { $exclusions }
requirement-proofs = Preuves à joindre
requirement-verification = Vérification
requirement-penalty = Pénalité
requirement-flags = Risques juridiques de ce sujet
requirement-flags-proposed = La rédaction proposée est faite pour les éviter ; relisez-les si vous la modifiez.
requirement-flags-reworded = Vous avez modifié la rédaction : vérifiez qu’elle n’y tombe pas.
requirement-rewrite = À écrire plutôt : { $text }
requirement-ground = Justification conservée au dossier
requirement-ground-hint = Pourquoi cette demande est liée à l’objet du marché et proportionnée
requirement-sources-name = Sources – { $id }

documents-title = Documents
documents-lead = Ce que vous emportez. Le même dossier donne toujours les mêmes documents, à l’octet près.
documents-buyer-unknown = Le statut de l’acheteur n’est pas précisé
documents-annex = Annexe d’exigences
documents-text-annex = À joindre au marché : exigences par domaine, preuves, vérifications, cadre de réponse. Un projet garde en plus la traçabilité, les sources et les points à contrôler, réservés à l’acheteur.
documents-checklist = Liste de contrôle
documents-text-checklist = Les solutions décidées, avec leur responsable et leur échéance ; à suivre en réunion.
documents-summary = Synthèse d’une page
documents-text-summary = Pour les personnes qui décident : le cap, ce qui est couvert, ce qui ne l’est pas.
documents-response-grid = Cadre de réponse
documents-text-response-grid = Le tableau que les candidats remplissent, exigence par exigence.
documents-traceability = Matrice de traçabilité
documents-workshop = Compte rendu d’atelier
documents-text-traceability = De la ligne du manifeste à l’exigence, lacunes comprises.
documents-text-workshop = Priorités partagées, désaccords et leur effet.
documents-export = Exporter
documents-export-name = Exporter – { $document }
format-pdf = PDF
format-md = Markdown
format-csv = CSV (tableur)
format-docx = Word (DOCX)
format-xlsx = Excel (XLSX)
format-odt = ODT
format-html = HTML (navigateur)
format-svg = Dessin (SVG)
format-png = Image (PNG)
file-annex = Annexe
file-checklist = Liste-de-controle
file-summary = Synthese
file-response-grid = Cadre-de-reponse
file-traceability = Tracabilite
file-workshop = Compte-rendu-d-atelier
filter-gouvernail = Dossier Gouvernail
filter-pdf = Document PDF
filter-md = Texte Markdown
filter-csv = Tableau CSV
filter-docx = Document Word
filter-xlsx = Classeur Excel
filter-odt = Document ODT

dialog-open = Ouvrir un dossier
dialog-save = Enregistrer le dossier
dialog-export = Exporter un document
dialog-waiting = La fenêtre de choix de fichier du système est demandée. Si rien n’apparaît :
dialog-type-path = Saisir un chemin
path-text = Le système n’offre pas de fenêtre de choix de fichier. Écrivez le chemin complet du fichier.
path-field = Chemin du fichier
path-example = Le répertoire de destination doit déjà exister.
path-replaces = Ce fichier existe déjà : il sera remplacé.
path-open = Ouvrir ce fichier
path-save = Enregistrer ici
path-export = Exporter ici
path-give-up = Annuler

leave-title = Enregistrer les modifications ?
leave-text = Ce dossier a été modifié depuis son dernier enregistrement.
leave-save = Enregistrer d’abord
leave-discard = Ne pas enregistrer
leave-stay = Annuler

notice-dismiss = Fermer ce message
notice-exported = Document exporté
notice-text-exported = { $path }
notice-export-failed = Le document n’a pas pu être exporté
notice-text-export-failed =
    { $cause }
    Votre dossier est intact. Choisissez un autre emplacement, puis exportez de nouveau ({ $path }).
notice-saved = Dossier enregistré
notice-text-saved = { $path }
notice-save-failed = Le dossier n’a pas pu être enregistré
notice-text-save-failed = { $cause } Vos réponses sont toujours dans cette fenêtre, et l’ancien fichier est intact. Enregistrez à un autre endroit ({ $path }).
notice-open-failed = Le dossier n’a pas pu être ouvert
notice-text-open-failed = { $cause } Rien n’a été changé ({ $path }).
notice-open-failed-kept = Le dossier n’a pas pu être ouvert
notice-text-open-failed-kept = { $cause } Rien n’a été changé ({ $path }). Une version précédente a été gardée sur cet ordinateur.
notice-open-kept = Ouvrir la version gardée
notice-kept-opened = La version gardée est ouverte
notice-text-kept-opened = Le fichier illisible n’a pas changé : enregistrez sous un autre nom.
notice-unknown-persona = Ce dossier parle d’un persona inconnu
notice-text-unknown-persona = Le paquet de connaissances de ce programme ne connaît pas son persona. Rien n’a été changé ({ $path }).
notice-misfits = Une partie du dossier ne correspond pas au paquet de connaissances
notice-text-misfits =
    { $cause }
    Rien n’est perdu : ce qui ne correspond pas reste dans le dossier et ne compte pas. Relisez les exigences avant d’exporter.
notice-save-first = Le dossier ouvert contient des modifications non enregistrées
notice-text-save-first = Enregistrez-le, puis déposez de nouveau le fichier ({ $path }).

source-state = { $passage } – { $state }
source-state-review = { $passage } – { $state }, à relire avant le { $date }
frameworks = Référentiels
frameworks-note = Correspondance établie par ce paquet, non par l’éditeur du référentiel : à vérifier.
requirement-frameworks-name = Référentiels – { $id }
risk-found = { $flag } : « { $words } »
parameter-downtime-month = Soit un arrêt d’au plus { $duration } par mois de 30 jours
parameter-downtime-year = Soit un arrêt d’au plus { $duration } par an
parameter-realism = Ce que cette valeur implique
method-limits = Limites
positions = Positions des fondateurs
position-lead = Une position du manifeste ou d’un texte voisin, que vous êtes libre de retenir.
position-caution = Prudence
position-advice = Ce que l’on peut en faire
position-adopt = Retenir cette position
position-leave = Ne plus retenir cette position

marking-title = Ce que portent les documents
marking-stage = Étape du dossier
marking-draft-text = Chaque page porte « PROJET » ; l’annexe garde la traçabilité, les sources, les mentions « à vérifier » et les points à contrôler, réservés à l’acheteur.
marking-final-text = L’annexe et le cadre de réponse sont ceux des candidats : rien de ce qui est réservé à l’acheteur n’y figure.
marking-logo-choose = Choisir un logo
marking-logo-change = Changer de logo
marking-logo-remove = Retirer le logo
field-version = Version
field-hint-version = 1.0
field-author = Rédaction
field-hint-author = Service ou personne
field-confidentiality = Mention de confidentialité
field-hint-confidentiality = Portée en haut de chaque page ; vide, aucune mention
field-logo-description = Ce que montre le logo
field-hint-logo-description = Pour les personnes qui ne le voient pas
dialog-logo = Choisir un logo
filter-png = Image PNG ou SVG
path-logo = Chemin du logo à lire
notice-logo-failed = Logo refusé
notice-text-logo-failed = { $cause }

documents-changes = Comparer à un autre dossier
documents-text-changes = Ce qui a changé depuis un autre dossier : réponses, décisions, exigences, niveaux, rédactions mot à mot.
documents-compare = Choisir l’autre dossier
documents-changes-back = Revenir aux documents
dialog-compare = Comparer à un autre dossier
file-changes = comparaison
filter-html = Page HTML
filter-svg = Dessin SVG

menu-undo = Annuler : { $step }
menu-undo-nothing = Rien à annuler
menu-redo = Rétablir : { $step }
menu-redo-nothing = Rien à rétablir
done-to = { $name } → { $value }
done-withdrawn = { $name } : retrait
done-several = { $more ->
    [one] { $name } et une autre modification
   *[other] { $name } et { $more } autres modifications
}
done-logo = logo
done-note = note sur « { $name } »
done-own-need = « { $name } »
done-own-need-removed = retrait d’un besoin
done-position = position retenue, « { $name } »
done-position-left = position écartée, « { $name } »
done-wording = rédaction de { $name }
done-wording-restored = rédaction d’origine de { $name }
done-ground = justification de { $name }
done-criterion = critère « { $name } »
done-criterion-removed = retrait d’un critère
done-respondent = qui répond
done-workshop = atelier
# Secret until shown: whose it is and what it says are not told.
done-vote = vote sur « { $name } »
done-reveal = votes montrés, « { $name } »
done-settled = réponse du groupe, « { $name } »
done-parked = mis de côté, « { $name } »
done-unparked = repris, « { $name } »
done-follow-up = suivi de « { $name } »
done-meeting = clôture d’une réunion
done-meeting-reopened = réouverture d’une réunion

left-title = Un travail non enregistré a été retrouvé.
left-nameless = Dossier sans nom
left-encrypted = Dossier protégé par une phrase de passe
left-minutes = « { $name } », gardé il y a { $minutes ->
    [0] moins d’une minute.
    [one] une minute.
   *[other] { $minutes } minutes.
}
left-hours = « { $name } », gardé il y a { $hours ->
    [one] une heure.
   *[other] { $hours } heures.
}
left-days = « { $name } », gardé il y a { $days ->
    [one] un jour.
   *[other] { $days } jours.
}
left-recover-short = Reprendre
left-abandon-short = Supprimer
left-recover = Reprendre « { $name } »
left-abandon = Supprimer « { $name } »
notice-not-kept = Votre travail n’est plus gardé à part
notice-text-not-kept = { $cause } En cas d’arrêt brutal, ce qui n’est pas enregistré serait perdu : enregistrez souvent.
home-recent = Dossiers récents
home-forget = Oublier « { $name } »

command-undo = Annuler la dernière étape
command-redo = Rétablir l’étape annulée
command-palette = Chercher une commande
command-find = Chercher une exigence
command-lexicon = Lexique
command-sources = Sources et fiabilité
command-settings = Préférences
command-pack = Charger un paquet de connaissances ou une surcouche
command-guided = Une question à la fois
command-expert = Toutes les questions sur une page
command-help = Aide et raccourcis
command-larger = Agrandir
command-smaller = Réduire
command-usual-size = Taille habituelle
command-quit = Quitter
key-control = Ctrl
key-shift = Maj
palette-title = Que voulez-vous faire ?
palette-text = Tapez quelques lettres ; Entrée lance la première commande, Échap referme.
palette-field = Nom de la commande
palette-nothing = Aucune commande de ce nom.
help-title = À propos de Gouvernail
help-versions = Version { $version }, paquet de connaissances { $pack }.
help-offline = Rien ne quitte cet ordinateur : ni compte, ni connexion, ni mesure d’audience. Le programme garde à part, dans son propre répertoire, ce qui n’est pas encore enregistré, vos préférences, la place de la fenêtre et la liste des dossiers récents.
help-licences = Programme sous licence Apache 2.0, paquet de connaissances sous licence CC BY 4.0. Polices Noto Sans et DejaVu, icônes Lucide.
help-keys = Raccourcis
help-close = Fermer

consulted-back = Revenir
consulted-nothing = Rien ne correspond à cette recherche.
consulted-count = { $found } sur { $all }
lexicon-title = Lexique
lexicon-search = Chercher un terme
lexicon-entry = { $term } – { $expansion }
lexicon-see = Voir aussi
term-name = { $term } (terme du lexique)
sources-title = Sources
sources-search = Chercher une source
source-publisher = Éditeur
source-address = Adresse
source-checked = Vérifiée le
source-review = À relire avant le
source-citing = Exigences qui la citent
domain-technical = Technique
domain-legal = Droit et achat
domain-budgetary = Budget

criteria-list = Critères et pondération
criteria-lead = Ce que pèse chaque critère dans la note d’une offre, en pourcentages entiers. La pondération n’entre dans l’annexe finale que si la somme est exactement de 100 %.
criteria-sum = Somme des poids : { $sum }
criteria-share = Répartir le reste à parts égales
criteria-themes = Thèmes de l’annexe
criteria-no-theme = Aucune exigence n’est notée : aucun thème n’est à pondérer.
criteria-scored = { $n ->
    [one] { $n } exigence notée
   *[other] { $n } exigences notées
}
criteria-idle-weight = aucune exigence notée ; son poids de { $weight } ne compte pas
criteria-forget = Retirer le poids de « { $name } »
criteria-others = Critères hors de l’annexe
criteria-others-lead = Ce que vous appréciez d’après d’autres pièces : prix ou coût global, délais, environnement, insertion sociale…
criteria-label-name = Intitulé du critère – { $name }
criteria-weight-name = Poids en pourcentage – { $name }
criteria-remove = Supprimer le critère « { $name } »
criteria-new = Nouveau critère
criteria-new-hint = Prix, délais…
field-not-a-weight = Un nombre entier de 1 à 100 est attendu.

settings-title = Préférences
settings-text = Retenues sur cet ordinateur seulement ; elles n’entrent dans aucun document.
settings-language = Langue
settings-appearance = Couleurs
settings-size = Taille
settings-questions = Questions
settings-guided = Une à la fois
settings-expert = Toutes sur une page
settings-motion = Mouvements
settings-motion-on = Oui, discrets
settings-motion-off = Non

review-title = Récapitulatif
review-lead = Relisez ce que vous avez dit et décidé avant d’exporter. Chaque partie se modifie d’ici.
review-nothing = Rien ne reste à régler
review-nothing-text = Toutes les questions ont une réponse et toutes les solutions une décision.
review-open = { $n ->
    [one] { $n } point à régler ou à laisser ouvert en connaissance de cause
   *[other] { $n } points à régler ou à laisser ouverts en connaissance de cause
}
review-open-text = Aucun n’empêche d’exporter : un projet porte ce qui manque, une version finale tait ce qui est réservé à l’acheteur.
review-undated = Les documents n’ont pas de date
review-expectations = { $n ->
    [one] { $n } attente sans réponse
   *[other] { $n } attentes sans réponse
}
review-constraints = { $n ->
    [one] { $n } contrainte sans réponse
   *[other] { $n } contraintes sans réponse
}
review-undecided = { $n ->
    [one] { $n } solution à décider
   *[other] { $n } solutions à décider
}
review-without-reason = { $n ->
    [one] { $n } solution écartée sans motif
   *[other] { $n } solutions écartées sans motif
}
review-weights = La pondération des critères n’est pas publiable en l’état
review-change = Modifier
review-change-name = Modifier – { $step }
review-empty = Non renseigné

documents-preview = Aperçu
documents-preview-name = Aperçu – { $document }
documents-copy = Copier en texte
documents-copy-name = Copier en texte – { $document }
notice-copied = Document copié
notice-text-copied = Son texte, en Markdown, est dans le presse-papiers.
notice-copy-failed = Le document n’a pas pu être copié
notice-text-copy-failed = { $cause } Votre dossier est intact ; l’exporter reste possible.
documents-all = Tout exporter
documents-text-all = Tous les documents du dossier, dans un même répertoire. Un document dont vous avez choisi le format est écrit dans ce format.
documents-all-line = • { $document } : { $formats }
documents-export-all = Tout exporter dans un répertoire
documents-everything = Données du dossier
documents-text-everything = Tout ce que le dossier contient et entraîne, en JSON, pour d’autres logiciels.
format-json = JSON
file-everything = Donnees
filter-json = Données JSON
dialog-export-all = Choisir le répertoire des documents
path-text-folder = Le système n’offre pas de fenêtre de choix de répertoire. Écrivez le chemin complet d’un répertoire qui existe déjà.
path-field-folder = Chemin du répertoire
replace-title = { $existing ->
    [one] Remplacer un fichier ?
   *[other] Remplacer { $existing } fichiers ?
}
replace-text = Ce qui existe déjà sous les mêmes noms dans { $path } serait perdu.
replace-agree = { $existing ->
    [one] Remplacer le fichier
   *[other] Remplacer les { $existing } fichiers
}
replace-keep = Ne rien remplacer
progress = Document { $number } sur { $all } : { $document }, { $format }
progress-give-up = Abandonner
progress-given-up = Abandon en cours…
product-persona = Le paquet de connaissances ne connaît pas le persona de ce dossier.
notice-open = Ouvrir le document
notice-reveal = Afficher dans le répertoire
notice-open-folder = Ouvrir le répertoire
notice-copy-path = Copier le chemin
notice-given-up = Export abandonné
notice-text-given-up = Rien n’a été écrit.
notice-exported-all = Les { $all } fichiers sont exportés
notice-text-exported-all = { $path }
notice-exported-some = { $done ->
    [one] Un fichier sur { $all } est exporté
   *[other] { $done } fichiers sur { $all } sont exportés
}
notice-text-exported-some = Ceux qui sont écrits sont complets ; les autres ont leur propre message. Répertoire : { $path }
notice-stopped = { $done ->
    [0] Export abandonné : aucun fichier sur { $all } n’est écrit
    [one] Export abandonné : un fichier sur { $all } est écrit
   *[other] Export abandonné : { $done } fichiers sur { $all } sont écrits
}
notice-text-stopped = Ce qui est écrit est complet, le reste n’a pas été touché. Répertoire : { $path }
notice-no-folder = Ce répertoire n’existe pas
notice-text-no-folder = Rien n’a été écrit. Créez-le, ou choisissez-en un autre : { $path }
notice-print-failed = Le document n’a pas pu être préparé pour l’impression
notice-text-print-failed =
    { $cause }
    Votre dossier est intact. Exportez le document en PDF là où vous voulez, puis imprimez-le depuis un lecteur de PDF.
notice-printing = Document confié au lecteur de PDF
notice-text-printing = Imprimez-le depuis le lecteur de PDF qui s’ouvre. Si rien ne s’ouvre, ouvrez vous-même ce fichier, gardé jusqu’à la fermeture de Gouvernail : { $path }
notice-not-printing = Aucun lecteur de PDF n’a répondu
notice-text-not-printing = Le document est prêt : ouvrez ce fichier dans un lecteur de PDF, puis imprimez-le. Il est gardé jusqu’à la fermeture de Gouvernail : { $path }
notice-not-opened = Aucun programme n’a pu ouvrir ce fichier
notice-text-not-opened = Il est écrit et complet. Ouvrez-le depuis votre gestionnaire de fichiers : { $path }
notice-not-revealed = Aucun gestionnaire de fichiers n’a répondu
notice-text-not-revealed = Le fichier est écrit et complet : { $path }
command-preview = Aperçu de l’annexe
command-print = Imprimer le document affiché, ou l’annexe

preview-back = Revenir aux documents
preview-print = Imprimer
preview-export = Exporter en PDF
preview-previous = Page précédente
preview-next = Page suivante
preview-page = Page { $page } sur { $all }
preview-page-name = Page { $page } sur { $all } { $document }
preview-of-annex = de l’annexe
preview-of-checklist = de la liste de contrôle
preview-of-summary = de la synthèse
preview-of-response-grid = du cadre de réponse
preview-of-traceability = de la matrice de traçabilité
preview-of-workshop = du compte rendu d’atelier
preview-of-sheet = de la fiche du participant
preview-of-guide = du guide de l’animateur
preview-of-changes = de la comparaison
preview-smaller = Réduire la page
preview-larger = Agrandir la page
preview-width = Ajuster à la largeur
preview-go = Aller à une rubrique
preview-making = Mise en page en cours…
preview-stale = Le dossier a changé : l’aperçu se met à jour…
preview-fault = L’aperçu n’a pas pu être fait
preview-fault-text =
    { $cause }
    Votre dossier est intact. Revenez aux documents, puis rouvrez l’aperçu ; l’export dans un autre format reste possible.
preview-ended = Le travail s’est arrêté sans dire pourquoi.

dialog-pack = Charger un paquet de connaissances
filter-gouvernail-pack = Paquet de connaissances Gouvernail
notice-pack-taken = Paquet de connaissances chargé
notice-text-pack-taken = { $cause }. Il sert jusqu’à la fermeture de la fenêtre ; chaque document le nomme ({ $path }).
notice-pack-failed = Le paquet de connaissances n’a pas pu être chargé
notice-text-pack-failed =
    { $cause }
    Rien n’a changé : le paquet précédent reste en service ({ $path }).
drop-here = Déposez ici un dossier à ouvrir, ou un paquet de connaissances à charger
gallery-title = Galerie des composants
gallery-lead = Chaque composant de la fenêtre, dans chacun de ses états.

command-guide = Guide de l’animateur
guide-save = Enregistrer le guide (PDF)
guide-copy = Copier le guide (Markdown)
guide-save-text = Le même guide s’imprime en quelques pages : gardez-le sous la main pendant l’atelier.
documents-sheet = Fiche du participant
documents-text-sheet = Une page à cocher par personne, pour le premier vote d’un atelier.
documents-guide = Guide de l’animateur
documents-text-guide = Déroulés minutés, conseils et écueils, pour mener un atelier.
file-sheet = Fiche-du-participant
file-guide = Guide-de-l-animateur

saving-slow = L’enregistrement se fait attendre : { $path }. Vous pouvez continuer ; votre travail est aussi gardé à part.
saving-elsewhere = Enregistrer ailleurs…
notice-saving-already = Un enregistrement est déjà en cours
notice-text-saving-already = Enregistrez de nouveau quand il sera terminé ({ $path }).
notice-newer-format = Ce dossier vient d’une version plus récente de Gouvernail
notice-text-newer-format = Il se lit ici, sans ce que cette version ne connaît pas, et ne sera jamais remplacé : enregistrez votre travail dans un autre fichier, ou mettez Gouvernail à jour ({ $path }).
notice-touched = Ce dossier a été modifié hors de Gouvernail, ou abîmé
notice-text-touched = Son contenu ne correspond plus à son empreinte. Relisez-le ; s’il vous convient, acceptez-le, et il pourra de nouveau être enregistré ({ $path }).
notice-accept = L’accepter tel qu’il est
notice-read-only = Ce dossier est en lecture seule
notice-text-read-only = Vous pouvez travailler ; pour garder ce travail, enregistrez-le dans un autre fichier ({ $path }).
notice-open-elsewhere = Ce dossier est ouvert dans une autre fenêtre
notice-text-open-elsewhere = Si vous le modifiez dans les deux, la seconde à enregistrer verra les deux versions côte à côte ({ $path }).
notice-migrated = Le dossier est passé au format de cette version
notice-text-migrated = L’original est gardé dans « Versions précédentes », sans limite de durée ({ $path }).
notice-other-names = Ce fichier portait plusieurs noms
notice-text-other-names = Le dossier est enregistré sous celui-ci ; les autres noms désignent encore l’ancien contenu ({ $path }).
notice-not-flushed = Le disque ne garantit pas l’écriture
notice-text-not-flushed = Le dossier est enregistré et relu, mais une coupure de courant dans les prochaines secondes pourrait l’effacer ({ $path }).
notice-version-not-kept = La version précédente n’a pas pu être gardée
notice-text-version-not-kept = Le dossier est enregistré ; ce qu’il remplace n’est pas dans « Versions précédentes » ({ $path }).
notice-made-again = Le fichier avait disparu
notice-text-made-again = Il a été déplacé ou supprimé depuis son ouverture. Le dossier est de nouveau enregistré ici ({ $path }).
notice-reloaded = La version du disque est ouverte
notice-text-reloaded = Celle de cette fenêtre est gardée dans « Versions précédentes » ({ $path }).
notice-restored = La version est de retour
notice-text-restored = Le fichier n’a pas changé : enregistrez pour qu’elle y prenne place ({ $path }).
notice-version-refused = Les versions précédentes ne sont pas accessibles
notice-text-version-refused = { $cause } Rien n’a été changé ({ $path }).
notice-versions-in-clear = Des versions précédentes restent lisibles
notice-text-versions-in-clear = Le fichier est chiffré, mais des versions enregistrées avant la protection sont encore en clair sur cet ordinateur ({ $path }).
notice-forget-in-clear = Effacer les versions en clair
notice-left-unreadable = Une copie de secours ne peut pas être lue
notice-text-left-unreadable = Elle est laissée où elle est ({ $path }).

conflict-title = Le fichier a changé depuis son ouverture
conflict-text = Un autre programme, une autre fenêtre ou une autre personne l’a modifié. Rien n’a été remplacé ({ $path }).
conflict-line = Ce qui est dit
conflict-mine = Dans cette fenêtre
conflict-theirs = Sur le disque
conflict-answers = Réponses
conflict-decisions = Solutions décidées
conflict-values = Valeurs et textes modifiés
conflict-nothing = –
conflict-number = { $n }
conflict-compare = Comparer
conflict-copy = Enregistrer une copie…
conflict-reload = Ouvrir celle du disque
conflict-replace = Remplacer celle du disque
conflict-wait = Ne rien faire
command-protect = Protéger par une phrase de passe…
protect-title = Protéger ce dossier
protect-title-again = Changer ou retirer la protection
protect-text = Le fichier, ses versions précédentes et la copie de secours seront chiffrés (format age). Sans la phrase de passe, personne ne peut les ouvrir : elle n’est enregistrée nulle part et ne peut pas être retrouvée. Les documents exportés ne sont pas chiffrés.
protect-short = Au moins { $n } signes. Plusieurs mots sans lien entre eux valent mieux qu’un mot compliqué.
protect-differs = Les deux saisies ne sont pas encore identiques.
protect-ready = Notez-la en lieu sûr avant de continuer.
protect-go = Protéger et enregistrer
protect-end = Retirer la protection
protect-give-up = Annuler
passphrase-field = Phrase de passe
passphrase-again = La même, une seconde fois
passphrase-show = Afficher ce qui est saisi
reading-title = Ouverture en cours…
reading-text = Le disque ou le réseau se fait attendre ({ $path }). Vous pouvez renoncer : rien n’est changé.
reading-give-up = Renoncer
unlock-title = Ce dossier est protégé
unlock-text = Saisissez sa phrase de passe pour l’ouvrir ({ $path }).
unlock-text-left = Saisissez la phrase de passe du dossier pour retrouver le travail non enregistré.
unlock-hint = Majuscules, accents et espaces comptent.
unlock-trying = Ouverture en cours…
unlock-wrong = Ce n’est pas la phrase de passe de ce fichier.
unlock-go = Déverrouiller
unlock-give-up = Annuler

command-versions = Versions précédentes
versions-no-file = Ce dossier n’est dans aucun fichier : il n’a pas encore de version précédente.
versions-none = Aucune. À chaque enregistrement, ce qui est remplacé est gardé ; les dix dernières versions restent.
versions-text = Ce que les derniers enregistrements ont remplacé dans { $path }
versions-line = { $time } – { $n } ko
versions-line-original = { $time } – { $n } ko, original dans un format plus ancien
versions-compare = Comparer
versions-compare-name = Comparer avec la version du { $version }
versions-restore = Reprendre
versions-restore-name = Reprendre la version du { $version }
versions-where = Ces versions sont sur cet ordinateur, dans votre profil : nulle part ailleurs.
versions-forget = Les effacer toutes

# Mots que les logiciels de synchronisation mettent dans le nom d’une copie, en minuscules.
copies-words = conflict conflit konflikt
notice-copies = Une copie en conflit se trouve à côté de ce dossier
notice-text-copies = Un logiciel de synchronisation n’a pas su choisir : { $cause }. Comparez les deux, gardez la bonne, puis supprimez l’autre ({ $path }).

notice-publisher = Un éditeur de plus est connu
notice-text-publisher = { $cause }
notice-doubtful = Chaque document le dira
notice-text-doubtful = { $cause } ({ $path })

command-anonymise = Copie anonymisée…
dialog-anonymise = Enregistrer une copie anonymisée
anonymise-name = copie-anonymisee
notice-anonymised = La copie anonymisée est écrite
notice-text-anonymised =
    Sans : { $cause }
    Relisez-la avant de la transmettre : les réponses elles-mêmes peuvent désigner une organisation ({ $path }).
notice-anonymise-failed = La copie anonymisée n’a pas pu être écrite
notice-text-anonymise-failed = { $cause } Votre dossier est intact ({ $path }).

# Ligne de commande de la fenêtre
window-help =
    gouvernail [DOSSIER]
    Ouvre la fenêtre, sur un dossier (.gouvernail) s’il est donné. Le même travail se fait au terminal : gouvernail-cli --help
left-alone-more = et { $n } autres
notice-left-alone = Un seul dossier s’ouvre par fenêtre
notice-text-left-alone =
    Ce qui suit n’a pas été ouvert :
    { $cause }
