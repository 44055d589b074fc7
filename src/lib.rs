//! Gouvernail: an offline assistant for choosing digital infrastructure without losing control of it.

pub mod document;
pub mod domain;
pub mod matching;

// So that unit tests can share made-up packs with the other tests.
#[cfg(test)]
extern crate self as gouvernail;
