//! Bookmarks, nested like the headings.

use lopdf::{Document, ObjectId, dictionary};

use super::{
    finish::{number, text_string},
    links::destination,
    paginate::Layout,
};

/// A bookmark among the others.
struct Mark {
    destination: usize,
    object: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Writes the bookmarks; answers the object that holds them all, if there are any.
pub(super) fn write(file: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut first_level = Vec::new();
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (index, entry) in layout.outline.iter().enumerate() {
        if entry.number.is_empty() && entry.text.is_empty() {
            continue;
        }
        open.retain(|it| it.0 < entry.level);
        let parent = open.last().map(|it| it.1);
        let place = marks.len();
        match parent {
            Some(parent) => marks[parent].children.push(place),
            None => first_level.push(place),
        }
        open.push((entry.level, place));
        marks.push(Mark { destination: index, object: file.new_object_id(), parent, children: Vec::new() });
    }
    let (first, last) = (*first_level.first()?, *first_level.last()?);
    let root = file.new_object_id();
    for mark in &marks {
        let siblings = mark.parent.map_or(&first_level, |it| &marks[it].children);
        let place = siblings.iter().position(|it| marks[*it].object == mark.object)?;
        let entry = &layout.outline[mark.destination];
        let title = [entry.number.as_str(), entry.text.as_str()].join(" ");
        let mut dictionary = dictionary! {
            "Title" => text_string(title.trim()),
            "Parent" => mark.parent.map_or(root, |it| marks[it].object),
            "Dest" => destination(layout, pages, mark.destination)?,
        };
        if let Some(previous) = place.checked_sub(1) {
            dictionary.set("Prev", marks[siblings[previous]].object);
        }
        if let Some(next) = siblings.get(place + 1) {
            dictionary.set("Next", marks[*next].object);
        }
        if let (Some(first), Some(last)) = (mark.children.first(), mark.children.last()) {
            dictionary.set("First", marks[*first].object);
            dictionary.set("Last", marks[*last].object);
            // Closed: readers see the first level.
            dictionary.set("Count", -i64::try_from(mark.children.len()).unwrap_or_default());
        }
        file.set_object(mark.object, dictionary);
    }
    let outlines = dictionary! {
        "Type" => "Outlines",
        "First" => marks[first].object,
        "Last" => marks[last].object,
        "Count" => number(first_level.len()),
    };
    file.set_object(root, outlines);
    Some(root)
}
