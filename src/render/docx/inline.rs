//! Text inside a paragraph.

use crate::{
    document::{Run, RunStyle, Target},
    render::{
        markup::Markup,
        places::{self, Anchors},
        plain::lined,
    },
};

use super::relations::Relations;

/// A paragraph of a style; of the usual one if it has no name.
pub(super) fn paragraph(xml: &mut Markup, style: &str, inside: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |xml| {
        if !style.is_empty() {
            xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", style)]));
        }
        inside(xml);
    });
}

/// A stretch of text of a style; of that of its paragraph if it has no name. Its lines stay apart.
pub(super) fn text(xml: &mut Markup, style: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        look(xml, style);
        for (index, line) in lined(text).split('\n').enumerate() {
            if 0 < index {
                xml.empty("w:br", &[]);
            }
            if !line.is_empty() {
                xml.leaf("w:t", &[("xml:space", "preserve")], line);
            }
        }
    });
}

/// A tabulation.
pub(super) fn tab(xml: &mut Markup) {
    xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// Runs with their links.
pub(super) fn runs(xml: &mut Markup, runs: &[Run], anchors: &Anchors, relations: &mut Relations) {
    for run in runs {
        let style = match run.style {
            RunStyle::Plain => "",
            RunStyle::Strong => "Strong",
            RunStyle::Emphasis => "Emphasis",
            RunStyle::Added => "Added",
            RunStyle::Removed => "Removed",
            RunStyle::Small => "Aside",
        };
        match &run.target {
            Some(Target::Anchor(it)) => inside(xml, run, anchors.get(it), "Reference", style),
            Some(Target::Term(it)) => inside(xml, run, anchors.get(it), "Term", style),
            Some(Target::Address(it)) => match places::public_address(it) {
                Some(address) => {
                    let id = relations.address(address);
                    xml.element("w:hyperlink", &[("r:id", &id), ("w:history", "1")], |xml| {
                        text(xml, "Hyperlink", &run.text);
                    });
                }
                None => text(xml, style, &run.text),
            },
            None => text(xml, style, &run.text),
        }
    }
}

/// A bookmark around something.
pub(super) fn bookmark(xml: &mut Markup, number: usize, name: &str, inside: impl FnOnce(&mut Markup)) {
    let number = number.to_string();
    xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", name)]);
    inside(xml);
    xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
}

fn inside(xml: &mut Markup, run: &Run, bookmark: Option<&str>, link: &str, style: &str) {
    match bookmark {
        Some(bookmark) => xml.element("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")], |xml| {
            text(xml, link, &run.text);
        }),
        None => text(xml, style, &run.text),
    }
}

fn look(xml: &mut Markup, style: &str) {
    if !style.is_empty() {
        xml.element("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", style)]));
    }
}

/// The beginning of a field that ends in [`field_end`]; what is written between them is what it says until it is
/// filled in again.
pub(super) fn field_begin(xml: &mut Markup, code: &str) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", "begin")]));
    xml.element("w:r", &[], |xml| xml.leaf("w:instrText", &[("xml:space", "preserve")], code));
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", "separate")]));
}

/// The end of a field.
pub(super) fn field_end(xml: &mut Markup) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", "end")]));
}
