//! Parameters, their values and how they are measured; penalties.

use std::collections::BTreeMap;

use super::super::{
    Brief,
    pieces::{columns, lines_cell, paragraphs, table},
};
use crate::{
    document::{Block, Cell},
    domain::{Measure, Parameter, ParameterId, Period, RequirementId, Text},
};

pub(super) fn measures(brief: &Brief<'_>) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = paragraphs(brief, super::by_status(brief, &texts.penalties_public, &texts.penalties_private));
    let used = parameters(brief);
    let rows = brief.pack.parameters.iter().filter_map(|it| {
        let ids = used.get(&it.id)?;
        let how = it.measure.as_ref().map_or_else(Vec::new, |measure| measured(brief, measure));
        let value = std::iter::once(brief.value(it)).chain(downtime(brief, it));
        Some(vec![
            Cell::plain(brief.text(&it.label)),
            lines_cell(value),
            lines_cell(how),
            Cell::plain(Brief::ids(ids.iter().copied())),
        ])
    });
    let heads = columns(
        brief,
        [
            ("annex-column-parameter", 30),
            ("annex-column-value", 20),
            ("annex-column-measure", 52),
            ("column-requirements", 22),
        ],
    );
    blocks.push(table(words.say("annex-parameters"), heads, rows.collect()));
    blocks
}

/// Parameters of the requirements called, with the requirements that use each.
pub(super) fn parameters<'b>(brief: &'b Brief<'_>) -> BTreeMap<&'b ParameterId, Vec<&'b RequirementId>> {
    let mut used: BTreeMap<&ParameterId, Vec<&RequirementId>> = BTreeMap::new();
    for called in &brief.calls.requirements {
        for parameter in crate::requirements::parameters(called.requirement, brief.dossier.buyer()) {
            used.entry(parameter).or_default().push(&called.requirement.id);
        }
    }
    used
}

/// The time out of service that an availability allows.
pub(super) fn downtime(brief: &Brief<'_>, parameter: &Parameter) -> Option<String> {
    let period = parameter.availability_over?;
    let seconds = period.downtime_seconds(brief.number(parameter)?);
    let key = match period {
        Period::Month => "downtime-month",
        Period::Year => "downtime-year",
    };
    Some(brief.words.tell(key, &[("duration", brief.words.duration(seconds).into())]))
}

fn measured(brief: &Brief<'_>, measure: &Measure) -> Vec<String> {
    let line = |key: &str, text: &Text| brief.words.tell(key, &[("text", brief.text(text).into())]);
    vec![
        line("annex-measure-point", &measure.point),
        line("annex-measure-window", &measure.window),
        line("annex-measure-exclusions", &measure.exclusions),
    ]
}
