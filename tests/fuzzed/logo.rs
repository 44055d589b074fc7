//! The bytes of a logo, as it is chosen, kept in a dossier and put into documents.

use gouvernail::{
    document::{Block, Document, Kind, Marking, Metadata, Picture},
    domain::{BuyerStatus, Dossier, Language},
    picture::{import, read_logo},
    render::Format,
};

use super::shared::{sound, survives};

/// How a PNG file begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn play(bytes: &[u8]) {
    taken(bytes);
    if let Some(mended) = mended(bytes).filter(|it| it != bytes) {
        taken(&mended);
    }
}

fn taken(bytes: &[u8]) {
    let logo = match import(bytes) {
        Ok(logo) => logo,
        Err(error) => return assert!(!error.to_string().is_empty(), "{error:?} is not told"),
    };
    let (file, dots) = read_logo(&logo).unwrap();
    assert_eq!(dots.rgba.len() as u64, 4 * u64::from(dots.width) * u64::from(dots.height), "dots are missing");
    assert_eq!(import(&file).as_ref(), Ok(&logo), "chosen again, it is another");
    let mut dossier = Dossier::new("oiv".into(), BuyerStatus::Private);
    dossier.marking.logo = Some(logo);
    survives(&dossier);
    let picture = Picture { description: "Logo".into(), png: file.into(), width: dots.width, height: dots.height };
    let formats = [Format::Html, Format::Docx, Format::Odt, Format::Pdf];
    sound(&bearing(picture), formats[bytes.len() % formats.len()]);
}

/// A document that bears a logo, and little else.
fn bearing(logo: Picture) -> Document {
    Document {
        kind: Kind::Annex,
        language: Language::French,
        metadata: Metadata::default(),
        header: String::new(),
        footer: String::new(),
        contents: None,
        page_words: ("Page".into(), "sur".into()),
        landscape: false,
        marking: Marking { logo: Some(logo), ..Marking::default() },
        blocks: vec![Block::Title { text: "Annexe".into(), lines: Vec::new() }],
    }
}

/// A PNG file with the check sums that its chunks should have: what is made up would never get past them.
fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut mended = PNG.to_vec();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        // Four letters of the kind of chunk, then what it holds.
        let Some(chunk) = length.checked_add(4).and_then(|it| after.get(..it)) else {
            break;
        };
        let mut sum = flate2::Crc::new();
        sum.update(chunk);
        mended.extend(rest.get(..4)?);
        mended.extend(chunk);
        mended.extend(sum.sum().to_be_bytes());
        rest = after.get(chunk.len() + 4..).unwrap_or_default();
    }
    mended.extend(rest);
    Some(mended)
}
