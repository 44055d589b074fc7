//! The tests of the package, in one binary: it is linked once.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod render;
