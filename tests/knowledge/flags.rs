//! Legal flags: they fire on what buyers write, and not on what looks like it.

use std::collections::BTreeMap;

use gouvernail::{
    domain::{BuyerStatus, Dossier, FlagId, Language},
    notation,
    pack::builtin,
    reading::RiskReader,
    requirements::wording,
    words::Words,
};
use serde::Deserialize;

/// Sentences of one language.
#[derive(Deserialize)]
struct Sentences {
    fr: Vec<String>,
    en: Vec<String>,
}

/// What must and what must not raise a flag.
#[derive(Deserialize)]
struct Samples {
    flag: FlagId,
    fires: Sentences,
    silent: Sentences,
}

fn samples() -> Vec<Samples> {
    let text = std::fs::read_to_string("tests/knowledge/flags.ron").unwrap();
    notation::read("flags.ron", &text).unwrap()
}

/// Ordinary sentences of a tender.
fn innocent() -> Sentences {
    let text = std::fs::read_to_string("tests/knowledge/innocent.ron").unwrap();
    notation::read("innocent.ron", &text).unwrap()
}

fn each(mut told: impl FnMut(&FlagId, Language, &str, bool)) {
    for Samples { flag, fires, silent } in samples() {
        for (sentences, expected) in [(fires, true), (silent, false)] {
            sentences.fr.iter().for_each(|it| told(&flag, Language::French, it, expected));
            sentences.en.iter().for_each(|it| told(&flag, Language::English, it, expected));
        }
    }
}

#[test]
fn flags_fire_on_what_buyers_write_and_on_nothing_else() {
    let reader = RiskReader::new(&builtin());
    let mut wrong = Vec::new();
    each(|flag, language, sentence, expected| {
        let fired = reader.read(sentence, language, BuyerStatus::State).iter().any(|it| it.flag == *flag);
        if fired != expected {
            wrong.push(format!("{flag} {}: {sentence}", if expected { "misses" } else { "falsely raised by" }));
        }
    });
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_flag_that_reads_texts_was_tried_both_ways_in_both_languages() {
    let mut tried: BTreeMap<(FlagId, &str, bool), usize> = BTreeMap::new();
    each(|flag, language, _, expected| *tried.entry((flag.clone(), language.tag(), expected)).or_default() += 1);
    for flag in builtin().flags.iter().filter(|it| !it.triggers.is_empty()) {
        for (language, expected, least) in [("fr", true, 8), ("en", true, 5), ("fr", false, 5), ("en", false, 4)] {
            let count = tried.get(&(flag.id.clone(), language, expected)).copied().unwrap_or_default();
            assert!(least <= count, "{} {language} {expected}: {count}", flag.id);
        }
    }
}

#[test]
fn the_twenty_two_flags_are_there_and_each_can_be_raised() {
    let pack = builtin();
    let ids: Vec<String> = (1..=22).map(|it| format!("RISK-{it:02}")).collect();
    assert_eq!(pack.flags.iter().map(|it| it.id.to_string()).collect::<Vec<_>>(), ids);
    for flag in &pack.flags {
        let raised = !flag.triggers.is_empty() || flag.absent_theme.is_some() || flag.many_minimums;
        assert!(raised, "{} can never be raised", flag.id);
    }
}

#[test]
fn an_ordinary_sentence_raises_nothing_for_any_buyer() {
    let reader = RiskReader::new(&builtin());
    let Sentences { fr, en } = innocent();
    let sentences = fr.iter().map(|it| (it, Language::French)).chain(en.iter().map(|it| (it, Language::English)));
    let mut wrong = Vec::new();
    for (sentence, language) in sentences {
        for buyer in BuyerStatus::ALL {
            let found = reader.read(sentence, language, buyer);
            wrong.extend(found.into_iter().map(|it| format!("{}: {sentence}", it.flag)));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The whole wording of every requirement for every buyer, with its parameters at their defaults.
#[test]
fn our_own_wordings_raise_only_what_they_declare() {
    let pack = builtin();
    let reader = RiskReader::new(&pack);
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for buyer in BuyerStatus::ALL {
            for requirement in &pack.requirements {
                let dossier = Dossier::new("ministere".into(), buyer);
                let text = wording(&pack, &dossier, requirement, &words);
                let found = reader.read(&text, language, buyer);
                let undeclared = found.into_iter().filter(|it| !requirement.flags.contains(&it.flag));
                wrong.extend(undeclared.map(|it| format!("{} {}: {text}", requirement.id, it.flag)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
