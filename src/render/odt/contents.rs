//! The table of contents, filled in, its page numbers counted by the program that opens the file.

use crate::render::{markup::Markup, parts};

use super::{
    body::{Body, contents_bookmark},
    inline,
};

impl Body<'_> {
    /// Adds the table of contents, if the document has one.
    pub(super) fn contents(&mut self) {
        let Some((contents, entries)) = parts::contents(self.document) else { return };
        let depth = contents.depth.min(parts::DEEPEST);
        let table = [("text:style-name", "Contents"), ("text:name", "Contents"), ("text:protected", "true")];
        self.xml.element("text:table-of-content", &table, |xml| {
            xml.element("text:table-of-content-source", &[("text:outline-level", &depth.to_string())], |xml| {
                let style = [("text:style-name", "Contents_20_Heading")];
                xml.leaf("text:index-title-template", &style, &contents.title);
                for level in 1..=depth {
                    template(xml, &level.to_string());
                }
            });
            xml.element("text:index-body", &[], |xml| {
                xml.element("text:index-title", &[("text:name", "Contents_Head")], |xml| {
                    inline::paragraph(xml, "Contents_20_Heading", |xml| inline::text(xml, &contents.title));
                });
                for parts::Entry { level, number, text, place } in entries {
                    let bookmark = contents_bookmark(place);
                    inline::paragraph(xml, &format!("Contents_20_{level}"), |xml| {
                        inline::anchor(xml, &format!("#{bookmark}"), "Index_20_Link", |xml| {
                            if !number.is_empty() {
                                inline::text(xml, number);
                                xml.empty("text:tab", &[]);
                            }
                            inline::text(xml, text);
                            xml.empty("text:tab", &[]);
                            let page = [("text:reference-format", "page"), ("text:ref-name", bookmark.as_str())];
                            xml.leaf("text:bookmark-ref", &page, "");
                        });
                    });
                }
            });
        });
    }
}

/// How an entry looks once the table is filled in again.
fn template(xml: &mut Markup, level: &str) {
    let style = format!("Contents_20_{level}");
    let template = [("text:outline-level", level), ("text:style-name", style.as_str())];
    xml.element("text:table-of-content-entry-template", &template, |xml| {
        xml.empty("text:index-entry-link-start", &[("text:style-name", "Index_20_Link")]);
        xml.empty("text:index-entry-chapter", &[]);
        xml.empty("text:index-entry-tab-stop", &[("style:type", "left"), ("style:position", "0cm")]);
        xml.empty("text:index-entry-text", &[]);
        xml.empty("text:index-entry-tab-stop", &[("style:type", "right"), ("style:leader-char", ".")]);
        xml.empty("text:index-entry-page-number", &[]);
        xml.empty("text:index-entry-link-end", &[]);
    });
}
