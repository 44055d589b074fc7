//! Cards and requirements: what they refer to, their names, their parameters.

use std::collections::BTreeSet;

use super::{Checker, folders};
use crate::{
    domain::{Bearer, Kind, Nature, Pack, Quantity, Requirement, placeholders},
    notation::Fault,
};

impl Checker<'_> {
    pub(super) fn requirements(&mut self) {
        let at = folders(Kind::Requirement);
        let pack = self.pack;
        for it in &pack.cards {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            self.refer(at, id, Kind::Theme, it.theme.as_str());
        }
        for it in &pack.requirements {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            self.refer(at, id, Kind::Card, it.card.as_str());
            for flag in &it.flags {
                self.refer(at, id, Kind::Flag, flag.as_str());
            }
            for parameter in &it.parameters {
                self.refer(at, id, Kind::Parameter, parameter.as_str());
            }
            for ceiling in &it.ceilings {
                self.cites(at, id, &ceiling.cite, None);
                if ceiling.buyers.is_empty() {
                    self.report(at, id, id, Fault::Ceiling { entry: id.to_owned() });
                }
            }
            if !is_well_named(pack, it) {
                self.report(at, id, id, Fault::Misnamed { id: id.to_owned() });
            }
            self.placeholders(it);
            self.provable(it);
        }
    }

    /// What a bidder must show, and what a penalty rests on.
    fn provable(&mut self, it: &Requirement) {
        let (at, id) = (folders(Kind::Requirement), it.id.as_str());
        if it.proofs.is_empty() && it.borne_by != Bearer::Buyer && it.nature != Nature::Information {
            self.report(at, id, id, Fault::Proofless { entry: id.to_owned() });
        }
        if it.penalty.is_none() {
            return;
        }
        for parameter in it.parameters.iter().filter_map(|it| self.pack.parameter(it)) {
            if matches!(parameter.quantity, Quantity::Number { .. }) && parameter.measure.is_none() {
                let (entry, parameter) = (id.to_owned(), parameter.id.to_string());
                self.report(at, id, id, Fault::Unmeasured { entry, parameter });
            }
        }
    }

    fn placeholders(&mut self, requirement: &Requirement) {
        let (at, id) = (folders(Kind::Requirement), requirement.id.as_str());
        let wording = &requirement.wording;
        if [&wording.public, &wording.contracting_entity, &wording.private].iter().all(|it| it.is_none()) {
            self.report(at, id, id, Fault::Wordless { entry: id.to_owned() });
        }
        let texts = [&wording.public, &wording.contracting_entity, &wording.private, &wording.vital_operator];
        let mut used = BTreeSet::new();
        for text in texts.into_iter().flatten() {
            let [french, english] = [&text.fr, &text.en].map(|it| placeholders(it).collect::<BTreeSet<&str>>());
            for parameter in french.symmetric_difference(&english) {
                let (entry, parameter) = (id.to_owned(), (*parameter).to_owned());
                self.report(at, id, id, Fault::OneLanguage { entry, parameter });
            }
            used.extend(french.union(&english).map(|it| (*it).to_owned()));
        }
        let listed: BTreeSet<String> = requirement.parameters.iter().map(ToString::to_string).collect();
        for parameter in used.difference(&listed) {
            let (entry, parameter) = (id.to_owned(), parameter.clone());
            self.report(at, id, id, Fault::Undeclared { entry, parameter });
        }
        for parameter in listed.difference(&used) {
            let (entry, parameter) = (id.to_owned(), parameter.clone());
            self.report(at, id, id, Fault::Unused { entry, parameter });
        }
    }
}

fn is_well_named(pack: &Pack, requirement: &Requirement) -> bool {
    let parts: Vec<&str> = requirement.id.as_str().split('-').collect();
    let theme = pack.card(&requirement.card).map(|it| it.theme.as_str());
    matches!(parts.as_slice(), ["EX", found, number]
        if Some(*found) == theme && number.len() == 3 && number.bytes().all(|it| it.is_ascii_digit()))
}
