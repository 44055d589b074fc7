//! The method on real packs and on a made-up one that is far larger, and the parts of what follows from an answer.

use std::hint::black_box;

use gouvernail::{
    matching::{self, all_flips, assess, by_theme, matrix, winner_stability},
    requirements::{Callers, call, weigh},
};

use crate::{
    cases::{Case, EVERY, LARGEST, PERSONAS},
    job::Job,
    large::large,
};

/// 2,000 needs, 2,000 solutions, 40,000 links.
pub(crate) const LARGE: (usize, usize) = (2000, 20);

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    let personas = PERSONAS.into_iter().chain([EVERY]).map(|name| {
        Job::new(format!("match-{name}"), move || {
            let it = Case::named(name);
            move || drop(black_box(assess(&it.pack, &it.persona, &it.dossier)))
        })
    });
    let parts = [
        Job::new("match-large", || {
            let it = large(LARGE);
            move || drop(black_box(assess(&it.pack, it.persona(), &it.dossier)))
        }),
        on_largest("themes", |it| {
            let assessment = assess(&it.pack, &it.persona, &it.dossier);
            move || drop(black_box(by_theme(&it.pack, &assessment)))
        }),
        on_largest("matrix", |it| move || drop(black_box(matrix(&it.pack, &it.persona, &it.dossier)))),
        on_largest("call", |it| move || drop(black_box(call(&it.pack, &it.persona, &it.dossier)))),
        on_largest("callers", |it| move || drop(black_box(Callers::new(&it.pack, &it.persona, &it.dossier)))),
        on_largest("weigh", |it| {
            move || {
                let calls = call(&it.pack, &it.persona, &it.dossier);
                black_box(weigh(&it.pack, &it.dossier, &calls).verdict());
            }
        }),
        on_largest("gaps", |it| {
            let solution = it.persona.solutions[0].solution.clone();
            move || drop(black_box(matching::gaps(&it.pack, &it.persona, &it.dossier, &solution)))
        }),
        on_largest("flips", |it| move || drop(black_box(all_flips(&it.pack, &it.persona, &it.dossier)))),
        on_largest("stability", |it| move || drop(black_box(winner_stability(&it.pack, &it.persona, &it.dossier)))),
    ];
    personas.chain(parts).collect()
}

fn on_largest<W: FnMut() + 'static>(what: &str, prepare: impl Fn(Case) -> W + 'static) -> Job {
    Job::new(format!("{what}-{LARGEST}"), move || prepare(Case::named(LARGEST)))
}
