//! The pack twice: as it is, for documents, and with spaces that hold, for the screen.

use std::{cell::OnceCell, sync::Arc};

use super::typography::for_screen;
use crate::{domain::Pack, pack};

/// The pack of a window.
#[derive(Debug)]
pub(super) struct Packs {
    /// Read once a document needs it, when it is the one built in.
    whole: OnceCell<Arc<Pack>>,
    shown: Arc<Pack>,
}

impl Packs {
    /// The pack built into the program.
    pub(super) fn builtin() -> Self {
        Self { whole: OnceCell::new(), shown: Arc::new(pack::builtin_held()) }
    }

    /// A pack.
    pub(super) fn of(pack: Arc<Pack>) -> Self {
        Self { shown: Arc::new(for_screen(&pack)), whole: OnceCell::from(pack) }
    }

    /// As it is: for documents.
    pub(super) fn whole(&self) -> &Arc<Pack> {
        self.whole.get_or_init(|| Arc::new(pack::builtin()))
    }

    /// The same, with spaces that hold on the screen.
    pub(super) fn shown(&self) -> &Arc<Pack> {
        &self.shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_built_in_is_shown_as_any_other() {
        let builtin = Packs::builtin();
        assert_eq!(builtin.shown(), Packs::of(Arc::new(pack::builtin())).shown());
        assert_eq!(**builtin.whole(), pack::builtin());
    }
}
