//! Requirements: a label to be found again, a sentence, named fields, all on one page if they fit.

use crate::{
    document::Record,
    render::parts::{self, Place},
};

use super::{body::Body, inline};

impl Body<'_> {
    /// Adds a requirement.
    pub(super) fn record(&mut self, record: &Record) {
        self.label(record);
        let parts = parts::of(record);
        for (index, part) in parts.iter().enumerate() {
            // The style keeps each paragraph with the next; a requirement is not kept with the one after it.
            let end = if index + 1 == parts.len() { "_20_End" } else { "" };
            inline::paragraph(&mut self.xml, &format!("{}{end}", style(part.place)), |xml| {
                if !part.name.is_empty() {
                    inline::span(xml, "Field_20_Name", part.name);
                    xml.empty("text:tab", &[]);
                }
                inline::runs(xml, part.runs, &self.anchors);
            });
        }
    }

    fn label(&mut self, record: &Record) {
        let attributes =
            [("text:style-name", "Requirement"), ("text:outline-level", "4"), ("text:is-list-header", "true")];
        let bookmark = self.anchors.get(&record.anchor);
        self.xml.element("text:h", &attributes, |xml| {
            inline::bookmark(xml, bookmark, |xml| inline::span(xml, "Requirement_20_Label", &record.label));
            if !record.title.is_empty() {
                inline::text(xml, &format!("\u{2002}{}", record.title));
            }
            if !record.badge.is_empty() {
                inline::text(xml, "\u{2002}");
                let style = format!("Badge_20_{}", parts::tone(record.tone));
                inline::span(xml, &style, &format!("\u{a0}{}\u{a0}", record.badge));
            }
        });
    }
}

fn style(place: Place) -> &'static str {
    match place {
        Place::Sentence => "Requirement_20_Text",
        Place::Field => "Requirement_20_Field",
        Place::FieldMore => "Requirement_20_Field_20_More",
    }
}
