//! A window that goes away as soon as its first frame is on the screen.

use eframe::{App, Frame};
use egui::{Context, Ui, Visuals};

/// A window that ends the process once its first frame was presented.
pub(crate) struct FirstFrame<A>(pub(crate) A);

impl<A: App> App for FirstFrame<A> {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        // The second frame begins after the first was handed over to the screen.
        if 0 < ctx.cumulative_frame_nr() {
            std::process::exit(0);
        }
        self.0.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.0.ui(ui, frame);
        ui.ctx().request_repaint();
    }

    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        self.0.clear_color(visuals)
    }

    fn persist_egui_memory(&self) -> bool {
        self.0.persist_egui_memory()
    }
}
