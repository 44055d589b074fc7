//! The checklist from one meeting to the next.

use gouvernail::{
    domain::{Choice, Decision, Dossier, Edit, Line, Progress, Task},
    workshop::{changes_since, close, lines, overdue},
};

use crate::matching::sample::{Sample, solution_id};

fn choose(dossier: &mut Dossier, at: usize, decision: Decision, due: &str) {
    let choice = Choice { decision, due: due.to_owned(), ..Choice::default() };
    dossier.apply(Edit::Choose(solution_id(at), choice));
}

fn progress(dossier: &mut Dossier, at: usize, progress: Progress) {
    dossier.apply(Edit::FollowUp(solution_id(at), Task { progress, ..Task::default() }));
}

#[test]
fn the_checklist_is_what_was_decided_or_followed_up() {
    let mut dossier = Sample::new(1, 3).dossier;
    choose(&mut dossier, 0, Decision::Retained, "2026-12-01");
    progress(&mut dossier, 2, Progress::Ongoing);
    let lines: Vec<_> = lines(&dossier).into_keys().collect();
    assert_eq!(lines, [solution_id(0), solution_id(2)]);
}

#[test]
fn everything_is_new_before_the_first_meeting() {
    let mut dossier = Sample::new(1, 1).dossier;
    choose(&mut dossier, 0, Decision::Retained, "");
    assert_eq!(changes_since(&dossier)[0].before, None);
}

#[test]
fn only_what_changed_since_the_last_meeting_is_told() {
    let mut dossier = Sample::new(1, 3).dossier;
    for at in 0..3 {
        choose(&mut dossier, at, Decision::Retained, "2026-12-01");
    }
    dossier.apply(close(&dossier, "2026-11-20".to_owned(), String::new()));
    assert_eq!(changes_since(&dossier), []);
    choose(&mut dossier, 0, Decision::Retained, "2027-02-01");
    progress(&mut dossier, 1, Progress::Done);
    let changes = changes_since(&dossier);
    let told = |at: usize| {
        let (before, now): (&Line, &Line) = (changes[at].before.as_ref().unwrap(), changes[at].now.as_ref().unwrap());
        (before.due.as_str(), now.due.as_str(), now.progress)
    };
    assert_eq!(changes.len(), 2);
    assert_eq!(told(0), ("2026-12-01", "2027-02-01", Progress::NotStarted));
    assert_eq!(told(1), ("2026-12-01", "2026-12-01", Progress::Done));
}

#[test]
fn what_left_the_checklist_is_told_too() {
    let mut dossier = Sample::new(1, 1).dossier;
    choose(&mut dossier, 0, Decision::Retained, "");
    dossier.apply(close(&dossier, String::new(), String::new()));
    choose(&mut dossier, 0, Decision::Open, "");
    let changes = changes_since(&dossier);
    assert!(changes[0].before.is_some() && changes[0].now.is_none());
}

#[test]
fn what_is_done_or_set_aside_is_never_late() {
    let mut dossier = Sample::new(1, 5).dossier;
    choose(&mut dossier, 0, Decision::Retained, "2026-11-30");
    choose(&mut dossier, 1, Decision::Retained, "2026-10-01");
    choose(&mut dossier, 2, Decision::Retained, "2026-10-01");
    progress(&mut dossier, 2, Progress::Done);
    choose(&mut dossier, 3, Decision::SetAside, "2026-10-01");
    choose(&mut dossier, 4, Decision::Retained, "");
    let late: Vec<_> = overdue(&dossier, "2026-12-01").into_iter().map(|it| it.solution).collect();
    assert_eq!(late, [solution_id(1), solution_id(0)]);
    assert_eq!(overdue(&dossier, "2026-11-30").len(), 1);
}
