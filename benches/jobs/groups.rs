//! Events and workshops.

use std::{collections::BTreeMap, hint::black_box};

use gouvernail::{
    domain::{Answer, Dossier, Importance, NeedId, Workshop},
    event::Path,
    store,
    workshop::{conclude, gather},
};

use crate::{
    cases::{Case, LARGEST, WORKSHOP},
    job::Job,
};

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    vec![
        Job::new(format!("first-question-{LARGEST}"), || {
            let (it, rules) = (Case::named(LARGEST), store::event_rules());
            move || drop(black_box(Path::new(&it.pack, &it.persona, &rules).next(&BTreeMap::new())))
        }),
        Job::new(format!("next-question-{LARGEST}"), || {
            let it = Case::named(LARGEST);
            let path = Path::new(&it.pack, &it.persona, &store::event_rules());
            let first = path.next(&BTreeMap::new()).expect("a first question");
            let replies = BTreeMap::from([(first, Answer::Importance(Importance::Essential))]);
            move || drop(black_box(path.next(&replies)))
        }),
        Job::new(format!("gather-{WORKSHOP}"), || {
            let dossier = Case::named(WORKSHOP).dossier;
            let alone = Dossier { workshop: Workshop::default(), ..dossier.clone() };
            move || drop(black_box(gather(&dossier, &alone, "participant")))
        }),
        Job::new(format!("conclude-{WORKSHOP}"), || {
            let it = Case::named(WORKSHOP);
            let needs: Vec<NeedId> = it.persona.needs.iter().map(|row| row.need.clone()).collect();
            move || drop(black_box(conclude(&it.pack, &it.persona, &it.dossier, &needs)))
        }),
    ]
}
