# Ce que dit le programme de terminal, et les fautes des textes.

entry-persona = persona
entry-need = besoin
entry-solution = solution
entry-card = fiche
entry-requirement = exigence
entry-parameter = paramètre
entry-flag = alerte juridique
entry-source = source
entry-term = entrée du lexique
entry-theme = thème
entry-framework = référentiel
entry-framework-item = élément de référentiel
entry-position = position des fondateurs
entry-method = fiche méthode
entry-agenda = déroulé d’atelier
entry-advice = conseil d’animation
entry-pitfall = écueil d’atelier

fault-empty = le fichier est vide
fault-blank = le fichier ne contient que des octets nuls, comme après une coupure de courant : reprenez une copie
fault-too-large = le fichier dépasse { $limit } Mio, ce qu’aucun dossier ni paquet n’atteint
fault-not-text = ce n’est pas un texte UTF-8 ; si c’est un dossier, réenregistrez-le en UTF-8
fault-utf-16 = ce texte est en UTF-16 (« Unicode » du Bloc-notes) : enregistrez-le en UTF-8
fault-other-encoding = cet octet n’est pas de l’UTF-8 ; le texte semble être en Windows-1252 (ANSI) : enregistrez-le en UTF-8
fault-other-kind = ce n’est pas un dossier Gouvernail, qui est un texte UTF-8, mais un fichier d’un autre genre (archive, document bureautique, image)
fault-key-twice = la clé { $key } est donnée deux fois : l’une des deux valeurs serait perdue
fault-dropped = le caractère { $letter }, invisible, n’a pas sa place dans un texte : il n’est pas repris
fault-unseen = le caractère { $letter } ne se voit pas : deux textes différents se ressembleraient
fault-lookalike = { $kind } : l’identifiant « { $id } » contient { $letter }, d’une autre écriture ou invisible, qu’on prendrait pour autre chose
fault-long = ce texte compte { $found } caractères ; on ne peut en saisir que { $most } : il est gardé entier, mais ne peut plus être allongé
fault-too-many-entries = { $kind } : plus de { $most } entrées, ce qu’aucun paquet n’atteint
fault-newer = ce dossier est au format { $found }, plus récent que le format { $known } de ce programme : mettez Gouvernail à jour ; le fichier n’a pas été modifié
fault-touched = ce dossier a été modifié hors de Gouvernail, ou abîmé, depuis son dernier enregistrement : relisez-le, puis enregistrez-le
fault-missing-file = ce fichier manque au paquet
fault-duplicate = { $kind } : l’identifiant « { $id } » est déjà pris
fault-duplicate-first = {""} ({ $first })
fault-unknown = { $kind } : l’identifiant « { $id } » n’existe pas
fault-unknown-nearest = {""} ; vouliez-vous dire « { $nearest } » ?
fault-missing-text = « { $entry } » : un texte manque en langue { $language }
fault-range = « { $entry } » : la valeur par défaut doit être comprise dans une plage non vide
fault-unsourced = « { $entry } » : aucune source n’est citée
fault-undeclared = « { $entry } » : la phrase emploie le paramètre « { $parameter } », que l’exigence ne déclare pas
fault-unused = « { $entry } » : le paramètre « { $parameter } » est déclaré, mais aucune phrase ne l’emploie
fault-one-language = « { $entry } » : le paramètre « { $parameter } » n’est employé que dans une langue
fault-too-many-participants = l’atelier compte plus de { $most } participants : répartissez-les en plusieurs ateliers
fault-group = les règles du groupe demandent un quorum d’au moins deux votes, des écarts de 1 à 3 niveaux, au moins un tour, et des seuils de concordance qui croissent sans passer 100
fault-scale = l’échelle doit croître de « wished » à « essential » sans dépasser { $heaviest }, « covered_from » valoir de 1 à 3 et « most_minimum » au plus 100
fault-linked-twice = la solution « { $solution } » et le besoin « { $need } » sont liés deux fois
fault-foreign = { $kind } : « { $id } » n’appartient pas à ce persona et ne compte pas
fault-value = « { $id } » : la valeur { $found } ne convient pas ; attendu : { $possible }
fault-too-many-needs = un dossier peut avoir au plus { $most } besoins propres
fault-wordless = « { $entry } » : l’exigence n’a aucune phrase, ni publique ni privée
fault-orphan = { $kind } « { $id } » : rien ne s’en sert
fault-misnamed = « { $entry } » : la forme attendue est EX-<thème de la fiche>-<trois chiffres>
fault-date = « { $found } » n’est pas une date de la forme 2026-11-23
fault-control = un caractère de commande n’a pas sa place dans un texte
fault-other-pack = le dossier a été fait avec le paquet { $found } ; celui-ci est { $used }
fault-stray = aucun lecteur de paquet ne reconnaît ce fichier : vérifiez son nom et son emplacement
fault-overclaimed = « { $entry } » : la confiance annoncée dépasse celle de la meilleure source citée
fault-unmeasured = « { $entry } » : une pénalité repose sur « { $parameter } », dont la mesure n’est pas décrite
fault-reasonless = le lien entre la solution « { $solution } » et le besoin « { $need } » ne dit pas pourquoi
fault-address = « { $found } » n’est pas une adresse https
fault-other-base = cette surcouche est faite pour le paquet « { $wanted } » ; celui-ci est « { $used } »
fault-laid-twice = cette surcouche est déjà posée : « { $entry } »
fault-hidden = { $kind } : « { $id } » est masqué par la surcouche « { $overlay } » et ne compte pas
fault-retired = l’identifiant « { $entry } » a été retiré et ne peut plus servir
fault-row-twice = la ligne « { $entry } » est là deux fois
fault-mute = la ligne « { $entry } » n’appelle aucune exigence
fault-methodless = la ligne « { $entry } » est un conseil à l’acheteur, mais aucune fiche méthode n’accompagne ses fiches
fault-undated = la source « { $entry } » est à vérifier, mais n’a pas de date de relecture
fault-reviewed = la source « { $entry } » était à relire avant la date à laquelle elle a été lue
fault-unchronicled = la version { $entry } et sa date ne sont pas en tête du journal des versions
fault-weights = « { $entry } » : chaque élément doit avoir un poids et leur somme valoir 100 ; elle vaut { $sum }
fault-only-referenced = le référentiel « { $entry } » peut seulement être nommé : rien ne lui correspond
fault-unvouched = « { $entry } » : la confiance accordée à la correspondance avec les exigences n’est pas dite
fault-pattern = « { $entry } » : « { $found } » n’est pas une expression régulière acceptable
fault-form-twice = « { $entry } » : la forme « { $form } » appartient déjà à une autre entrée du lexique
fault-steps = « { $entry } » : chaque palier a une seule borne, « at_least » croissant ou « at_most » décroissant, et seul un nombre en a
fault-minutes = « { $entry } » : les étapes durent { $sum } minutes, le déroulé en annonce { $said }, et chacune en dure au moins une
fault-proofless = « { $entry } » : aucune preuve n’est demandée
fault-ceiling = « { $entry } » : le plafond ne vise aucun acheteur
fault-unoffered = « { $entry } » : une exigence facultative est offerte par une position, et seulement elle
fault-risky = « { $entry } » : « { $words } » porte l’alerte { $flag }, que l’exigence ne déclare pas
fault-logo = le logo du dossier est abîmé : les documents sont faits sans lui ; choisissez-le de nouveau
fault-ungrounded = { $subject } : « { $words } » porte l’alerte { $flag } sans motif conservé
fault-criterion-twice = critère d’attribution : l’identifiant « { $entry } » est déjà pris
fault-misweighed = pondération des critères d’attribution : { $told }
fault-untestable = « { $entry } » : « { $words } » ne peut pas être vérifié
fault-two-duties = « { $entry } » : la phrase impose deux obligations (langue { $language })
fault-sentences = « { $entry } » : une exigence tient en une seule phrase (langue { $language })
fault-typography = « { $entry } » : typographie à reprendre près de « { $words } » (langue { $language })
fault-due = la source « { $entry } » est à relire avant le { $date }{ $entries ->
    [0] {""}
    [one] {""} ; un énoncé s’y appuie
   *[other] {""} ; { $entries } énoncés s’y appuient
}

