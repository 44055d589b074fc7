//! The places that a file names.

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use super::Place;

/// More than any of our files has: a file that turns in circles ends here.
const MOST: usize = 10_000;

/// A place that a file names.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Bookmark {
    /// Its name.
    pub(in super::super) title: String,
    /// How deep it stands below others, from 0.
    pub(in super::super) depth: u8,
    /// Where it is.
    pub(in super::super) place: Place,
}

/// The places that a file names, in their order; none when it names none.
pub(super) fn read(bytes: &[u8]) -> Vec<Bookmark> {
    let mut found = Vec::new();
    if let Ok(file) = Document::load_mem(bytes) {
        let pages: Vec<ObjectId> = file.page_iter().collect();
        let root = file.catalog().and_then(|it| it.get(b"Outlines")).and_then(Object::as_reference);
        if let Ok(root) = root.and_then(|it| file.get_dictionary(it)) {
            collect(&file, &pages, root, 0, &mut found);
        }
    }
    found
}

fn collect(file: &Document, pages: &[ObjectId], above: &Dictionary, depth: u8, found: &mut Vec<Bookmark>) {
    let follow = |it: &Dictionary, key: &[u8]| it.get(key).and_then(Object::as_reference).ok();
    let mut next = follow(above, b"First");
    while let Some(mark) = next.and_then(|it| file.get_dictionary(it).ok()) {
        if MOST <= found.len() {
            return;
        }
        if let Some((title, place)) = title_and_place(file, pages, mark) {
            found.push(Bookmark { title, depth, place });
        }
        collect(file, pages, mark, depth.saturating_add(1), found);
        next = follow(mark, b"Next");
    }
}

fn title_and_place(file: &Document, pages: &[ObjectId], mark: &Dictionary) -> Option<(String, Place)> {
    let title = decode_text_string(mark.get(b"Title").ok()?).ok()?;
    let [page, _, _, top, ..] = mark.get(b"Dest").ok()?.as_array().ok()?.as_slice() else {
        return None;
    };
    let page = page.as_reference().ok()?;
    let height = height(file, page).unwrap_or(f32::INFINITY);
    let down = 1.0 - top.as_float().unwrap_or(height) / height;
    let page = pages.iter().position(|it| *it == page)?;
    Some((title, Place { page, down: if down.is_finite() { down.clamp(0.0, 1.0) } else { 0.0 } }))
}

fn height(file: &Document, page: ObjectId) -> Option<f32> {
    let page = file.get_dictionary(page).ok()?;
    page.get(b"MediaBox").ok()?.as_array().ok()?.get(3)?.as_float().ok()
}
