//! Properties of the file as XMP, with the mark of PDF/UA-1, and what the document was made from.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesEnd, BytesPI, BytesStart, BytesText, Event},
};

use crate::document::Metadata;

/// A name space that XMP does not know: PDF/A asks that the file itself describes it.
struct Schema {
    name: &'static str,
    space: &'static str,
    prefix: &'static str,
    /// Name, kind of value, whether people give it or a program does, and what it says.
    properties: &'static [[&'static str; 4]],
}

const SCHEMAS: [Schema; 2] = [
    Schema {
        name: "PDF/UA",
        space: "http://www.aiim.org/pdfua/ns/id/",
        prefix: "pdfuaid",
        properties: &[["part", "Integer", "internal", "Part of ISO 14289 that the file follows"]],
    },
    Schema {
        name: "Gouvernail",
        space: "urn:gouvernail:stamp#",
        prefix: "stamp",
        properties: &[
            [REFERENCE, "Text", "external", "Reference of the consultation"],
            [VERSION, "Text", "external", "Version of the document"],
            ["gouvernail-pack", "Text", "internal", "Name and version of the pack"],
            ["gouvernail-pack-hash", "Text", "internal", "Hash of the pack"],
            ["gouvernail-dossier-hash", "Text", "internal", "Hash of the dossier"],
        ],
    },
];
const REFERENCE: &str = "gouvernail-reference";
const VERSION: &str = "gouvernail-version";

/// Name spaces of the description of others.
const EXTENSION: [(&str, &str); 3] = [
    ("xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
    ("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
    ("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
];

/// The packet, in UTF-8.
pub(super) fn packet(properties: &Metadata, language: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::PI(BytesPI::new("xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"")))?;
    open(&mut xml, "x:xmpmeta", &[("xmlns:x", "adobe:ns:meta/")])?;
    open(&mut xml, "rdf:RDF", &[("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")])?;
    let own = SCHEMAS.map(|it| (format!("xmlns:{}", it.prefix), it.space));
    let known = [
        ("rdf:about", ""),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
        ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"),
    ];
    let spaces: Vec<_> = known.into_iter().chain(own.iter().map(|(name, space)| (name.as_str(), *space))).collect();
    open(&mut xml, "rdf:Description", &spaces)?;
    leaf(&mut xml, "pdfuaid:part", "1")?;
    leaf(&mut xml, "dc:format", "application/pdf")?;
    list(&mut xml, "dc:title", "rdf:Alt", &[properties.title.as_str()])?;
    list(&mut xml, "dc:description", "rdf:Alt", &[properties.subject.as_str()])?;
    list(&mut xml, "dc:creator", "rdf:Seq", &[properties.creator()])?;
    list(&mut xml, "dc:publisher", "rdf:Bag", &[properties.author.as_str()])?;
    list(&mut xml, "dc:language", "rdf:Bag", &[language])?;
    let keywords: Vec<&str> = properties.keywords.iter().map(String::as_str).collect();
    list(&mut xml, "dc:subject", "rdf:Bag", &keywords)?;
    leaf(&mut xml, "dc:identifier", &properties.fingerprint)?;
    leaf(&mut xml, "pdf:Keywords", &keywords.join(", "))?;
    leaf(&mut xml, "pdf:Producer", &properties.generator)?;
    leaf(&mut xml, "xmp:CreatorTool", &properties.generator)?;
    leaf(&mut xml, "xmp:CreateDate", &properties.date)?;
    let given = [(REFERENCE, properties.reference.as_str()), (VERSION, &properties.version)];
    for (name, text) in given.into_iter().chain(properties.stamp.parts()) {
        leaf(&mut xml, &format!("stamp:{name}"), text)?;
    }
    close(&mut xml, "rdf:Description")?;
    describe(&mut xml)?;
    close(&mut xml, "rdf:RDF")?;
    close(&mut xml, "x:xmpmeta")?;
    xml.write_event(Event::PI(BytesPI::new("xpacket end=\"r\"")))?;
    Ok(xml.into_inner())
}

/// Describes the name spaces that XMP does not know (ISO 19005-2, 6.6.2.3).
fn describe(xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let resource = [("rdf:parseType", "Resource")];
    let about = [("rdf:about", "")].into_iter().chain(EXTENSION).collect::<Vec<_>>();
    open(xml, "rdf:Description", &about)?;
    open(xml, "pdfaExtension:schemas", &[])?;
    open(xml, "rdf:Bag", &[])?;
    for schema in SCHEMAS {
        open(xml, "rdf:li", &resource)?;
        leaf(xml, "pdfaSchema:schema", schema.name)?;
        leaf(xml, "pdfaSchema:namespaceURI", schema.space)?;
        leaf(xml, "pdfaSchema:prefix", schema.prefix)?;
        open(xml, "pdfaSchema:property", &[])?;
        open(xml, "rdf:Seq", &[])?;
        for [name, kind, category, description] in schema.properties {
            open(xml, "rdf:li", &resource)?;
            leaf(xml, "pdfaProperty:name", name)?;
            leaf(xml, "pdfaProperty:valueType", kind)?;
            leaf(xml, "pdfaProperty:category", category)?;
            leaf(xml, "pdfaProperty:description", description)?;
            close(xml, "rdf:li")?;
        }
        for name in ["rdf:Seq", "pdfaSchema:property", "rdf:li"] {
            close(xml, name)?;
        }
    }
    for name in ["rdf:Bag", "pdfaExtension:schemas", "rdf:Description"] {
        close(xml, name)?;
    }
    Ok(())
}

fn open(xml: &mut Writer<Vec<u8>>, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())))
}

fn close(xml: &mut Writer<Vec<u8>>, name: &str) -> io::Result<()> {
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// A property, unless it is empty.
fn leaf(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    open(xml, name, &[])?;
    xml.write_event(Event::Text(BytesText::new(text)))?;
    close(xml, name)
}

/// A property of several values, or none.
fn list(xml: &mut Writer<Vec<u8>>, name: &str, container: &str, texts: &[&str]) -> io::Result<()> {
    if texts.iter().all(|it| it.is_empty()) {
        return Ok(());
    }
    open(xml, name, &[])?;
    open(xml, container, &[])?;
    for text in texts.iter().filter(|it| !it.is_empty()) {
        let attributes: &[_] = if container == "rdf:Alt" { &[("xml:lang", "x-default")] } else { &[] };
        open(xml, "rdf:li", attributes)?;
        xml.write_event(Event::Text(BytesText::new(text)))?;
        close(xml, "rdf:li")?;
    }
    close(xml, container)?;
    close(xml, name)
}
