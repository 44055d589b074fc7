//! Styles, and what each page bears besides the text: header, footer, marking, watermark.

use crate::{
    document::Document,
    render::{markup::Markup, parts},
};

use super::{SPACES, inline, language, length, text_width};

const STYLES: &str = include_str!("../../../assets/odt/styles.xml");
const PAGES: &str = include_str!("../../../assets/odt/pages.xml");
const WATERMARK: &str = include_str!("../../../assets/odt/watermark.xml");
/// Language of the static part.
const STATIC_LANGUAGE: &str = r#"fo:language="fr" fo:country="FR""#;
/// Width of the text in the static part, and of what is right of the text of each level of the contents.
const STATIC_WIDTHS: [(&str, u32); 4] =
    [("{width}", 0), ("{contents-1}", 80), ("{contents-2}", 200), ("{contents-3}", 350)];
/// Left and right margins of the static part.
const STATIC_SIDES: &str = r#"fo:margin-left="2cm" fo:margin-right="2cm""#;
/// Width of a watermark for each of its letters, at most, and in all, in tenths of a millimetre; and its height.
const WATERMARK_LETTER: usize = 210;
const WATERMARK_WIDTH: usize = 1480;
const WATERMARK_HEIGHT: &str = "2.80cm";

/// Page style of the first page, which has a title.
pub(super) const FIRST: &str = "First_20_Page";

/// The part that holds styles.
pub(super) fn styles(document: &Document) -> String {
    let (language, country) = language(document.language);
    let mut styles = STYLES.replace(STATIC_LANGUAGE, &format!(r#"fo:language="{language}" fo:country="{country}""#));
    for (name, indent) in STATIC_WIDTHS {
        styles = styles.replace(name, &length(text_width(document) - indent));
    }
    let side = length(u32::from(parts::side(document.kind)));
    let sides = format!(r#"fo:margin-left="{side}" fo:margin-right="{side}""#);
    let pages = PAGES.replace(STATIC_SIDES, &sides);
    let layout = if document.landscape { "Landscape" } else { "Portrait" };
    let mut xml = Markup::xml();
    xml.element("office:document-styles", &SPACES, |xml| {
        typefaces(xml);
        xml.own(styles.trim());
        xml.element("office:automatic-styles", &[], |xml| xml.own(pages.trim()));
        xml.element("office:master-styles", &[], |xml| {
            let usual = [("style:name", "Standard"), ("style:page-layout-name", layout)];
            xml.element("style:master-page", &usual, |xml| page(xml, document, false));
            let first = [
                ("style:name", FIRST),
                ("style:display-name", "First Page"),
                ("style:page-layout-name", layout),
                ("style:next-style-name", "Standard"),
            ];
            xml.element("style:master-page", &first, |xml| page(xml, document, true));
        });
    });
    xml.finish()
}

/// Typefaces that styles name.
pub(super) fn typefaces(xml: &mut Markup) {
    xml.element("office:font-face-decls", &[], |xml| {
        let face = [("style:name", "Arial"), ("svg:font-family", "Arial"), ("style:font-family-generic", "swiss")];
        xml.empty("style:font-face", &face);
        // Boxes to tick.
        let face = [("style:name", "Segoe UI Symbol"), ("svg:font-family", "'Segoe UI Symbol'")];
        xml.empty("style:font-face", &face);
    });
}

fn page(xml: &mut Markup, document: &Document, first: bool) {
    let marking = &document.marking;
    xml.element("style:header", &[], |xml| {
        if !marking.confidentiality.is_empty() {
            inline::paragraph(xml, "Marking", |xml| inline::text(xml, &marking.confidentiality));
        }
        inline::paragraph(xml, "Header", |xml| {
            if !marking.watermark.is_empty() {
                watermark(xml, &marking.watermark);
            }
            if !first {
                inline::text(xml, &document.header);
                if !document.metadata.reference.is_empty() {
                    xml.empty("text:tab", &[]);
                    inline::text(xml, &document.metadata.reference);
                }
            }
        });
    });
    xml.element("style:footer", &[], |xml| {
        inline::paragraph(xml, "Footer", |xml| {
            let (page, of) = &document.page_words;
            inline::text(xml, &document.footer);
            xml.empty("text:tab", &[]);
            inline::text(xml, &format!("{page}\u{a0}"));
            xml.leaf("text:page-number", &[("text:select-page", "current")], "1");
            inline::text(xml, &format!("\u{a0}{of}\u{a0}"));
            xml.leaf("text:page-count", &[], "1");
        });
    });
}

/// The shape that `LibreOffice` itself draws for a watermark, under its own name, so that its command finds it again.
fn watermark(xml: &mut Markup, text: &str) {
    let width = (text.chars().count() * WATERMARK_LETTER).clamp(WATERMARK_LETTER, WATERMARK_WIDTH);
    let width = length(u32::try_from(width).unwrap_or_default());
    let shape = [
        ("text:anchor-type", "char"),
        ("draw:z-index", "0"),
        ("draw:name", "PowerPlusWaterMarkObject"),
        ("draw:style-name", "Watermark"),
        ("draw:text-style-name", "WatermarkText"),
        ("svg:width", width.as_str()),
        ("svg:height", WATERMARK_HEIGHT),
        ("draw:transform", "rotate (0.785398163397448) translate (4cm 16cm)"),
    ];
    xml.element("draw:custom-shape", &shape, |xml| {
        inline::paragraph(xml, "WatermarkText", |xml| inline::text(xml, text));
        xml.own(WATERMARK.trim());
    });
}
