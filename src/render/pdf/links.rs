//! Links: the rectangles that can be clicked.

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::document::Target;

use super::{
    contents::DESTINATION,
    finish::{number, real, text_string},
    paginate::Layout,
    tags::{Element, NodeId},
    text::Text,
};

/// A rectangle that can be clicked, in the file.
pub(super) struct Annotation {
    pub(super) object: ObjectId,
    pub(super) page: usize,
    pub(super) node: NodeId,
}

/// Writes the links of all pages.
pub(super) fn write(file: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Vec<Annotation> {
    let mut annotations = Vec::new();
    for (index, page) in layout.pages.iter().enumerate() {
        let mut area: Option<Area> = None;
        let mut texts: Vec<&Text> = page.texts.iter().filter(|it| it.tag.is_some()).collect();
        texts.sort_by_key(|it| it.tag.map(|it| it.order));
        let mut areas = Vec::new();
        for text in texts {
            let Some(found) = Area::of(layout, text) else { continue };
            match &mut area {
                Some(area) if area.node == found.node && area.baseline == found.baseline => {
                    area.left = area.left.min(found.left);
                    area.right = area.right.max(found.right);
                }
                _ => areas.extend(area.replace(found)),
            }
        }
        areas.extend(area);
        for area in areas {
            let key = layout.pages.len() + annotations.len();
            if let Some(object) = annotation(file, layout, pages, &area, key) {
                annotations.push(Annotation { object, page: index, node: area.node });
            }
        }
    }
    annotations
}

/// The words of a link on one line.
struct Area {
    node: NodeId,
    left: f32,
    right: f32,
    /// In bits: it is compared only.
    baseline: u32,
    top: f32,
    bottom: f32,
}

impl Area {
    fn of(layout: &Layout, text: &Text) -> Option<Self> {
        let node = text.tag?.node;
        matches!(layout.tree.element(node), Element::Link(..)).then(|| Self {
            node,
            left: text.x,
            right: text.x + text.width,
            baseline: text.y.to_bits(),
            top: text.y - text.look.size * 0.95,
            bottom: text.y + text.look.size * 0.3,
        })
    }
}

fn annotation(file: &mut Document, layout: &Layout, pages: &[ObjectId], area: &Area, key: usize) -> Option<ObjectId> {
    let Element::Link(target, words) = layout.tree.element(area.node) else { return None };
    let height = layout.sheet.height;
    let edges = [area.left, height - area.bottom, area.right, height - area.top];
    let mut link = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => edges.map(real).to_vec(),
        "Border" => vec![number(0), number(0), number(0)],
        "F" => number(4),
        "Contents" => text_string(words),
        "StructParent" => number(key),
    };
    match target {
        Target::Address(address) => {
            let uri = Object::string_literal(address.as_str());
            link.set("A", dictionary! { "Type" => "Action", "S" => "URI", "URI" => uri });
        }
        Target::Anchor(name) | Target::Term(name) => {
            let own = name.strip_prefix(DESTINATION).and_then(|it| it.parse().ok());
            let number = own.or_else(|| layout.anchors.get(name).copied())?;
            link.set(
                "A",
                dictionary! { "Type" => "Action", "S" => "GoTo", "D" => destination(layout, pages, number)? },
            );
        }
    }
    Some(file.add_object(link))
}

/// Where a heading or a record is.
pub(super) fn destination(layout: &Layout, pages: &[ObjectId], number: usize) -> Option<Vec<Object>> {
    let (page, y) = layout.places.get(number)?;
    let top = real(layout.sheet.height - y + 8.0);
    Some(vec![(*pages.get(*page)?).into(), "XYZ".into(), Object::Null, top, Object::Null])
}
