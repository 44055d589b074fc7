//! Properties of the file, and the list of what is in it.

use crate::{document::Document, render::markup::Markup};

use super::{SPACES, language};

const MANIFEST: [(&str, &str); 2] =
    [("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"), ("manifest:version", "1.3")];

/// Title, author and the like.
pub(super) fn meta(document: &Document) -> String {
    let metadata = &document.metadata;
    let (language, country) = language(document.language);
    let date = metadata.date.parse::<jiff::civil::Date>().map(|it| format!("{it}T00:00:00")).unwrap_or_default();
    let mut xml = Markup::xml();
    xml.element("office:document-meta", &SPACES, |xml| {
        xml.element("office:meta", &[], |xml| {
            for (name, text) in [
                ("meta:generator", metadata.generator.as_str()),
                ("dc:title", &metadata.title),
                ("dc:subject", &metadata.subject),
                ("meta:initial-creator", metadata.creator()),
                ("dc:creator", metadata.creator()),
                ("meta:creation-date", &date),
                ("dc:date", &date),
                ("dc:language", &format!("{language}-{country}")),
            ] {
                if !text.is_empty() {
                    xml.leaf(name, &[], text);
                }
            }
            for keyword in metadata.keywords.iter().filter(|it| !it.is_empty()) {
                xml.leaf("meta:keyword", &[], keyword);
            }
            // The names under which Word keeps what the format has no place for.
            let own = [("Company", metadata.author.as_str()), ("Version", &metadata.version)];
            for (name, text) in own.into_iter().chain(metadata.stamp.parts()).filter(|it| !it.1.is_empty()) {
                xml.leaf("meta:user-defined", &[("meta:name", name), ("meta:value-type", "string")], text);
            }
        });
    });
    xml.finish()
}

/// What is in the file.
pub(super) fn manifest(kind: &str, pictures: &[&str]) -> String {
    let mut xml = Markup::xml();
    xml.element("manifest:manifest", &MANIFEST, |xml| {
        let whole = [("manifest:full-path", "/"), ("manifest:version", "1.3"), ("manifest:media-type", kind)];
        xml.empty("manifest:file-entry", &whole);
        let parts = ["content.xml", "styles.xml", "meta.xml"].map(|it| (it, "text/xml"));
        let pictures = pictures.iter().map(|it| (*it, "image/png"));
        for (path, kind) in parts.into_iter().chain(pictures) {
            xml.empty("manifest:file-entry", &[("manifest:full-path", path), ("manifest:media-type", kind)]);
        }
    });
    xml.finish()
}
