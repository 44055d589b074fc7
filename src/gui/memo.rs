//! Something that is worked out again only when what it follows from changed.

use std::sync::Arc;

/// A value and what it follows from.
#[derive(Debug)]
pub(super) struct Memo<K, V> {
    held: Option<(K, Arc<V>)>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { held: None }
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for a key; `make` is asked when the key is another than the last one.
    pub(super) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        match &self.held {
            Some((held, value)) if *held == key => Arc::clone(value),
            _ => {
                let value = Arc::new(make());
                self.held = Some((key, Arc::clone(&value)));
                value
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_worked_out_twice() {
        let mut memo = Memo::default();
        assert_eq!(*memo.get(1, || "one"), "one");
        assert_eq!(*memo.get(1, || unreachable!("asked again")), "one");
        assert_eq!(*memo.get(2, || "two"), "two");
    }
}
