# Titres, intitulés et phrases des documents. Ce qui suit le droit est dans le paquet.

document-contents = Sommaire
document-page = Page
document-page-of = sur
document-footer = { $program } · paquet { $version } ({ $hash }) · dossier { $dossier }
document-logo = Logo de l’organisation { $organisation }
document-internal = Document interne, à ne pas remettre aux candidats
document-draft = PROJET
document-version = Version { $version }
document-reference = Référence : { $reference }
document-object-missing = L’objet du marché reste à préciser.
document-warning = À noter
document-disclaimer = Aide à la rédaction

column-solution = Solution
column-status = Statut
column-decision = Décision
column-done = Fait
column-need = Besoin
column-importance = Importance
column-level = Niveau
column-requirement = Exigence
column-requirements = Exigences
column-title = Intitulé

annex-title = Annexe d’exigences
annex-object = Objet et périmètre
annex-reading = Lecture du document
annex-definitions = Définitions
annex-requirements = Exigences
annex-measures = Indicateurs et pénalités
annex-proofs = Preuves et vérifications
annex-criteria = Critères d’attribution
annex-grid = Cadre de réponse
annex-traceability = Traçabilité
annex-sources = Sources
annex-checks = Points à vérifier avant publication

annex-identity = Identification du document
annex-column-field = Rubrique
annex-column-value = Valeur
annex-buyer = Acheteur
annex-status = Statut
annex-reference = Référence
annex-date = Date
annex-profile = Profil
annex-pack = Paquet de connaissances
annex-counts = Exigences par niveau
annex-column-count = Nombre
annex-column-term = Terme
annex-column-meaning = Sens
annex-definitions-caption = Termes utiles à la lecture
annex-nothing-called = Aucune exigence n’est appelée : aucun besoin n’a encore d’importance et aucune solution n’est retenue.

field-nature = Nature
field-proofs = Preuves demandées
field-verification = Vérification
field-penalty = Base de pénalité
field-level-changed = Niveau choisi par l’acheteur
field-level-lowered = Niveau plafonné
field-bearer = À la charge de
field-sources = Sources

annex-column-parameter = Indicateur
annex-column-measure = Mesure
annex-parameters = Valeurs demandées et mode de mesure
annex-measure-point = Point de mesure : { $text }
annex-measure-window = Période : { $text }
annex-measure-exclusions = Exclusions : { $text }
annex-column-proof = Pièce à joindre à l’offre
annex-proofs-caption = Pièces à joindre à l’offre, par exigence
annex-column-criterion = Thème
annex-column-scored = Exigences notées
annex-column-weight = Pondération (%)
annex-criteria-caption = Exigences notées, à rattacher à des sous-critères pondérés
annex-criteria-caption-final = Exigences notées, par domaine
annex-traceability-intro = Chaque besoin pondéré, les solutions retenues ou déjà en place qui y répondent, et les exigences qui en découlent. Ce qui manque est dit.
annex-column-source = Réf.
annex-column-publisher = Éditeur
annex-column-title = Texte
annex-column-checked = Consultée le
annex-column-state = État
annex-sources-caption = Sources des exigences et des valeurs
annex-review = {""} ; à relire avant le { $date }
annex-remove-title = Réservé à l’acheteur
annex-remove = Cette partie, la traçabilité et les sources montrent les choix internes de l’acheteur. Elles disparaissent, avec les mentions « à vérifier », quand le dossier est déclaré final : l’annexe est alors celle des candidats.
annex-flags = Alertes juridiques
annex-flags-caption = Risques que portent les sujets traités, et façon sûre de les écrire
annex-column-flag = Alerte
annex-column-message = Message et réécriture
annex-column-rule = Règle
annex-ground = Motif conservé pour { $id } : { $ground }
annex-advice = Conseils à l’acheteur

confidence-verified = texte lu
confidence-secondary = source secondaire
confidence-general = à vérifier (savoir du métier)
confidence-pending = à vérifier (texte en mouvement)

