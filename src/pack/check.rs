//! Faults of meaning: unknown ids, missing languages, statements without a source, wordings that do not fit.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::{
    PackFile,
    locate::{locate, locate_second},
};
use crate::{
    domain::{Citation, HEAVIEST, Link, Pack, Quantity, Requirement, placeholders},
    notation::{Diagnostic, Fault, Kind, nearest},
};

/// Every fault of meaning of a pack.
pub(super) fn check(pack: &Pack, files: &[&PackFile]) -> Vec<Diagnostic> {
    let mut checker = Checker { files, known: BTreeMap::new(), diagnostics: Vec::new() };
    checker.ids(pack);
    checker.catalogue(pack);
    checker.requirements(pack);
    checker.personas(pack);
    checker.diagnostics
}

struct Checker<'a> {
    files: &'a [&'a PackFile],
    known: BTreeMap<Kind, BTreeSet<String>>,
    diagnostics: Vec<Diagnostic>,
}

const CATALOGUE: &str = "catalogue/";
const CHAPTERS: &str = "catalogue/requirements/";

impl Checker<'_> {
    fn report(&mut self, folder: &str, entry: &str, needle: &str, fault: Fault) {
        self.diagnostics.push(Diagnostic::new(locate(self.files, folder, entry, needle), fault));
    }

    /// Notes the ids of a list, and the ones that come twice.
    fn note<'i>(&mut self, kind: Kind, folder: &str, ids: impl Iterator<Item = &'i str>) {
        for id in ids {
            if !self.known.entry(kind).or_default().insert(id.to_owned()) {
                let fault = Fault::Duplicate { kind, id: id.to_owned() };
                self.diagnostics.push(Diagnostic::new(locate_second(self.files, folder, id), fault));
            }
        }
    }

    fn ids(&mut self, pack: &Pack) {
        self.note(Kind::Theme, "catalogue/themes", pack.themes.iter().map(|it| it.id.as_str()));
        self.note(Kind::Source, "catalogue/sources", pack.sources.iter().map(|it| it.id.as_str()));
        self.note(Kind::Term, "catalogue/lexicon", pack.lexicon.iter().map(|it| it.id.as_str()));
        self.note(Kind::Need, "catalogue/needs", pack.needs.iter().map(|it| it.id.as_str()));
        self.note(Kind::Solution, "catalogue/solutions", pack.solutions.iter().map(|it| it.id.as_str()));
        self.note(Kind::Flag, "catalogue/flags", pack.flags.iter().map(|it| it.id.as_str()));
        self.note(Kind::Parameter, CATALOGUE, pack.parameters.iter().map(|it| it.id.as_str()));
        self.note(Kind::Card, CHAPTERS, pack.cards.iter().map(|it| it.id.as_str()));
        self.note(Kind::Requirement, CHAPTERS, pack.requirements.iter().map(|it| it.id.as_str()));
        self.note(Kind::Persona, "", pack.personas.iter().map(|it| it.id.as_str()));
    }

    fn refer(&mut self, folder: &str, entry: &str, kind: Kind, id: &str) {
        let known = self.known.entry(kind).or_default();
        if known.contains(id) {
            return;
        }
        let nearest = nearest(id, known.iter().map(String::as_str));
        self.report(folder, entry, id, Fault::Unknown { kind, id: id.to_owned(), nearest });
    }

    fn cites(&mut self, folder: &str, entry: &str, cites: &[Citation]) {
        if cites.is_empty() {
            self.report(folder, entry, entry, Fault::Unsourced { entry: entry.to_owned() });
        }
        for Citation(source, _) in cites {
            self.refer(folder, entry, Kind::Source, source.as_str());
        }
    }

    /// Every text inside an entry must be there in every language.
    fn texts<T: Serialize>(&mut self, folder: &str, entry: &str, value: &T) {
        let value = serde_json::to_value(value).unwrap_or_default();
        for language in missing_languages(&value) {
            self.report(folder, entry, entry, Fault::MissingText { entry: entry.to_owned(), language });
        }
    }

    fn date(&mut self, folder: &str, entry: &str, date: &str) {
        if date.parse::<Date>().is_err() {
            self.report(folder, entry, date, Fault::Date { found: date.to_owned() });
        }
    }

    fn catalogue(&mut self, pack: &Pack) {
        self.manifest(pack);
        for it in &pack.themes {
            self.texts("catalogue/themes", it.id.as_str(), it);
        }
        for it in &pack.sources {
            self.texts("catalogue/sources", it.id.as_str(), it);
            self.date("catalogue/sources", it.id.as_str(), &it.checked);
            if !it.review.is_empty() {
                self.date("catalogue/sources", it.id.as_str(), &it.review);
            }
        }
        for it in &pack.lexicon {
            self.texts("catalogue/lexicon", it.id.as_str(), it);
            self.cites("catalogue/lexicon", it.id.as_str(), &it.cite);
        }
        for it in &pack.needs {
            self.texts("catalogue/needs", it.id.as_str(), it);
            self.cites("catalogue/needs", it.id.as_str(), &it.cite);
            self.refer("catalogue/needs", it.id.as_str(), Kind::Theme, it.theme.as_str());
        }
        for it in &pack.solutions {
            self.texts("catalogue/solutions", it.id.as_str(), it);
            self.cites("catalogue/solutions", it.id.as_str(), &it.cite);
            self.refer("catalogue/solutions", it.id.as_str(), Kind::Theme, it.theme.as_str());
        }
        for it in &pack.links {
            self.texts("catalogue/links", it.solution.as_str(), it);
            self.cites("catalogue/links", it.solution.as_str(), &it.cite);
            self.refer("catalogue/links", it.solution.as_str(), Kind::Solution, it.solution.as_str());
            self.refer("catalogue/links", it.solution.as_str(), Kind::Need, it.need.as_str());
        }
        self.pairs("catalogue/links", &pack.links);
        for it in &pack.vetoes {
            self.texts("catalogue/vetoes", it.solution.as_str(), it);
            self.cites("catalogue/vetoes", it.solution.as_str(), &it.cite);
            self.refer("catalogue/vetoes", it.solution.as_str(), Kind::Solution, it.solution.as_str());
            self.refer("catalogue/vetoes", it.solution.as_str(), Kind::Need, it.need.as_str());
        }
        for it in &pack.flags {
            self.texts("catalogue/flags", it.id.as_str(), it);
            self.cites("catalogue/flags", it.id.as_str(), &it.cite);
        }
        for (it, theme) in pack.flags.iter().filter_map(|it| Some((it, it.absent_theme.as_ref()?))) {
            self.refer("catalogue/flags", it.id.as_str(), Kind::Theme, theme.as_str());
        }
        for it in &pack.parameters {
            self.texts(CATALOGUE, it.id.as_str(), it);
            self.cites(CATALOGUE, it.id.as_str(), &it.cite);
            let sound = match &it.quantity {
                Quantity::Number { default, low, high } => low < high && low <= default && default <= high,
                Quantity::OneOf { options } => 2 <= options.len(),
                Quantity::Words { .. } => true,
            };
            if !sound {
                self.report(CATALOGUE, it.id.as_str(), it.id.as_str(), Fault::Range { id: it.id.to_string() });
            }
        }
        self.texts("catalogue/texts", "disclaimer", &pack.texts);
    }

    fn manifest(&mut self, pack: &Pack) {
        self.date("pack.ron", &pack.id, &pack.date);
        self.texts("pack.ron", &pack.id, &(&pack.title, &pack.interest, &pack.changelog));
        for it in &pack.changelog {
            self.date("pack.ron", &pack.id, &it.date);
        }
        let scale = pack.scale;
        let sound = (1..=3).contains(&scale.covered_from)
            && 0 < scale.wished
            && scale.wished <= scale.important
            && scale.important <= scale.essential
            && scale.essential <= HEAVIEST
            && scale.most_minimum <= 100;
        if !sound {
            self.report("pack.ron", "scale", "scale", Fault::Scale { heaviest: HEAVIEST });
        }
    }

    /// A pair may be linked once in the catalogue, and once for a persona.
    fn pairs(&mut self, folder: &str, links: &[Link]) {
        let mut seen = BTreeSet::new();
        for it in links {
            if !seen.insert((&it.solution, &it.need)) {
                let (solution, need) = (it.solution.to_string(), it.need.to_string());
                self.report(folder, it.solution.as_str(), it.need.as_str(), Fault::LinkedTwice { solution, need });
            }
        }
    }

    fn requirements(&mut self, pack: &Pack) {
        for it in &pack.cards {
            self.texts(CHAPTERS, it.id.as_str(), it);
            self.cites(CHAPTERS, it.id.as_str(), &it.cite);
            self.refer(CHAPTERS, it.id.as_str(), Kind::Theme, it.theme.as_str());
        }
        for it in &pack.requirements {
            let id = it.id.as_str();
            self.texts(CHAPTERS, id, it);
            self.cites(CHAPTERS, id, &it.cite);
            self.refer(CHAPTERS, id, Kind::Card, it.card.as_str());
            for flag in &it.flags {
                self.refer(CHAPTERS, id, Kind::Flag, flag.as_str());
            }
            for parameter in &it.parameters {
                self.refer(CHAPTERS, id, Kind::Parameter, parameter.as_str());
            }
            for ceiling in &it.ceilings {
                self.cites(CHAPTERS, id, &ceiling.cite);
            }
            if !is_well_named(pack, it) {
                self.report(CHAPTERS, id, id, Fault::Misnamed { id: id.to_owned() });
            }
            self.wording(it);
        }
    }

    fn wording(&mut self, requirement: &Requirement) {
        let id = requirement.id.as_str();
        let wording = &requirement.wording;
        if [&wording.public, &wording.contracting_entity, &wording.private].iter().all(|it| it.is_none()) {
            self.report(CHAPTERS, id, id, Fault::Wordless { entry: id.to_owned() });
        }
        let texts = [&wording.public, &wording.contracting_entity, &wording.private, &wording.vital_operator];
        let mut used = BTreeSet::new();
        for text in texts.into_iter().flatten() {
            let [french, english] = [&text.fr, &text.en].map(|it| placeholders(it).collect::<BTreeSet<&str>>());
            for parameter in french.symmetric_difference(&english) {
                let (entry, parameter) = (id.to_owned(), (*parameter).to_owned());
                self.report(CHAPTERS, id, id, Fault::OneLanguage { entry, parameter });
            }
            used.extend(french.union(&english).map(|it| (*it).to_owned()));
        }
        let listed: BTreeSet<String> = requirement.parameters.iter().map(ToString::to_string).collect();
        for parameter in used.difference(&listed) {
            let (entry, parameter) = (id.to_owned(), parameter.clone());
            self.report(CHAPTERS, id, id, Fault::Undeclared { entry, parameter });
        }
        for parameter in listed.difference(&used) {
            let (entry, parameter) = (id.to_owned(), parameter.clone());
            self.report(CHAPTERS, id, id, Fault::Unused { entry, parameter });
        }
    }

    fn personas(&mut self, pack: &Pack) {
        let mut reached: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
        let mut reach = |kind, id: &str| {
            reached.entry(kind).or_default().insert(id.to_owned());
        };
        for persona in &pack.personas {
            let file = format!("{}.ron", persona.id);
            self.texts(&file, persona.id.as_str(), persona);
            for row in &persona.needs {
                self.refer(&file, &row.bullet, Kind::Need, row.need.as_str());
                reach(Kind::Need, row.need.as_str());
                for card in &row.cards {
                    self.refer(&file, &row.bullet, Kind::Card, card.as_str());
                    reach(Kind::Card, card.as_str());
                }
            }
            for row in &persona.solutions {
                self.refer(&file, &row.bullet, Kind::Solution, row.solution.as_str());
                reach(Kind::Solution, row.solution.as_str());
                for card in &row.cards {
                    self.refer(&file, &row.bullet, Kind::Card, card.as_str());
                    reach(Kind::Card, card.as_str());
                }
            }
            self.pairs(&file, &persona.links);
            for link in &persona.links {
                self.refer(&file, link.solution.as_str(), Kind::Solution, link.solution.as_str());
                self.refer(&file, link.solution.as_str(), Kind::Need, link.need.as_str());
                self.cites(&file, link.solution.as_str(), &link.cite);
            }
        }
        for kind in [Kind::Need, Kind::Solution, Kind::Card] {
            let known = self.known.get(&kind).cloned().unwrap_or_default();
            for id in known.difference(&reached.remove(&kind).unwrap_or_default()) {
                self.report(CATALOGUE, id, id, Fault::Orphan { kind, id: id.clone() });
            }
        }
    }
}

