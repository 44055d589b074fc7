//! Parameters, their values and how they are measured; penalties.

use std::collections::BTreeMap;

use super::super::{
    Brief,
    brief::Edition,
    pieces::{captioned, lines_cell, paragraphs},
};
use crate::{
    document::{Block, Cell},
    domain::{Confidence, Measure, Parameter, ParameterId, Period, RequirementId, Text},
};

pub(super) fn measures(brief: &Brief<'_>) -> Vec<Block> {
    let texts = &brief.pack.texts;
    let mut blocks = paragraphs(brief, super::by_status(brief, &texts.penalties_public, &texts.penalties_private));
    let used = parameters(brief);
    let rows = brief.pack.parameters.iter().filter_map(|it| {
        let ids = used.get(&it.id)?;
        let how = it.measure.as_ref().map_or_else(Vec::new, |measure| measured(brief, measure));
        let value = std::iter::once(brief.value(it)).chain(downtime(brief, it));
        let value = value.chain(source(brief, it));
        Some(vec![
            Cell::plain(brief.text(&it.label)),
            lines_cell(value),
            lines_cell(how),
            Cell::plain(Brief::ids(ids.iter().copied())),
        ])
    });
    let heads = [
        ("annex-column-parameter", 30),
        ("annex-column-value", 20),
        ("annex-column-measure", 52),
        ("column-requirements", 22),
    ];
    blocks.extend(captioned(brief, "annex-parameters", heads, rows.collect()));
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
    let seconds = period.downtime_seconds(brief.number(parameter)?)?;
    let key = match period {
        Period::Month => "downtime-month",
        Period::Year => "downtime-year",
    };
    Some(brief.words.tell(key, &[("duration", brief.words.duration(seconds).into())]))
}

/// Where a value that the buyer did not choose comes from: for the buyer alone.
fn source(brief: &Brief<'_>, parameter: &Parameter) -> Option<String> {
    let is_given = brief.edition == Edition::Working && !brief.is_chosen(parameter);
    // The value itself says whether it is still to be checked.
    let told = || brief.citations(&parameter.cite, Confidence::Verified);
    is_given.then(told).filter(|it| !it.is_empty())
}

fn measured(brief: &Brief<'_>, measure: &Measure) -> Vec<String> {
    let line = |key: &str, text: &Text| brief.words.tell(key, &[("text", brief.text(text).into())]);
    vec![
        line("annex-measure-point", &measure.point),
        line("annex-measure-window", &measure.window),
        line("annex-measure-exclusions", &measure.exclusions),
    ]
}
