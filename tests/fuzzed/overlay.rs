//! The bytes of an overlay in one file, or its files, as it is laid over another pack: one of few entries, for all that
//! lies under an overlay is checked anew each time.

use std::sync::LazyLock;

use gouvernail::{
    domain::Pack,
    pack::{compile, compile_over, is_overlay},
};

use super::{
    pack::{accepted, files},
    shared::works,
};

/// The pack that lies under it.
static BASE: LazyLock<Pack> = LazyLock::new(|| {
    let files = files(include_bytes!("../../fuzz/corpus/pack/whole")).unwrap();
    accepted(compile(&files)).unwrap()
});

pub(super) fn play(bytes: &[u8]) {
    let Some(files) = files(bytes).filter(|it| is_overlay(it)) else {
        return;
    };
    let Some(laid) = accepted(compile_over(BASE.clone(), &files)) else {
        return;
    };
    let overlay = laid.overlays.last().unwrap();
    assert!(laid.stamp().id.ends_with(overlay.id.as_str()), "the pack does not say what lies over it");
    assert_ne!(laid.hash, BASE.hash, "two packs have one hash");
    works(&laid, bytes.len());
}
