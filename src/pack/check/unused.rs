//! Entries that nothing uses.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::{Checker, folders};
use crate::{
    domain::{CardId, FlagId, Kind, Language, Pack, ParameterId, SourceId},
    notation::Fault,
    reading::TermReader,
};

impl Checker<'_> {
    pub(super) fn unused(&mut self) {
        let pack = self.pack;
        let personas = || pack.personas.iter();
        let needs: BTreeSet<&str> = personas().flat_map(|it| &it.needs).map(|it| it.need.as_str()).collect();
        let solutions: BTreeSet<&str> =
            personas().flat_map(|it| &it.solutions).map(|it| it.solution.as_str()).collect();
        let of_needs = personas().flat_map(|it| &it.needs).flat_map(|it| &it.cards);
        let of_solutions = personas().flat_map(|it| &it.solutions).flat_map(|it| &it.cards);
        let cards: BTreeSet<&str> = of_needs.chain(of_solutions).map(CardId::as_str).collect();
        let parameters: BTreeSet<&str> =
            pack.requirements.iter().flat_map(|it| &it.parameters).map(ParameterId::as_str).collect();
        let themes: BTreeSet<&str> = pack.cards.iter().map(|it| it.theme.as_str()).collect();
        let mapped: BTreeSet<&str> =
            pack.mappings.iter().flat_map(|it| &it.maps).map(|(framework, _)| framework.as_str()).collect();
        let declared = pack.requirements.iter().flat_map(|it| &it.flags);
        let declared = declared.chain(pack.positions.iter().flat_map(|it| &it.flags));
        let raised =
            pack.flags.iter().filter(|it| !it.triggers.is_empty() || it.absent_theme.is_some() || it.many_minimums);
        let flags: BTreeSet<&str> = declared.map(FlagId::as_str).chain(raised.map(|it| it.id.as_str())).collect();
        let asking = personas().flat_map(|it| it.needs.iter().map(|row| (row.level, &row.cards)));
        let asking = asking.chain(personas().flat_map(|it| it.solutions.iter().map(|row| (row.level, &row.cards))));
        let asked: BTreeSet<&CardId> = asking.filter(|(level, _)| level.asks()).flat_map(|(_, cards)| cards).collect();
        // An optional requirement is told by the check of positions.
        let reached = pack.requirements.iter().filter(|it| it.optional || asked.contains(&it.card));
        let requirements: BTreeSet<&str> = reached.map(|it| it.id.as_str()).collect();
        let cited = cited(pack);
        let only_named = pack.frameworks.iter().filter(|it| it.referenced_only).map(|it| it.id.as_str());
        let frameworks: BTreeSet<&str> = mapped.into_iter().chain(only_named).collect();
        self.orphans(Kind::Need, &needs);
        self.orphans(Kind::Solution, &solutions);
        self.orphans(Kind::Card, &cards);
        self.orphans(Kind::Requirement, &requirements);
        self.orphans(Kind::Parameter, &parameters);
        self.orphans(Kind::Theme, &themes);
        self.orphans(Kind::Framework, &frameworks);
        self.orphans(Kind::Flag, &flags);
        self.orphans(Kind::Source, &cited.iter().map(String::as_str).collect());
        let terms = terms(pack);
        self.orphans(Kind::Term, &terms.iter().map(String::as_str).collect());
    }

    fn orphans(&mut self, kind: Kind, used: &BTreeSet<&str>) {
        let known = self.known.get(&kind).cloned().unwrap_or_default();
        for id in known.iter().filter(|it| !used.contains(it.as_str())) {
            self.report(folders(kind), id, id, Fault::Orphan { kind, id: id.clone() });
        }
    }
}

/// Everything that is said of needs, solutions, requirements and documents: what a term can occur in.
fn prose(pack: &Pack) -> [Value; 7] {
    fn value(it: &impl Serialize) -> Value {
        serde_json::to_value(it).unwrap_or_default()
    }
    [
        value(&(&pack.needs, &pack.solutions, &pack.links, &pack.vetoes)),
        value(&(&pack.cards, &pack.requirements, &pack.parameters)),
        value(&(&pack.flags, &pack.positions, &pack.methods)),
        value(&pack.frameworks),
        value(&pack.personas),
        value(&pack.texts),
        value(&pack.interest),
    ]
}

/// Terms that some text of the pack uses, their own entries apart.
fn terms(pack: &Pack) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let prose = prose(pack);
    for language in Language::ALL {
        let reader = TermReader::new(pack, language);
        each_text(&prose, language.tag(), &mut |text| {
            used.extend(reader.read(text).into_iter().map(|it| it.term.to_string()));
        });
    }
    used
}

fn each_text(values: &[Value], tag: &str, told: &mut impl FnMut(&str)) {
    for value in values {
        match value {
            Value::Array(items) => each_text(items, tag, told),
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::String(text) if key == tag => told(text),
                        value => each_text(std::slice::from_ref(value), tag, told),
                    }
                }
            }
            _ => {}
        }
    }
}

/// Sources that something rests on.
fn cited(pack: &Pack) -> BTreeSet<String> {
    let mut cited = BTreeSet::new();
    each_citation(&serde_json::to_value(pack).unwrap_or_default(), &mut |source| {
        cited.insert(source.to_owned());
    });
    cited
}

/// How many statements rest on a source.
pub(super) fn resting_on(pack: &Pack, source: &SourceId) -> usize {
    let mut count = 0;
    each_citation(&serde_json::to_value(pack).unwrap_or_default(), &mut |it| {
        count += usize::from(it == source.as_str());
    });
    count
}

/// Each statement names each of its sources once, whatever the number of passages.
fn each_citation(value: &Value, told: &mut impl FnMut(&str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| each_citation(it, told)),
        Value::Object(fields) => {
            for (key, value) in fields {
                if key != "cite" {
                    each_citation(value, told);
                    continue;
                }
                let sources = value.as_array().into_iter().flatten().filter_map(|it| it.get(0)?.as_str());
                sources.collect::<BTreeSet<&str>>().into_iter().for_each(&mut *told);
            }
        }
        _ => {}
    }
}
