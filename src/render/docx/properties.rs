//! Properties of the file.

use crate::{document::Document, render::markup::Markup};

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM: &str = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/// Set of properties that people name themselves.
const CUSTOM_SET: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/// Number of the first property that people name themselves.
const FIRST_CUSTOM: usize = 2;

/// Title, author and the like.
pub(super) fn core(document: &Document, language: &str) -> String {
    let metadata = &document.metadata;
    let mut xml = Markup::xml();
    let spaces = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        for (name, text) in [
            ("dc:title", metadata.title.as_str()),
            ("dc:subject", &metadata.subject),
            ("dc:creator", metadata.creator()),
            ("cp:keywords", &metadata.keywords.join(", ")),
            ("dc:identifier", &metadata.fingerprint),
            ("dc:language", language),
            ("cp:version", &metadata.version),
        ] {
            if !text.is_empty() {
                xml.leaf(name, &[], text);
            }
        }
        if let Ok(date) = metadata.date.parse::<jiff::civil::Date>() {
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &format!("{date}T00:00:00Z"));
            }
        }
    });
    xml.finish()
}

/// Program and organisation.
pub(super) fn application(document: &Document) -> String {
    let mut xml = Markup::xml();
    xml.element("Properties", &[("xmlns", EXTENDED)], |xml| {
        xml.leaf("Application", &[], &document.metadata.generator);
        if !document.metadata.author.is_empty() {
            xml.leaf("Company", &[], &document.metadata.author);
        }
    });
    xml.finish()
}

/// What the document was made from, for a program that gets it back.
pub(super) fn custom(document: &Document) -> String {
    let mut xml = Markup::xml();
    xml.element("Properties", &[("xmlns", CUSTOM), ("xmlns:vt", TYPES)], |xml| {
        for (index, (name, value)) in document.metadata.stamp.parts().enumerate() {
            let number = (index + FIRST_CUSTOM).to_string();
            let attributes = [("fmtid", CUSTOM_SET), ("pid", number.as_str()), ("name", name)];
            xml.element("property", &attributes, |xml| xml.leaf("vt:lpwstr", &[], value));
        }
    });
    xml.finish()
}
