//! What is filled in: content controls.

use std::collections::BTreeSet;

use crate::{
    document::{BOXES, Cell, Input},
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
        let is_tick = *input == Input::Tick;
        let (style, sign) = if is_tick { ("TableTick", "Tick") } else { (style, "") };
        let held = if is_tick && held.is_empty() { BOXES[0].to_owned() } else { held };
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
                    held => inline::text(xml, sign, held),
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
        Input::Text | Input::Number { .. } | Input::Line => xml.empty("w:text", &[("w:multiLine", "1")]),
        Input::Tick => xml.element("w14:checkbox", &[], |xml| {
            xml.empty("w14:checked", &[("w14:val", "0")]);
            for (name, sign) in ["w14:uncheckedState", "w14:checkedState"].into_iter().zip(BOXES).rev() {
                let code = sign.chars().next().map(|it| format!("{:04X}", u32::from(it))).unwrap_or_default();
                xml.empty(name, &[("w14:val", &code), ("w14:font", "Segoe UI Symbol")]);
            }
        }),
    }
}
