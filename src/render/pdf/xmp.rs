//! Properties of the file as XMP, with the mark of PDF/UA-1.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesEnd, BytesPI, BytesStart, BytesText, Event},
};

use crate::document::Metadata;

/// The packet, in UTF-8.
pub(super) fn packet(properties: &Metadata, language: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::PI(BytesPI::new("xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"")))?;
    open(&mut xml, "x:xmpmeta", &[("xmlns:x", "adobe:ns:meta/")])?;
    open(&mut xml, "rdf:RDF", &[("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")])?;
    open(
        &mut xml,
        "rdf:Description",
        &[
            ("rdf:about", ""),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
            ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"),
            ("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
        ],
    )?;
    leaf(&mut xml, "pdfuaid:part", "1")?;
    leaf(&mut xml, "dc:format", "application/pdf")?;
    list(&mut xml, "dc:title", "rdf:Alt", &[properties.title.as_str()])?;
    list(&mut xml, "dc:description", "rdf:Alt", &[properties.subject.as_str()])?;
    list(&mut xml, "dc:creator", "rdf:Seq", &[properties.author.as_str()])?;
    list(&mut xml, "dc:language", "rdf:Bag", &[language])?;
    let keywords: Vec<&str> = properties.keywords.iter().map(String::as_str).collect();
    list(&mut xml, "dc:subject", "rdf:Bag", &keywords)?;
    list(&mut xml, "dc:identifier", "", &[properties.fingerprint.as_str()])?;
    leaf(&mut xml, "pdf:Keywords", &keywords.join(", "))?;
    leaf(&mut xml, "pdf:Producer", &properties.generator)?;
    leaf(&mut xml, "xmp:CreatorTool", &properties.generator)?;
    leaf(&mut xml, "xmp:CreateDate", &properties.date)?;
    for name in ["rdf:Description", "rdf:RDF", "x:xmpmeta"] {
        xml.write_event(Event::End(BytesEnd::new(name)))?;
    }
    xml.write_event(Event::PI(BytesPI::new("xpacket end=\"r\"")))?;
    Ok(xml.into_inner())
}

fn open(xml: &mut Writer<Vec<u8>>, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())))
}

/// A property, unless it is empty.
fn leaf(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    open(xml, name, &[])?;
    xml.write_event(Event::Text(BytesText::new(text)))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// A property of several values, or none. Without a container, the only value stands alone.
fn list(xml: &mut Writer<Vec<u8>>, name: &str, container: &str, texts: &[&str]) -> io::Result<()> {
    let texts: Vec<_> = texts.iter().filter(|it| !it.is_empty()).collect();
    if texts.is_empty() {
        return Ok(());
    }
    if container.is_empty() {
        return texts.into_iter().try_for_each(|it| leaf(xml, name, it));
    }
    open(xml, name, &[])?;
    open(xml, container, &[])?;
    for text in texts {
        let attributes: &[_] = if container == "rdf:Alt" { &[("xml:lang", "x-default")] } else { &[] };
        open(xml, "rdf:li", attributes)?;
        xml.write_event(Event::Text(BytesText::new(text)))?;
        xml.write_event(Event::End(BytesEnd::new("rdf:li")))?;
    }
    xml.write_event(Event::End(BytesEnd::new(container)))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}