syntax-no-such-field = le champ « { $found } » n’existe pas ; champs possibles : { $expected }
syntax-missing-field = le champ « { $field } » manque
syntax-duplicate-field = le champ « { $field } » est donné deux fois
syntax-no-such-variant = « { $found } » n’est pas une valeur possible ; valeurs possibles : { $expected }
syntax-wrong-value = valeur inattendue : { $found } ; attendu : { $expected }
syntax-end = le texte s’arrête trop tôt : le fichier est tronqué
syntax-trailing = la fin du texte était attendue ici
syntax-too-deep = trop de parenthèses ou de crochets imbriqués
syntax-comma = une virgule était attendue ici
syntax-string-end = ce texte n’est pas fermé : il manque un guillemet droit, ou le fichier est tronqué
syntax-string = un texte entre guillemets droits était attendu ici
syntax-integer = un nombre entier était attendu ici
syntax-bracket = une parenthèse, un crochet ou une accolade était attendu ici ({ $detail })
syntax-other = le texte n’est pas conforme à la notation RON ({ $detail })

store-read =
    lecture impossible : { $cause }
    fichier : { $path }
store-write =
    écriture impossible : { $cause } ; ce qui existait n’a pas été modifié
    fichier : { $path }
store-not-a-file =
    ce chemin ne désigne pas un fichier ordinaire
    chemin : { $path }
