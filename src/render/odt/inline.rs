//! Text inside a paragraph.

use crate::{
    document::{Run, RunStyle, Target},
    render::{
        markup::Markup,
        places::{self, Anchors},
        plain::lined,
    },
};

/// A paragraph of a style.
pub(super) fn paragraph(xml: &mut Markup, style: &str, inside: impl FnOnce(&mut Markup)) {
    xml.element("text:p", &[("text:style-name", style)], inside);
}

/// Text. Its lines stay apart, and so do its spaces, which the format joins if they are many.
pub(super) fn text(xml: &mut Markup, text: &str) {
    for (index, line) in lined(text).split('\n').enumerate() {
        if 0 < index {
            xml.empty("text:line-break", &[]);
        }
        for (index, words) in line.split("  ").enumerate() {
            if 0 < index {
                xml.text(" ");
                xml.empty("text:s", &[]);
            }
            if !words.is_empty() {
                xml.text(words);
            }
        }
    }
}

/// Text of a style; of that of its paragraph if it has no name.
pub(super) fn span(xml: &mut Markup, style: &str, words: &str) {
    if style.is_empty() {
        text(xml, words);
    } else if !words.is_empty() {
        xml.element("text:span", &[("text:style-name", style)], |xml| text(xml, words));
    }
}

/// Runs with their links.
pub(super) fn runs(xml: &mut Markup, runs: &[Run], anchors: &Anchors) {
    for run in runs {
        let style = match run.style {
            RunStyle::Plain => "",
            RunStyle::Strong => "Strong_20_Emphasis",
            RunStyle::Emphasis => "Emphasis",
            RunStyle::Added => "Added",
            RunStyle::Removed => "Removed",
            RunStyle::Small => "Aside",
        };
        let inside = |it: &String| anchors.get(it).map(|it| format!("#{it}"));
        let (address, link) = match &run.target {
            Some(Target::Anchor(it)) => (inside(it), "Reference"),
            Some(Target::Term(it)) => (inside(it), "Term"),
            Some(Target::Address(it)) => (places::public_address(it), "Internet_20_Link"),
            None => (None, ""),
        };
        match address {
            Some(address) => anchor(xml, &address, link, |xml| span(xml, link, &run.text)),
            None => span(xml, style, &run.text),
        }
    }
}

/// A link.
pub(super) fn anchor(xml: &mut Markup, address: &str, style: &str, inside: impl FnOnce(&mut Markup)) {
    let link = [
        ("xlink:type", "simple"),
        ("xlink:href", address),
        ("text:style-name", style),
        ("text:visited-style-name", style),
    ];
    xml.element("text:a", &link, inside);
}

/// A bookmark around something, if it has a name.
pub(super) fn bookmark(xml: &mut Markup, name: Option<&str>, inside: impl FnOnce(&mut Markup)) {
    if let Some(name) = name {
        xml.empty("text:bookmark-start", &[("text:name", name)]);
    }
    inside(xml);
    if let Some(name) = name {
        xml.empty("text:bookmark-end", &[("text:name", name)]);
    }
}
