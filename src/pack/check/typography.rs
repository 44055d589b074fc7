//! Texts that miss a language, or break the typography of the one they are in.

use serde_json::Value;

/// Fields whose texts are no prose.
const NOT_PROSE: [&str; 3] = ["pattern", "unless", "duty"];

/// Signs that a French text sets apart by a no-break space.
const APART: [char; 6] = [':', ';', '?', '!', '%', '\u{bb}'];

const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// A fault of typography.
pub(super) struct Slip {
    /// The whole text.
    pub(super) text: String,
    /// The words around the fault.
    pub(super) words: String,
    /// Language tag.
    pub(super) language: &'static str,
}

/// Languages in which some text inside a value is empty. A unit may be empty, in both.
pub(super) fn missing_languages(value: &Value) -> Vec<&'static str> {
    let mut missing = Vec::new();
    each_text(value, &mut |key, texts| {
        let both_empty = texts.iter().all(|(_, it)| it.is_empty());
        if key != "unit" || !both_empty {
            missing.extend(texts.iter().filter(|(_, it)| it.trim().is_empty()).map(|(tag, _)| *tag));
        }
    });
    missing
}

/// Every fault of typography inside a value.
pub(super) fn slips(value: &Value) -> Vec<Slip> {
    let mut slips = Vec::new();
    each_text(value, &mut |key, texts| {
        if NOT_PROSE.contains(&key) {
            return;
        }
        for (language, text) in texts {
            let at = if language == "fr" { french(text) } else { english(text) };
            if let Some(at) = at {
                slips.push(Slip { text: text.to_owned(), words: around(text, at), language });
            }
        }
    });
    slips
}

/// Calls a function for every text in two languages, with the name of its field.
fn each_text(value: &Value, told: &mut impl FnMut(&str, [(&'static str, &str); 2])) {
    fn walk(key: &str, value: &Value, told: &mut impl FnMut(&str, [(&'static str, &str); 2])) {
        match value {
            Value::Array(items) => items.iter().for_each(|it| walk(key, it, told)),
            Value::Object(fields) => match (fields.len(), fields.get("fr"), fields.get("en")) {
                (2, Some(Value::String(fr)), Some(Value::String(en))) => told(key, [("fr", fr), ("en", en)]),
                _ => fields.iter().for_each(|(key, value)| walk(key, value, told)),
            },
            _ => {}
        }
    }
    walk("", value, told);
}

/// Where a French text breaks its rules: a straight apostrophe or quotation mark, three dots, a sign that its space
/// may leave, two spaces in a row.
fn french(text: &str) -> Option<usize> {
    common(text).or_else(|| {
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let at = |index: usize| letters.get(index).map(|it| it.1);
        (0..letters.len()).find_map(|index| {
            let (place, letter) = *letters.get(index)?;
            let before = index.checked_sub(1).and_then(at);
            let after = at(index + 1);
            let opened = letter == '\u{ab}' && !after.is_some_and(|it| NO_BREAK.contains(&it));
            let stuck = APART.contains(&letter)
                && before.is_some_and(|it| !NO_BREAK.contains(&it))
                && !is_inside_figure(letter, before, after);
            (opened || stuck).then_some(place)
        })
    })
}

/// `12:30`, `https://…`: a colon that is no punctuation.
fn is_inside_figure(letter: char, before: Option<char>, after: Option<char>) -> bool {
    let tight = |it: Option<char>| it.is_some_and(|it| !it.is_whitespace());
    letter == ':' && tight(before) && tight(after)
}

/// Where an English text breaks its rules: a straight apostrophe or quotation mark, three dots, a space before a sign,
/// French quotation marks.
fn english(text: &str) -> Option<usize> {
    let foreign = || text.find(['\u{ab}', '\u{bb}']);
    let apart = || {
        [" :", " ;", " ?", " !", " %", "\u{a0}:", "\u{a0};", "\u{a0}?", "\u{a0}!", "\u{a0}%"]
            .iter()
            .filter_map(|it| text.find(it))
            .min()
    };
    common(text).or_else(foreign).or_else(apart)
}

fn common(text: &str) -> Option<usize> {
    ["'", "\"", "...", "  ", "\u{2014}"].iter().filter_map(|it| text.find(it)).min()
}

/// Some letters on each side of a place.
fn around(text: &str, at: usize) -> String {
    const SIDE: usize = 12;
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.char_indices().rev().nth(SIDE - 1).map_or(0, |it| it.0);
    let end = after.char_indices().nth(SIDE).map_or(after.len(), |it| it.0);
    format!("{}{}", before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Specimens {
        sound: Vec<String>,
        slips: Vec<String>,
    }

    #[derive(Deserialize)]
    struct Languages {
        french: Specimens,
        english: Specimens,
    }

    fn languages() -> Languages {
        let text = include_str!("../../../tests/specimens/typography.ron");
        crate::notation::read("typography.ron", text).unwrap()
    }

    #[track_caller]
    fn check(slip: fn(&str) -> Option<usize>, specimens: &Specimens) {
        for text in &specimens.sound {
            assert_eq!(slip(text), None, "`{text}`");
        }
        for text in &specimens.slips {
            assert!(slip(text).is_some(), "`{text}`");
        }
    }

    #[test]
    fn french_signs_keep_their_space() {
        check(french, &languages().french);
    }

    #[test]
    fn english_signs_have_none() {
        check(english, &languages().english);
    }
}
