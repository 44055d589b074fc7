//! What bidders fill in: content controls.

use std::collections::BTreeSet;

use crate::{
    document::{Cell, Input},
    render::{markup::Markup, plain},
};

use super::{body::Body, inline, language};

/// What an empty control shows: room to click on, without a word.
const BLANK: &str = "\u{2003}\u{2003}\u{2003}";
/// Longest title of a control.
const LONGEST_TITLE: usize = 60;

impl Body<'_> {
    /// Adds the paragraph of a cell to be filled in, with what is in it already.
    pub(super) fn input(&mut self, input: &Input, cell: &Cell, title: &str, style: &str) {
        let held = plain::paragraphs(&cell.paragraphs, "\n");
        let number = self.number().to_string();
        let title: String = title.chars().take(LONGEST_TITLE).collect();
        let language = language(self.document.language);
        inline::paragraph(&mut self.xml, style, |xml| {
            xml.element("w:sdt", &[], |xml| {
                xml.element("w:sdtPr", &[], |xml| {
                    if !title.is_empty() {
                        xml.empty("w:alias", &[("w:val", &title)]);
                    }
                    xml.empty("w:id", &[("w:val", &number)]);
                    if held.is_empty() {
                        xml.empty("w:showingPlcHdr", &[]);
                    }
                    kind(xml, input, language);
                });
                xml.element("w:sdtContent", &[], |xml| match held.as_str() {
                    "" => inline::text(xml, "PlaceholderText", BLANK),
                    held => inline::text(xml, "", held),
                });
            });
        });
    }
}

fn kind(xml: &mut Markup, input: &Input, language: &str) {
    match input {
        Input::Choice(choices) => xml.element("w:dropDownList", &[], |xml| {
            // Word refuses a list in which a choice stands twice, or is nothing.
            let mut seen = BTreeSet::new();
            for choice in choices.iter().filter(|it| !it.trim().is_empty() && seen.insert(it.as_str())) {
                xml.empty("w:listItem", &[("w:displayText", choice), ("w:value", choice)]);
            }
        }),
        Input::Date => xml.element("w:date", &[], |xml| {
            xml.empty("w:dateFormat", &[("w:val", "d MMMM yyyy")]);
            xml.empty("w:lid", &[("w:val", language)]);
            xml.empty("w:storeMappedDataAs", &[("w:val", "dateTime")]);
            xml.empty("w:calendar", &[("w:val", "gregorian")]);
        }),
        Input::Text | Input::Number { .. } => xml.empty("w:text", &[("w:multiLine", "1")]),
    }
}
