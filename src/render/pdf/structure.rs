//! Writes the structure of the document into the file.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    finish::{number, text_string},
    links::Annotation,
    tags::{Element, NodeId, Tag, Tree},
};

/// What a part of the structure holds.
#[derive(Clone, Copy)]
enum Kid {
    Node(NodeId),
    Mark { page: usize, number: usize },
    Annotation { object: ObjectId, page: usize },
}

/// Writes the structure; answers the object that is its root.
pub(super) fn write(
    file: &mut Document,
    tree: &Tree,
    marks: &[Vec<Tag>],
    pages: &[ObjectId],
    annotations: &[Annotation],
) -> ObjectId {
    let root = file.new_object_id();
    let objects: Vec<ObjectId> = tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let kids = kids(tree, marks, annotations);
    for (index, node) in tree.nodes.iter().enumerate() {
        let mut dictionary = dictionary! {
            "Type" => "StructElem",
            "S" => node.element.name(),
            "P" => node.parent.map_or(root, |it| objects[it.0]),
        };
        let own_page = kids[index].iter().find_map(|it| match it {
            Kid::Mark { page, .. } => Some(*page),
            _ => None,
        });
        if let Some(page) = own_page {
            dictionary.set("Pg", pages[page]);
        }
        let list: Vec<Object> = kids[index].iter().map(|it| kid(*it, &objects, pages, own_page)).collect();
        if !list.is_empty() {
            dictionary.set("K", list);
        }
        describe(&mut dictionary, &node.element);
        file.set_object(objects[index], dictionary);
    }
    let parents = parents(file, marks, annotations, &objects);
    let next = number(marks.len() + annotations.len());
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => objects[0],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        },
    );
    root
}

/// What each part holds, in reading order.
fn kids(tree: &Tree, marks: &[Vec<Tag>], annotations: &[Annotation]) -> Vec<Vec<Kid>> {
    let mut kids: Vec<Vec<(usize, Kid)>> = vec![Vec::new(); tree.nodes.len()];
    for (index, node) in tree.nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            kids[parent.0].push((node.order, Kid::Node(NodeId(index))));
        }
    }
    for (page, marks) in marks.iter().enumerate() {
        for (number, tag) in marks.iter().enumerate() {
            kids[tag.node.0].push((tag.order, Kid::Mark { page, number }));
        }
    }
    for annotation in annotations {
        let kid = Kid::Annotation { object: annotation.object, page: annotation.page };
        kids[annotation.node.0].push((usize::MAX, kid));
    }
    let sorted = |mut it: Vec<(usize, Kid)>| {
        it.sort_by_key(|it| it.0);
        it.into_iter().map(|it| it.1).collect()
    };
    kids.into_iter().map(sorted).collect()
}

fn kid(kid: Kid, objects: &[ObjectId], pages: &[ObjectId], own_page: Option<usize>) -> Object {
    match kid {
        Kid::Node(node) => objects[node.0].into(),
        Kid::Mark { page, number: it } if own_page == Some(page) => number(it),
        Kid::Mark { page, number: it } => {
            dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => number(it) }.into()
        }
        Kid::Annotation { object, page } => {
            dictionary! { "Type" => "OBJR", "Pg" => pages[page], "Obj" => object }.into()
        }
    }
}

/// Adds what some parts say of themselves.
fn describe(dictionary: &mut Dictionary, element: &Element) {
    let mut attributes = |it: Dictionary| dictionary.set("A", it);
    match element {
        Element::ColumnHeader => attributes(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Element::RowHeader => attributes(dictionary! { "O" => "Table", "Scope" => "Row" }),
        Element::List { ordered } => {
            let numbering = if *ordered { "Decimal" } else { "Disc" };
            attributes(dictionary! { "O" => "List", "ListNumbering" => numbering });
        }
        Element::Figure(description) => {
            attributes(dictionary! { "O" => "Layout", "Placement" => "Block" });
            dictionary.set("Alt", text_string(description));
        }
        _ => {}
    }
}

/// From the numbers on pages and annotations back to the structure.
fn parents(file: &mut Document, marks: &[Vec<Tag>], annotations: &[Annotation], objects: &[ObjectId]) -> ObjectId {
    let mut numbers: BTreeMap<usize, Object> = BTreeMap::new();
    for (page, marks) in marks.iter().enumerate() {
        let list: Vec<Object> = marks.iter().map(|it| objects[it.node.0].into()).collect();
        numbers.insert(page, file.add_object(list).into());
    }
    for (index, annotation) in annotations.iter().enumerate() {
        numbers.insert(marks.len() + index, objects[annotation.node.0].into());
    }
    let list: Vec<Object> = numbers.into_iter().flat_map(|(key, it)| [number(key), it]).collect();
    file.add_object(dictionary! { "Nums" => list })
}
