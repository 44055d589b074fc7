//! What is still to be settled before documents go out.

use super::{session::Session, view::Screen};
use crate::{
    domain::{BuyerStatus, Decision, NeedKind},
    matching::SolutionVerdict,
};

/// Something to settle, or to leave open knowingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenPoint {
    /// The status of the buyer is not said: the strictest wording holds.
    BuyerUnknown,
    /// So many expectations have no answer.
    Expectations(usize),
    /// So many constraints have no answer.
    Constraints(usize),
    /// So many essential needs are covered by nothing that is retained or in place.
    Essential(usize),
    /// So many solutions are not decided.
    Undecided(usize),
    /// So many solutions are set aside without a reason.
    WithoutReason(usize),
    /// The weights of criteria cannot be published as they are.
    Weights,
    /// The documents have no date.
    Undated,
}

impl OpenPoint {
    /// The screen on which it is settled.
    pub(super) fn screen(self) -> Screen {
        match self {
            Self::BuyerUnknown | Self::Undated => Screen::Context,
            Self::Expectations(_) => Screen::Expectations,
            Self::Constraints(_) => Screen::Constraints,
            Self::Essential(_) | Self::Undecided(_) | Self::WithoutReason(_) => Screen::Solutions,
            Self::Weights => Screen::Requirements,
        }
    }
}

/// What is still to be settled, in the order of the steps.
pub(super) fn open_points(session: &Session) -> Vec<OpenPoint> {
    let (dossier, assessment) = (session.dossier(), session.assessment());
    let some = |count: usize, point: fn(usize) -> OpenPoint| (0 < count).then(|| point(count));
    let unanswered = |kind: NeedKind| session.answers(kind).filter(Option::is_none).count();
    let decided = |wanted: Decision| assessment.solutions.iter().filter(|it| it.decision == wanted).count();
    let reason = |it: &SolutionVerdict| dossier.choices.get(&it.id).map_or("", |it| it.reason.trim());
    let without_reason =
        assessment.solutions.iter().filter(|it| it.decision == Decision::SetAside && reason(it).is_empty()).count();
    [
        (dossier.buyer == BuyerStatus::Unknown).then_some(OpenPoint::BuyerUnknown),
        dossier.date.is_empty().then_some(OpenPoint::Undated),
        some(unanswered(NeedKind::Expectation), OpenPoint::Expectations),
        some(unanswered(NeedKind::Constraint), OpenPoint::Constraints),
        some(assessment.uncovered_essential.len(), OpenPoint::Essential),
        some(decided(Decision::Open), OpenPoint::Undecided),
        some(without_reason, OpenPoint::WithoutReason),
        session.asked().is_weighed_wrong().then_some(OpenPoint::Weights),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{Answer, Edit, Importance};

    fn session() -> Session {
        Session::begin(&Arc::new(crate::pack::builtin()), &"oiv".into()).unwrap()
    }

    #[test]
    fn a_blank_dossier_has_everything_to_settle() {
        let session = session();
        let expected = [
            OpenPoint::BuyerUnknown,
            OpenPoint::Undated,
            OpenPoint::Expectations(session.answers(NeedKind::Expectation).count()),
            OpenPoint::Constraints(session.answers(NeedKind::Constraint).count()),
            OpenPoint::Undecided(session.persona().solutions.len()),
        ];
        assert_eq!(open_points(&session), expected);
    }

    #[test]
    fn a_need_that_becomes_essential_is_to_be_covered() {
        let mut session = session();
        let need = session.persona().needs[0].need.clone();
        session.commit(Edit::Answer(need, Some(Answer::Importance(Importance::Essential))));
        assert!(open_points(&session).contains(&OpenPoint::Essential(1)));
    }

    #[test]
    fn a_solution_set_aside_wants_a_reason() {
        let mut session = session();
        let solution = session.persona().solutions[0].solution.clone();
        session.decide(solution, Decision::SetAside);
        assert!(open_points(&session).contains(&OpenPoint::WithoutReason(1)));
    }
}
