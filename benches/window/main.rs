//! The window, for `run.py`, which counts what it costs.
//!
//! ```text
//! window first-frame [FILE]                   the real window, until its first frame is on the screen
//! window idle VIEW DOSSIER                    the real window on a view; writes a line for each frame that it draws
//! window frames VIEW DOSSIER TIMES [read]     a window in memory: TIMES frames, for a reader of screens too
//! window views                                the views, one a line
//! ```
//!
//! DOSSIER is a file, or `every` for one that calls every requirement of the pack, or `every-10` for a pack that has
//! ten times as many.

mod dossiers;
#[path = "../made/every.rs"]
mod every;
mod first_frame;
mod frames;
mod idle;
mod views;

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    path::Path,
};

use gouvernail::gui;

use first_frame::FirstFrame;
use views::View;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["first-frame"] => first_frame(None),
        ["first-frame", file] => first_frame(Some(Path::new(file))),
        ["idle", view, dossier] => idle::run(View::named(view)?, dossier),
        ["frames", view, dossier, times] => frames::run(View::named(view)?, dossier, times.parse()?, false),
        ["frames", view, dossier, times, "read"] => frames::run(View::named(view)?, dossier, times.parse()?, true),
        ["views"] => Ok(View::ALL.into_iter().try_for_each(|it| writeln!(io::stdout(), "{}", it.name()))?),
        // `cargo bench` runs every bench: this one needs its script.
        [] | ["--bench", ..] => Ok(()),
        _ => Err("see the head of benches/window/main.rs".into()),
    }
}

fn first_frame(file: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let create: eframe::AppCreator<'_> =
        Box::new(move |creation| Ok(Box::new(FirstFrame(gui::start(&creation.egui_ctx, file)))));
    Ok(eframe::run_native("gouvernail", gui::options(), create)?)
}
