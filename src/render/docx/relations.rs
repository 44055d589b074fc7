//! Which part of the file is of which kind, and which refers to which.

use std::{collections::BTreeMap, sync::Arc};

use crate::render::markup::Markup;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Parts that the text always has: identifier, kind, file, kind of content.
const PARTS: [(&str, &str, &str, &str); 6] = [
    ("styles", "styles", "styles.xml", "styles"),
    ("numbering", "numbering", "numbering.xml", "numbering"),
    ("settings", "settings", "settings.xml", "settings"),
    ("headerFirst", "header", "header-first.xml", "header"),
    ("header", "header", "header.xml", "header"),
    ("footer", "footer", "footer.xml", "footer"),
];

/// What the text refers to besides: addresses and pictures.
#[derive(Default)]
pub(super) struct Relations {
    addresses: BTreeMap<String, String>,
    /// Files of pictures, by name.
    pub(super) pictures: Vec<(String, Arc<[u8]>)>,
}

impl Relations {
    /// Identifier of an address.
    pub(super) fn address(&mut self, address: String) -> String {
        let next = self.addresses.len() + 1;
        self.addresses.entry(address).or_insert_with(|| format!("address{next}")).clone()
    }

    /// Identifier of a picture.
    pub(super) fn picture(&mut self, png: Arc<[u8]>) -> String {
        let id = format!("picture{}", self.pictures.len() + 1);
        self.pictures.push((format!("media/{id}.png"), png));
        id
    }

    /// The part that lists them.
    pub(super) fn write(&self) -> String {
        let mut xml = Markup::xml();
        xml.element("Relationships", &[("xmlns", RELATIONS)], |xml| {
            for (id, kind, file, _) in PARTS {
                relation(xml, id, &format!("{OFFICE}/{kind}"), file, &[]);
            }
            for (name, _) in &self.pictures {
                let id = name.trim_start_matches("media/").trim_end_matches(".png");
                relation(xml, id, &format!("{OFFICE}/image"), name, &[]);
            }
            for (address, id) in &self.addresses {
                relation(xml, id, &format!("{OFFICE}/hyperlink"), address, &[("TargetMode", "External")]);
            }
        });
        xml.finish()
    }
}

/// Parts of the whole file.
pub(super) fn package() -> String {
    let mut xml = Markup::xml();
    xml.element("Relationships", &[("xmlns", RELATIONS)], |xml| {
        relation(xml, "document", &format!("{OFFICE}/officeDocument"), "word/document.xml", &[]);
        relation(xml, "core", CORE, "docProps/core.xml", &[]);
        relation(xml, "application", &format!("{OFFICE}/extended-properties"), "docProps/app.xml", &[]);
        relation(xml, "custom", &format!("{OFFICE}/custom-properties"), "docProps/custom.xml", &[]);
    });
    xml.finish()
}

/// Kind of content of each part.
pub(super) fn content_types() -> String {
    let office = "application/vnd.openxmlformats-officedocument";
    let mut xml = Markup::xml();
    xml.element("Types", &[("xmlns", TYPES)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        xml.empty("Default", &[("Extension", "png"), ("ContentType", "image/png")]);
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        for (part, kind) in [
            ("/word/document.xml", format!("{WORD}.document.main+xml")),
            ("/docProps/core.xml", core.to_owned()),
            ("/docProps/app.xml", format!("{office}.extended-properties+xml")),
            ("/docProps/custom.xml", format!("{office}.custom-properties+xml")),
        ] {
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
        }
        for (_, _, file, kind) in PARTS {
            let (part, kind) = (format!("/word/{file}"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

fn relation(xml: &mut Markup, id: &str, kind: &str, target: &str, more: &[(&str, &str)]) {
    let mut attributes = vec![("Id", id), ("Type", kind), ("Target", target)];
    attributes.extend_from_slice(more);
    xml.empty("Relationship", &attributes);
}
