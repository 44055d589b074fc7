//! Documents rendered, then read back.

mod drawings;
mod html;
mod pdf;
mod reader;
mod sample;
mod sheets;
