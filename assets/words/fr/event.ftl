# Mode événement : ce que voient les visiteurs, ce que prépare l’animateur, la feuille et le bilan du jour.

handout-title = Vos trois premières solutions
handout-profile = Profil choisi : { $profile }.
handout-essential = Indispensable pour vous : { $needs }{ $more ->
    [0] .
    [one] {""}, et un autre besoin.
   *[other] {""}, et { $more } autres besoins.
}
handout-important = Important : { $needs }{ $more ->
    [0] .
    [one] {""}, et un autre besoin.
   *[other] {""}, et { $more } autres besoins.
}
handout-usual = { $given ->
    [0] Aucune réponse n’a été donnée : tous les besoins ont été pris à leur importance habituelle pour ce profil.
    [one] Une réponse donnée{ $usual ->
        [0] .
        [one] {""} ; l’autre besoin a été pris à son importance habituelle pour ce profil.
       *[other] {""} ; les { $usual } autres besoins ont été pris à leur importance habituelle pour ce profil.
    }
   *[other] { $given } réponses données{ $usual ->
        [0] .
        [one] {""} ; l’autre besoin a été pris à son importance habituelle pour ce profil.
       *[other] {""} ; les { $usual } autres besoins ont été pris à leur importance habituelle pour ce profil.
    }
}
handout-solutions = { $n ->
    [one] La solution qui répond le mieux, et pourquoi
   *[other] Les { $n } solutions qui répondent le mieux, et pourquoi
}
handout-why = Pourquoi
handout-reason = { $need } ({ $importance }) : { $because }
handout-also = Répond aussi à : { $needs }{ $more ->
    [0] .
    [one] {""}, et à un autre besoin.
   *[other] {""}, et à { $more } autres besoins.
}
handout-reading = À lire ensuite
handout-source = {" "}– { $publisher }, { $state }
handout-state = { $state }, consulté le { $date }
handout-honest = Un aperçu en quelques questions, pas une étude. La boussole montre ce que ces solutions couvriraient si vous les reteniez. Le programme compare des familles de solutions, jamais des fournisseurs. Ce qui est marqué « à vérifier » doit l’être avant tout usage.

day-title = Bilan de l’événement
day-subject = Comptes anonymes des visites
day-threshold = Une part de moins de { $n } visites n’est pas montrée, ni ce qui permettrait de la retrouver par soustraction : « masqué ».
day-kept = Rien de ces comptes n’est un nom, un texte libre ou une heure plus fine que l’heure entière.
day-all = Visites
day-visits = Visites terminées
day-unfinished = Visites quittées avant le résultat
day-personas = Visites terminées, par profil
day-hours = Visites terminées, par heure
day-hour = { $date }, { $hour } h
day-need = Besoin
day-solution = Solution parmi les trois premières
day-solutions-of = Solutions arrivées le plus souvent parmi les trois premières – { $persona }
day-not-asked = Non demandé
day-hidden = masqué
day-part = { $name } : { $figure }
day-description = { $title } – { $parts }
day-column-persona = Profil
day-column-what = Ce qui est compté
day-column-item = Intitulé
day-column-reply = Réponse
day-column-count = Nombre
day-file-table = bilan-evenement
day-file-picture = bilan-evenement

event-open = Mode événement
event-open-text = Sur un stand : des visiteurs l’un après l’autre, quelques minutes chacun, rien ne reste d’eux.
event-prepare = Préparer le mode événement
event-prepare-lead = La fenêtre occupera tout l’écran et ne se quittera qu’avec un code. Le code ne retient pas les raccourcis du système (changer de programme, éteindre). Chaque visite dure quelques minutes, finit sur trois solutions, puis tout ce qu’elle a dit disparaît.
event-offered = Profils proposés
event-language = Langue au départ
event-idle = Retour à l’accueil après une inactivité de
event-idle-text = Un avertissement de { $warning } secondes laisse le temps de rester.
event-seconds = { $n } s
event-code = Code pour quitter
event-code-again = Le même code, une seconde fois
event-code-text = De { $least } à { $most } chiffres. Il n’est gardé qu’en mémoire, le temps de l’événement : notez-le.
event-code-missing = Choisissez un code de { $least } à { $most } chiffres.
event-code-differs = Les deux codes diffèrent.
event-code-good = Le code est prêt.
event-nobody = Proposez au moins un profil.
event-handouts = Feuille à emporter
event-handouts-none = Ne pas la proposer
event-handouts-folder = L’écrire dans un dossier
event-handouts-print = L’ouvrir pour l’imprimer
event-handouts-none-text = Les visiteurs lisent leur résultat à l’écran.
event-handouts-folder-text = Chaque feuille est un PDF d’une page qui porte un numéro et rien du visiteur. Les feuilles restent dans ce dossier jusqu’à ce que vous les effaciez.
event-handouts-print-text = La feuille s’ouvre dans le programme qui imprime : restez près de l’écran, car ce programme passe devant et n’est pas verrouillé. Fermez-le après chaque visiteur : le fichier est effacé à la fin de la visite, pas ce qui reste affiché ni ce qui attend à l’imprimante.
event-folder = Dossier des feuilles : { $path }
event-folder-missing = Aucun dossier n’est choisi.
event-folder-choose = Choisir un dossier…
event-counted = Ce qui est compté
event-counted-text = Sur cet ordinateur seulement : les visites par profil, les réponses par besoin, les solutions arrivées parmi les trois premières, les visites par heure, et les visites quittées avant le résultat. Aucun nom, aucun texte libre, aucune heure plus fine que l’heure entière ; les heures et les réponses sont comptées à part.
event-counted-nothing = Rien n’est compté pour l’instant.
event-counted-nowhere = Cet ordinateur n’a pas de place où garder les comptes : ils seront perdus à la fin.
event-threshold = Ne rien montrer au-dessous de
event-threshold-value = { $n } visites
event-count = { $name } : { $figure }
event-stored = Voir le fichier tel qu’il est écrit
event-stored-text = Fichier { $path }, sans rien masquer : c’est ce que l’ordinateur garde, et rien d’autre.
event-table = Exporter les comptes (CSV)
event-picture = Exporter le bilan en image (PDF)
event-erase = Effacer les comptes
event-erase-title = Effacer tous les comptes ?
event-erase-text = Les comptes de cet ordinateur sont effacés. Ce qui a été exporté reste.
event-erase-agree = Effacer
event-erase-keep = Garder les comptes
event-start = Commencer l’événement
event-give-up = Revenir à l’accueil

