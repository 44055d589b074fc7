//! Coverage by theme: what the compass shows.

use super::Assessment;
use crate::domain::{Pack, ThemeId};

/// What was asked and what is covered in a theme, in points of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeCoverage {
    /// The theme.
    pub theme: ThemeId,
    /// Sum of the weights of its needs.
    pub asked: u32,
    /// Sum of the weights of those that are covered.
    pub covered: u32,
}

/// The coverage of every theme of the pack, in its order. A need of the user's own belongs to none.
#[must_use]
pub fn by_theme(pack: &Pack, assessment: &Assessment) -> Vec<ThemeCoverage> {
    let weighted = assessment.needs.iter().filter_map(|it| Some((it, it.weight?)));
    let weighted: Vec<_> =
        weighted.filter_map(|(it, weight)| Some((&pack.need(&it.id)?.theme, weight, it.covered))).collect();
    let coverage = pack.themes.iter().map(|theme| {
        let of_theme = weighted.iter().filter(|it| *it.0 == theme.id);
        let (asked, covered) = of_theme.fold((0, 0), |(asked, covered), (_, weight, is_covered)| {
            (asked + weight, covered + if *is_covered { *weight } else { 0 })
        });
        ThemeCoverage { theme: theme.id.clone(), asked, covered }
    });
    coverage.collect()
}