fn is_well_named(pack: &Pack, requirement: &Requirement) -> bool {
    let parts: Vec<&str> = requirement.id.as_str().split('-').collect();
    let theme = pack.card(&requirement.card).map(|it| it.theme.as_str());
    matches!(parts.as_slice(), ["EX", found, number]
        if Some(*found) == theme && number.len() == 3 && number.bytes().all(|it| it.is_ascii_digit()))
}

/// Languages in which some text inside a value is empty. A unit may be empty, in both.
fn missing_languages(value: &Value) -> Vec<&'static str> {
    match value {
        Value::Array(items) => items.iter().flat_map(missing_languages).collect(),
        Value::Object(fields) => {
            if let (2, Some(Value::String(fr)), Some(Value::String(en))) =
                (fields.len(), fields.get("fr"), fields.get("en"))
            {
                let empty = [("fr", fr), ("en", en)].into_iter().filter(|(_, it)| it.trim().is_empty());
                return empty.map(|(tag, _)| tag).collect();
            }
            let unit_is_none = |key: &str, value: &Value| {
                key == "unit" && ["fr", "en"].iter().all(|it| value[it].as_str() == Some(""))
            };
            let fields = fields.iter().filter(|(key, value)| !unit_is_none(key, value));
            fields.flat_map(|(_, value)| missing_languages(value)).collect()
        }
        _ => Vec::new(),
    }
}
