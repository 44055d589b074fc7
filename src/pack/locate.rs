//! Finds the line of an entry, so that a fault of meaning has a place too.

use super::PackFile;
use crate::notation::{Place, place_of};

/// Where entries of a kind are declared: beginnings of file names, the likeliest first.
pub(super) type Folders = &'static [&'static str];

/// The place of `needle`, in quotes, after the declaration of `entry`; of the entry when it is not there; of the file
/// when even the entry is not found. An entry that is only named, e.g. by an overlay, is found where it is named.
pub(super) fn locate(files: &[&PackFile], folders: Folders, entry: &str, needle: &str) -> Place {
    let within = |folder: &'static str| files.iter().filter(move |it| it.name.starts_with(folder));
    let declared = [format!("id: \"{entry}\""), format!("bullet: \"{entry}\""), format!("\"{entry}\"")];
    let found = declared.iter().find_map(|text| {
        folders.iter().find_map(|folder| within(folder).find_map(|file| Some((file, file.text.find(text)?))))
    });
    let named = || files.iter().find_map(|file| Some((file, file.text.find(&format!("\"{entry}\""))?)));
    let Some((file, at)) = found.or_else(named) else {
        let name = folders.first().and_then(|it| within(it).next()).or(files.first());
        let file = name.map_or_else(String::new, |it| it.name.clone());
        return Place { file, ..Place::default() };
    };
    let rest = file.text.get(at..).unwrap_or_default();
    let further = rest.find(&format!("\"{needle}\"")).unwrap_or_default();
    place_of(&file.name, &file.text, at + further)
}

/// The places of the first two entries with this id; in an overlay the first may stand in the pack below.
pub(super) fn locate_twice(files: &[&PackFile], folders: Folders, entry: &str) -> (Option<Place>, Place) {
    let needles = [format!("id: \"{entry}\""), format!("bullet: \"{entry}\"")];
    // Personas stand at the top.
    let is_within = |it: &&&PackFile| {
        folders.iter().any(|folder| it.name.starts_with(folder) && (!folder.is_empty() || !it.name.contains('/')))
    };
    let places = files.iter().filter(is_within).flat_map(|file| {
        let found = needles.iter().flat_map(|needle| file.text.match_indices(needle.as_str()));
        found.map(|(at, _)| place_of(&file.name, &file.text, at)).collect::<Vec<Place>>()
    });
    let mut places: Vec<Place> = places.collect();
    places.sort();
    let mut places = places.into_iter();
    match (places.next(), places.next()) {
        (first, Some(second)) => (first, second),
        _ => (None, locate(files, folders, entry, entry)),
    }
}
