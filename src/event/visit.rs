//! One visit: a persona, a few replies, a result.

use std::{collections::BTreeMap, sync::Arc};

use super::{EventRules, FIRST, Path};
use crate::{
    domain::{Answer, BuyerStatus, Choice, Decision, Dossier, Edit, NeedId, Pack, Persona, PersonaId, SolutionId},
    matching::{Assessment, Status, assess},
};

/// One visit.
///
/// **Invariant:** the question is what the path gives after the replies; nothing else of a visitor is held.
#[derive(Clone, Debug)]
pub struct Visit {
    persona: PersonaId,
    path: Arc<Path>,
    /// In the order in which they were given.
    replies: Vec<(NeedId, Answer)>,
    question: Option<NeedId>,
}

impl PartialEq for Visit {
    fn eq(&self, other: &Self) -> bool {
        (&self.persona, &self.replies, &self.question) == (&other.persona, &other.replies, &other.question)
    }
}

impl Visit {
    /// A visit on its first question; `None` when the pack does not have the persona.
    #[must_use]
    pub fn begin(pack: &Pack, persona: &PersonaId, rules: &EventRules) -> Option<Self> {
        let path = Path::new(pack, pack.persona(persona)?, rules);
        let question = path.next(&BTreeMap::new());
        Some(Self { persona: persona.clone(), path: Arc::new(path), replies: Vec::new(), question })
    }

    /// The persona.
    #[must_use]
    pub fn persona(&self) -> &PersonaId {
        &self.persona
    }

    /// The question that is asked; `None` once there is a result.
    #[must_use]
    pub fn question(&self) -> Option<&NeedId> {
        self.question.as_ref()
    }

    /// The replies, the first one first.
    #[must_use]
    pub fn replies(&self) -> &[(NeedId, Answer)] {
        &self.replies
    }

    /// Most questions that it can ask.
    #[must_use]
    pub fn most(&self) -> usize {
        self.path.most()
    }

    /// Replies to the question that is asked; without one, nothing happens.
    pub fn reply(&mut self, answer: Answer) {
        if let Some(need) = self.question.take() {
            self.replies.push((need, answer));
            self.question = self.path.next(&self.given());
        }
    }

    /// Takes the last reply back: its question is asked again. Returns whether there was one.
    pub fn back(&mut self) -> bool {
        let last = self.replies.pop();
        let is_back = last.is_some();
        if let Some((need, _)) = last {
            self.question = Some(need);
        }
        is_back
    }

    /// Begins anew with the same persona.
    pub fn restart(&mut self) {
        self.replies.clear();
        self.question = self.path.next(&BTreeMap::new());
    }

    /// The first solutions in the order of display, what was not asked taken as usual.
    #[must_use]
    pub fn first(&self) -> Vec<SolutionId> {
        self.path.first(&self.given())
    }

    /// What the visitor said, and nothing else, as a dossier.
    #[must_use]
    pub fn dossier(&self, pack: &Pack) -> Dossier {
        let blank = Dossier::new(self.persona.clone(), BuyerStatus::Unknown);
        Dossier { pack: pack.stamp(), answers: self.given(), ..blank }
    }

    fn given(&self) -> BTreeMap<NeedId, Answer> {
        self.replies.iter().cloned().collect()
    }
}

/// The dossier as a visit concludes from it: needs without an importance take the usual one, and where nothing was
/// decided the first solutions are retained, so that pictures show what they would cover.
#[must_use]
pub fn complete(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Dossier {
    let mut whole = dossier.clone();
    for row in persona.needs.iter().filter(|it| dossier.importance(&it.need).is_none()) {
        whole.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(row.usual))));
    }
    let is_open = dossier.choices.values().all(|it| it.decision == Decision::Open);
    if is_open {
        for solution in first(&assess(pack, persona, &whole)) {
            whole.apply(Edit::Choose(solution, Choice { decision: Decision::Retained, ..Choice::default() }));
        }
    }
    whole
}

/// The first solutions of an assessment that may be named: what answers nothing, or is not admissible, is left out.
#[must_use]
pub fn first(assessment: &Assessment) -> Vec<SolutionId> {
    let first = assessment.solutions.iter().take(FIRST);
    let named = first.filter(|it| 0 < it.points && it.status != Status::Vetoed);
    named.map(|it| it.id.clone()).collect()
}
