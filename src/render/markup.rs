//! XML and HTML put together element by element: whatever a text holds, the markup around it stays whole.

use std::borrow::Cow;

use quick_xml::escape::escape;

use super::plain::lined;

/// Attributes of an element: names of ours, any values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Markup under construction.
pub(super) struct Markup {
    written: String,
    /// Elements that are still to be closed, the innermost last.
    open: Vec<&'static str>,
}

impl Markup {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { written: String::new(), open: Vec::new() }
    }

    /// The beginning of a file of XML that refers to no other.
    pub(super) fn xml() -> Self {
        let mut markup = Self::new();
        markup.own(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
        markup
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.own(">");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            for part in ["</", name, ">"] {
                self.own(part);
            }
        }
    }

    /// Closes an element that stands on lines of its own: files are read by people too.
    pub(super) fn close_line(&mut self) {
        self.close();
        self.line();
    }

    /// An element and what is inside.
    pub(super) fn element(&mut self, name: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close();
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.own("/>");
    }

    /// An element that holds only text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |markup| markup.text(text));
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.own(&escape(legible(text)));
    }

    /// Markup or style of the program's own, as it is.
    pub(super) fn own(&mut self, markup: &str) {
        self.written.push_str(markup);
    }

    /// A new line of the file.
    pub(super) fn line(&mut self) {
        self.own("\n");
    }

    /// All of it; what is still open is closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.written
    }

    fn start(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.own("<");
        self.own(name);
        for (key, value) in attributes {
            for part in [" ", key, "=\""] {
                self.own(part);
            }
            for (index, line) in legible(value).split(['\n', '\t']).enumerate() {
                if 0 < index {
                    self.own(" ");
                }
                self.own(&escape(line));
            }
            self.own("\"");
        }
    }
}

/// A text without what neither XML 1.0 nor HTML may hold: control characters, and points that are no characters.
pub(super) fn legible(text: &str) -> Cow<'_, str> {
    // Bytes of which none of those is made. All are looked at, many at a time: most texts are told by them alone.
    let is_usual = |it: u8| matches!(it, b'\n' | b'\t' | b' '..=b'~' | 0x80..=0xC1 | 0xC3..=0xEE);
    let is_none = |it: char| {
        let point = u32::from(it);
        (it.is_control() && !matches!(it, '\n' | '\t'))
            || (0xFDD0..=0xFDEF).contains(&point)
            || point & 0xFFFE == 0xFFFE
    };
    if text.bytes().fold(true, |usual, it| usual & is_usual(it)) || !text.contains(is_none) {
        Cow::Borrowed(text)
    } else {
        // Ends of lines are control characters too: without them words would stick together.
        Cow::Owned(lined(text).replace(is_none, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_leaves_the_markup_whole() {
        let mut markup = Markup::new();
        markup.open("p", &[("title", "\"<&>'\n\u{0}")]);
        markup.leaf("b", &[], "</p>\u{1}\u{ffff}\u{fdd0}\u{85} & \u{1f9ff}");
        let found = markup.finish();
        assert_eq!(found, "<p title=\"&quot;&lt;&amp;&gt;&apos; \"><b>&lt;/p&gt;\n &amp; \u{1f9ff}</b></p>");
    }

    #[test]
    fn a_text_that_is_legible_is_not_copied() {
        for text in ["", "a\n\tb ~", "\u{e9} \u{2019} \u{1f9ff}"] {
            assert!(matches!(legible(text), Cow::Borrowed(same) if same == text));
        }
    }
}
