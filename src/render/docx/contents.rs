//! The table of contents: a field that Word fills in again, with what it will say already in it,
//! but for the numbers of pages: only the program that lays them out knows them.

use crate::render::parts;

use super::{
    body::{Body, contents_bookmark},
    inline,
};

impl Body<'_> {
    /// Adds the table of contents, if the document has one.
    pub(super) fn contents(&mut self) {
        let Some((contents, entries)) = parts::contents(self.document) else { return };
        let code = format!(r#" TOC \o "1-{}" \h \z "#, contents.depth.min(parts::DEEPEST));
        let number = self.number().to_string();
        let last = entries.len() - 1;
        self.xml.element("w:sdt", &[], |xml| {
            xml.element("w:sdtPr", &[], |xml| {
                xml.empty("w:id", &[("w:val", &number)]);
                xml.element("w:docPartObj", &[], |xml| {
                    xml.empty("w:docPartGallery", &[("w:val", "Table of Contents")]);
                    xml.empty("w:docPartUnique", &[]);
                });
            });
            xml.element("w:sdtContent", &[], |xml| {
                inline::paragraph(xml, "TOCHeading", |xml| inline::text(xml, "", &contents.title));
                for (index, entry) in entries.iter().enumerate() {
                    let style = format!("TOC{}", entry.level);
                    inline::paragraph(xml, &style, |xml| {
                        if index == 0 {
                            inline::field_begin(xml, &code);
                        }
                        let bookmark = contents_bookmark(entry.place);
                        let link = [("w:anchor", bookmark.as_str()), ("w:history", "1")];
                        xml.element("w:hyperlink", &link, |xml| {
                            if !entry.number.is_empty() {
                                inline::text(xml, "", entry.number);
                                inline::tab(xml);
                            }
                            inline::text(xml, "", entry.text);
                        });
                        if index == last {
                            inline::field_end(xml);
                        }
                    });
                }
            });
        });
    }
}
