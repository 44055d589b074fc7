//! Gouvernail: an offline assistant for choosing digital infrastructure without losing control of it.

pub mod document;
pub mod domain;
pub mod matching;
