//! What printpdf leaves out: structure, links, bookmarks, language, properties, and an identity that is the text's.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::{
    document::{Block, Document, Metadata, Stamp},
    render::RenderError,
};

use super::{links, logo, outline, page::Drawn, paginate::Layout, structure, text, xmp};

/// How hard contents are packed, from 1 to 9.
const LEVEL: u32 = 6;

/// Completes the file and writes it.
pub(super) fn finish(document: &Document, layout: &Layout, drawn: Drawn) -> Result<Vec<u8>, RenderError> {
    let Drawn { mut file, marks } = drawn;
    let pages: Vec<ObjectId> = file.page_iter().collect();
    if pages.len() != layout.pages.len() {
        return Err(RenderError::Assembly);
    }
    if let (Some(logo), Some(page)) = (&document.marking.logo, pages.first()) {
        logo::write(&mut file, *page, logo)?;
    }
    let annotations = links::write(&mut file, layout, &pages);
    let structure = structure::write(&mut file, &layout.tree, &marks, &pages, &annotations);
    let mut on_pages: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for annotation in &annotations {
        if let Some(own) = on_pages.get_mut(annotation.page) {
            own.push(annotation.object.into());
        }
    }
    for ((index, page), own) in pages.iter().enumerate().zip(on_pages) {
        let dictionary = file.get_dictionary_mut(*page).map_err(|_| RenderError::Assembly)?;
        dictionary.set("StructParents", number(index));
        dictionary.set("Tabs", "S");
        if own.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", own);
        }
    }
    let outlines = outline::write(&mut file, layout, &pages);
    let properties = properties(document);
    let xmp = xmp::packet(&properties, document.language.tag())?;
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Programs that know nothing of the format look for this text: it is not compressed.
    let metadata = file.add_object(Stream::new(kind, xmp).with_compression(false));
    let info = file.add_object(info(&properties));
    file.trailer.set("Info", info);
    let catalog = file.catalog_mut().map_err(|_| RenderError::Assembly)?;
    catalog.set("Lang", Object::string_literal(document.language.tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    catalog.set("PageMode", if outlines.is_some() { "UseOutlines" } else { "UseNone" });
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    file.version = "1.7".into();
    let id = Object::String(identity(&file, document), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    compress(&mut file)?;
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// Packs what is not packed yet. The library's own way takes twice the time for some hundredths of the bytes.
fn compress(file: &mut File) -> Result<(), RenderError> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
        packed.write_all(&stream.content)?;
        stream.set_content(packed.finish()?);
        stream.dict.set("Filter", "FlateDecode");
    }
    Ok(())
}

/// The same for the same pages and properties, and only for them.
fn identity(file: &File, document: &Document) -> Vec<u8> {
    let mut digest = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    digest.update(document.metadata.fingerprint.as_bytes());
    digest.finalize()[..16].to_vec()
}

/// Properties of the file, each on one line. A document without a title has that of its title block.
fn properties(document: &Document) -> Metadata {
    let given = &document.metadata;
    let printed = document.blocks.iter().find_map(|it| match it {
        Block::Title { text, .. } => Some(text),
        _ => None,
    });
    let title = [Some(&given.title), printed, Some(&document.header), Some(&given.generator)];
    let title = title.into_iter().flatten().map(|it| text::clean_line(it)).find(|it| !it.is_empty());
    Metadata {
        title: title.unwrap_or_default(),
        subject: text::clean_line(&given.subject),
        author: text::clean_line(&given.author),
        reference: text::clean_line(&given.reference),
        date: given.date.parse::<jiff::civil::Date>().map(|it| it.to_string()).unwrap_or_default(),
        keywords: given.keywords.iter().map(|it| text::clean_line(it)).filter(|it| !it.is_empty()).collect(),
        version: text::clean_line(&given.version),
        writer: text::clean_line(&given.writer),
        generator: text::clean_line(&given.generator),
        fingerprint: text::clean_line(&given.fingerprint),
        stamp: Stamp {
            pack: text::clean_line(&given.stamp.pack),
            pack_hash: text::clean_line(&given.stamp.pack_hash),
            doubts: text::clean_line(&given.stamp.doubts),
            dossier_hash: text::clean_line(&given.stamp.dossier_hash),
        },
    }
}

fn info(properties: &Metadata) -> Dictionary {
    let mut info = Dictionary::new();
    for (key, text) in [
        ("Title", properties.title.as_str()),
        ("Subject", &properties.subject),
        ("Author", properties.creator()),
        ("Keywords", &properties.keywords.join(", ")),
        ("Creator", &properties.generator),
        ("Producer", &properties.generator),
    ] {
        if !text.is_empty() {
            info.set(key, text_string(text));
        }
    }
    if !properties.date.is_empty() {
        let date = format!("D:{}", properties.date.replace('-', ""));
        info.set("CreationDate", Object::string_literal(date));
    }
    info
}

/// A text that people may read.
pub(super) fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let bytes = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A count.
pub(super) fn number(it: usize) -> Object {
    Object::Integer(i64::try_from(it).unwrap_or_default())
}

/// A length.
pub(super) fn real(it: f32) -> Object {
    Object::Real((it * 100.0).round() / 100.0)
}
