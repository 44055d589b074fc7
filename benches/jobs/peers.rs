//! What jobs are set beside, in the same process.

use std::{fs, hint::black_box, io::Write as _};

use gouvernail::domain::{Dossier, Pack};

use crate::{
    cases::{Case, LARGEST, LONG, WORKSHOP},
    files::in_memory,
    job::Job,
    large::large,
    matching::LARGE,
    naive::naive,
};

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    let method = [
        Job::new("peer-maps-large", || {
            let it = large(LARGE);
            move || drop(black_box(naive(&it.pack, it.persona(), &it.dossier)))
        }),
        Job::new(format!("peer-maps-{LARGEST}"), || {
            let it = Case::named(LARGEST);
            move || drop(black_box(naive(&it.pack, &it.persona, &it.dossier)))
        }),
        Job::new("peer-json-pack", || {
            let text = serde_json::to_string(&*Case::named(LARGEST).pack).expect("a pack as JSON");
            move || drop(black_box(serde_json::from_str::<Pack>(&text).expect("a pack")))
        }),
    ];
    let files = [LARGEST, WORKSHOP, LONG].into_iter().flat_map(json);
    method.into_iter().chain(files).collect()
}

/// The same dossiers as JSON, by the library that everybody uses: read, written, and saved as careful programs do, beside,
/// flushed, then in the place of the old one.
fn json(name: &'static str) -> [Job; 3] {
    [
        Job::new(format!("peer-json-load-{name}"), move || {
            let text = text(&Case::named(name).dossier);
            move || drop(black_box(serde_json::from_str::<Dossier>(&text).expect("a dossier")))
        }),
        Job::new(format!("peer-json-write-{name}"), move || {
            let dossier = Case::named(name).dossier;
            move || drop(black_box(text(&dossier)))
        }),
        Job::new(format!("peer-json-save-{name}"), move || {
            let (dossier, place) = (Case::named(name).dossier, in_memory());
            let (path, beside) = (place.path().join("a.json"), place.path().join("a.json.new"));
            move || {
                let mut file = fs::File::create(&beside).expect("a place to write");
                file.write_all(text(&dossier).as_bytes()).expect("a place to write");
                file.sync_all().expect("a place to write");
                fs::rename(&beside, &path).expect("a place to write");
                // The folder lives as long as the work.
                black_box(&place);
            }
        }),
    ]
}

fn text(dossier: &Dossier) -> String {
    serde_json::to_string_pretty(dossier).expect("a dossier as JSON")
}
