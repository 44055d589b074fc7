//! Weights of award criteria, told in words.

use rust_decimal::Decimal;

use super::Words;
use crate::{
    domain::{OwnCriterion, Weight},
    requirements::{Verdict, Weighing, WeightFault},
};

impl Words {
    /// A weight: `40 %`.
    #[must_use]
    pub fn weight(&self, weight: Weight) -> String {
        self.percents(weight.percents())
    }

    /// A sum of weights.
    #[must_use]
    pub fn percents(&self, percents: u32) -> String {
        self.quantity(Decimal::from(percents), "%")
    }

    /// Name of a criterion outside the annex; one that has none is told by its weight.
    #[must_use]
    pub fn criterion(&self, criterion: &OwnCriterion) -> String {
        match (criterion.label.trim(), criterion.weight) {
            ("", Some(weight)) => self.tell("criteria-nameless-weighed", &[("weight", self.weight(weight).into())]),
            ("", None) => self.say("criteria-nameless"),
            (label, _) => label.to_owned(),
        }
    }

    /// What the weights of a dossier are worth, a sentence each, the most serious first; never empty.
    #[must_use]
    pub fn weighing(&self, weighing: &Weighing<'_>) -> Vec<String> {
        let sum = || ("sum", self.percents(weighing.sum).into());
        let mut told = match weighing.verdict() {
            Verdict::Unweighed => vec![self.say("criteria-unweighed")],
            Verdict::Whole => vec![self.tell("criteria-whole", &[sum()])],
            Verdict::Faulty(faults) => faults.iter().map(|it| self.weight_fault(it, weighing.sum)).collect(),
        };
        told.extend(self.idle(weighing));
        told
    }

    /// Weights that count for nothing, a sentence each.
    #[must_use]
    pub fn idle(&self, weighing: &Weighing<'_>) -> Vec<String> {
        let told = weighing.idle.iter().map(|(theme, weight)| {
            let theme = theme.label.get(self.language());
            self.tell("criteria-idle", &[("name", theme.into()), ("weight", self.weight(*weight).into())])
        });
        told.collect()
    }

    fn weight_fault(&self, fault: &WeightFault<'_>, sum: u32) -> String {
        let of_sum = |key: &str, by: u32| {
            self.tell(key, &[("sum", self.percents(sum).into()), ("by", self.percents(by).into())])
        };
        let named = |key: &str, name: &str| self.tell(key, &[("name", name.into())]);
        match fault {
            WeightFault::Short(by) => of_sum("criteria-short", *by),
            WeightFault::Over(by) => of_sum("criteria-over", *by),
            WeightFault::ThemeUnweighed(theme) => named("criteria-missing", theme.label.get(self.language())),
            WeightFault::OtherUnweighed(own) => named("criteria-missing", &self.criterion(own)),
            WeightFault::Nameless(own) => named("criteria-to-be-named", &self.criterion(own)),
        }
    }
}
