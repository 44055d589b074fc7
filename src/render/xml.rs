//! XML that is always well formed: elements close by themselves, and no text of a user can spoil it.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// A file of XML that is being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    /// Told at the end, once: writing to memory hardly ever fails.
    fault: Option<io::Error>,
}

impl Xml {
    /// A new file, in UTF-8.
    pub(super) fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), fault: None };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// An element and what is inside.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.write(Event::Start(start(name, attributes)));
        inside(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// The beginning of an element that holds more than one function writes; [`Xml::close`] ends it.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Start(start(name, attributes)));
    }

    /// The end of an element that [`Xml::open`] began.
    pub(super) fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element with text inside.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// Text, without the characters that XML forbids.
    pub(super) fn text(&mut self, text: &str) {
        let text: String = text.chars().filter(|it| is_allowed(*it)).collect();
        self.write(Event::Text(BytesText::new(&text)));
    }

    /// A piece of XML of the program itself, as it is.
    pub(super) fn piece(&mut self, piece: &str) {
        self.write(Event::Text(BytesText::from_escaped(piece.trim())));
    }

    /// The bytes of the file.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        self.fault.map_or_else(|| Ok(self.writer.into_inner()), Err)
    }

    fn write(&mut self, event: Event<'_>) {
        if let Err(error) = self.writer.write_event(event) {
            self.fault.get_or_insert(error);
        }
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        let value: String =
            value.chars().map(|it| if it.is_whitespace() { ' ' } else { it }).filter(|it| is_allowed(*it)).collect();
        start.push_attribute((*name, value.as_str()));
    }
    start
}

/// Whether XML 1.0 takes a character, and people can do something with it.
fn is_allowed(letter: char) -> bool {
    let is_text = !letter.is_control() || matches!(letter, '\n' | '\t');
    is_text && !matches!(letter, '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml::new();
        write(&mut xml);
        let text = String::from_utf8(xml.finish().unwrap()).unwrap();
        text.split_once("?>").unwrap().1.to_owned()
    }

    #[test]
    fn what_xml_forbids_is_dropped_and_what_it_means_is_escaped() {
        assert_eq!(written(|xml| xml.leaf("a", &[], "1\u{0}\u{1B} < 2 & é\u{FFFF}")), "<a>1 &lt; 2 &amp; é</a>");
    }

    #[test]
    fn an_attribute_stays_on_one_line() {
        assert_eq!(written(|xml| xml.empty("a", &[("b", "x\n\"y\"")])), "<a b=\"x &quot;y&quot;\"/>");
    }
}
