//! Files that are read, and what is done with what they hold.

use std::{path::Path, time::Duration};

use egui::Context;

use super::{
    super::{
        reading::{Read, Reading, Wanted, asks_for_passphrase},
        session::Session,
        widgets::Tone,
    },
    App,
};
use crate::store::{Passphrase, StoreError};

impl App {
    /// Reads a file, with this passphrase when it is encrypted; asks for another one when that does not open it.
    pub(super) fn read(&mut self, wanted: Wanted, passphrase: Option<Passphrase>) {
        let reading = Reading::start(wanted, passphrase, &self.disk, &self.left);
        self.go_on_reading(reading, true);
    }

    /// The passphrase of the open dossier, for files that have to do with it.
    pub(super) fn own_passphrase(&self) -> Option<Passphrase> {
        self.session.as_ref().and_then(Session::passphrase).cloned()
    }

    /// Looks whether a file that is being read is there.
    pub(super) fn end_reading(&mut self) {
        if let Some(reading) = self.reading.take_if(|it| it.is_reading()) {
            self.go_on_reading(reading, false);
        }
    }

    /// Comes back soon when a file is being read, whatever asked for it in this frame.
    pub(super) fn come_back_to_reading(&self, ctx: &Context) {
        if self.is_reading() {
            ctx.request_repaint_after(Duration::from_millis(50));
        }
    }

    /// Whether a file is being read.
    pub(super) fn is_reading(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_reading)
    }

    fn go_on_reading(&mut self, mut reading: Reading, has_just_begun: bool) {
        match reading.outcome(has_just_begun) {
            None => self.reading = Some(reading),
            Some(Ok(read)) => self.receive(reading.wanted, read),
            Some(Err(error)) if reading.asks() || asks_for_passphrase(&error) => {
                reading.ask(error);
                self.reading = Some(reading);
                self.view.told = None;
                self.view.palette = None;
            }
            Some(Err(error)) => match reading.wanted {
                Wanted::Open(path) => self.tell_refused(&path, &error),
                wanted => self.tell_unread(wanted.path().unwrap_or(Path::new("")), &error),
            },
        }
    }

    fn tell_unread(&mut self, path: &Path, error: &StoreError) {
        let cause = self.words.store_error(error);
        self.notify(Tone::Danger, "open-failed", path, &cause);
    }

    /// Does what a file was read for.
    fn receive(&mut self, wanted: Wanted, read: Read) {
        match (wanted, read) {
            (Wanted::Open(path), Read::Opened(opened)) => self.take_opened(&path, *opened),
            (Wanted::BringBack { place, held, told }, Read::Opened(opened)) => {
                self.take_back(&place, *opened, held, told);
            }
            (Wanted::Compare(path), Read::Opened(older)) => self.take_older(&path, older.dossier),
            (Wanted::Recover(index), Read::Recovered(work)) => self.take_up(index, *work),
            (Wanted::Recover(_), Read::Opened(_)) | (_, Read::Recovered(_)) => {}
        }
    }
}
