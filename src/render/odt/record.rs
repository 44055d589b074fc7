//! Requirements: a label to be found again, a sentence, named fields, all on one page if they fit.

use crate::document::{Record, Run};

use super::{
    body::{Body, tone_name},
    inline,
};

/// A paragraph of a requirement.
struct Part<'a> {
    style: &'static str,
    /// Name of the field, on its first paragraph.
    name: &'a str,
    runs: &'a [Run],
}

impl Body<'_> {
    /// Adds a requirement.
    pub(super) fn record(&mut self, record: &Record) {
        self.label(record);
        let parts = parts(record);
        for (index, part) in parts.iter().enumerate() {
            // The style keeps each paragraph with the next; a requirement is not kept with the one after it.
            let end = if index + 1 == parts.len() { "_20_End" } else { "" };
            inline::paragraph(&mut self.xml, &format!("{}{end}", part.style), |xml| {
                if !part.name.is_empty() {
                    inline::span(xml, "Field_20_Name", part.name);
                    xml.empty("text:tab", &[]);
                }
                inline::runs(xml, part.runs, &self.anchors);
            });
        }
    }

    fn label(&mut self, record: &Record) {
        let attributes = [
            ("text:style-name", "Requirement"),
            ("text:outline-level", "4"),
            ("text:is-list-header", "true"),
        ];
        let bookmark = self.anchors.get(&record.anchor);
        self.xml.element("text:h", &attributes, |xml| {
            inline::bookmark(xml, bookmark, |xml| inline::span(xml, "Requirement_20_Label", &record.label));
            if !record.title.is_empty() {
                inline::text(xml, &format!("\u{2002}{}", record.title));
            }
            if !record.badge.is_empty() {
                inline::text(xml, "\u{2002}");
                let style = format!("Badge_20_{}", tone_name(record.tone));
                inline::span(xml, &style, &format!("\u{a0}{}\u{a0}", record.badge));
            }
        });
    }
}

fn parts(record: &Record) -> Vec<Part<'_>> {
    let body = record.body.iter().map(|runs| Part { style: "Requirement_20_Text", name: "", runs });
    let fields = record.fields.iter().flat_map(|field| {
        field.paragraphs.iter().enumerate().map(|(index, runs)| match index {
            0 => Part { style: "Requirement_20_Field", name: &field.name, runs },
            _ => Part { style: "Requirement_20_Field_20_More", name: "", runs },
        })
    });
    body.chain(fields).collect()
}
