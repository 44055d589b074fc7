//! The table of contents: links to headings.

use super::{
    CONTENTS,
    anchors::{Anchors, fragment},
};
use crate::{
    document::{Block, Document},
    render::markup::Markup,
};

/// Writes the table of contents, when the document has one.
pub(super) fn contents(markup: &mut Markup, document: &Document, anchors: &Anchors) {
    let Some(contents) = &document.contents else { return };
    markup.open("nav", &[("aria-labelledby", CONTENTS)]);
    markup.open("div", &[]);
    markup.leaf("h2", &[("id", CONTENTS)], &contents.title);
    markup.line();
    let mut deep = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        let Block::Heading { level, number, text, .. } = block else { continue };
        let Some(id) = anchors.of_block(index) else { continue };
        if contents.depth < *level {
            continue;
        }
        // A list inside an entry for each step down, never two at once: the first heading may be of level 2.
        let level = (*level).clamp(1, deep + 1);
        while level < deep {
            markup.close();
            markup.close_line();
            deep -= 1;
        }
        if deep < level {
            markup.open("ol", &[]);
            markup.line();
            deep = level;
        } else {
            markup.close_line();
        }
        markup.open("li", &[]);
        markup.open("a", &[("href", &fragment(id))]);
        if !number.is_empty() {
            markup.leaf("span", &[("class", "number")], number);
        }
        markup.text(text);
        markup.close();
    }
    for _ in 0..deep {
        markup.close();
        markup.close_line();
    }
    markup.close();
    markup.close_line();
}