store-altered =
    le contenu relu diffère de ce qui devait être écrit ; ce qui existait n’a pas été modifié
    fichier : { $path }
cause-not-found = le fichier ou son dossier n’existe pas
cause-denied = l’accès est refusé
cause-full = le disque est plein
cause-read-only = le disque est en lecture seule
cause-folder = c’est un répertoire
cause-not-a-folder = un élément du chemin n’est pas un répertoire
cause-name = le nom n’est pas permis

severity-warning = avertissement

help-about = Gouvernail choisit avec vous une infrastructure numérique sans en perdre la maîtrise, et rédige l’annexe du marché. Hors ligne.
help-lang = langue des messages et des documents
help-pack = répertoire d’un paquet de connaissances, à la place de celui du programme
help-json = sortie en JSON, pour d’autres programmes
help-file = dossier (.gouvernail)
help-personas = liste les personas, leurs besoins, leurs solutions et leurs exigences
help-new = crée un dossier vierge
help-new-persona = persona, par l’identifiant que donne la commande « personas »
help-new-buyer = statut de l’acheteur (etat, collectivite, entite-adjudicatrice, prive, inconnu) : il change la rédaction des exigences
help-new-out = dossier à créer
help-match = dit ce qui est couvert, quelles solutions répondent et pourquoi
help-export = écrit un document ; l’extension du chemin choisit le format
help-export-document = document : annex (annexe d’exigences), checklist, summary (synthèse), response-grid (cadre de réponse), traceability (traçabilité), sheet (fiche du participant d’un atelier), workshop (compte rendu d’atelier), handout (feuille d’un visiteur), everything (tout, en JSON)
help-guide = écrit le guide de l’animateur d’un atelier ; l’extension du chemin choisit le format
help-guide-out = fichier à écrire : .pdf, .docx, .odt, .html ou .md
help-export-out = fichier à écrire : .pdf, .docx, .odt, .xlsx, .html, .md, .csv, .svg, .png ou .json selon le document
help-check = vérifie des paquets et des dossiers : fichier:ligne:colonne: message
help-check-paths = répertoires de paquets, fichiers de paquets, dossiers

