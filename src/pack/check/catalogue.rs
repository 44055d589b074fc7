//! The manifest, and the entries that are neither personas, requirements nor frameworks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Checker, Folders, LINKS, MANIFEST, TEXTS, VETOES, folders};
use crate::{
    domain::{HEAVIEST, Kind, Language, Link, Parameter, Quantity, Text},
    notation::Fault,
    reading::{Folded, Pattern},
};

impl Checker<'_> {
    pub(super) fn manifest(&mut self) {
        let pack = self.pack;
        let id = pack.id.as_str();
        self.date(MANIFEST, id, &pack.date);
        self.texts(MANIFEST, id, &(&pack.title, &pack.interest, &pack.changelog));
        for it in &pack.changelog {
            self.date(MANIFEST, id, &it.date);
        }
        if !pack.changelog.first().is_some_and(|it| it.version == pack.version && it.date == pack.date) {
            self.report(MANIFEST, &pack.version, &pack.version, Fault::Unchronicled { version: pack.version.clone() });
        }
        let scale = pack.scale;
        let sound = (1..=3).contains(&scale.covered_from)
            && 0 < scale.wished
            && scale.wished <= scale.important
            && scale.important <= scale.essential
            && scale.essential <= HEAVIEST
            && scale.most_minimum <= 100;
        if !sound {
            self.report(MANIFEST, id, id, Fault::Scale { heaviest: HEAVIEST });
        }
        if !pack.group.are_sound() {
            self.report(MANIFEST, id, id, Fault::Group);
        }
        self.pattern(MANIFEST, id, &pack.style.duty);
        for it in &pack.overlays {
            self.date(MANIFEST, it.id.as_str(), &it.date);
            self.texts(MANIFEST, it.id.as_str(), &(&it.title, &it.interest));
        }
    }

    pub(super) fn catalogue(&mut self) {
        let pack = self.pack;
        for it in &pack.themes {
            self.texts(folders(Kind::Theme), it.id.as_str(), it);
        }
        self.sources();
        self.lexicon();
        for it in &pack.needs {
            let (at, id) = (folders(Kind::Need), it.id.as_str());
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            self.refer(at, id, Kind::Theme, it.theme.as_str());
        }
        for it in &pack.solutions {
            let (at, id) = (folders(Kind::Solution), it.id.as_str());
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            self.refer(at, id, Kind::Theme, it.theme.as_str());
        }
        for it in &pack.links {
            self.link(LINKS, it);
        }
        self.pairs(LINKS, &pack.links);
        for it in &pack.vetoes {
            let solution = it.solution.as_str();
            self.texts(VETOES, solution, it);
            self.cites(VETOES, solution, &it.cite, Some(it.confidence));
            self.refer(VETOES, solution, Kind::Solution, solution);
            self.refer(VETOES, solution, Kind::Need, it.need.as_str());
        }
        self.flags();
        for it in &pack.parameters {
            self.parameter(it);
        }
        self.texts(TEXTS, "disclaimer", &pack.texts);
    }

    fn sources(&mut self) {
        let at = folders(Kind::Source);
        for it in &self.pack.sources {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.date(at, id, &it.checked);
            if it.review.is_empty() {
                if it.confidence.to_be_checked() {
                    self.report(at, id, id, Fault::Undated { id: id.to_owned() });
                }
            } else {
                self.date(at, id, &it.review);
            }
            let dates = it.checked.parse::<Date>().ok().zip(it.review.parse::<Date>().ok());
            if dates.is_some_and(|(checked, review)| review <= checked) {
                self.report(at, id, &it.review, Fault::Reviewed { id: id.to_owned() });
            }
            if !it.address.is_empty() && !it.address.starts_with("https://") {
                self.report(at, id, &it.address, Fault::Address { found: it.address.clone() });
            }
        }
    }

    fn lexicon(&mut self) {
        let at = folders(Kind::Term);
        for it in &self.pack.lexicon {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            for other in &it.see {
                self.refer(at, id, Kind::Term, other.as_str());
            }
        }
        for language in Language::ALL {
            let mut claimed: BTreeMap<String, &str> = BTreeMap::new();
            for it in &self.pack.lexicon {
                let forms = it.forms.get(language).iter().map(String::as_str);
                for form in std::iter::once(it.term.get(language)).chain(forms) {
                    let folded = Folded::new(form).as_str().to_owned();
                    if folded.trim().is_empty() {
                        self.report(
                            at,
                            it.id.as_str(),
                            form,
                            Fault::MissingText { entry: it.id.to_string(), language: language.tag() },
                        );
                    } else if claimed.insert(folded, it.id.as_str()).is_some_and(|other| other != it.id.as_str()) {
                        let fault = Fault::FormTwice { id: it.id.to_string(), form: form.to_owned() };
                        self.report(at, it.id.as_str(), form, fault);
                    }
                }
            }
        }
    }

    fn flags(&mut self) {
        let at = folders(Kind::Flag);
        for it in &self.pack.flags {
            let id = it.id.as_str();
            self.texts(at, id, it);
            self.cites(at, id, &it.cite, Some(it.confidence));
            if let Some(theme) = &it.absent_theme {
                self.refer(at, id, Kind::Theme, theme.as_str());
            }
            for trigger in &it.triggers {
                for text in std::iter::once(&trigger.pattern).chain(&trigger.unless) {
                    self.pattern(at, id, text);
                }
            }
        }
    }

    fn pattern(&mut self, at: Folders, id: &str, text: &Text) {
        for language in Language::ALL {
            let found = text.get(language);
            if Pattern::new(found).is_none() {
                self.report(at, id, found, Fault::Pattern { id: id.to_owned(), found: found.to_owned() });
            }
        }
    }

    fn parameter(&mut self, it: &Parameter) {
        let (at, id) = (folders(Kind::Parameter), it.id.as_str());
        self.texts(at, id, it);
        self.cites(at, id, &it.cite, Some(it.confidence));
        let sound = match &it.quantity {
            Quantity::Number { default, low, high } => low < high && low <= default && default <= high,
            Quantity::OneOf { options } => 2 <= options.len(),
            Quantity::Words { .. } => true,
        };
        if !sound {
            self.report(at, id, id, Fault::Range { id: id.to_owned() });
        }
        let numbered = matches!(it.quantity, Quantity::Number { .. });
        let bounds: Vec<_> = it.realism.iter().map(|it| (it.at_least, it.at_most)).collect();
        let in_order = bounds.is_sorted_by(|a, b| match (a, b) {
            ((Some(first), None), (Some(second), None)) => first < second,
            ((None, Some(first)), (None, Some(second))) => second < first,
            _ => false,
        });
        let bounded = bounds.iter().all(|it| it.0.is_some() != it.1.is_some());
        if !(in_order && bounded && (numbered || it.realism.is_empty() && it.availability_over.is_none())) {
            self.report(at, id, id, Fault::Steps { id: id.to_owned() });
        }
    }

    pub(super) fn link(&mut self, at: Folders, it: &Link) {
        let (solution, need) = (it.solution.as_str(), it.need.as_str());
        if [&it.because.fr, &it.because.en].iter().any(|text| text.trim().is_empty()) {
            let fault = Fault::Reasonless { solution: solution.to_owned(), need: need.to_owned() };
            self.report(at, solution, need, fault);
        }
        self.texts(at, solution, it);
        self.cites(at, solution, &it.cite, Some(it.confidence));
        self.refer(at, solution, Kind::Solution, solution);
        self.refer(at, solution, Kind::Need, need);
    }

    /// A pair may be linked once in the catalogue, and once for a persona.
    pub(super) fn pairs(&mut self, at: Folders, links: &[Link]) {
        let mut seen = BTreeSet::new();
        for it in links {
            if !seen.insert((&it.solution, &it.need)) {
                let (solution, need) = (it.solution.to_string(), it.need.to_string());
                self.report(at, it.solution.as_str(), it.need.as_str(), Fault::LinkedTwice { solution, need });
            }
        }
    }
}
