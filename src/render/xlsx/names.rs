//! Names of sheets: short, without the signs that spreadsheets refuse, each once.

use crate::render::markup::legible;

use super::text::shortened;

/// Most letters in the name of a sheet.
const MOST: usize = 31;

/// Names that were given.
pub(super) struct Names {
    given: Vec<String>,
}

impl Names {
    /// No name yet, but those of the program's own sheets; « History » is a sheet of the spreadsheet's own.
    pub(super) fn new(reserved: [&str; 2]) -> Self {
        Self { given: reserved.into_iter().chain(["history"]).map(str::to_lowercase).collect() }
    }

    /// A name like this one or, when it says nothing, like that of the document.
    pub(super) fn give(&mut self, wanted: &str, document: &str) -> String {
        let mut base = plain(wanted);
        if base.is_empty() {
            base = plain(document);
        }
        let mut name = if base.is_empty() { "1".to_owned() } else { base.clone() };
        let mut number = 1;
        while self.given.contains(&name.to_lowercase()) {
            number += 1;
            let suffix = if base.is_empty() { number.to_string() } else { format!(" ({number})") };
            name = format!("{}{suffix}", shortened(&base, MOST - suffix.len()));
        }
        self.given.push(name.to_lowercase());
        name
    }
}

fn plain(text: &str) -> String {
    let text = legible(text).replace(['[', ']', ':', '*', '?', '/', '\\', '\n', '\t'], " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    shortened(text.trim_matches('\''), MOST).trim_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_one_that_spreadsheets_take() {
        let mut names = Names::new(["gouvernail", "gouvernail-lists"]);
        let mut give = |wanted: &str| names.give(wanted, "Grille");
        assert_eq!(give("Ñandu"), "Ñandu");
        assert_eq!(give("ñandu"), "ñandu (2)");
        assert_eq!(give(""), "Grille");
        assert_eq!(give("'[]:*?/\\'"), "Grille (2)");
        assert_eq!(give("Gouvernail"), "Gouvernail (2)");
        assert_eq!(give(&"ñ".repeat(40)), "ñ".repeat(31));
        assert_eq!(give(&"ñ".repeat(40)), format!("{} (2)", "ñ".repeat(27)));
        assert_eq!(give("👩".repeat(20).as_str()), "👩".repeat(15));
    }

    #[test]
    fn sheets_of_a_document_without_words_are_numbered() {
        let mut names = Names::new(["a", "b"]);
        assert_eq!([names.give("", ""), names.give("?", "")], ["1", "2"]);
    }
}
