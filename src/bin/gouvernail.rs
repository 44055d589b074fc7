//! The window: `gouvernail [FILE]`.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    gouvernail::gui::run(std::env::args_os())
}
