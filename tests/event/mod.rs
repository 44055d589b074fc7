//! Visits of an event without a window: the path, the visit, what is counted.

mod handout;
mod path;
mod statistics;
mod visit;

use gouvernail::{
    domain::{Answer, Importance, Pack, Persona},
    event::{EventRules, Visit},
    pack, store,
};

/// The rules of the program.
fn rules() -> EventRules {
    store::event_rules()
}

fn persona<'p>(pack: &'p Pack, id: &str) -> &'p Persona {
    pack.persona(&id.into()).unwrap()
}

/// A visit of the persona with the most needs.
fn visit(pack: &Pack) -> Visit {
    Visit::begin(pack, &"industriel".into(), &rules()).unwrap()
}

/// A visit to its end; replies are drawn from the letters of a number, so that numbers give different visits.
fn visited(pack: &Pack, id: &str, number: u64) -> Visit {
    let mut visit = Visit::begin(pack, &id.into(), &rules()).unwrap();
    let mut draws = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    while visit.question().is_some() {
        draws = draws.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        visit.reply(match draws >> 61 {
            it @ 0..=3 => Answer::Importance(Importance::ALL[usize::try_from(it).unwrap()]),
            4 => Answer::DontKnow,
            _ => Answer::Importance(Importance::Essential),
        });
    }
    visit
}

/// The pack of the program.
fn pack() -> Pack {
    pack::builtin()
}