checklist-title = Liste de contrôle
checklist-intro = Les solutions par décision : ce qu’il reste à obtenir, qui le suit et pour quand.
checklist-uncovered = Besoins indispensables qui ne sont pas couverts
checklist-retained = À obtenir
checklist-open = À décider
checklist-in-place = Déjà en place
checklist-set-aside = Écartées
checklist-column-owner = Suivi par
checklist-column-due = Échéance
checklist-column-proofs = Preuves à obtenir
checklist-empty = Aucune solution ne répond encore à un besoin pondéré.

summary-title = Synthèse
summary-headline = { $asked ->
    [0] Aucun besoin n’est encore exprimé
   *[other] { $covered ->
        [0] Aucun des { $asked } besoins exprimés n’est couvert par les solutions retenues ou déjà en place
        [one] { $covered } des { $asked } besoins exprimés est couvert par les solutions retenues ou déjà en place
       *[other] { $covered } des { $asked } besoins exprimés sont couverts par les solutions retenues ou déjà en place
    }
}{ $missing ->
    [0] .
    [one] {""} ; une question reste sans réponse.
   *[other] {""} ; { $missing } questions restent sans réponse.
}
summary-uncovered = Besoins indispensables non couverts
summary-solutions = Solutions retenues et recommandées{ $more ->
    [0] {""}
    [one] {" "}(et une autre dans la liste de contrôle)
   *[other] {" "}(et { $more } autres dans la liste de contrôle)
}
summary-column-why = Répond d’abord à
summary-decide = Décisions attendues : { $solutions }{ $more ->
    [0] .
    [one] {""}, et une autre.
   *[other] {""}, et { $more } autres.
}
summary-counts = L’annexe d’exigences compte { $requirements ->
    [0] encore aucune exigence.
    [one] une exigence.
   *[other] { $requirements } exigences : { $parts }.
}
summary-minimum = { $n ->
    [one] { $n } minimale
   *[other] { $n } minimales
}
summary-scored = { $n ->
    [one] { $n } notée
   *[other] { $n } notées
}
summary-option = { $n } en option
summary-information = { $n ->
    [one] { $n } information
   *[other] { $n } informations
}
summary-next = À faire ensuite : relire les points à vérifier, fixer la pondération des critères, désigner un responsable par solution retenue.
summary-next-weighed = À faire ensuite : relire les points à vérifier, désigner un responsable par solution retenue.

compass-asked = Demandé
compass-covered = Couvert
compass-part = { $theme } : { $asked ->
    [one] { $asked } point demandé
   *[other] { $asked } points demandés
}, { $covered ->
    [one] { $covered } couvert
   *[other] { $covered } couverts
}
compass-description = Boussole de couverture par thème. { $parts }.

grid-title = Cadre de réponse
grid-caption = À remplir par le candidat, une ligne par exigence
grid-column-sentence = Texte de l’exigence
grid-column-asked = Valeur demandée
grid-column-proposed = Valeur proposée
grid-column-answer = Réponse
grid-column-comment = Commentaire
grid-column-proof = Pièce justificative

traceability-title = Matrice de traçabilité
traceability-caption = Des besoins aux exigences
traceability-solutions = Des solutions aux exigences
traceability-column-row = Origine
traceability-column-solutions = Solutions retenues ou en place
traceability-nothing-offered = aucune au manifeste
traceability-nothing-retained = aucune solution retenue
traceability-advice = conseil à l’acheteur
traceability-hole = aucune exigence : à rédiger

annex-minimums-title = Beaucoup d’exigences minimales
annex-minimums = { $minimum } exigences sur { $all } sont minimales, alors que { $most } % est un repère prudent : au-delà, des candidats capables peuvent être écartés. Convertissez en exigences notées celles dont l’absence ne compromet pas le service.

grid-asked = { $label } : { $value }
field-level-exceeded = Niveau au-dessus du plafond légal
annex-definitions-none = Aucun terme du lexique n’est employé dans cette annexe.

