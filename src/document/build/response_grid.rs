//! The response grid: what bidders fill in.

use std::collections::BTreeMap;

use super::{
    Brief,
    pieces::{captioned, lines_cell, named, paragraphs, requirement_cell},
};
use crate::{
    document::{Block, Cell, Document, Input, Kind, Run},
    domain::{Parameter, ParameterId, Quantity, RequirementId},
    requirements::{parameters, wording},
};

/// Answers of a bidder, in the order in which they are offered.
const ANSWERS: [&str; 4] =
    ["grid-answer-compliant", "grid-answer-partial", "grid-answer-not-compliant", "grid-answer-not-applicable"];

/// The grid, with the whole sentence of each requirement, then the values that bidders propose.
pub(super) fn response_grid(brief: &Brief<'_>) -> Document {
    let mut document = brief.document(Kind::ResponseGrid);
    document.landscape = true;
    document.blocks.extend(paragraphs(brief, &brief.pack.texts.grid));
    let answers = answers(brief).into_iter().map(|it| named(brief.words.say("grid-sheet-answers"), it));
    document.blocks.extend(answers);
    document.blocks.extend(values(brief));
    document
}

fn answers(brief: &Brief<'_>) -> Vec<Block> {
    let words = brief.words;
    let heads = [
        ("column-requirement", 24),
        ("grid-column-sentence", 74),
        ("column-level", 22),
        ("grid-column-asked", 28),
        ("grid-column-answer", 26),
        ("grid-column-comment", 40),
        ("grid-column-proof", 30),
    ];
    let rows = brief.answered_by_bidders().map(|called| {
        let it = called.requirement;
        let used = parameters(it, brief.dossier.buyer()).filter_map(|id| brief.pack.parameter(id));
        let asked = used.map(|it| {
            words.tell("grid-asked", &[("label", brief.text(&it.label).into()), ("value", asked(brief, it).into())])
        });
        let title = vec![Run::strong(brief.text(&it.title))];
        let sentence = wording(brief.pack, brief.dossier, it, words);
        let sentence = std::iter::once(title).chain(sentence.lines().map(|it| vec![Run::plain(it)])).collect();
        vec![
            Cell::plain(it.id.as_str()),
            Cell { paragraphs: sentence, ..Cell::default() },
            Cell::plain(brief.level(called)),
            lines_cell(asked),
            answer(brief),
            Cell::input(Input::Text),
            Cell::input(Input::Text),
        ]
    });
    captioned(brief, "grid-caption", heads, rows.collect())
}

/// What a bidder says of a requirement.
fn answer(brief: &Brief<'_>) -> Cell {
    Cell::input(Input::Choice(ANSWERS.map(|it| brief.words.say(it)).to_vec()))
}

/// The value that the buyer asks for; what the buyer still has to check is not the bidder's business.
fn asked(brief: &Brief<'_>, parameter: &Parameter) -> String {
    crate::requirements::value(parameter, brief.dossier, brief.words)
}

/// One row for each value that several requirements may share: it is proposed once.
pub(super) fn values(brief: &Brief<'_>) -> Vec<Block> {
    let words = brief.words;
    let mut users: BTreeMap<&ParameterId, Vec<&RequirementId>> = BTreeMap::new();
    for called in brief.answered_by_bidders() {
        for parameter in parameters(called.requirement, brief.dossier.buyer()) {
            users.entry(parameter).or_default().push(&called.requirement.id);
        }
    }
    let offered = brief.pack.parameters.iter().filter(|it| !it.set_by_buyer);
    let used = offered.filter_map(|it| Some((it, users.get(&it.id)?)));
    let rows: Vec<Vec<Cell>> = used
        .map(|(parameter, ids)| {
            let (bounds, input) = match &parameter.quantity {
                Quantity::Number { low, high, .. } => {
                    let arguments = [("low", words.number(*low).into()), ("high", words.number(*high).into())];
                    (words.tell("grid-bounds", &arguments), Input::Number { low: *low, high: *high })
                }
                Quantity::OneOf { options } => {
                    let options: Vec<String> = options.iter().map(|it| brief.text(it).to_owned()).collect();
                    (String::new(), Input::Choice(options))
                }
                Quantity::Words { .. } => (String::new(), Input::Text),
            };
            vec![
                Cell::plain(brief.text(&parameter.label)),
                Cell::plain(Brief::ids(ids.iter().copied())),
                Cell::plain(asked(brief, parameter)),
                Cell::input(input),
                Cell::plain(brief.text(&parameter.unit)),
                Cell::plain(bounds),
            ]
        })
        .collect();
    let heads = [
        ("annex-column-parameter", 66),
        ("column-requirements", 52),
        ("grid-column-asked", 46),
        ("grid-column-proposed", 36),
        ("grid-column-unit", 22),
        ("grid-column-bounds", 26),
    ];
    let values = captioned(brief, "grid-values-caption", heads, rows);
    values.into_iter().map(|it| named(words.say("grid-sheet-values"), it)).collect()
}

/// The grid inside the annex: the sentences stand there already.
pub(super) fn short_grid(brief: &Brief<'_>) -> Vec<Block> {
    let heads = [
        ("column-requirement", 21),
        ("column-title", 36),
        ("column-level", 24),
        ("grid-column-answer", 24),
        ("grid-column-comment", 28),
        ("grid-column-proof", 22),
    ];
    let rows = brief.answered_by_bidders().map(|called| {
        vec![
            requirement_cell(&called.requirement.id),
            Cell::plain(brief.text(&called.requirement.title)),
            Cell::plain(brief.level(called)),
            answer(brief),
            Cell::input(Input::Text),
            Cell::input(Input::Text),
        ]
    });
    captioned(brief, "grid-caption", heads, rows.collect())
}
