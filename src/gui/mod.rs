//! The window: shows a dossier and what follows from it, and turns what the user does into edits.
//!
//! One frame is `draw` then `apply`: drawing reads everything and changes only what is ephemeral; applying
//! changes everything and draws nothing.
//!
//! **Invariant:** no other module of the library knows egui. No sentence is written here: they are in
//! `assets/words`.

mod action;
mod app;
mod bars;
mod dialogs;
mod draft;
mod jobs;
mod modals;
mod names;
mod overview;
mod screens;
mod session;
pub mod theme;
mod typography;
mod view;
mod widgets;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

pub use self::{
    action::{Action, Leave},
    app::App,
    dialogs::Dialogs,
    draft::Field,
    session::Session,
    view::{Picked, Screen},
};
use crate::{domain::Language, pack, words::Words};

/// Opens the window, on a dossier when one is named.
#[must_use]
pub fn run(file: Option<PathBuf>) -> ExitCode {
    let viewport = egui::ViewportBuilder::default()
        .with_title(Words::new(Language::French).say("window-name"))
        .with_app_id("gouvernail")
        .with_inner_size([1320.0, 820.0])
        .with_min_inner_size([1000.0, 680.0]);
    let options = eframe::NativeOptions { viewport, centered: true, ..eframe::NativeOptions::default() };
    let opened = eframe::run_native(
        "gouvernail",
        options,
        Box::new(|creation| {
            theme::install(&creation.egui_ctx);
            let mut app = App::new(Arc::new(pack::builtin()), Language::French, Dialogs::system());
            if let Some(file) = file {
                app.open(&file);
            }
            Ok(Box::new(app))
        }),
    );
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = Words::new(Language::French);
            eprintln!("{}", words.tell("window-no-display", &[("cause", error.to_string().into())]));
            ExitCode::FAILURE
        }
    }
}