event-touch = Touchez l’écran pour commencer
event-attract = En quelques questions, voyez quelles solutions d’infrastructure numérique répondent à vos besoins, et pourquoi.
event-handout-kept = Ni votre nom ni vos réponses ne sont enregistrés, sauf la feuille que vous demandez : elle porte un numéro et reste chez l’organisateur.
event-nothing-kept = Rien n’est enregistré sur vous : ni nom, ni réponse qui vous soit rattachée.
event-personas = Quelle organisation vous ressemble le plus ?
event-personas-lead = Une carte, puis dix questions au plus. Trois minutes environ.
event-question = Question { $n } sur { $most } au plus
event-dont-know = Je ne sais pas
event-back = Retour
event-finish = Terminer
event-why = Pourquoi cette question
event-chosen-why = Chaque question est celle dont l’absence changerait le plus souvent vos trois premières solutions. On s’arrête dès que plus aucune réponse ne peut les changer.
event-explained-close = Fermer l’explication
event-language-french = Français
event-language-english = English
event-quit = Quitter le mode événement

event-result = Vos trois premières solutions
event-result-one = La solution qui répond le mieux
event-result-two = Vos deux premières solutions
event-result-none = Aucune solution ne ressort
event-result-none-text = Rien de ce qui a été dit ne compte pour ce profil. Revenez en arrière pour changer une réponse.
event-usual = { $usual ->
    [0] Tous les besoins de ce profil vous ont été demandés.
    [one] Un besoin n’a pas été demandé, ou n’est pas connu : il a été pris à son importance habituelle.
   *[other] { $usual } besoins n’ont pas été demandés, ou ne sont pas connus : ils ont été pris à leur importance habituelle.
}
event-compass = Votre boussole
event-compass-text = En pointillé, ce que vous demandez ; en plein, ce que ces solutions couvriraient.
event-reading = À lire ensuite
event-honest = Des familles de solutions sont comparées, jamais des fournisseurs. Ce n’est pas un conseil juridique.
event-take = Emporter le résultat
event-taking = La feuille se prépare…
event-taken = Votre feuille porte le numéro { $number }. Demandez-la à l’accueil.
event-printing = Votre feuille s’ouvre pour être imprimée.
event-not-taken = La feuille n’a pas pu être faite. Votre résultat reste à l’écran.
event-file = resultat

event-still-there = Êtes-vous toujours là ?
event-countdown = { $n ->
    [one] Retour à l’accueil dans { $n } seconde, et tout ce qui a été dit disparaît.
   *[other] Retour à l’accueil dans { $n } secondes, et tout ce qui a été dit disparaît.
}
event-stay = Je continue

event-leave = Code pour quitter
event-leave-text = Réservé à la personne qui tient le stand.
event-leave-digits = { $n ->
    [0] Aucun chiffre saisi
    [one] Un chiffre saisi
   *[other] { $n } chiffres saisis
}
event-leave-wrong = { $n ->
    [0] Ce n’est pas le code. Vous pouvez réessayer.
    [one] Ce n’est pas le code. Réessayez dans { $n } seconde.
   *[other] Ce n’est pas le code. Réessayez dans { $n } secondes.
}
event-leave-rub = Effacer un chiffre
event-leave-enter = Valider
event-leave-stay = Revenir

notice-event-not-kept = Les comptes n’ont pas tous été écrits
notice-text-event-not-kept = { $cause }
notice-event-set-aside = Un fichier de comptes illisible a été mis de côté
notice-text-event-set-aside = Rien n’a été effacé : il est dans { $path }. Un nouveau fichier commence.
notice-event-erased = Les comptes sont effacés
notice-text-event-erased = { $path }
