//! Reads a PDF back: pages, texts, structure, links, bookmarks.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, content::Content};

/// A PDF that was read.
pub(crate) struct Reader {
    pub(crate) file: Document,
    pub(crate) pages: Vec<ObjectId>,
    /// Texts of each page, in the order of drawing.
    pub(crate) shown: Vec<Vec<Shown>>,
}

/// A text as it is shown.
#[derive(Debug)]
pub(crate) struct Shown {
    /// Number of the marked content; none for artifacts.
    pub(crate) mark: Option<i64>,
    pub(crate) text: String,
    pub(crate) codes: Vec<u16>,
    pub(crate) at: (f32, f32),
}

impl Reader {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.page_iter().collect();
        let shown = pages.iter().map(|it| shown(&file, *it)).collect();
        Self { file, pages, shown }
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// Text of a page as seen, artifacts included; spaces are plain spaces.
    pub(crate) fn page_text(&self, page: usize) -> String {
        self.shown[page].iter().fold(String::new(), |acc, it| acc + &it.text + "\n")
    }

    /// All the text, in reading order.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.visit(self.root(), 0, &mut |event| match event {
            Event::Text(_, it) => text.push_str(it),
            Event::Element(..) => text.push('\n'),
        });
        text
    }

    /// The structure as an indented list.
    pub(crate) fn structure(&self) -> String {
        let mut dump = String::new();
        let mut last_depth = 0;
        self.visit(self.root(), 0, &mut |event| match event {
            Event::Text(depth, text) => {
                if depth < last_depth {
                    write!(dump, "\n{:indent$}", "", indent = depth * 2 + 1).unwrap();
                    last_depth = depth;
                }
                write!(dump, " «{}»", text.trim_end()).unwrap();
            }
            Event::Element(depth, element) => {
                last_depth = depth;
                write!(dump, "\n{:indent$}{}", "", name(element.get(b"S").unwrap()), indent = depth * 2).unwrap();
                if let Ok(attributes) = element.get(b"A").and_then(Object::as_dict) {
                    for key in [&b"Scope"[..], b"ListNumbering"] {
                        if let Ok(value) = attributes.get(key) {
                            write!(dump, " {}", name(value)).unwrap();
                        }
                    }
                }
                if let Ok(alternative) = element.get(b"Alt") {
                    write!(dump, " ({})", string(alternative)).unwrap();
                }
            }
        });
        dump.trim_start().to_owned() + "\n"
    }

    /// Titles of the bookmarks, indented.
    pub(crate) fn outline(&self) -> String {
        let mut dump = String::new();
        if let Ok(root) = self.catalog().get(b"Outlines") {
            self.outline_level(self.dictionary(root), 0, &mut dump);
        }
        dump
    }

    fn outline_level(&self, parent: &Dictionary, depth: usize, dump: &mut String) {
        let mut next = parent.get(b"First").ok();
        while let Some(object) = next {
            let item = self.dictionary(object);
            let page = self.destination_page(item.get(b"Dest").unwrap());
            writeln!(dump, "{:indent$}{} → {}", "", string(item.get(b"Title").unwrap()), page + 1, indent = depth * 2)
                .unwrap();
            self.outline_level(item, depth + 1, dump);
            next = item.get(b"Next").ok();
        }
    }

    /// Links of all pages: words, and an address or the page that they lead to.
    pub(crate) fn links(&self) -> Vec<(String, String)> {
        let mut links = Vec::new();
        for page in &self.pages {
            let Ok(list) = self.file.get_dictionary(*page).unwrap().get(b"Annots") else { continue };
            for object in list.as_array().unwrap() {
                let link = self.dictionary(object);
                let action = link.get(b"A").unwrap().as_dict().unwrap();
                let target = match action.get(b"URI") {
                    Ok(address) => string(address),
                    Err(_) => (self.destination_page(action.get(b"D").unwrap()) + 1).to_string(),
                };
                links.push((string(link.get(b"Contents").unwrap()), target));
            }
        }
        links
    }

    /// Fonts of the file, by the names in their descriptors.
    pub(crate) fn fonts(&self) -> Vec<(String, &Dictionary)> {
        let dictionaries = self.file.objects.values().filter_map(|it| it.as_dict().ok());
        let descriptors = dictionaries.filter(|it| it.get(b"Type").is_ok_and(|it| name(it) == "FontDescriptor"));
        descriptors.map(|it| (name(it.get(b"FontName").unwrap()), it)).collect()
    }

    /// Page, from 0, of an explicit destination, which must exist.
    fn destination_page(&self, destination: &Object) -> usize {
        let page = destination.as_array().unwrap()[0].as_reference().unwrap();
        self.pages.iter().position(|it| *it == page).unwrap()
    }

    pub(crate) fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.file.dereference(object).unwrap().1.as_dict().unwrap()
    }

    fn root(&self) -> &Dictionary {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        self.dictionary(root.get(b"K").unwrap())
    }

    fn visit(&self, element: &Dictionary, depth: usize, see: &mut dyn FnMut(Event<'_>)) {
        see(Event::Element(depth, element));
        let own_page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let Ok(kids) = element.get(b"K") else { return };
        for kid in kids.as_array().unwrap() {
            let object = self.file.dereference(kid).unwrap().1;
            if let Ok(mark) = object.as_i64() {
                see(Event::Text(depth, &self.marked(own_page.unwrap(), mark)));
                continue;
            }
            let kid = object.as_dict().unwrap();
            match kid.get(b"Type").map(name).unwrap().as_str() {
                "MCR" => {
                    let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                    see(Event::Text(depth, &self.marked(page, kid.get(b"MCID").unwrap().as_i64().unwrap())));
                }
                "OBJR" => {}
                _ => self.visit(kid, depth + 1, see),
            }
        }
    }

    fn marked(&self, page: ObjectId, mark: i64) -> String {
        let page = self.pages.iter().position(|it| *it == page).unwrap();
        self.shown[page].iter().filter(|it| it.mark == Some(mark)).map(|it| it.text.as_str()).collect()
    }
}

