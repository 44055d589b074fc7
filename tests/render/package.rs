//! Reading back files that are archives of XML.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use resvg::usvg::roxmltree::{Document, Node};
use zip::ZipArchive;

/// An archive, read whole.
pub(crate) struct Package {
    /// Files in their order.
    pub(crate) names: Vec<String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Package {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut package = Self { names: Vec::new(), files: BTreeMap::new() };
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let name = file.name().unwrap().into_owned();
            package.names.push(name.clone());
            package.files.insert(name, bytes);
        }
        package
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.files[name]).unwrap()
    }

    /// Reads one of its parts.
    pub(crate) fn read<T>(&self, name: &str, read: impl FnOnce(Node<'_, '_>) -> T) -> T {
        read(Document::parse(self.text(name)).unwrap().root_element())
    }

    /// Panics unless every part is well formed.
    #[track_caller]
    pub(crate) fn check_parts(&self) {
        for name in self.names.iter().filter(|it| [".xml", ".rels"].iter().any(|end| it.ends_with(end))) {
            if let Err(error) = Document::parse(self.text(name)) {
                panic!("{name}: {error}");
            }
        }
    }
}

/// Elements of this name.
pub(crate) fn all<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    node.descendants().filter(|it| it.has_tag_name(name) || it.tag_name().name() == name).collect()
}

/// Value of an attribute, whatever its name space.
pub(crate) fn value<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attributes().find(|it| it.name() == name).map(|it| it.value()).unwrap_or_default()
}

/// Texts inside.
pub(crate) fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}
