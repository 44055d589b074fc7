//! Exact fractions, for bounds that fall between two weights.

use std::{cmp::Ordering, fmt};

/// A fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// The fraction `numerator / denominator`; a denominator of 0 counts as 1.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Self {
        let denominator = if denominator == 0 { 1 } else { denominator };
        let divisor = common_divisor(numerator, denominator) * denominator.signum();
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// Above the line.
    #[must_use]
    pub fn numerator(self) -> i64 {
        self.numerator
    }

    /// Below the line; always positive.
    #[must_use]
    pub fn denominator(self) -> i64 {
        self.denominator
    }
}

impl From<u32> for Ratio {
    fn from(whole: u32) -> Self {
        Self { numerator: i64::from(whole), denominator: 1 }
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: &Self, b: &Self| i128::from(a.numerator) * i128::from(b.denominator);
        cross(self, other).cmp(&cross(other, self))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `5/3`, or `2` for a whole number.
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            _ => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

fn common_divisor(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.saturating_abs(), b.saturating_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_in_lowest_terms_with_its_sign_above() {
        assert_eq!(Ratio::new(4, -6), Ratio::new(-2, 3));
        assert_eq!(Ratio::new(4, -6).to_string(), "-2/3");
        assert_eq!(Ratio::new(0, 5), Ratio::from(0));
        assert_eq!(Ratio::new(7, 0), Ratio::from(7));
    }

    #[test]
    fn fractions_are_compared_exactly() {
        assert!(Ratio::new(1, 3) < Ratio::new(1, 2));
        assert!(Ratio::new(-1, 2) < Ratio::new(-1, 3));
        assert!(Ratio::new(5, 3) < Ratio::from(2));
    }
}
