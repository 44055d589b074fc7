//! HTML: one file that any browser opens without a network, in light and dark, on a screen and on paper.
//!
//! **Invariant:** no script, nothing fetched, no address other than those of the document.

mod anchors;
mod blocks;
mod contents;
mod style;
mod table;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use self::{anchors::Anchors, blocks::Body};
use super::markup::Markup;
use crate::document::{Block, Document, Picture};

/// Ids of the file's own.
const MAIN: &str = "main";
const CONTENTS: &str = "contents";

/// The document as one HTML file.
pub(super) fn html(document: &Document) -> String {
    let mut markup = Markup::new();
    markup.own("<!DOCTYPE html>\n");
    markup.open("html", &[("lang", document.language.tag())]);
    markup.line();
    head(&mut markup, document);
    let classes = [(document.contents.is_some(), "with-contents"), (document.landscape, "landscape")];
    let classes: Vec<&str> = classes.into_iter().filter(|it| it.0).map(|it| it.1).collect();
    markup.open("body", &[("class", &classes.join(" "))]);
    markup.line();
    let anchors = Anchors::new(document);
    markup.leaf("a", &[("class", "skip"), ("href", "#main")], &title(document).0);
    markup.line();
    if !document.marking.watermark.is_empty() {
        // Read aloud once, at the top: here it is only seen.
        markup.open("div", &[("class", "watermark"), ("aria-hidden", "true")]);
        markup.leaf("span", &[], &document.marking.watermark);
        markup.close_line();
    }
    markup.open("div", &[("class", "page")]);
    markup.line();
    header(&mut markup, document);
    contents::contents(&mut markup, document, &anchors);
    markup.open("main", &[("id", MAIN)]);
    markup.line();
    let mut body = Body::new(&mut markup, &anchors);
    let mut titles = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        titles += usize::from(matches!(block, Block::Title { .. }));
        // The title stands in the header already.
        if !matches!(block, Block::Title { .. }) || 1 < titles {
            body.block(index, block);
        }
    }
    markup.close_line();
    markup.open("footer", &[]);
    for line in [&document.header, &document.metadata.reference, &document.footer] {
        if !line.is_empty() {
            markup.leaf("p", &[], line);
        }
    }
    // The footer, what holds it all, the body, the file.
    for _ in 0..4 {
        markup.close_line();
    }
    markup.finish()
}

fn head(markup: &mut Markup, document: &Document) {
    let about = &document.metadata;
    markup.open("head", &[]);
    markup.line();
    markup.empty("meta", &[("charset", "utf-8")]);
    markup.line();
    // A page without a title is no valid page.
    let name = if about.title.trim().is_empty() { &about.generator } else { &about.title };
    markup.leaf("title", &[], name);
    markup.line();
    let keywords = about.keywords.join(", ");
    let given = [
        ("viewport", "width=device-width, initial-scale=1"),
        ("color-scheme", "light dark"),
        ("author", about.creator()),
        ("description", about.subject.as_str()),
        ("keywords", keywords.as_str()),
        ("generator", about.generator.as_str()),
        ("dcterms.publisher", about.author.as_str()),
        ("dcterms.date", about.date.as_str()),
        ("dcterms.hasVersion", about.version.as_str()),
        ("dcterms.identifier", about.reference.as_str()),
        ("gouvernail-fingerprint", about.fingerprint.as_str()),
    ];
    for (name, content) in given.into_iter().chain(about.stamp.parts()).filter(|it| !it.1.is_empty()) {
        markup.empty("meta", &[("name", name), ("content", content)]);
        markup.line();
    }
    markup.open("style", &[]);
    markup.own(&style::style(document));
    markup.close_line();
    markup.close_line();
}

fn header(markup: &mut Markup, document: &Document) {
    markup.open("header", &[]);
    markup.line();
    let marking = &document.marking;
    if let Some(logo) = &marking.logo {
        picture(markup, logo);
    }
    let marks = [&marking.confidentiality, &marking.watermark];
    if marks.iter().any(|it| !it.is_empty()) {
        markup.open("p", &[("class", "marks")]);
        for mark in marks.into_iter().filter(|it| !it.is_empty()) {
            markup.leaf("span", &[("class", "mark")], mark);
        }
        markup.close_line();
    }
    let (title, lines) = title(document);
    markup.leaf("h1", &[], &title);
    markup.line();
    for line in lines {
        markup.leaf("p", &[], line);
        markup.line();
    }
    markup.close_line();
}

/// Title of the document, and the lines under it.
fn title(document: &Document) -> (String, &[String]) {
    let found = document.blocks.iter().find_map(|it| match it {
        Block::Title { text, lines } => Some((text.clone(), lines.as_slice())),
        _ => None,
    });
    found.unwrap_or_else(|| (document.metadata.title.clone(), &[]))
}

fn picture(markup: &mut Markup, picture: &Picture) {
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let address = format!("data:image/png;base64,{}", STANDARD.encode(&picture.png));
    let attributes = [
        ("class", "logo"),
        ("src", address.as_str()),
        ("alt", picture.description.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
    ];
    markup.empty("img", &attributes);
    markup.line();
}