annex-overlays = Surcouches
annex-origin-added = Exigence ajoutée par la surcouche « { $overlay } »
annex-origin-reworded = Rédaction reprise par la surcouche « { $overlay } »
annex-origin-position = Position des fondateurs du manifeste { $id }, retenue par l’acheteur : { $title }
field-frameworks = Référentiels
field-origin = Provenance
framework-items = { $framework } : { $items }
framework-separator = {" "}·{" "}
downtime-month = soit un arrêt d’au plus { $duration } par mois de 30 jours
downtime-year = soit un arrêt d’au plus { $duration } par an
annex-findings = Rédactions à reprendre
annex-findings-caption = Mots de ce document qui portent un risque juridique
annex-column-place = Endroit
finding-object = Objet du marché
finding-perimeter = Périmètre
finding-words = « { $words } »
finding-ground = Motif conservé : { $ground }
annex-realism = Coût des niveaux demandés
annex-realism-caption = Ce qu’impliquent les valeurs exigeantes, en architecture, en argent et en énergie
annex-column-implies = Ce que cela implique
annex-positions = Positions des fondateurs retenues
annex-methods = Fiches méthode
annex-limits = Limites
annex-overlay = { $title }, version { $version }
annex-overlay-made = Auteurs : { $authors }. Date : { $date }. Licence : { $licence }.
annex-overlay-reworded = { $id }, rédaction reprise : { $because }
annex-overlay-hidden = { $id }, masqué : { $because }
annex-overlay-extended = { $id }, complété : { $because }
annex-origin-extended = Complétée par la surcouche « { $overlay } »

bars-description = Couverture par thème, en points couverts sur points demandés. { $parts }.
matrix-level-0 = Sans réponse
matrix-level-1 = En partie
matrix-level-2 = En grande partie
matrix-level-3 = Pleinement
matrix-part = { $number }. { $need } : { $importance }, { $level }
matrix-description = Priorités : importance de chaque besoin et réponse apportée. { $parts }.
path-sites = Sites de l’acheteur
path-asked = { $all ->
    [one] { $all } exigence
   *[other] { $all } exigences
}
path-minimum = { $minimum ->
    [0] aucune minimale
    [one] { $minimum } minimale
   *[other] { $minimum } minimales
}
path-part = { $place } : { $asked }
path-description = Parcours des données, des sites de l’acheteur jusqu’à leur stockage : { $along }. Tout au long : { $across }.

grid-answer-compliant = Conforme
grid-answer-partial = Partiellement conforme
grid-answer-not-compliant = Non conforme
grid-answer-not-applicable = Sans objet
grid-sheet-answers = Réponses
grid-sheet-values = Valeurs proposées
grid-values-caption = Valeurs proposées par le candidat, une ligne par indicateur
grid-column-unit = Unité
grid-column-bounds = Plage usuelle
grid-bounds = de { $low } à { $high }

checklist-priorities = Priorités et couverture
checklist-priorities-caption = Besoins de la matrice, par numéro
checklist-column-number = N°
checklist-column-coverage = Couverture
checklist-column-answers = Solutions qui y répondent
checklist-proofs-if-retained = { $n ->
    [0] Aucune
    [one] Une preuve à demander si la solution est retenue
   *[other] { $n } preuves à demander si la solution est retenue
}
checklist-covered = Couvert
checklist-partly-covered = Couvert en partie
uncovered-partly = { $need } (couvert en partie)
checklist-not-covered = Non couvert

traceability-sheet-needs = Besoins
traceability-sheet-solutions = Solutions
traceability-sheet-frameworks = Référentiels
traceability-frameworks = Référentiels auxquels ces exigences contribuent. Une correspondance n’est pas une preuve de conformité.
traceability-column-framework = Référentiel
traceability-column-date = Version du
traceability-column-use = Usage dans un marché

