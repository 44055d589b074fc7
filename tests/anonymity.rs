//! Copies to be shown to others hold nothing that somebody wrote.

use gouvernail::{
    domain::{AllRemoved, anonymous},
    pack::builtin,
    store,
};

use crate::support::opened;

/// A dossier in which every text is this one, wherever the newest format has a text.
fn full() -> gouvernail::domain::Dossier {
    opened("tests/formats/4.gouvernail")
}

#[test]
fn no_text_of_the_dossier_is_left() {
    let (copy, removed) = anonymous(&full(), &builtin());
    let text = store::to_text(&copy);
    let written = [
        "Liaisons",
        "Régie",
        "téléphonie",
        "R-1",
        "Direction",
        "Diffusion",
        "point",
        "À dire",
        "Arrêts",
        "Trop tôt",
        "Responsable",
        "Marché",
        "intervient",
        "Homologation",
        "Prix",
        "Délais",
        "Achats",
        "Élue",
        "Deux sites",
        "revoir",
        "Formation",
        "Budget",
        "Première",
        "Devis",
        "salle-",
    ];
    for words in written {
        assert!(store::to_text(&full()).contains(words), "{words} is in the dossier");
        assert!(!text.contains(words), "{words} is left in {text}");
    }
    assert_eq!(removed.len(), 10, "{removed:?}");
}

#[test]
fn what_the_method_needs_stays() {
    let before = full();
    let (copy, _) = anonymous(&before, &builtin());
    assert_eq!((&copy.answers, &copy.numbers, &copy.positions), (&before.answers, &before.numbers, &before.positions));
    assert_eq!(copy.criteria.themes, before.criteria.themes);
    assert_eq!(copy.words, before.words, "a choice among options is no free text");
    let decisions = |it: &gouvernail::domain::Dossier| it.choices.values().map(|it| it.decision).collect::<Vec<_>>();
    assert_eq!(decisions(&copy), decisions(&before));
    let votes = |it: &gouvernail::domain::Dossier| {
        let rounds = it.workshop.ballots.values().flat_map(|it| it.values());
        rounds.flat_map(|it| it.values()).flat_map(|it| it.votes.iter().map(|it| it.answer)).collect::<Vec<_>>()
    };
    assert_eq!(votes(&copy), votes(&before));
}

#[test]
fn a_copy_is_a_dossier_like_any_other() {
    let (copy, _) = anonymous(&full(), &builtin());
    assert_eq!(store::parse("copy", store::to_text(&copy).as_bytes()).unwrap(), copy);
}

#[test]
fn nothing_is_taken_out_of_a_copy() {
    let (copy, _) = anonymous(&full(), &builtin());
    let (again, removed) = anonymous(&copy, &builtin());
    assert_eq!(again, copy);
    assert_eq!(removed, AllRemoved::new());
}
