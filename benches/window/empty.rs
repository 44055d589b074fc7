//! The peers of our window: one of eframe with nothing in it, and one with a blank page, until their first frame is on
//! the screen.
//!
//! ```text
//! empty-window first-frame           nothing is drawn: the driver has nothing to prepare
//! empty-window first-frame blank     one panel of one colour
//! ```

#[path = "first_frame.rs"]
mod first_frame;

use std::env;

use eframe::{App, Frame, NativeOptions};
use egui::{CentralPanel, Ui, ViewportBuilder};

use first_frame::FirstFrame;

struct Empty {
    has_page: bool,
}

impl App for Empty {
    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        if self.has_page {
            CentralPanel::default().show(ui, |_| ());
        }
    }
}

fn main() -> eframe::Result {
    // `cargo bench` runs every bench: without the word, there is nothing to measure.
    if env::args().nth(1).as_deref() != Some("first-frame") {
        return Ok(());
    }
    let has_page = env::args().nth(2).as_deref() == Some("blank");
    // As large as ours.
    let viewport = ViewportBuilder::default().with_title("empty").with_inner_size([1320.0, 820.0]);
    let options = NativeOptions { viewport, centered: true, ..NativeOptions::default() };
    eframe::run_native("empty", options, Box::new(move |_| Ok(Box::new(FirstFrame(Empty { has_page })))))
}
