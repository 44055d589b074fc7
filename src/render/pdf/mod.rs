//! PDF: typeset pages, tagged for those who hear them, and identical for identical documents.
//!
//! blocks → strips (`flow`) → pages (`paginate`) → operators (`page`) → structure, links and properties (`finish`).
//!
//! **Invariant:** only `font`, `subset` and `page` know printpdf, only what `finish` calls knows lopdf.

mod breaks;
mod contents;
mod figure;
mod finish;
mod flow;
mod font;
mod hyphen;
mod kerning;
mod links;
mod logo;
mod outline;
mod page;
mod paginate;
mod record;
mod strip;
mod structure;
mod style;
mod subset;
mod table;
mod tags;
mod text;
mod xmp;

use crate::{document::Document, render::RenderError};

use self::{font::Fonts, paginate::Layout, style::Sheet};

/// Renders a document as a tagged PDF.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let fonts = Fonts::get()?;
    let layout = layout(document, fonts);
    finish::finish(document, &layout, page::draw(&layout, fonts)?)
}

fn layout(document: &Document, fonts: &'static Fonts) -> Layout {
    let set = |figures: f32| {
        let sheet = Sheet { figures, ..Sheet::of(document) };
        paginate::paginate(document, fonts, sheet, flow::column(document, fonts, sheet))
    };
    let mut layout = set(1.0);
    if document.kind.is_one_page() {
        for figures in style::SQUEEZED {
            if layout.pages.len() == 1 {
                break;
            }
            layout = set(figures);
        }
    }
    layout
}
