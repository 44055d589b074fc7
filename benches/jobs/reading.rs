//! Readers of texts: made, and at work on the annex.

use std::hint::black_box;

use gouvernail::{
    domain::{BuyerStatus, Language},
    reading::{RiskReader, TermReader},
    requirements::{call, findings},
    words::Words,
};

use crate::{
    cases::{Case, LARGEST},
    job::Job,
};

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    vec![
        Job::new("risks-reader", || {
            let pack = Case::named(LARGEST).pack;
            move || {
                let reader = RiskReader::new(&pack);
                black_box(reader.read("Un hébergement en France.", Language::French, BuyerStatus::State));
            }
        }),
        Job::new(format!("risks-{LARGEST}"), || {
            let (it, words) = (Case::named(LARGEST), Words::new(Language::French));
            let reader = RiskReader::new(&it.pack);
            move || {
                let calls = call(&it.pack, &it.persona, &it.dossier);
                black_box(findings(&it.pack, &it.dossier, &calls, &reader, &words));
            }
        }),
        Job::new("terms-reader", || {
            let pack = Case::named(LARGEST).pack;
            move || drop(black_box(TermReader::new(&pack, Language::French)))
        }),
    ]
}
