//! The handout of a visit: made while the visitor waits, forgotten with them.

use std::sync::Arc;

use egui::Context;

use super::super::{
    super::{
        desktop::Handing,
        event::{Handouts, Making},
        jobs::{Errand, Order, Outcome},
        work::{Product, Work},
    },
    App,
};
use crate::{
    document::Kind,
    render::Format,
    store::{self, PrivateFolder},
};

impl App {
    /// Makes the handout of the visit, once.
    pub(super) fn take_away(&mut self, ctx: &Context) {
        let (pack, language, name) = (self.packs.whole().clone(), self.words.language(), self.words.say("event-file"));
        let Some(running) = &mut self.event else {
            return;
        };
        let (visit, mut number) = (running.number, running.handouts);
        let handouts = running.settings.handouts.clone();
        let Some(visited) = running.visited().filter(|it| matches!(it.making, Making::NotAsked | Making::Failed))
        else {
            return;
        };
        let file = |number: u32| format!("{name}-{number:03}.pdf");
        let path = match &handouts {
            Handouts::None | Handouts::Folder(None) => return,
            Handouts::Folder(Some(folder)) => {
                // What an earlier event wrote is not written over.
                number = (number + 1..u32::MAX).find(|it| !store::exists(&folder.join(file(*it)))).unwrap_or(number);
                Ok(folder.join(file(number)))
            }
            Handouts::Print => PrivateFolder::new().map(|private| {
                let path = private.place(&file(1));
                visited.private = Some(private);
                path
            }),
        };
        let Ok(path) = path else {
            visited.making = Making::Failed;
            return;
        };
        visited.making = Making::UnderWay;
        let dossier = Arc::new(visited.visit.dossier(&pack));
        running.handouts = number;
        let product = Product::Document(Kind::Handout, Format::Pdf);
        let work = Work { disk: self.disk.clone(), pack, dossier: Some(dossier), older: None, language };
        self.jobs.start(Errand::HandOut(visit), work, vec![Order { product, path }], ctx);
    }

    /// Takes a handout that was made, if its visitor is still there.
    pub(super) fn take_handout(&mut self, outcome: Outcome, ctx: &Context) {
        let Some(running) = &mut self.event else {
            return;
        };
        let (number, opens) = (running.handouts, running.settings.handouts == Handouts::Print);
        if outcome.errand != Errand::HandOut(running.number) {
            return;
        }
        let Some(visited) = running.visited() else {
            return;
        };
        visited.making = match outcome.made.into_iter().next() {
            Some(Ok(path)) if opens => {
                self.desktop.ask(Handing::Print(path), ctx);
                Making::Opened
            }
            Some(Ok(_)) => Making::Written(number),
            _ => Making::Failed,
        };
    }
}
