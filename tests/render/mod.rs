//! Documents rendered, then read back.

mod alike;
mod docx;
mod drawings;
mod hostile;
mod html;
mod odt;
mod package;
mod papers;
mod pdf;
mod reader;
mod sample;
mod sheets;
