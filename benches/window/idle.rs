//! The real window on a view, which tells of each frame that it draws.

use std::{
    error::Error,
    io::{self, Write as _},
};

use eframe::Frame;
use egui::{Context, RawInput, Ui, Visuals};
use gouvernail::{
    gui::{self, App, theme},
    store,
};

use crate::views::{Hands, View};

/// Opens the window and leaves it open.
pub(crate) fn run(view: View, dossier: &str) -> Result<(), Box<dyn Error>> {
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        theme::install(&creation.egui_ctx);
        let mut app = view.window(dossier, &creation.egui_ctx).map_err(|it| it.to_string())?;
        // What is typed is kept aside, as in the program.
        app.keep_in(store::state_folder().ok_or("no folder for what the program keeps")?)?;
        Ok(Box::new(Told { app, hands: Hands::new(view) }))
    });
    Ok(eframe::run_native("gouvernail", gui::options(), create)?)
}

struct Told {
    app: App,
    hands: Hands,
}

impl eframe::App for Told {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.app.ui(ui, frame);
        if !self.hands.are_done() {
            ui.ctx().request_repaint();
        }
        writeln!(io::stdout(), "{}", ui.ctx().cumulative_frame_nr()).ok();
    }

    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.hands.act(ctx, input);
    }
}
