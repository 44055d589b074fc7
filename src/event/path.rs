//! Which question comes next.
//!
//! A need that is not asked is taken at the importance that organisations of the kind usually give it. What a question is
//! worth is therefore what would be lost by not asking it: how much the first three solutions change, on average, when
//! its answer is the usual one instead of the visitor's. The average is over ways to answer what is still open, each
//! importance as likely as another.
//!
//! All those ways are too many to go through (4¹⁸ for the largest persona of the manifesto): a fixed sequence of them
//! stands for all, the same on any machine. On the profiles of `benches/event.rs`, 64 of them do as well as 256.
//!
//! Weighing each question by what is lost was set beside a fixed list of the ten best questions, and beside choosing the
//! question that splits the outcomes most: it does better than both (71 %, 69 % and 81 % of the same first three on the
//! largest persona), in a tenth of the time of planning all remaining questions together, which does no better.

use std::{cmp::Reverse, collections::BTreeMap, fmt};

use super::{
    EventRules, FIRST,
    table::{First, Table},
};
use crate::domain::{Answer, Importance, NeedId, Pack, Persona, SolutionId};

/// One way to answer every need.
struct Way {
    importances: Vec<Importance>,
    /// What that makes of the solutions, filters left out.
    keys: Vec<i64>,
    first: First,
}

/// The choice of questions for a persona.
pub struct Path {
    table: Table,
    /// Ways to answer every need.
    completions: Vec<Vec<Importance>>,
    most: usize,
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Path").field("needs", &self.table.needs).field("most", &self.most).finish_non_exhaustive()
    }
}

impl Path {
    /// The path of a persona.
    #[must_use]
    pub fn new(pack: &Pack, persona: &Persona, rules: &EventRules) -> Self {
        let table = Table::new(pack, persona);
        let mut draws = Draws::default();
        let needs = table.needs.len();
        let completions = (0..rules.completions).map(|_| (0..needs).map(|_| draws.importance()).collect()).collect();
        Self { completions, most: rules.questions.min(needs), table }
    }

    /// Most questions that are asked.
    #[must_use]
    pub fn most(&self) -> usize {
        self.most
    }

    /// The next question after these replies, given in any order; `None` when enough were asked, or when no answer to
    /// those that are left can change the first three or their order any more.
    #[must_use]
    pub fn next(&self, replies: &BTreeMap<NeedId, Answer>) -> Option<NeedId> {
        let asked = replies.keys().filter(|it| self.table.place(it).is_some()).count();
        let answers = self.answers(replies);
        if self.most <= asked || self.is_settled(&answers) {
            return None;
        }
        let ways = self.ways(&answers);
        let open = (0..answers.len()).filter(|it| answers[*it].is_none());
        let best = open.max_by_key(|&need| (self.loss(need, &ways), Reverse(need)))?;
        Some(self.table.needs[best].clone())
    }

    /// The first solutions in the order of display, what was not asked taken as usual.
    #[must_use]
    pub fn first(&self, replies: &BTreeMap<NeedId, Answer>) -> Vec<SolutionId> {
        let first = self.table.first_of(&self.usual(&self.answers(replies)));
        first.into_iter().flatten().map(|it| self.table.solutions[it].clone()).collect()
    }

    /// What each need weighs, `None` for what was not asked. Who does not know leaves the usual importance for good.
    fn answers(&self, replies: &BTreeMap<NeedId, Answer>) -> Vec<Option<Importance>> {
        let answer = |(need, usual): (&NeedId, &Importance)| {
            replies.get(need).map(|it| match it {
                Answer::Importance(importance) => *importance,
                Answer::DontKnow => *usual,
            })
        };
        self.table.needs.iter().zip(&self.table.usual).map(answer).collect()
    }

    fn usual(&self, answers: &[Option<Importance>]) -> Vec<Importance> {
        answers.iter().zip(&self.table.usual).map(|(answer, usual)| answer.unwrap_or(*usual)).collect()
    }

    /// Whether the first three stand in their order whatever is still answered.
    fn is_settled(&self, answers: &[Option<Importance>]) -> bool {
        let first = self.table.first_of(&self.usual(answers));
        let first: Vec<usize> = first.into_iter().flatten().collect();
        let others = (0..self.table.solutions.len()).filter(|it| !first.contains(it));
        let is_before = |one: usize, other: usize| self.table.is_before(one, other, answers);
        let in_order = first.windows(2).all(|it| is_before(it[0], it[1]));
        in_order && first.last().is_none_or(|&last| others.into_iter().all(|it| is_before(last, it)))
    }

    /// Ways to answer what is open.
    fn ways(&self, answers: &[Option<Importance>]) -> Vec<Way> {
        let way = |completion: &Vec<Importance>| {
            let drawn = answers.iter().zip(completion);
            let importances: Vec<Importance> = drawn.map(|(answer, drawn)| answer.unwrap_or(*drawn)).collect();
            let keys = self.table.keys(&importances);
            let first = self.table.first(&mut keys.clone(), &importances);
            Way { importances, keys, first }
        };
        self.completions.iter().map(way).collect()
    }

    /// What is lost by not asking a need: solutions that leave the first ones, then places that change hands; summed.
    fn loss(&self, need: usize, ways: &[Way]) -> (usize, usize) {
        let usual = self.table.usual[need];
        let (mut left, mut moved) = (0, 0);
        let mut changed = Vec::new();
        let mut held = Vec::new();
        for Way { importances, keys, first } in ways {
            if importances[need] == usual {
                continue;
            }
            changed.clone_from(keys);
            held.clone_from(importances);
            held[need] = usual;
            self.table.replace(&mut changed, need, importances[need], usual);
            let other = self.table.first(&mut changed, &held);
            left += other.iter().filter(|it| !first.contains(it)).count();
            moved += (0..FIRST).filter(|&it| other[it] != first[it]).count();
        }
        (left, moved)
    }
}

impl Table {
    /// The first solutions when needs have these importances.
    fn first_of(&self, importances: &[Importance]) -> First {
        self.first(&mut self.keys(importances), importances)
    }
}

/// A fixed sequence of importances, each as likely as another (Knuth's multiplicative generator).
struct Draws(u64);

impl Default for Draws {
    fn default() -> Self {
        Self(0x2545_F491_4F6C_DD1D)
    }
}

impl Draws {
    fn importance(&mut self) -> Importance {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The highest bits are the ones that repeat last.
        Importance::ALL[usize::try_from(self.0 >> 62).unwrap_or(0)]
    }
}
