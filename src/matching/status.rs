//! What the method makes of each solution; the user's decision is apart.

use super::problem::Problem;

/// What the method makes of a solution, strongest claim first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// It alone covers some essential need.
    Indispensable,
    /// It is in the recommended sufficient set.
    Recommended,
    /// It earns points.
    Useful,
    /// It answers nothing that was asked.
    WithoutObject,
    /// A declared constraint makes it inadmissible.
    Vetoed,
}

/// The status of each solution, in catalogue order, given the recommended set.
pub(super) fn statuses(problem: &Problem<'_>, admissible: &[bool], recommended: &[usize]) -> Vec<Status> {
    let mut statuses = vec![Status::WithoutObject; problem.solutions.len()];
    for (solution, column) in problem.columns.iter().enumerate() {
        if column.iter().any(|it| 0 < it.known() && 0 < problem.counted(it.at)) {
            statuses[solution] = Status::Useful;
        }
    }
    for &solution in recommended {
        statuses[solution] = Status::Recommended;
    }
    for (_, row) in problem.rows.iter().enumerate().filter(|&(need, _)| problem.is_essential(need)) {
        let mut covering = row.iter().filter(|it| admissible[it.at] && problem.covered_from <= it.known());
        if let (Some(only), None) = (covering.next(), covering.next()) {
            statuses[only.at] = Status::Indispensable;
        }
    }
    for (status, admissible) in statuses.iter_mut().zip(admissible) {
        if !admissible {
            *status = Status::Vetoed;
        }
    }
    statuses
}
