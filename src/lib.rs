//! Gouvernail: an offline assistant for choosing digital infrastructure without losing control of it.

pub mod cli;
pub mod document;
pub mod domain;
pub mod matching;
pub mod notation;
pub mod pack;
pub mod render;
pub mod requirements;
pub mod store;
pub mod words;