changes-title = Comparaison de deux dossiers
changes-intro = Ce qui distingue le second dossier du premier. Les mots ajoutés sont en gras, les mots retirés sont barrés.
changes-none = Les deux dossiers disent la même chose.
changes-none-printed = Les deux dossiers diffèrent, mais rien de ce que les documents impriment ne change.
changes-marking = Marquage
changes-marking-caption = Marquage modifié
changes-stage = Étape
changes-version = Version
changes-author = Rédaction
changes-confidentiality = Mention de confidentialité
changes-logo = Logo
changes-logo-other = autre image
changes-positions = Positions des fondateurs
changes-positions-caption = Positions retenues ou non
changes-position = Position
changes-adopted = Retenue
changes-not-adopted = Non retenue
changes-grounds = Justifications
changes-grounds-caption = Justifications modifiées
changes-column-before = Avant
changes-column-after = Après
changes-title-of-case = Intitulé du dossier
changes-vital = Opérateur d’importance vitale
changes-context = Contexte
changes-context-caption = Rubriques modifiées
changes-needs = Besoins
changes-needs-caption = Réponses modifiées
changes-solutions = Solutions
changes-solutions-caption = Décisions modifiées
changes-values = Valeurs
changes-values-caption = Valeurs modifiées
changes-added = Exigences ajoutées
changes-added-caption = Exigences du second dossier seul
changes-removed = Exigences retirées
changes-removed-caption = Exigences du premier dossier seul
changes-levels = Niveaux
changes-levels-caption = Niveaux modifiés
changes-reworded = Rédactions modifiées

criteria-unweighed = Aucun critère n’est encore pondéré.
criteria-whole = La somme des poids est de { $sum }, et chaque critère a le sien.
criteria-short = La somme des poids est de { $sum } : il manque { $by }.
criteria-over = La somme des poids est de { $sum } : { $by } de trop.
criteria-missing = « { $name } » n’a pas de poids.
criteria-idle = « { $name } » a un poids de { $weight }, mais aucune exigence notée : ce poids ne compte pas.
criteria-nameless = critère sans nom
criteria-nameless-weighed = critère sans nom ({ $weight })
criteria-to-be-named = « { $name } » : donnez-lui un nom.
criteria-outside = Critère apprécié hors de cette annexe
criteria-column = Critère
criteria-caption = Critères d’attribution et leur pondération
criteria-total = Total
criteria-faulty = Pondération à reprendre
criteria-faulty-text = La pondération n’entre dans l’annexe finale que si chaque critère a son poids et si la somme est exactement de 100 %.
changes-weights = Pondération
changes-weights-caption = Poids modifiés
changes-criterion = { $name } ({ $weight })

sheet-title = Fiche du participant
sheet-how = Cochez une seule case par ligne, en silence, en pensant à votre travail ; « ne sait pas » est une réponse.
sheet-name = Nom, fonction ou numéro
sheet-column-number = N°
sheet-column-expectations = Attentes : ce que vous espérez
sheet-column-constraints = Contraintes : ce qui vous limite
sheet-missing = Ce qui compte pour moi et qui manque
sheet-becomes = L’animateur saisit la fiche par son numéro ; toutes les réponses sont montrées ensemble, sans nom. On rediscute là où elles diffèrent, puis la fiche vous est rendue ou elle est détruite.
sheet-pack = Paquet { $version }

guide-title = Guide de l’animateur
guide-subtitle = Atelier avec projecteur, de quatre à douze personnes
guide-footer = { $program } · paquet { $version }
guide-none = Ce paquet ne contient pas de guide.
guide-rules = Quatre règles, à dire au début
guide-material = Matériel
guide-column-material = À avoir sous la main
guide-column-clock = Heure
guide-column-step = Étape
guide-column-action = Ce que vous faites, ce que vous dites
guide-column-result = Ce qui en sort
guide-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
guide-projected = Projecteur : { $screen }
guide-said = « { $text } »
guide-before = Avant l’atelier
guide-during = Pendant l’atelier
guide-after = Après l’atelier
guide-pitfalls = Écueils
guide-column-sign = Ce qui arrive
guide-column-remedy = Ce que vous faites
guide-source = [{ $id }] { $title } ({ $publisher }) – { $state }
