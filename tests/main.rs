//! The tests of the package, in one binary: it is linked once.

mod matching;
