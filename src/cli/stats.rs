//! `personas --stats`: how much the pack holds, by persona and by card.

use std::fmt::Write as _;

use crate::{
    domain::{Level, Nature, Pack, Text},
    words::Words,
};

/// Counts, as aligned columns.
pub(super) fn stats(words: &Words, pack: &Pack) -> String {
    let text = |it: &Text| it.get(words.language()).to_owned();
    let mut out = format!("{} {} ({})\n\n", text(&pack.title), pack.version, pack.hash);
    // Writing into a string cannot fail.
    let counts = [
        ("stats-needs", pack.needs.len()),
        ("stats-solutions", pack.solutions.len()),
        ("stats-links", pack.links.len()),
        ("stats-cards", pack.cards.len()),
        ("stats-requirements", pack.requirements.len()),
        ("stats-optional", pack.requirements.iter().filter(|it| it.optional).count()),
        ("stats-parameters", pack.parameters.len()),
        ("stats-flags", pack.flags.len()),
        ("stats-positions", pack.positions.len()),
        ("stats-methods", pack.methods.len()),
        ("stats-terms", pack.lexicon.len()),
        ("stats-frameworks", pack.frameworks.len()),
        ("stats-sources", pack.sources.len()),
    ];
    for (key, count) in counts {
        writeln!(out, "{count:>5}  {}", words.say(key)).ok();
    }
    for persona in &pack.personas {
        let needs = persona.needs.iter().flat_map(|it| &it.cards);
        let called = needs.chain(persona.solutions.iter().flat_map(|it| &it.cards));
        let cards: std::collections::BTreeSet<_> = called.collect();
        let requirements = pack.requirements.iter().filter(|it| !it.optional && cards.contains(&it.card)).count();
        let arguments = [
            ("needs", persona.needs.len().into()),
            ("solutions", persona.solutions.len().into()),
            ("cards", cards.len().into()),
            ("requirements", requirements.into()),
        ];
        write!(out, "\n{}  {}\n    {}", persona.id, text(&persona.label), words.tell("stats-persona", &arguments)).ok();
    }
    write!(out, "\n\n{}\n", words.say("stats-head")).ok();
    for card in &pack.cards {
        let of_card: Vec<_> = pack.requirements.iter().filter(|it| it.card == card.id).collect();
        let minimum = of_card.iter().filter(|it| it.levels.essential == Level::Minimum).count();
        let in_bid = of_card.iter().filter(|it| it.nature == Nature::BidElement).count();
        let personas = pack.personas.iter().filter(|it| {
            let needs = it.needs.iter().flat_map(|row| &row.cards);
            needs.chain(it.solutions.iter().flat_map(|row| &row.cards)).any(|id| *id == card.id)
        });
        let personas = personas.count();
        let id = card.id.as_str();
        writeln!(out, "{id:>5} {:>5} {minimum:>5} {in_bid:>5} {personas:>5}  {}", of_card.len(), text(&card.title))
            .ok();
    }
    out
}
