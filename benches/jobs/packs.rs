//! The pack: the one built in, and the same texts read and checked.

use std::{hint::black_box, path::Path};

use gouvernail::{pack, store};

use crate::job::Job;

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    vec![
        Job::new("pack-built-in", || || drop(black_box(pack::builtin()))),
        Job::new("pack-from-texts", || {
            let files = store::pack_files(&root().join("personas")).expect("the texts of the pack");
            move || drop(black_box(pack::compile(&files)))
        }),
        Job::new("pack-laid-over", || {
            let folder = root().join("examples/overlays");
            let mut overlays = std::fs::read_dir(folder).expect("overlays").flatten().map(|it| it.path());
            let overlay = store::pack_files(&overlays.next().expect("an overlay")).expect("the texts of an overlay");
            move || drop(black_box(pack::compile_over(pack::builtin(), &overlay)))
        }),
    ]
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
