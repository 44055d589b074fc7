//! What a group says: for each need the middle of the votes and how far apart they are, then how far the participants
//! order the needs alike.
//!
//! Medians and quartiles are levels that somebody gave (type 1 of Hyndman and Fan), so that a group never holds what
//! none of its members holds.

use super::Ratio;
use crate::domain::{GroupRules, Importance};

/// How far apart the votes on a need are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// Fewer votes than the quorum of the pack.
    TooFew,
    /// The middle half gave one level.
    Full,
    /// It spans more than one, but not enough to be debated.
    Partial,
    /// It is wider: to be debated.
    None,
}

/// The votes on one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many gave each level, in the order of [`Importance::ALL`].
    pub counts: [usize; 4],
    /// The lower of the two in the middle, when their number is even.
    pub median: Importance,
    /// A quarter of the votes is not above it.
    pub first_quartile: Importance,
    /// Three quarters of the votes are not above it.
    pub third_quartile: Importance,
}

impl Spread {
    /// The spread of some votes; `None` when there is none. A missing vote is left out beforehand.
    #[must_use]
    pub fn of(votes: impl IntoIterator<Item = Importance>) -> Option<Self> {
        let mut votes: Vec<Importance> = votes.into_iter().collect();
        votes.sort_unstable();
        let number = votes.len();
        // The smallest vote that at least `quarters / 4` of all votes do not exceed.
        let quantile = |quarters: usize| votes.get((quarters * number).div_ceil(4).checked_sub(1)?).copied();
        Some(Self {
            counts: Importance::ALL.map(|level| votes.iter().filter(|it| **it == level).count()),
            first_quartile: quantile(1)?,
            median: quantile(2)?,
            third_quartile: quantile(3)?,
        })
    }

    /// How many voted.
    #[must_use]
    pub fn number(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Levels from the first quartile to the third, 0 to 3.
    #[must_use]
    pub fn width(&self) -> u8 {
        distance(self.first_quartile, self.third_quartile)
    }

    /// How far apart the votes are.
    #[must_use]
    pub fn agreement(&self, rules: &GroupRules) -> Agreement {
        match self.width() {
            _ if self.number() < rules.quorum => Agreement::TooFew,
            width if rules.debated_from <= width => Agreement::None,
            0 => Agreement::Full,
            _ => Agreement::Partial,
        }
    }

    /// Whether a vote dissents: too many levels from the median.
    #[must_use]
    pub fn is_dissent(&self, vote: Importance, rules: &GroupRules) -> bool {
        rules.dissent_from <= distance(self.median, vote)
    }
}

/// Levels between two importances.
fn distance(one: Importance, other: Importance) -> u8 {
    (one as u8).abs_diff(other as u8)
}

/// How far participants order needs alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concordance {
    /// Kendall's coefficient, from 0 to 1.
    pub coefficient: Ratio,
    /// Participants who voted on every need: the others are left out.
    pub participants: usize,
    /// Needs.
    pub needs: usize,
}

/// Kendall's coefficient of concordance with ties, of the participants who voted on every need. One row for each
/// participant, one vote for each need in one order.
///
/// `W = (12 Σ Rᵢ² − 3 m² n (n+1)²) / (m² n (n²−1) − m Σ Tⱼ)`, where `Rᵢ` sums the ranks of need `i`, tied ones averaged,
/// and `Tⱼ` sums `t³ − t` over the ties of participant `j`. `None` where it has no meaning: fewer than two participants
/// or needs, or each participant holds every need for equal.
#[must_use]
pub fn concordance(votes: &[Vec<Option<Importance>>]) -> Option<Concordance> {
    let whole: Vec<Vec<Importance>> = votes.iter().filter_map(|it| it.iter().copied().collect()).collect();
    let (participants, needs) = (whole.len(), whole.first()?.len());
    if participants < 2 || needs < 2 || whole.iter().any(|it| it.len() != needs) {
        return None;
    }
    // Twice the rank is a whole number: those below count double, those level with it once.
    let doubled = |row: &[Importance], vote: Importance| -> i64 {
        row.iter().map(|other| if *other < vote { 2 } else { i64::from(*other == vote) }).sum::<i64>() + 1
    };
    let square: i64 =
        (0..needs).map(|need| whole.iter().map(|row| doubled(row, row[need])).sum::<i64>()).map(|sum| sum * sum).sum();
    let ties: i64 = (whole.iter())
        .flat_map(|row| Importance::ALL.map(|level| row.iter().filter(|it| **it == level).count()))
        .map(|tied| i64::try_from(tied).unwrap_or_default())
        .map(|tied| tied * tied * tied - tied)
        .sum();
    let (m, n) = (i64::try_from(participants).ok()?, i64::try_from(needs).ok()?);
    let below = m * m * n * (n * n - 1) - m * ties;
    // The squares are of doubled sums: 12 times a square is three times that of its double.
    let above = 3 * square - 3 * m * m * n * (n + 1) * (n + 1);
    (below != 0).then(|| Concordance { coefficient: Ratio::new(above, below), participants, needs })
}
