//! What a list shows of what there is, worked out again when something changed.

use crate::{domain::Language, requirements::Filter};

/// What decides which requirements a list shows: the state of the dossier, the language, what is wanted.
pub(super) type Key = (u64, Language, Filter);

/// Places of the requirements that a list shows.
#[derive(Debug, Default)]
pub(super) struct Listing {
    key: Option<Key>,
    kept: Vec<usize>,
}

impl Listing {
    /// The places for a key; `all` is asked when the key is another than the last one.
    pub(super) fn kept(&mut self, key: Key, all: impl FnOnce() -> Vec<usize>) -> Vec<usize> {
        if self.key.as_ref() != Some(&key) {
            self.kept = all();
            self.key = Some(key);
        }
        self.kept.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_worked_out_twice() {
        let mut listing = Listing::default();
        let key = |revision| (revision, Language::French, Filter::default());
        assert_eq!(listing.kept(key(1), || vec![1, 2]), [1, 2]);
        assert_eq!(listing.kept(key(1), || unreachable!("asked again")), [1, 2]);
        assert_eq!(listing.kept(key(2), || vec![3]), [3]);
    }
}
