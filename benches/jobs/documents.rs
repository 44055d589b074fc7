//! Each document in each of its formats, built and rendered.

use std::hint::black_box;

use gouvernail::{
    document::{Document, Kind, build, compare, day_picture, day_table, everything, guide},
    domain::{Dossier, Language},
    event::{Statistics, shown},
    render::{self, Format, render},
    words::Words,
};

use crate::{
    cases::{Case, LARGEST, WORKSHOP},
    job::Job,
};

/// Documents and what they are called.
const KINDS: [(Kind, &str); 11] = [
    (Kind::Annex, "annex"),
    (Kind::Checklist, "checklist"),
    (Kind::Summary, "summary"),
    (Kind::ResponseGrid, "response-grid"),
    (Kind::Traceability, "traceability"),
    (Kind::Changes, "changes"),
    (Kind::Workshop, "workshop"),
    (Kind::Sheet, "sheet"),
    (Kind::Guide, "guide"),
    (Kind::Handout, "handout"),
    (Kind::Day, "day"),
];
/// Visits below which a figure of an event is not told.
const THRESHOLD: u32 = 5;

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    let formats = |(kind, name)| Format::possible(kind).into_iter().map(move |format| (kind, name, format));
    let documents = KINDS.into_iter().flat_map(formats).map(|(kind, name, format)| {
        Job::new(format!("{name}.{}", format.extension()), move || {
            let (it, words) = (case(kind), Words::new(Language::French));
            move || {
                let document = document(kind, format, &it, &words);
                black_box(render(&document, format).expect("a document"));
            }
        })
    });
    let data = Job::new("everything.json", || {
        let (it, words) = (Case::named(LARGEST), Words::new(Language::French));
        move || drop(black_box(everything(&it.pack, &it.dossier, &words).map(|all| render::json(&all))))
    });
    documents.chain([data]).collect()
}

fn case(kind: Kind) -> Case {
    Case::named(if matches!(kind, Kind::Workshop | Kind::Sheet) { WORKSHOP } else { LARGEST })
}

fn document(kind: Kind, format: Format, it: &Case, words: &Words) -> Document {
    let built = match kind {
        Kind::Guide => Some(guide(&it.pack, words)),
        Kind::Changes => compare(&it.pack, &blank(it), &it.dossier, words),
        Kind::Day => {
            let counted = shown(&it.pack, &Statistics::default(), THRESHOLD);
            let draw = if format == Format::Csv { day_table } else { day_picture };
            Some(draw(&it.pack, &counted, THRESHOLD, words))
        }
        kind => build(kind, &it.pack, &it.dossier, words),
    };
    built.expect("a persona of the pack")
}

/// The dossier before anybody wrote in it.
fn blank(it: &Case) -> Dossier {
    Dossier::new(it.dossier.persona.clone(), it.dossier.buyer)
}
