//! Documents that cases have made, and what is in them.

use std::io::{Cursor, Read as _};

use gouvernail::{
    document::{Kind, build},
    domain::{Answer, BuyerStatus, Dossier, Importance, Language},
    pack,
    render::{Format, render},
    words::Words,
};
use resvg::usvg::roxmltree;
use zip::ZipArchive;

use crate::Trouble;

/// A dossier that calls many requirements.
pub(crate) fn full() -> Dossier {
    let pack = pack::builtin();
    let mut dossier = Dossier::new("ministere".into(), BuyerStatus::State);
    dossier.title = "Liaisons".into();
    for need in pack.personas.iter().find(|it| it.id == dossier.persona).into_iter().flat_map(|it| &it.needs) {
        dossier.answers.insert(need.need.clone(), Answer::Importance(Importance::Essential));
    }
    dossier.pack = pack.stamp();
    dossier
}

/// A document of a dossier, in French.
pub(crate) fn made(kind: Kind, format: Format, dossier: &Dossier) -> Result<Vec<u8>, Trouble> {
    let document = build(kind, &pack::builtin(), dossier, &Words::new(Language::French)).ok_or("no document")?;
    Ok(render(&document, format)?)
}

/// The parts of an archive whose names end like this, one after the other.
pub(crate) fn parts(bytes: &[u8], end: &str) -> Result<String, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut found = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        if entry.name()?.ends_with(end) {
            let mut text = Vec::new();
            entry.read_to_end(&mut text)?;
            found += &String::from_utf8_lossy(&text);
        }
    }
    Ok(found)
}

/// The texts of an archive of XML, once each of its parts was seen to be whole: what people read of it.
pub(crate) fn texts(bytes: &[u8]) -> Result<String, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut found = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = entry.name()?.into_owned();
        if [".xml", ".rels"].iter().any(|it| name.ends_with(it)) {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            let part = roxmltree::Document::parse(&text).map_err(|error| format!("{name}: {error}"))?;
            for node in part.root().descendants().filter(roxmltree::Node::is_text) {
                found += node.text().unwrap_or_default();
            }
            found.push('\n');
        }
    }
    Ok(found)
}
