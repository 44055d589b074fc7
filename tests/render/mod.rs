//! Documents rendered, then read back.

mod pdf;
mod reader;
mod sample;
