//! What came back in a response grid, told in words.

use fluent_bundle::FluentValue;

use super::Words;
use crate::{
    returned::{Finding, Remark, Spot},
    store::GridFault,
};

impl Words {
    /// Why a file cannot be read as a grid.
    #[must_use]
    pub fn grid_fault(&self, fault: GridFault) -> String {
        let most = |key: &str, most: usize| self.tell(key, &[("most", self.number(most.into()).into())]);
        match fault {
            GridFault::Damaged => self.say("grid-damaged"),
            GridFault::Unfolded(it) => self.tell("grid-unfolded", &[("most", it.into())]),
            GridFault::Sheets(it) => most("grid-sheets", it),
            GridFault::Rows(it) => most("grid-rows", it),
            GridFault::Columns(it) => most("grid-columns", it),
            GridFault::Letters(it) => most("grid-letters", it),
        }
    }

    /// A remark on one line, with its place.
    #[must_use]
    pub fn remark(&self, Remark { key, spot, finding }: &Remark) -> String {
        let told = self.finding(finding);
        let spot = spot.as_ref().map(|it| self.spot(it)).unwrap_or_default();
        let form = match (spot.is_empty(), key.is_empty()) {
            (true, true) => return told,
            (true, false) => "returned-remark-absent",
            (false, true) => "returned-remark",
            (false, false) => "returned-remark-key",
        };
        self.tell(form, &[("spot", spot.into()), ("key", shortened(key).into()), ("told", told.into())])
    }

    fn spot(&self, spot: &Spot) -> String {
        let arguments = [("sheet", shortened(&spot.sheet).into()), ("row", spot.row.to_string().into())];
        self.tell(if spot.sheet.is_empty() { "returned-spot-row" } else { "returned-spot" }, &arguments)
    }

    /// A finding, without its place.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        /// An argument that is a text of the bidder's.
        fn text<'a>(name: &'a str, value: &str) -> (&'a str, FluentValue<'static>) {
            (name, shortened(value).into())
        }
        match finding {
            Finding::Altered { column, sent, found } => {
                // Around the first letter that differs, or nobody would see it.
                let (sent, found) = difference(sent, found);
                self.tell("returned-altered", &[text("column", column), text("sent", &sent), text("found", &found)])
            }
            Finding::Missing => self.say("returned-missing"),
            Finding::Unknown => self.say("returned-unknown"),
            Finding::Keyless { found } => self.tell("returned-keyless", &[text("found", found)]),
            Finding::Twice => self.say("returned-twice"),
            Finding::Blank => self.say("returned-blank"),
            Finding::Unanswered => self.say("returned-unanswered"),
            Finding::NotOffered { column, found } => {
                self.tell("returned-not-offered", &[text("column", column), text("found", found)])
            }
            Finding::NotANumber { column, found } => {
                self.tell("returned-not-a-number", &[text("column", column), text("found", found)])
            }
            Finding::Outside { column, found } => {
                self.tell("returned-outside", &[text("column", column), text("found", found)])
            }
            Finding::Formula { column } => self.tell("returned-formula", &[text("column", column)]),
            Finding::ColumnMissing { column } => self.tell("returned-column-missing", &[text("column", column)]),
            Finding::ColumnAdded { column } => self.tell("returned-column-added", &[text("column", column)]),
            Finding::ColumnTwice { column } => self.tell("returned-column-twice", &[text("column", column)]),
            Finding::TableMissing { table } => self.tell("returned-table-missing", &[text("table", table)]),
            Finding::OtherDossier => self.say("returned-other-dossier"),
        }
    }
}

/// The parts of two texts from a little before the first letter that differs.
fn difference(sent: &str, found: &str) -> (String, String) {
    const BEFORE: usize = 30;
    let same = sent.chars().zip(found.chars()).take_while(|(one, other)| one == other).count();
    let part = |text: &str| match same.checked_sub(BEFORE) {
        Some(left @ 1..) => format!("…{}", text.chars().skip(left).collect::<String>()),
        _ => text.to_owned(),
    };
    (part(sent), part(found))
}

/// A text that fits on a line.
fn shortened(text: &str) -> String {
    const MOST: usize = 120;
    let end = text.char_indices().nth(MOST).map(|it| it.0);
    end.map_or_else(|| text.to_owned(), |end| format!("{}…", text.get(..end).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_far_inside_a_text_is_seen() {
        let long = "a".repeat(200);
        let (sent, found) = difference(&format!("{long}4 heures"), &format!("{long}40 heures"));
        assert!(sent.ends_with("a4 heures") && found.ends_with("a40 heures") && sent.len() < 60, "{sent} {found}");
        assert_eq!(difference("4", "5"), ("4".to_owned(), "5".to_owned()));
    }
}