enum Event<'a> {
    Element(usize, &'a Dictionary),
    Text(usize, &'a str),
}

fn name(object: &Object) -> String {
    String::from_utf8(object.as_name().unwrap().to_vec()).unwrap()
}

/// A text string, in UTF-16 or in ASCII.
pub(crate) fn string(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => {
            let units: Vec<u16> = rest.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

fn shown(file: &Document, page: ObjectId) -> Vec<Shown> {
    let fonts = file.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> =
        fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(file).unwrap())).collect();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let mut shown = Vec::new();
    let mut marks = Vec::new();
    let mut encoding = None;
    let mut at = (0.0, 0.0);
    for operation in content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => {
                let mark = operands[1].as_dict().unwrap().get(b"MCID").and_then(Object::as_i64).ok();
                marks.push(mark);
            }
            "BMC" => marks.push(None),
            "EMC" => {
                marks.pop().unwrap();
            }
            "Tf" => encoding = encodings.get(operands[0].as_name().unwrap()),
            "Td" => at = (operands[0].as_float().unwrap(), operands[1].as_float().unwrap()),
            "TJ" | "Tj" => {
                let strings = match &operands[0] {
                    Object::Array(items) => items.iter().filter_map(|it| it.as_str().ok()).collect::<Vec<_>>().concat(),
                    other => other.as_str().unwrap().to_vec(),
                };
                let text = Document::decode_text(encoding.unwrap(), &strings).unwrap();
                let codes = strings.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
                assert!(!marks.is_empty(), "«{text}» is neither part of the structure nor an artifact");
                shown.push(Shown { mark: *marks.last().unwrap(), text, codes, at });
            }
            _ => {}
        }
    }
    assert!(marks.is_empty());
    shown
}
