//! What foreign bytes are put through, kind by kind, and what has to hold of it. The fuzz targets (`fuzz/`) call it on
//! bytes that they make up, the tests on those that were kept.
//!
//! Each kind does what the program does with such bytes. Whatever they are, nothing may panic; what is accepted has to
//! be fit for use, and to stay what it is.

mod dossier;
mod gather;
mod grid;
mod logo;
mod overlay;
mod pack;
mod parts;
mod shared;

/// What every kind of bytes is put through.
type Played = fn(&[u8]);

/// The kinds of foreign bytes, each with what it is put through.
pub(crate) const TARGETS: [(&str, Played); 6] = [
    ("dossier", dossier::play),
    ("pack", pack::play),
    ("overlay", overlay::play),
    ("gather", gather::play),
    ("grid", grid::play),
    ("logo", logo::play),
];

/// Puts bytes through what a kind of them is put through.
pub(crate) fn play(target: &str, bytes: &[u8]) {
    for (_, played) in TARGETS.iter().filter(|it| it.0 == target) {
        played(bytes);
    }
}
