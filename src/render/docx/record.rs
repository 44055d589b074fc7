//! Requirements: a label to be found again, a sentence, named fields, all on one page if they fit.

use crate::{
    document::Record,
    render::parts::{self, Place},
};

use super::{body::Body, inline};

impl Body<'_> {
    /// Adds a requirement.
    pub(super) fn record(&mut self, record: &Record) {
        let parts = parts::of(record);
        self.label(record, parts.is_empty());
        let last = parts.len().saturating_sub(1);
        for (index, part) in parts.iter().enumerate() {
            self.xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", style(part.place))]);
                    // The style keeps each paragraph with the next; a requirement is not kept with the one after it.
                    if index == last {
                        xml.empty("w:keepNext", &[("w:val", "0")]);
                    }
                });
                if !part.name.is_empty() {
                    inline::text(xml, "FieldName", part.name);
                    inline::tab(xml);
                }
                inline::runs(xml, part.runs, &self.anchors, self.relations);
            });
        }
    }

    fn label(&mut self, record: &Record, alone: bool) {
        let number = self.number();
        let bookmark = self.anchors.get(&record.anchor).map(ToOwned::to_owned);
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Requirement")]);
                if alone {
                    xml.empty("w:keepNext", &[("w:val", "0")]);
                }
            });
            match bookmark {
                Some(name) => inline::bookmark(xml, number, &name, |xml| {
                    inline::text(xml, "RequirementLabel", &record.label);
                }),
                None => inline::text(xml, "RequirementLabel", &record.label),
            }
            if !record.title.is_empty() {
                inline::text(xml, "", &format!("\u{2002}{}", record.title));
            }
            if !record.badge.is_empty() {
                inline::text(xml, "", "\u{2002}");
                let style = format!("Badge{}", parts::tone(record.tone));
                inline::text(xml, &style, &format!("\u{a0}{}\u{a0}", record.badge));
            }
        });
    }
}

fn style(place: Place) -> &'static str {
    match place {
        Place::Sentence => "RequirementText",
        Place::Field => "RequirementField",
        Place::FieldMore => "RequirementFieldMore",
    }
}
