//! What each page bears besides the text: header, footer, marking, watermark.

use crate::{
    document::Document,
    render::{markup::Markup, palette},
};

use super::{body::SPACES, inline};

const WATERMARK_SHAPE: &str = include_str!("../../../assets/docx/watermark.xml");
/// Width of a watermark in points for each of its letters, at most, and in all.
const WATERMARK_LETTER: usize = 60;
const WATERMARK_WIDTH: usize = 420;

/// Pages that share a header.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    /// The first, which has a title.
    First,
    /// All the others.
    Others,
}

/// The header.
pub(super) fn header(document: &Document, pages: Pages) -> String {
    let mut xml = Markup::xml();
    xml.element("w:hdr", &SPACES, |xml| {
        let marking = &document.marking;
        if !marking.confidentiality.is_empty() {
            inline::paragraph(xml, "Marking", |xml| inline::text(xml, "", &marking.confidentiality));
        }
        inline::paragraph(xml, "Header", |xml| {
            if pages == Pages::Others {
                inline::text(xml, "", &document.header);
                if !document.metadata.reference.is_empty() {
                    inline::tab(xml);
                    inline::text(xml, "", &document.metadata.reference);
                }
            }
            if !marking.watermark.is_empty() {
                watermark(xml, &marking.watermark, pages);
            }
        });
    });
    xml.finish()
}

/// The footer, with the number of the page.
pub(super) fn footer(document: &Document) -> String {
    let (page, of) = &document.page_words;
    let mut xml = Markup::xml();
    xml.element("w:ftr", &SPACES, |xml| {
        inline::paragraph(xml, "Footer", |xml| {
            inline::text(xml, "", &document.footer);
            inline::tab(xml);
            inline::text(xml, "", &format!("{page}\u{a0}"));
            field(xml, " PAGE ");
            inline::text(xml, "", &format!("\u{a0}{of}\u{a0}"));
            field(xml, " NUMPAGES ");
        });
    });
    xml.finish()
}

fn field(xml: &mut Markup, code: &str) {
    xml.element("w:fldSimple", &[("w:instr", code)], |xml| inline::text(xml, "", "1"));
}

/// Word's own shape for a watermark, under its own name, so that its commands find it again.
fn watermark(xml: &mut Markup, text: &str, pages: Pages) {
    let width = (text.chars().count() * WATERMARK_LETTER).clamp(WATERMARK_LETTER, WATERMARK_WIDTH);
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:80pt;rotation:315;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    let name = if pages == Pages::First { "PowerPlusWaterMarkObject1" } else { "PowerPlusWaterMarkObject2" };
    let colour = palette::HAIRLINE.hexadecimal();
    let shape = [
        ("id", name),
        ("type", "#_x0000_t136"),
        ("style", &style),
        ("alt", text),
        ("o:allowincell", "f"),
        ("fillcolor", &colour),
        ("stroked", "f"),
    ];
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.empty("w:noProof", &[]));
        xml.element("w:pict", &[], |xml| {
            xml.own(WATERMARK_SHAPE.trim());
            xml.element("v:shape", &shape, |xml| {
                xml.empty("v:fill", &[("opacity", ".4")]);
                xml.empty(
                    "v:textpath",
                    &[("style", "font-family:Arial;font-weight:bold;font-size:1pt"), ("string", text)],
                );
            });
        });
    });
}