arguments-value = « { $value } » ne convient pas pour { $argument } ; valeurs possibles : { $possible }
arguments-form = « { $value } » ne convient pas pour { $argument }
arguments-no-value = { $argument } attend une valeur
arguments-conflict = { $argument } ne va pas avec { $other }
arguments-twice = { $argument } est donné deux fois
arguments-unknown = l’argument « { $argument } » n’existe pas
arguments-command = la commande « { $command } » n’existe pas
arguments-missing = il manque { $argument }
arguments-other = arguments incorrects ({ $detail })
arguments-help = pour l’aide : gouvernail-cli --help

fail-unknown-persona = le persona « { $id } » n’existe pas ; personas possibles : { $known }
fail-unknown-theme = le thème « { $id } » n’existe pas ; thèmes possibles : { $known }

personas-counts = { $needs } besoins, { $solutions } solutions
match-answered = { $given ->
    [one] { $given } réponse
   *[other] { $given } réponses
} sur { $total }
match-uncovered-essential = ! indispensable et non couvert : { $need }
match-uncoverable = ! aucune solution du paquet ne couvre : { $need }
match-not-enough = Pas assez de réponses pour classer les solutions.
match-up-to = {" "}(jusqu’à { $share })
match-reason = {"      "}{ $points } = { $weight } × { $level }  { $need }
match-no-set = Aucun ensemble de solutions n’est nécessaire ou possible pour les besoins exprimés.
match-set-minimal = Plus petit ensemble suffisant ({ $size }) : { $names }{ $others ->
    [0] .
    [one] {""} ; une autre combinaison équivaut.
   *[other] {""} ; { $others } autres combinaisons équivalent.
}
match-set-at-least = Ensemble suffisant ({ $size } ; il en faut au moins { $least }) : { $names }.
new-done = dossier créé : { $path }
export-done = document écrit : { $path }
fail-format = l’extension de « { $path } » n’est pas d’un format de ce document ; formats possibles : { $possible }
fail-rows = un tableau dépasse les { $most } lignes d’une feuille de classeur : choisissez un autre format
fail-render = le document n’a pas pu être mis en forme, par un défaut du programme ({ $cause })

help-heading-usage = Emploi :
help-heading-commands = Commandes{" "}
help-heading-arguments = Arguments{" "}
help-help = affiche cette aide
help-version = affiche la version

store-too-many-files =
    ce répertoire contient plus de { $most } fichiers : ce n’est pas un paquet
    répertoire : { $path }
store-exists =
    ce fichier existe déjà ; choisissez un autre nom
    fichier : { $path }
fail-itself = ce fichier est le dossier lui-même ; choisissez un autre nom : { $path }
fail-output = écriture impossible sur la sortie standard : { $cause }
match-flips = {"      "}Autre statut si : { $flips }
match-flip = « { $need } » devenait « { $to } » (statut : { $status })
match-critical = Besoin le plus sensible : « { $need } ». « { $first } » reste en tête tant que son importance ne passe pas à : { $to }.
match-stable = Résultat stable : aucune réponse changée seule ne ferait perdre la première place à « { $first } ».

help-overlay = surcouche posée sur le paquet : répertoire ou fichier .gouvernail-pack ; peut être répété
help-stats = compte ce que contient le paquet, par persona et par fiche
help-check-stale = liste plutôt les sources à relire à cette date (2027-01-15)
help-bundle = réunit un paquet ou une surcouche en un seul fichier à partager
help-bundle-folder = répertoire du paquet ou de la surcouche
help-bundle-out = fichier à écrire (.gouvernail-pack)
bundle-done = paquet écrit : { $path }

store-not-a-bundle =
    ce fichier n’est pas un paquet en un seul fichier, ou il est endommagé
    fichier : { $path }
store-leads-out =
    ce paquet contient « { $entry } », un lien ou un chemin qui mène hors de lui : il n’est pas ouvert
    fichier : { $path }
store-not-an-overlay =
    ce n’est pas une surcouche : il manque « overlay.ron »
    chemin : { $path }
store-unwritable = le fichier n’a pas pu être constitué : { $cause }

