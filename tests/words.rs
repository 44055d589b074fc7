//! The messages of the program: the same in both languages, none missing, none forgotten.

use std::{collections::BTreeMap, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use gouvernail::{domain::Language, words::Words};

use crate::support::files;

/// Messages of a language, each with the names of its arguments.
pub(crate) fn messages(language: Language) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new("assets/words").join(language.tag());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let resource = parser::parse(fs::read_to_string(&path).unwrap());
        let resource = resource.unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut arguments = Vec::new();
                collect(&message.value.unwrap(), &mut arguments);
                arguments.sort();
                arguments.dedup();
                let replaced = found.insert(message.id.name.clone(), arguments);
                assert_eq!(replaced, None, "`{}` is given twice", message.id.name);
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<String>, arguments: &mut Vec<String>) {
    let mut inline = |expression: &InlineExpression<String>| {
        if let InlineExpression::VariableReference { id } = expression {
            arguments.push(id.name.clone());
        }
    };
    let mut inner = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(it) } => inline(it),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector);
                inner.extend(variants.iter().map(|it| &it.value));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    for pattern in inner {
        collect(pattern, arguments);
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (french, english) = (messages(Language::French), messages(Language::English));
    let missing: Vec<_> = french.iter().filter(|(key, value)| english.get(*key) != Some(value)).collect();
    let extra: Vec<_> = english.keys().filter(|key| !french.contains_key(*key)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "not alike in English: {missing:?}; only in English: {extra:?}");
}

#[test]
fn every_message_asked_for_exists() {
    let known = messages(Language::French);
    let mut missing = Vec::new();
    for (path, text) in files(Path::new("src")) {
        for call in ["say(\"", "tell(\""] {
            let keys = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            missing.extend(keys.filter(|key| !known.contains_key(*key)).map(|key| format!("{path}: {key}")));
        }
    }
    assert_eq!(missing, [""; 0], "asked for, but in no file of assets/words/fr");
}

#[test]
fn every_message_is_asked_for() {
    let sources = files(Path::new("src"));
    let literals: Vec<&str> = sources.iter().flat_map(|(_, text)| text.split('"').skip(1).step_by(2)).collect();
    // Keys put together from parts: `importance-{kind}-{word}`, `month-{n}`…
    let prefixes: Vec<&str> = literals
        .iter()
        .filter_map(|it| it.split_once('{').map(|(prefix, _)| prefix))
        .filter(|it| 3 < it.len())
        .collect();
    let suffixes = ["-title"];
    let is_used = |key: &str| {
        literals.contains(&key)
            || prefixes.iter().any(|it| key.starts_with(it))
            || suffixes.iter().any(|it| key.ends_with(it))
    };
    let forgotten: Vec<String> = messages(Language::French).into_keys().filter(|it| !is_used(it)).collect();
    assert_eq!(forgotten, [""; 0]);
}

#[test]
fn numbers_and_dates_follow_the_language() {
    let (french, english) = (Words::new(Language::French), Words::new(Language::English));
    let number = "99.950".parse().unwrap();
    let large = rust_decimal::Decimal::new(12_345_675, 1);
    assert_eq!(french.number(large), "1\u{202f}234\u{202f}567,5");
    assert_eq!(english.number(-large), "-1,234,567.5");
    assert_eq!((french.number(999.into()), french.number_as_typed(1550.into())), ("999".into(), "1550".into()));
    assert_eq!(french.quantity(number, "%"), "99,95\u{a0}%");
    assert_eq!(english.quantity(number, "%"), "99.95%");
    assert_eq!(french.date("2026-12-01"), "1er\u{a0}décembre\u{a0}2026");
    assert_eq!(english.date("2026-12-01"), "1\u{a0}December\u{a0}2026");
    assert_eq!(french.date("bientôt"), "bientôt");
}
