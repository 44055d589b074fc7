//! The terminal.

fn main() {}
