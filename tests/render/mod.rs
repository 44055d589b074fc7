//! Documents rendered, then read back.

mod docx;
mod hostile;
mod odt;
mod package;
mod pdf;
mod reader;
mod sample;
