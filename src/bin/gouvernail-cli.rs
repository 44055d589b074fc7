//! The terminal program.

use std::process::ExitCode;

fn main() -> ExitCode {
    gouvernail::cli::run(std::env::args_os())
}
