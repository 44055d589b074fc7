//! The award criteria of a dossier, how they weigh, and what is wrong with that.

use super::{Called, Calls};
use crate::domain::{Dossier, Edit, OwnCriterion, Pack, Theme, Weight};

/// A theme of the annex as a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeCriterion<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Its scored requirements, in the order of the pack: one at least.
    pub scored: Vec<&'a Called<'a>>,
    /// Its weight.
    pub weight: Option<Weight>,
}

/// What is wrong with the weights.
#[derive(Clone, Debug, PartialEq)]
pub enum WeightFault<'a> {
    /// So many percents are missing to 100.
    Short(u32),
    /// So many percents are beyond 100.
    Over(u32),
    /// A theme has scored requirements and no weight.
    ThemeUnweighed(&'a Theme),
    /// A criterion outside the annex has no weight.
    OtherUnweighed(&'a OwnCriterion),
    /// A criterion outside the annex has no name.
    Nameless(&'a OwnCriterion),
}

/// What the weights are worth.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// Nothing is weighed yet: weights may be published elsewhere.
    Unweighed,
    /// They cannot be published as they are; the sum comes first, then criteria in their order.
    Faulty(Vec<WeightFault<'a>>),
    /// Every criterion has its weight, and they sum to exactly 100.
    Whole,
}

/// The award criteria of a dossier with their weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing<'a> {
    /// Themes with scored requirements, in the order of the pack.
    pub themes: Vec<ThemeCriterion<'a>>,
    /// Criteria outside the annex, in the buyer's order.
    pub others: &'a [OwnCriterion],
    /// Themes that were weighed and have no scored requirement any more: they stay in the dossier, and their weight
    /// counts for nothing.
    pub idle: Vec<(&'a Theme, Weight)>,
    /// Sum of the weights that count, in percents.
    pub sum: u32,
}

/// Weighs the criteria of a dossier against what it calls.
#[must_use]
pub fn weigh<'a>(pack: &'a Pack, dossier: &'a Dossier, calls: &'a Calls<'a>) -> Weighing<'a> {
    let criteria = &dossier.criteria;
    let all = calls.requirements.iter().filter(|it| it.is_scored());
    let all: Vec<_> = all.filter_map(|it| Some((&pack.card(&it.requirement.card)?.theme, it))).collect();
    let (mut themes, mut idle) = (Vec::new(), Vec::new());
    for theme in &pack.themes {
        let scored: Vec<_> = all.iter().filter(|it| *it.0 == theme.id).map(|it| it.1).collect();
        let weight = criteria.themes.get(&theme.id).copied();
        match weight {
            Some(weight) if scored.is_empty() => idle.push((theme, weight)),
            None if scored.is_empty() => {}
            weight => themes.push(ThemeCriterion { theme, scored, weight }),
        }
    }
    let others = criteria.others.as_slice();
    let weights = themes.iter().map(|it| it.weight).chain(others.iter().map(|it| it.weight));
    let sum = weights.flatten().map(Weight::percents).sum();
    Weighing { themes, others, idle, sum }
}

impl<'a> Weighing<'a> {
    /// What the weights are worth.
    #[must_use]
    pub fn verdict(&self) -> Verdict<'a> {
        if self.sum == 0 {
            return Verdict::Unweighed;
        }
        let of_sum = match self.sum {
            sum if sum < Weight::WHOLE => Some(WeightFault::Short(Weight::WHOLE - sum)),
            sum if Weight::WHOLE < sum => Some(WeightFault::Over(sum - Weight::WHOLE)),
            _ => None,
        };
        let themes = self.themes.iter().filter(|it| it.weight.is_none()).map(|it| it.theme);
        let others = self.others.iter().filter(|it| it.weight.is_none());
        let nameless = self.others.iter().filter(|it| it.label.trim().is_empty());
        let faults: Vec<_> = (of_sum.into_iter())
            .chain(themes.map(WeightFault::ThemeUnweighed))
            .chain(others.map(WeightFault::OtherUnweighed))
            .chain(nameless.map(WeightFault::Nameless))
            .collect();
        if faults.is_empty() { Verdict::Whole } else { Verdict::Faulty(faults) }
    }

    /// Whether the weights may be published: every criterion has one, and they sum to exactly 100.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.verdict() == Verdict::Whole
    }

    /// The edits that share what is left of 100 among the criteria without weight, in parts that differ by one percent
    /// at most, the larger ones first. None when nothing is left, or less than one percent for each.
    #[must_use]
    pub fn share(&self) -> Vec<Edit> {
        let themes: Vec<_> = self.themes.iter().filter(|it| it.weight.is_none()).collect();
        let others: Vec<_> = self.others.iter().filter(|it| it.weight.is_none()).collect();
        let weights = parts(Weight::WHOLE.saturating_sub(self.sum), themes.len() + others.len());
        let (of_themes, of_others) = weights.split_at(themes.len().min(weights.len()));
        let themes = themes.into_iter().zip(of_themes);
        let others = others.into_iter().zip(of_others);
        let themes = themes.map(|(it, weight)| Edit::ThemeWeight(it.theme.id.clone(), Some(*weight)));
        let others =
            others.map(|(it, weight)| Edit::PutCriterion(OwnCriterion { weight: Some(*weight), ..it.clone() }));
        themes.chain(others).collect()
    }
}

/// So many weights that sum to so many percents, as equal as can be; none when one of them would be nothing.
fn parts(percents: u32, count: usize) -> Vec<Weight> {
    let (Ok(percents), Ok(count)) = (u8::try_from(percents), u8::try_from(count)) else {
        return Vec::new();
    };
    if count == 0 || percents < count {
        return Vec::new();
    }
    (0..count).filter_map(|index| Weight::new(percents / count + u8::from(index < percents % count))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn percents(percents: u32, count: usize) -> Vec<u32> {
        parts(percents, count).into_iter().map(Weight::percents).collect()
    }

    #[test]
    fn what_does_not_divide_goes_to_the_first() {
        assert_eq!(percents(25, 3), [9, 8, 8]);
        assert_eq!(percents(100, 1), [100]);
    }

    #[test]
    fn less_than_one_percent_each_is_no_share() {
        assert_eq!(percents(2, 3), [0; 0]);
        assert_eq!(percents(5, 0), [0; 0]);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_are_alike(whole in 1_u32..=100, count in 1_usize..=100) {
            let parts = percents(whole, count);
            prop_assume!(!parts.is_empty());
            prop_assert_eq!(parts.iter().sum::<u32>(), whole);
            prop_assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1);
        }
    }
}
