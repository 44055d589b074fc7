//! DOCX: a file that Word and `LibreOffice` open without repair, made of styles so that it takes on the template of the
//! one who receives it.
//!
//! blocks → body of the document (`body`, `table`, `record`, `contents`, `drawing`) → parts (`margins`, `properties`,
//! `relations`) → archive.

mod body;
mod contents;
mod drawing;
mod inline;
mod input;
mod margins;
mod properties;
mod record;
mod relations;
mod table;

use crate::{
    document::Document,
    domain::Language,
    render::{RenderError, archive::Archive, parts},
};

use self::{body::Body, relations::Relations};

const STYLES: &str = include_str!("../../../assets/docx/styles.xml");
const SETTINGS: &str = include_str!("../../../assets/docx/settings.xml");
/// Language of the static parts, and width of the text in them.
const STATIC_LANGUAGE: &str = "fr-FR";
const STATIC_WIDTH: &str = "\"9638\"";
/// Only Word knows on which page a heading falls: it is asked to fill in the table of contents, which it does once its
/// user agrees; a document without one asks nothing.
const FIELDS_KEPT: &str = r#"<w:updateFields w:val="false"/>"#;
const FIELDS_UPDATED: &str = r#"<w:updateFields w:val="true"/>"#;

/// Renders a document as DOCX.
pub(super) fn docx(document: &Document) -> Result<Vec<u8>, RenderError> {
    let sheet = Sheet::of(document);
    let language = language(document.language);
    let mut relations = Relations::default();
    let body = Body::new(document, sheet, &mut relations).write()?;
    let mut archive = Archive::new();
    archive.add("[Content_Types].xml", relations::content_types())?;
    archive.add("_rels/.rels", relations::package())?;
    archive.add("docProps/core.xml", properties::core(document, language))?;
    archive.add("docProps/app.xml", properties::application(document))?;
    archive.add("docProps/custom.xml", properties::custom(document))?;
    archive.add("word/document.xml", body.document)?;
    archive.add("word/numbering.xml", body.numbering)?;
    let styles =
        STYLES.replace(STATIC_LANGUAGE, language).replace(STATIC_WIDTH, &format!("\"{}\"", sheet.text_width()));
    archive.add("word/styles.xml", styles)?;
    let settings = SETTINGS.replace(STATIC_LANGUAGE, language);
    let settings = if document.contents.is_some() { settings.replace(FIELDS_KEPT, FIELDS_UPDATED) } else { settings };
    archive.add("word/settings.xml", settings)?;
    archive.add("word/header-first.xml", margins::header(document, margins::Pages::First))?;
    archive.add("word/header.xml", margins::header(document, margins::Pages::Others))?;
    archive.add("word/footer.xml", margins::footer(document))?;
    archive.add("word/_rels/document.xml.rels", relations.write())?;
    for (name, png) in &relations.pictures {
        archive.store(&format!("word/{name}"), png)?;
    }
    archive.finish()
}

/// The language with its country, without which Word checks no spelling.
fn language(language: Language) -> &'static str {
    match language {
        Language::French => "fr-FR",
        Language::English => "en-GB",
    }
}

/// A sheet, in twentieths of a point.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    width: u32,
    height: u32,
    landscape: bool,
    /// Left and right margins.
    side: u32,
}

impl Sheet {
    fn of(document: &Document) -> Self {
        let landscape = document.landscape;
        let (short, long) = (11_906, 16_838);
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        // There are 1440 twentieths of a point in an inch, and 254 tenths of a millimetre.
        let side = (u32::from(parts::side(document.kind)) * 1440 + 127) / 254;
        Self { width, height, landscape, side }
    }

    /// Width between the margins.
    fn text_width(self) -> u32 {
        self.width - 2 * self.side
    }
}
