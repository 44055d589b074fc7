//! An event that is prepared: what a facilitator chooses.

use std::path::{Path, PathBuf};

use egui::Context;

use super::super::{
    super::{
        dialogs::Purpose,
        event::{EventAction, Handouts, Preparation},
        widgets::Tone,
    },
    App,
};
use crate::{render::Format, store};

impl App {
    /// Carries out a request of a facilitator.
    pub(super) fn prepare_event(&mut self, action: EventAction, ctx: &Context) {
        if action == EventAction::Prepare {
            return self.prepare();
        }
        let Some(preparation) = &mut self.view.preparation else {
            return;
        };
        match action {
            EventAction::GiveUp => self.view.preparation = None,
            EventAction::Offer(persona, true) => {
                preparation.offered.insert(persona);
            }
            EventAction::Offer(persona, false) => {
                preparation.offered.remove(&persona);
            }
            EventAction::BeginIn(language) => preparation.language = language,
            EventAction::Idle(seconds) => preparation.idle = seconds,
            EventAction::Threshold(threshold) => preparation.threshold = threshold,
            EventAction::Code(code, again) => preparation.codes = [code, again],
            EventAction::HandOut(handouts) => preparation.handouts = handouts,
            EventAction::ChooseFolder => self.ask(Purpose::Handouts, "dialog-export-all", "", String::new(), ctx),
            EventAction::Export(format) => {
                let name = self.words.say(if format == Format::Csv { "day-file-table" } else { "day-file-picture" });
                let (extension, name) = (format.extension(), format!("{name}.{}", format.extension()));
                self.ask(Purpose::Day(format), "dialog-export", extension, name, ctx);
            }
            EventAction::AskToErase(is_asked) => preparation.is_erasing = is_asked,
            EventAction::Erase => self.erase_counts(),
            EventAction::Start => self.start_event(ctx),
            _ => {}
        }
    }

    /// Shows the preparation, with what was counted so far.
    pub(super) fn prepare(&mut self) {
        let rules = store::event_rules();
        let mut preparation = Preparation::new(rules, self.packs.shown(), self.words.language());
        if let Some(folder) = self.folder.clone() {
            match store::read_statistics(&folder) {
                Ok(found) => {
                    preparation.stored = store::statistics_text(&found.statistics).unwrap_or_default();
                    preparation.counted = found.statistics;
                    if let Some(path) = found.set_aside {
                        self.notify(Tone::Warning, "event-set-aside", &path, "");
                    }
                }
                Err(error) => {
                    let cause = self.words.store_error(&error);
                    self.notify(Tone::Warning, "event-not-kept", Path::new(""), &cause);
                }
            }
            preparation.kept_in = Some(store::statistics_path(&folder));
        }
        self.view.consulted = None;
        self.view.gallery = false;
        self.view.preparation = Some(preparation);
    }

    /// Takes the folder of handouts.
    pub(in super::super) fn hand_out_in(&mut self, folder: PathBuf) {
        if store::named(&folder) != store::Named::Folder {
            return self.notify(Tone::Danger, "no-folder", &folder, "");
        }
        if let Some(preparation) = &mut self.view.preparation {
            preparation.handouts = Handouts::Folder(Some(folder));
        }
    }
}
