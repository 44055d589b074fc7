//! What a careful reader sees in texts, and how two of them differ, on the specimens of `tests/specimens`.

use std::collections::BTreeMap;

use gouvernail::{
    domain::{BuyerStatus, Citation, Confidence, Domain, Forms, Language, LegalFlag, Pack, Term, Text, Trigger},
    reading::{Folded, RiskReader, TermReader},
    requirements::{Filter, Piece, pieces},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Risks {
    pattern: Text,
    unless: Text,
    texts: BTreeMap<String, Vec<Risky>>,
}

#[derive(Deserialize)]
struct Risky {
    text: String,
    buyer: BuyerStatus,
    raised: Vec<String>,
}

/// Reads the texts of a name for the risk of the specimens.
#[track_caller]
fn check_risks(name: &str) {
    let Risks { pattern, unless, texts } = ron::from_str(include_str!("specimens/risks.ron")).unwrap();
    let flag = LegalFlag {
        id: "RISK-01".into(),
        trigger: Text::default(),
        message: Text::default(),
        rewrite: Text::default(),
        triggers: vec![Trigger { pattern, unless: Some(unless) }],
        absent_theme: None,
        many_minimums: false,
        concerns_private: false,
        strict: false,
        ground: Text::default(),
        cite: vec![Citation("S01".into(), String::new())],
        confidence: Confidence::Verified,
    };
    let reader = RiskReader::new(&Pack { flags: vec![flag], ..Pack::default() });
    for Risky { text, buyer, raised } in &texts[name] {
        let found = reader.read(text, Language::French, *buyer);
        let found: Vec<&str> = found.into_iter().map(|it| &text[it.place]).collect();
        assert_eq!(found, *raised, "in `{text}`");
    }
}

#[test]
fn the_words_that_raise_a_flag_are_told_as_they_were_written() {
    check_risks("as it was written");
}

#[test]
fn an_excuse_holds_in_its_own_sentence_only() {
    check_risks("excused in its own sentence");
}

#[test]
fn a_private_buyer_may_name_an_origin() {
    check_risks("free for a private buyer");
}

#[derive(Deserialize)]
struct Terms {
    lexicon: Vec<Written>,
    texts: BTreeMap<String, Vec<Using>>,
}

#[derive(Deserialize)]
struct Written {
    id: String,
    term: String,
    forms: Vec<String>,
}

#[derive(Deserialize)]
struct Using {
    text: String,
    used: Vec<String>,
}

/// Reads the texts of a name for the terms of the specimens.
#[track_caller]
fn check_terms(name: &str) {
    let Terms { lexicon, texts } = ron::from_str(include_str!("specimens/terms.ron")).unwrap();
    let term = |it: Written| Term {
        id: it.id.as_str().into(),
        domain: Domain::Technical,
        term: Text { fr: it.term, en: String::new() },
        expansion: Text::default(),
        forms: Forms { fr: it.forms, en: Vec::new() },
        short: Text::default(),
        long: Text::default(),
        see: Vec::new(),
        cite: Vec::new(),
        confidence: Confidence::General,
    };
    let lexicon = lexicon.into_iter().map(term).collect();
    let reader = TermReader::new(&Pack { lexicon, ..Pack::default() }, Language::French);
    for Using { text, used } in &texts[name] {
        let found: Vec<&str> = reader.read(text).into_iter().map(|it| &text[it.place]).collect();
        assert_eq!(found, *used, "in `{text}`");
    }
}

#[test]
fn the_longest_form_wins() {
    check_terms("the longest form");
}

#[test]
fn only_whole_words_count() {
    check_terms("whole words");
}

#[test]
fn an_acronym_needs_its_capitals() {
    check_terms("capitals");
}

#[test]
fn what_spelling_varies_in_does_not_count_and_leads_back_to_what_was_written() {
    #[derive(Deserialize)]
    struct Spelt {
        text: String,
        folded: String,
        word: String,
        written: String,
    }
    let specimens: Vec<Spelt> = ron::from_str(include_str!("specimens/folded.ron")).unwrap();
    for Spelt { text, folded: expected, word, written } in &specimens {
        let folded = Folded::new(text);
        assert_eq!(folded.as_str(), expected);
        let at = folded.as_str().find(word).unwrap();
        assert_eq!(text[folded.original(&(at..at + word.len()))], **written);
    }
}

#[test]
fn every_word_is_looked_for_somewhere() {
    #[derive(Deserialize)]
    struct Looked {
        texts: Vec<String>,
        found: Vec<String>,
        missing: Vec<String>,
    }
    let Looked { texts, found, missing } = ron::from_str(include_str!("specimens/words.ron")).unwrap();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let reads = |words: &String| Filter { words: words.clone(), ..Filter::default() }.reads(&texts);
    assert!(found.iter().all(reads));
    assert!(!missing.iter().any(reads));
}

#[test]
fn a_value_that_changes_is_all_that_is_told() {
    #[derive(Deserialize)]
    struct Change {
        was: String,
        is: String,
        told: Vec<String>,
    }
    let specimens: Vec<Change> = ron::from_str(include_str!("specimens/changes.ron")).unwrap();
    for Change { was, is, told } in specimens {
        let signed = |it: Piece| match it {
            Piece::Kept(text) => format!("={text}"),
            Piece::Removed(text) => format!("-{text}"),
            Piece::Added(text) => format!("+{text}"),
        };
        let found: Vec<String> = pieces(&was, &is).into_iter().map(signed).collect();
        assert_eq!(found, told);
    }
}