stats-needs = besoins
stats-solutions = solutions
stats-links = liens
stats-cards = fiches
stats-requirements = exigences
stats-optional = dont facultatives, offertes par une position
stats-parameters = paramètres
stats-flags = alertes juridiques
stats-positions = positions des fondateurs
stats-methods = fiches méthode
stats-terms = entrées du lexique
stats-frameworks = référentiels
stats-sources = sources
stats-persona = { $needs } besoins, { $solutions } solutions, { $cards } fiches, { $requirements } exigences
stats-head = Par fiche : exigences, minimales si le besoin est indispensable, éléments d’offre, personas qui l’appellent.

store-logo = { $path } ne peut pas servir de logo : { $cause }
picture-heavy = le fichier dépasse { $most } Mo
picture-unknown = ce n’est ni un PNG ni un SVG
picture-size = ses dimensions ne conviennent pas
picture-blank = on n’y voit rien
picture-intricate = le dessin est trop complexe ; exportez-le en PNG
picture-faulty = l’image est endommagée ({ $cause })

help-diff = compare deux dossiers : ajouts, retraits, rédactions, niveaux, réponses, décisions
help-diff-old = premier dossier
help-diff-new = second dossier
help-diff-out = fichier à écrire ; sans lui, la comparaison s’affiche

help-mark = marque un dossier : étape, version, auteur, confidentialité, logo ; le dossier est réécrit
help-mark-stage = étape : draft (brouillon, filigrane sur chaque page) ou final (à envoyer)
help-mark-version = version que portent les documents
help-mark-author = personne ou service qui rédige
help-mark-confidentiality = mention sur chaque page (Diffusion restreinte, par exemple)
help-mark-logo = logo de l’organisation, PNG ou SVG ; il est copié dans le dossier
help-mark-logo-description = ce que montre le logo, pour qui ne le voit pas
mark-done = dossier marqué : { $path }
mark-no-logo = le dossier n’a pas de logo à décrire ; ajoutez --logo
help-mark-no-logo = retire le logo du dossier
help-weigh = pondère les critères d’attribution d’un dossier et dit ce que vaut leur somme ; le dossier est réécrit
help-weigh-theme = poids d’un thème de l’annexe, en pourcentage entier de 1 à 100 (CON=20) ; rien après le signe égal retire le poids
help-weigh-criterion = poids d’un critère apprécié hors de l’annexe (Prix=40), ajouté s’il n’y est pas ; rien après le signe égal retire le critère
weigh-done = dossier pondéré : { $path }
help-gather = rassemble dans un dossier les réponses des participants d’un atelier, et dit ce que chaque fichier apporte ; le dossier est réécrit
help-gather-from = fichiers remplis par les participants, ou dossiers qui les contiennent ; l’ordre ne compte pas, et deux fois le même ne change rien
help-outcome = affiche le bilan d’un atelier : priorités partagées, concordance, désaccords
gather-new = { $file } : réponses de { $who } ajoutées
gather-group = { $file } : votes d’un groupe ajoutés
gather-nothing = { $file } : rien de nouveau
gather-left-out = resté dans ce fichier, car c’est au groupe d’en décider : { $part }
gather-done = { $n ->
    [one] un participant dans { $path }
   *[other] { $n } participants dans { $path }
}
fail-other-persona = { $path } est fait pour le persona « { $persona } » et non « { $wanted } » : ses réponses portent sur d’autres besoins ; rien n’a été rassemblé
outcome-concordance = Concordance { $strength } (W = { $w })
outcome-line = { $rank }. { $need } : { $median } ({ $agreement }{ $dissents ->
    [0] {""}
    [one] , un désaccord
   *[other] , { $dissents } désaccords
})
outcome-not-kept = Le dossier ne contient pas encore toutes les réponses du groupe.

open-touched = { $path } : le dossier a été modifié hors de Gouvernail, ou abîmé, depuis son dernier enregistrement. Relisez-le.
open-newer = { $path } : le dossier vient d’une version plus récente de Gouvernail. Ce que celle-ci ne connaît pas n’est pas lu.

