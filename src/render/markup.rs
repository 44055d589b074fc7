//! XML and HTML put together element by element: whatever a text holds, the markup around it stays whole.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// Attributes of an element: names of ours, any values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Markup under construction.
pub(super) struct Markup {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Markup {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { writer: Writer::new(Vec::new()), open: Vec::new() }
    }

    /// What an XML file begins with.
    pub(super) fn declaration(&mut self) {
        self.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        self.line();
    }

    /// What an HTML file begins with.
    pub(super) fn doctype(&mut self) {
        self.write(Event::DocType(BytesText::from_escaped("html")));
        self.line();
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// Closes an element that stands on lines of its own: files are read by people too.
    pub(super) fn close_line(&mut self) {
        self.close();
        self.line();
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element that holds only text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&legible(text))));
    }

    /// Markup or style of the program's own, as it is.
    pub(super) fn own(&mut self, markup: &str) {
        self.write(Event::Text(BytesText::from_escaped(markup)));
    }

    /// A new line of the file.
    pub(super) fn line(&mut self) {
        self.own("\n");
    }

    /// All of it; what is still open is closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close_line();
        }
        // Only texts went in: all of it is UTF-8.
        String::from_utf8_lossy(&self.writer.into_inner()).into_owned()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to memory never fails.
        let _ = self.writer.write_event(event);
    }
}

fn start<'a>(name: &'static str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        let value = legible(value).replace(['\n', '\t'], " ");
        element.push_attribute((*key, value.as_str()));
    }
    element
}

/// A text without what neither XML 1.0 nor HTML may hold: control characters, and points that are no characters.
pub(super) fn legible(text: &str) -> String {
    let is_none = |it: char| {
        let point = u32::from(it);
        (it.is_control() && !matches!(it, '\n' | '\t'))
            || (0xFDD0..=0xFDEF).contains(&point)
            || point & 0xFFFE == 0xFFFE
    };
    text.chars().filter(|it| !is_none(*it)).collect()
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
        assert_eq!(found, "<p title=\"&quot;&lt;&amp;&gt;&apos; \"><b>&lt;/p&gt; &amp; \u{1f9ff}</b></p>\n");
    }
}
