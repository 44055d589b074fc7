//! Personas: their rows, what those call, their own links.

use std::collections::BTreeSet;

use super::{Checker, Folders, folders, locate_twice};
use crate::{
    domain::{CalledLevel, CardId, Kind},
    notation::{Diagnostic, Fault},
};

const PERSONAS: Folders = &[""];

impl Checker<'_> {
    pub(super) fn personas(&mut self) {
        let mut rows = BTreeSet::new();
        for persona in &self.pack.personas {
            self.texts(PERSONAS, persona.id.as_str(), persona);
            for row in &persona.needs {
                self.refer(PERSONAS, &row.bullet, Kind::Need, row.need.as_str());
                self.row(&row.bullet, &row.cards, row.level, &mut rows);
            }
            for row in &persona.solutions {
                self.refer(PERSONAS, &row.bullet, Kind::Solution, row.solution.as_str());
                self.row(&row.bullet, &row.cards, row.level, &mut rows);
            }
            self.pairs(PERSONAS, &persona.links);
            for link in &persona.links {
                self.link(PERSONAS, link);
            }
        }
    }

    fn row(&mut self, bullet: &str, cards: &[CardId], level: CalledLevel, rows: &mut BTreeSet<String>) {
        if !rows.insert(bullet.to_owned()) {
            let place = locate_twice(self.files, folders(Kind::Persona), bullet).1;
            self.diagnostics.push(Diagnostic::new(place, Fault::RowTwice { bullet: bullet.to_owned() }));
        }
        for card in cards {
            self.refer(PERSONAS, bullet, Kind::Card, card.as_str());
        }
        let pack = self.pack;
        if level.advises() && cards.iter().all(|card| pack.methods_of(card).next().is_none()) {
            self.report(PERSONAS, bullet, bullet, Fault::Methodless { bullet: bullet.to_owned() });
        }
        if level.asks() && cards.iter().all(|card| pack.requirements.iter().all(|it| it.optional || it.card != *card)) {
            self.report(PERSONAS, bullet, bullet, Fault::Mute { bullet: bullet.to_owned() });
        }
    }
}