help-anonymise = écrit une copie d’un dossier à montrer à d’autres, sans noms, organisation, notes ni textes libres, et dit ce qui a été retiré
help-anonymise-out = copie à écrire (.gouvernail) ; un fichier qui existe n’est jamais remplacé
anonymise-done = copie écrite : { $path }. Retiré :
help-encrypt = écrit une copie d’un dossier que seule une phrase de passe ouvre (format age) ; celle-ci est lue dans --passphrase-file
help-encrypt-out = copie à écrire (.gouvernail) ; un fichier qui existe n’est jamais remplacé
help-decrypt = écrit une copie lisible par tous d’un dossier chiffré ; la phrase de passe est lue dans --passphrase-file
help-decrypt-out = copie à écrire (.gouvernail) ; un fichier qui existe n’est jamais remplacé
help-passphrase-file = fichier dont la première ligne est la phrase de passe des dossiers chiffrés
encrypt-done = copie chiffrée : { $path }
decrypt-done = copie lisible par tous : { $path }
fail-passphrase = il faut une phrase de passe : donnez le fichier qui la contient avec --passphrase-file
fail-passphrase-short = cette phrase de passe a moins de { $n } signes : choisissez-en une plus longue

help-returned = lit un cadre de réponse rempli par un candidat : réponses par exigence, et ce qui n’est plus comme il a été envoyé ; rien n’est modifié
help-returned-grid = cadre de réponse rendu : .xlsx ou .csv
fail-no-grid = aucun tableau de ce fichier n’est le cadre de réponse de ce dossier : { $path }
store-not-a-grid =
    ce fichier ne peut pas être lu comme un cadre de réponse : { $cause }
    fichier : { $path }
grid-damaged = ce n’est pas un classeur .xlsx ni un tableau .csv, ou il est endommagé
grid-unfolded = son contenu dépasse { $most } Mio une fois décompressé
grid-sheets = il a plus de { $most } feuilles
grid-rows = une feuille a plus de { $most } lignes
grid-columns = une ligne a plus de { $most } colonnes
grid-letters = une cellule a plus de { $most } caractères

returned-counts = { $answered } réponses pour { $asked } exigences ; { $remarks ->
    [0] le cadre est tel qu’il a été envoyé
    [one] une remarque
   *[other] { $remarks } remarques
}
returned-answers = Réponses
returned-values = Valeurs proposées
returned-remarks = Remarques
returned-answer = { $key } : { $told }
returned-none = sans réponse
returned-spot = feuille « { $sheet } », ligne { $row }
returned-spot-row = ligne { $row }
returned-remark = { $spot } : { $told }
returned-remark-key = { $spot }, { $key } : { $told }
returned-remark-absent = { $key } : { $told }
returned-altered = « { $column } » a été modifié : « { $sent } » est devenu « { $found } »
returned-missing = la ligne n’est pas revenue
returned-unknown = cet identifiant n’a pas été envoyé
returned-keyless = ligne ajoutée, sans identifiant : « { $found } »
returned-twice = l’identifiant est là deux fois ; aucune des deux réponses n’est préférée
returned-blank = ligne vide au milieu du tableau
returned-unanswered = aucune réponse n’est donnée
returned-not-offered = « { $found } » n’est pas l’une des réponses offertes (colonne « { $column } »)
returned-not-a-number = « { $found } » n’est pas un nombre (colonne « { $column } »)
returned-outside = { $found } est hors des bornes (colonne « { $column } »)
returned-formula = la colonne « { $column } » contient une formule : elle n’est pas calculée
returned-column-missing = la colonne « { $column } » n’est pas revenue
returned-column-added = la colonne « { $column } » a été ajoutée
returned-column-twice = la colonne « { $column } » est là deux fois : aucune n’est lue
returned-table-missing = le tableau « { $table } » n’est pas revenu
returned-other-dossier = ce cadre a été fait avec un autre état du dossier
