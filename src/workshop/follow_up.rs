//! The checklist from one meeting to the next.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Choice, Decision, Dossier, Edit, Line, Meeting, Progress, SolutionId};

/// What changed in a line of the checklist since a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The solution.
    pub solution: SolutionId,
    /// How the meeting left it; `None` when it was not on the checklist.
    pub before: Option<Line>,
    /// How it is; `None` when it is not on the checklist any more.
    pub now: Option<Line>,
}

/// A line that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The solution.
    pub solution: SolutionId,
    /// When it was due, ISO 8601.
    pub due: String,
}

/// The checklist as it stands: what was decided, or is followed up.
#[must_use]
pub fn lines(dossier: &Dossier) -> BTreeMap<SolutionId, Line> {
    let tasks = &dossier.follow_up.tasks;
    let decided = dossier.choices.iter().filter(|(_, it)| it.decision != Decision::Open).map(|it| it.0);
    let ids: BTreeSet<&SolutionId> = decided.chain(tasks.keys()).collect();
    let line = |id: &SolutionId| {
        let Choice { decision, owner, due, .. } = dossier.choices.get(id).cloned().unwrap_or_default();
        let task = tasks.get(id).cloned().unwrap_or_default();
        Line { decision, owner, due, progress: task.progress, remark: task.remark }
    };
    ids.into_iter().map(|id| (id.clone(), line(id))).collect()
}

/// What changed since the last meeting, in the order of ids; everything when there was none.
#[must_use]
pub fn changes_since(dossier: &Dossier) -> Vec<Change> {
    let before = dossier.follow_up.meetings.last().map(|it| it.lines.clone()).unwrap_or_default();
    let now = lines(dossier);
    let ids: BTreeSet<&SolutionId> = before.keys().chain(now.keys()).collect();
    let change =
        |id: &SolutionId| Change { solution: id.clone(), before: before.get(id).cloned(), now: now.get(id).cloned() };
    ids.into_iter().map(change).filter(|it| it.before != it.now).collect()
}

/// Lines that are due before a day and neither done nor set aside, the longest overdue first. Dates are ISO 8601, so
/// that their order is that of their letters.
#[must_use]
pub fn overdue(dossier: &Dossier, day: &str) -> Vec<Overdue> {
    let is_late = |it: &Line| {
        !it.due.is_empty()
            && it.due.as_str() < day
            && it.progress != Progress::Done
            && it.decision != Decision::SetAside
    };
    let late = lines(dossier).into_iter().filter(|(_, it)| is_late(it));
    let mut late: Vec<Overdue> = late.map(|(solution, it)| Overdue { solution, due: it.due }).collect();
    late.sort_by(|a, b| (&a.due, &a.solution).cmp(&(&b.due, &b.solution)));
    late
}

/// The edit that closes a meeting on the checklist as it stands.
#[must_use]
pub fn close(dossier: &Dossier, date: String, note: String) -> Edit {
    Edit::Close(Meeting { date, note, lines: lines(dossier) })
}
