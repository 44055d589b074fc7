//! Sets of small numbers, for covering.

/// A set of numbers below a fixed size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `size`.
    pub(super) fn none(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Every number below `size`.
    pub(super) fn all(size: usize) -> Self {
        let mut bits = Self::none(size);
        (0..size).for_each(|it| bits.insert(it));
        bits
    }

    /// Words of memory: the unit of work of the search.
    pub(super) fn words(&self) -> usize {
        self.0.len()
    }

    pub(super) fn insert(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub(super) fn remove(&mut self, at: usize) {
        self.0[at / 64] &= !(1 << (at % 64));
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|it| *it == 0)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(it, other)| *it |= other);
    }

    pub(super) fn subtract(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(it, other)| *it &= !other);
    }

    /// How many numbers are in both.
    pub(super) fn count_in(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(it, other)| (it & other).count_ones() as usize).sum()
    }

    /// Whether some number of `within` is in both.
    pub(super) fn meets(&self, other: &Self, within: &Self) -> bool {
        self.0.iter().zip(&other.0).zip(&within.0).any(|((it, other), within)| it & other & within != 0)
    }

    /// Whether every number of `within` that is in this set is in the other.
    pub(super) fn is_part_of(&self, other: &Self, within: &Self) -> bool {
        self.0.iter().zip(&other.0).zip(&within.0).all(|((it, other), within)| it & within & !other == 0)
    }

    /// The numbers, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, &word)| ones(word).map(move |bit| at * 64 + bit))
    }

    /// The numbers in both, ascending.
    pub(super) fn iter_in(&self, other: &Self) -> impl Iterator<Item = usize> {
        let words = self.0.iter().zip(&other.0).enumerate();
        words.flat_map(|(at, (it, other))| ones(it & other).map(move |bit| at * 64 + bit))
    }
}

fn ones(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros() as usize;
        (word != 0).then(|| {
            word &= word - 1;
            bit
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_in_order_across_words() {
        let mut bits = Bits::none(130);
        for it in [129, 0, 63, 64] {
            bits.insert(it);
        }
        bits.remove(63);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 64, 129]);
        assert_eq!(bits.count_in(&Bits::all(130)), 3);
        assert!(bits.contains(129) && !bits.contains(63));
    }

    #[test]
    fn a_set_is_part_of_another_only_where_one_looks() {
        let (mut few, mut many, mut within) = (Bits::none(3), Bits::none(3), Bits::all(3));
        few.insert(0);
        few.insert(1);
        many.insert(1);
        assert!(!few.is_part_of(&many, &within));
        within.remove(0);
        assert!(few.is_part_of(&many, &within));
        assert!(few.meets(&many, &within));
    }
}
