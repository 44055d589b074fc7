//! Dossiers read, written and saved.

use std::{hint::black_box, path::Path};

use gouvernail::store::{self, Expected, System, Versions};
use tempfile::TempDir;

use crate::{
    cases::{Case, LARGEST, LONG, WORKSHOP, bytes},
    job::Job,
};

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    [LARGEST, WORKSHOP, LONG].into_iter().flat_map(of).collect()
}

fn of(name: &'static str) -> [Job; 3] {
    [
        Job::new(format!("load-{name}"), move || {
            let bytes = bytes(name);
            move || drop(black_box(store::understand(name, &bytes).expect("a dossier")))
        }),
        Job::new(format!("write-{name}"), move || {
            let dossier = Case::named(name).dossier;
            move || drop(black_box(store::to_text(&dossier)))
        }),
        Job::new(format!("save-{name}"), move || save(name)),
    ]
}

/// A whole save: checked, written beside, read back, what it replaces kept, read again.
fn save(name: &str) -> impl FnMut() + use<> {
    let (mut dossier, place) = (Case::named(name).dossier, in_memory());
    let (path, versions) = (place.path().join("a.gouvernail"), Versions::in_folder(place.path()));
    let mut turn = 0_usize;
    move || {
        turn += 1;
        // As long each time, and never the same.
        dossier.title = format!("{turn:06}");
        let saved = store::save(&System, Some(&versions), &path, &dossier, Expected::Anything);
        black_box(saved.expect("a place to write"));
        // The folder lives as long as the work.
        black_box(&place);
    }
}

/// A folder in memory, where there is one: a disk would tell more of itself than of the program.
pub(crate) fn in_memory() -> TempDir {
    tempfile::tempdir_in(Path::new("/dev/shm")).or_else(|_| tempfile::tempdir()).expect("a place to write")
}
