//! Reference frameworks, what is mapped to them, founders' positions and method cards.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Checker, MAPPINGS, folders};
use crate::{
    domain::{Framework, Kind},
    notation::{Fault, nearest},
};

impl Checker<'_> {
    pub(super) fn frameworks(&mut self) {
        for it in &self.pack.frameworks {
            self.framework(it);
        }
        self.mappings();
        self.positions();
        self.methods();
    }

    fn framework(&mut self, it: &Framework) {
        let (at, id) = (folders(Kind::Framework), it.id.as_str());
        self.texts(at, id, it);
        self.cites(at, id, &it.cite, Some(it.confidence));
        if !is_rough_date(&it.date) {
            self.report(at, id, &it.date, Fault::Date { found: it.date.clone() });
        }
        let mut seen = BTreeSet::new();
        for item in &it.items {
            if !seen.insert(&item.id) {
                self.report(
                    at,
                    id,
                    &item.id,
                    Fault::Duplicate { kind: Kind::FrameworkItem, id: item.id.clone(), first: None },
                );
            }
        }
        let weights: Vec<u32> = it.items.iter().filter_map(|it| it.weight).map(u32::from).collect();
        let sum = weights.iter().sum();
        if !weights.is_empty() && (sum != 100 || weights.len() != it.items.len()) {
            self.report(at, id, id, Fault::Weights { id: id.to_owned(), sum });
        }
        if !it.referenced_only && it.mapping_confidence.is_none() {
            self.report(at, id, id, Fault::Unvouched { id: id.to_owned() });
        }
    }

    fn mappings(&mut self) {
        let mut seen = BTreeSet::new();
        for it in &self.pack.mappings {
            let entry = it.requirement.as_str();
            self.refer(MAPPINGS, entry, Kind::Requirement, entry);
            if !seen.insert(entry) {
                self.report(
                    MAPPINGS,
                    entry,
                    entry,
                    Fault::Duplicate { kind: Kind::Requirement, id: entry.to_owned(), first: None },
                );
            }
            for (framework, items) in &it.maps {
                let Some(framework) = self.pack.framework(framework) else {
                    self.refer(MAPPINGS, entry, Kind::Framework, framework.as_str());
                    continue;
                };
                let id = framework.id.as_str();
                if framework.referenced_only {
                    self.report(MAPPINGS, entry, id, Fault::OnlyReferenced { id: id.to_owned() });
                }
                for item in items.iter().filter(|item| framework.items.iter().all(|it| it.id != **item)) {
                    let nearest = nearest(item, framework.items.iter().map(|it| it.id.as_str()));
                    let fault = Fault::Unknown { kind: Kind::FrameworkItem, id: item.clone(), nearest };
                    self.report(MAPPINGS, entry, item, fault);
                }
            }
        }
    }

    fn positions(&mut self) {
        let at = folders(Kind::Position);
        let mut offered = BTreeSet::new();
        for it in &self.pack.positions {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            for card in &it.cards {
                self.refer(at, id, Kind::Card, card.as_str());
            }
            for flag in &it.flags {
                self.refer(at, id, Kind::Flag, flag.as_str());
            }
            for requirement in &it.requirements {
                self.refer(at, id, Kind::Requirement, requirement.as_str());
                if self.pack.requirement(requirement).is_some_and(|it| !it.optional) {
                    self.report(at, id, requirement.as_str(), Fault::Unoffered { entry: requirement.to_string() });
                }
                offered.insert(requirement.clone());
            }
        }
        for it in self.pack.requirements.iter().filter(|it| it.optional && !offered.contains(&it.id)) {
            let id = it.id.as_str();
            self.report(folders(Kind::Requirement), id, id, Fault::Unoffered { entry: id.to_owned() });
        }
    }

    fn methods(&mut self) {
        let at = folders(Kind::Method);
        for it in &self.pack.methods {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            for card in &it.cards {
                self.refer(at, id, Kind::Card, card.as_str());
            }
        }
    }
}

/// `2022`, `2022-03` or `2022-03-08`.
fn is_rough_date(date: &str) -> bool {
    let whole = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    };
    whole.parse::<Date>().is_ok()
}
