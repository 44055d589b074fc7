//! What the day leaves.

use gouvernail::{
    domain::{NeedId, Pack},
    event::{Hour, Reply, Statistics, Visit, shown},
};

use super::{pack, persona, visit, visited};

const PERSONAS: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];

fn hour(hour: u8) -> Hour {
    Hour::new("2026-11-29", hour)
}

fn record(statistics: &mut Statistics, pack: &Pack, visit: &Visit, at: u8) {
    let needs: Vec<&NeedId> = persona(pack, visit.persona().as_str()).needs.iter().map(|it| &it.need).collect();
    statistics.record(visit, needs, hour(at));
}

/// The counts of so many visits from a number on.
fn day(pack: &Pack, from: u64, visits: u64) -> Statistics {
    let mut statistics = Statistics::default();
    for number in from..from + visits {
        let id = PERSONAS[usize::try_from(number % 4).unwrap()];
        record(&mut statistics, pack, &visited(pack, id, number), u8::try_from(number % 3 + 9).unwrap());
    }
    statistics
}

#[test]
fn each_need_of_the_persona_gets_one_reply_in_each_visit() {
    let pack = pack();
    let visit = visited(&pack, "industriel", 1);
    let mut statistics = Statistics::default();
    record(&mut statistics, &pack, &visit, 14);
    let counts = &statistics.personas["industriel"];
    assert_eq!((counts.visits, counts.replies.len()), (1, 18));
    let asked = counts.replies.values().filter(|it| !it.contains_key(&Reply::NotAsked)).count();
    assert_eq!(asked, visit.replies().len());
    assert_eq!(counts.solutions.len(), 3);
    assert_eq!(statistics.hours[&hour(14)], 1);
    assert!(statistics.consistent());
}

#[test]
fn a_visit_that_was_left_counts_as_left_and_says_nothing_else() {
    let pack = pack();
    let mut left = visit(&pack);
    left.reply(gouvernail::domain::Answer::DontKnow);
    let mut statistics = Statistics::default();
    record(&mut statistics, &pack, &left, 14);
    assert_eq!(statistics, Statistics { unfinished: 1, ..Statistics::default() });
}

#[test]
fn two_days_together_are_the_day_of_all_their_visits() {
    let pack = pack();
    let mut both = day(&pack, 0, 9);
    both.merge(&day(&pack, 9, 8));
    assert_eq!(both, day(&pack, 0, 17));
}

#[test]
fn days_of_two_packs_stay_consistent() {
    let pack = pack();
    let mut fewer = pack.clone();
    fewer.personas.iter_mut().for_each(|it| {
        it.needs.pop();
    });
    let (mut old, new) = (day(&fewer, 0, 6), day(&pack, 6, 6));
    record(&mut old, &pack, &visited(&pack, "oiv", 40), 10);
    assert!(old.consistent(), "a need that came with another pack was not asked before");
    let mut both = new.clone();
    both.merge(&old);
    old.merge(&new);
    assert!(both.consistent() && both == old);
}

#[test]
fn sums_that_do_not_match_are_seen() {
    let pack = pack();
    let sound = day(&pack, 0, 8);
    assert!(sound.consistent());
    let mut hours = sound.clone();
    *hours.hours.get_mut(&hour(9)).unwrap() += 1;
    let mut visits = sound.clone();
    visits.personas.get_mut("oiv").unwrap().visits += 1;
    let mut solutions = sound;
    *solutions.personas.get_mut("oiv").unwrap().solutions.values_mut().next().unwrap() = 99;
    assert_eq!([hours, visits, solutions].map(|it| it.consistent()), [false; 3]);
}

#[test]
fn a_persona_with_few_visits_shows_nothing() {
    let pack = pack();
    let mut statistics = day(&pack, 0, 40);
    record(&mut statistics, &pack, &visited(&pack, "industriel", 1), 9);
    let shown = shown(&pack, &statistics, 5);
    let hidden = &shown.personas["industriel"];
    assert_eq!(hidden.visits, None);
    // Not even lines without figures: they would be those of whoever came.
    assert!(hidden.replies.is_empty() && hidden.solutions.is_empty());
    // Its visits would be the total without the others'.
    let hidden = shown.personas.values().filter(|it| it.visits.is_none()).count();
    assert!(1 < hidden);
}

#[test]
fn a_solution_that_nobody_had_has_its_line_too() {
    let pack = pack();
    let shown = shown(&pack, &day(&pack, 0, 40), 5);
    for (id, counts) in shown.personas.iter().filter(|it| it.1.visits.is_some_and(|it| 0 < it)) {
        assert_eq!(counts.solutions.len(), persona(&pack, id.as_str()).solutions.len());
    }
}

#[test]
fn hours_with_few_visits_have_no_line() {
    let pack = pack();
    let mut statistics = Statistics::default();
    for at in [9, 9, 9, 9, 9, 9, 10, 11, 15, 15, 15, 15, 15, 15, 15] {
        record(&mut statistics, &pack, &visited(&pack, "oiv", 1), at);
    }
    let shown = shown(&pack, &statistics, 5);
    // The least of those that could be shown is hidden with the others.
    assert_eq!(shown.hours.keys().map(|it| it.hour).collect::<Vec<_>>(), [15]);
}

#[test]
fn no_figure_that_is_shown_is_under_the_threshold() {
    let pack = pack();
    let mut statistics = Statistics::default();
    for number in 0..40 {
        statistics.merge(&day(&pack, number, 1));
        for threshold in [2, 5, 10] {
            let shown = shown(&pack, &statistics, threshold);
            let of_persona = shown.personas.values().flat_map(|it| {
                it.replies.values().flat_map(|it| it.values()).chain(it.solutions.values()).chain([&it.visits])
            });
            let all = of_persona.chain(shown.hours.values()).chain([&shown.visits, &shown.unfinished]);
            assert!(all.flatten().all(|it| *it == 0 || threshold <= *it), "{number} visits, {threshold}");
        }
    }
}
