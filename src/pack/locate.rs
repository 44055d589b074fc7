//! Finds the line of an entry, so that a fault of meaning has a place too.

use super::PackFile;
use crate::notation::{Place, place_of};

/// The place of `needle`, in quotes, after the entry named `entry`; of the entry when it is not there; of the
/// file when even the entry is not found. The first file that has the entry is meant.
pub(super) fn locate(files: &[&PackFile], folder: &str, entry: &str, needle: &str) -> Place {
    let within = files.iter().filter(|it| it.name.starts_with(folder));
    let quoted = format!("\"{entry}\"");
    let found = within.clone().find_map(|file| Some((file, file.text.find(&quoted)?)));
    let Some((file, at)) = found else {
        let name = within.clone().next().map_or(folder, |it| it.name.as_str());
        return Place { file: name.to_owned(), ..Place::default() };
    };
    let rest = file.text.get(at..).unwrap_or_default();
    let further = rest.find(&format!("\"{needle}\"")).unwrap_or_default();
    place_of(&file.name, &file.text, at + further)
}

/// The place of the second entry with this id.
pub(super) fn locate_second(files: &[&PackFile], folder: &str, entry: &str) -> Place {
    let needle = format!("id: \"{entry}\"");
    let places = files
        .iter()
        .filter(|it| it.name.starts_with(folder))
        .flat_map(|file| file.text.match_indices(&needle).map(|(at, _)| place_of(&file.name, &file.text, at)));
    let places: Vec<Place> = places.collect();
    places.into_iter().nth(1).unwrap_or_else(|| locate(files, folder, entry, entry))
}
