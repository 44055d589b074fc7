//! The window: shows a dossier and what follows from it, and turns what the user does into edits.
//!
//! One frame is `draw` then `perform`: drawing reads everything and changes only what is ephemeral; applying
//! changes everything and draws nothing.
//!
//! **Invariant:** no other module of the library knows egui. No sentence is written here: they are in
//! `assets/words`.

mod action;
mod app;
mod arguments;
mod bars;
mod commands;
mod conflict;
mod desktop;
mod dialogs;
mod done;
mod draft;
mod event;
pub mod icon;
mod jobs;
mod keeper;
mod left;
mod lexicon;
mod memo;
mod modals;
mod names;
mod overview;
mod packs;
mod palette;
mod passphrase;
mod preview;
mod progress;
mod reading;
mod review;
mod room;
mod saving;
mod screens;
mod session;
mod settings;
pub mod theme;
mod timer;
mod typography;
mod versions;
mod view;
mod widgets;
mod work;

use std::{
    cell::Cell,
    ffi::OsString,
    io::{self, Write as _},
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::ExitCode,
    rc::Rc,
};

use self::arguments::Called;
pub use self::{
    action::{Action, Leave},
    app::App,
    conflict::Settlement,
    desktop::{Desktop, Handing},
    dialogs::Dialogs,
    draft::Field,
    event::{EventAction, Handouts},
    passphrase::PassphraseAction,
    room::{GatheredFile, Part, RoomAction},
    session::{Asked, Held, Session, Withheld},
    view::{Consulted, Picked, Screen, SolutionsAs},
    work::Product,
};
use crate::{domain::Language, store, words::Words};

/// Side of the icon that the window hands to the system, in dots.
const WINDOW_ICON: u32 = 64;

/// What the window asks of the system.
#[must_use]
pub fn options() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_title(Words::new(Language::French).say("window-name"))
        .with_app_id("gouvernail")
        .with_inner_size([1320.0, 820.0])
        .with_min_inner_size([1000.0, 680.0]);
    let viewport = match icon::dots(WINDOW_ICON) {
        Some(rgba) => viewport.with_icon(egui::IconData { rgba, width: WINDOW_ICON, height: WINDOW_ICON }),
        None => viewport,
    };
    // Only the size and place of the window are kept there: a file that was torn costs nothing else.
    let persistence_path = store::state_folder().map(|it| it.join("window.ron"));
    eframe::NativeOptions { viewport, centered: true, persistence_path, ..eframe::NativeOptions::default() }
}

/// The window as it starts, on a dossier or a pack when one is named.
#[must_use]
pub fn start(ctx: &egui::Context, file: Option<&Path>) -> App {
    theme::install(ctx);
    let mut app = App::builtin(Language::French, Dialogs::system());
    // Without a place to keep things the program works all the same; `app` tells.
    if let Some(folder) = store::state_folder() {
        app.prefer_as_in(&folder, ctx);
        app.keep_or_tell(folder);
    }
    if let Some(file) = file {
        app.take(file);
    }
    app
}

/// Opens the window as arguments ask, the first of which is the name of the program: on a dossier or a
/// pack when one is named.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words = Words::new(Language::French);
    let (file, left) = match arguments::called(arguments, store::exists) {
        Called::Help => return print(&words.say("window-help")),
        Called::Version => return print(&format!("gouvernail {}", env!("CARGO_PKG_VERSION"))),
        Called::Window => (None, Vec::new()),
        Called::Open(file, left) => (file, left),
    };
    // Some libraries of the desktop panic when another is missing: until the window is there, that is a refusal.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let is_open = Rc::new(Cell::new(false));
    let opened = is_open.clone();
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        panic::set_hook(hook);
        opened.set(true);
        let mut app = start(&creation.egui_ctx, file.as_deref());
        app.tell_left_alone(&left);
        Ok(Box::new(app))
    });
    let run = AssertUnwindSafe(|| eframe::run_native("gouvernail", options(), create));
    let refusal = match panic::catch_unwind(run) {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error.to_string(),
        Err(payload) if is_open.get() => panic::resume_unwind(payload),
        Err(payload) => payload.downcast_ref::<String>().cloned().unwrap_or_default(),
    };
    let told = words.tell("window-no-display", &[("cause", cause(&refusal).into())]);
    // A window program of Windows has nowhere to write.
    #[cfg(windows)]
    rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Gouvernail").set_description(&told).show();
    eprintln!("{told}");
    ExitCode::FAILURE
}

/// Says something to whoever called from a terminal.
fn print(text: &str) -> ExitCode {
    match writeln!(io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// What the libraries below say, without the place in their sources, which means nothing to anybody.
fn cause(error: &str) -> String {
    let told = error.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": "));
    let told = told.map_or(error, |(_, told)| told);
    // Nor what is dumped after it.
    told.split('{').next().unwrap_or_default().trim_end_matches([')', '.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_place_in_the_sources_is_left_out() {
        let error = "winit EventLoopError: os error at /build/winit/mod.rs:765: no DISPLAY is set.";
        assert_eq!(super::cause(error), "no DISPLAY is set");
        assert_eq!(super::cause("no adapter"), "no adapter");
    }
}
