//! Visits counted, and what was counted written, exported, erased.

use std::path::PathBuf;

use super::super::{
    super::{
        event::{Preparation, Running, Stage},
        widgets::Tone,
    },
    App, Offer,
    files::with_extension,
};
use crate::{
    document::{day_picture, day_table},
    event::{Statistics, shown},
    render::{Format, render},
    store,
};

impl App {
    /// Counts the visit that is going on, if something was said in it, and writes what is not written yet.
    pub(super) fn count_visit(&mut self) {
        let hour = (self.clock)();
        let folder = self.folder.clone();
        let Some(running) = &mut self.event else {
            return;
        };
        let Running { visiting, pending, .. } = running;
        if let Stage::Visit(visited) = &visiting.stage
            && (!visited.visit.replies().is_empty() || visited.visit.question().is_none())
        {
            let needs = visited.session.persona().needs.iter().map(|it| &it.need);
            // Who saw a result and went back to a question did not leave before it.
            let reached = visited.reached.as_ref().filter(|_| visited.visit.question().is_some());
            pending.record(reached.unwrap_or(&visited.visit), needs, hour);
        }
        let Some(folder) = folder.filter(|_| !pending.is_empty()) else {
            return;
        };
        // A disk that refuses never interrupts a visit: what it refused is tried again after the next one.
        match store::add_statistics(&*self.disk, &folder, pending) {
            Ok(set_aside) => {
                *pending = Statistics::default();
                running.fault = None;
                running.set_aside = set_aside.or(running.set_aside.take());
            }
            Err(error) => running.fault = Some(self.words.store_error(&error)),
        }
    }

    /// Takes the counts away.
    pub(super) fn erase_counts(&mut self) {
        let Some(folder) = self.folder.clone() else {
            return;
        };
        match store::erase_statistics(&folder) {
            Ok(()) => {
                if let Some(preparation) = &mut self.view.preparation {
                    preparation.counted = Statistics::default();
                    preparation.stored = store::statistics_text(&preparation.counted).unwrap_or_default();
                    preparation.is_erasing = false;
                }
                self.notify(Tone::Success, "event-erased", &store::statistics_path(&folder), "");
            }
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "event-not-kept", &folder, &cause);
            }
        }
    }

    /// Writes what may be shown of the counts.
    pub(in super::super) fn export_day(&mut self, format: Format, path: PathBuf) {
        let Some(Preparation { counted, threshold, .. }) = &self.view.preparation else {
            return;
        };
        let path = with_extension(path, format.extension());
        let pack = self.packs.whole();
        let shown = shown(pack, counted, *threshold);
        let build = if format == Format::Csv { day_table } else { day_picture };
        let made = render(&build(pack, &shown, *threshold, &self.words), format);
        let written = match made {
            Ok(bytes) => store::write(&*self.disk, &path, &bytes).map_err(|error| self.words.store_error(&error)),
            Err(error) => Err(self.words.tell("fail-render", &[("cause", error.to_string().into())])),
        };
        match written {
            Ok(_) => self.notify_with(Tone::Success, "exported", &path, "", Offer::File(path.clone())),
            Err(cause) => self.notify(Tone::Danger, "export-failed", &path, &cause),
        }
    }
}
