//! Traceability: from the row of the source to the need, the solution, the requirement; holes are rows too.

use super::{
    Brief,
    pieces::{body, captioned, columns, lines_cell, named, table, toned},
};
use crate::{
    document::{Block, Cell, Document, Kind, Tone},
    domain::{Decision, NeedId, RequirementId, SolutionId},
    matching::NeedVerdict,
    requirements::Called,
};

/// The matrix.
pub(super) fn traceability(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Traceability);
    document.landscape = true;
    document.blocks.push(body(words.say("annex-traceability-intro")));
    let heads = columns(
        brief,
        [
            ("traceability-column-row", 14),
            ("column-need", 44),
            ("column-importance", 22),
            ("traceability-column-solutions", 50),
            ("column-requirement", 22),
            ("column-title", 40),
            ("field-frameworks", 40),
            ("field-sources", 34),
        ],
    );
    let rows = brief.assessment.needs.iter().flat_map(|it| need_rows(brief, it)).collect();
    document
        .blocks
        .push(named(words.say("traceability-sheet-needs"), table(words.say("traceability-caption"), heads, rows)));
    let rows = (brief.assessment.solutions.iter()).flat_map(|it| solution_rows(brief, &it.id, it.decision)).collect();
    let heads = columns(
        brief,
        [
            ("traceability-column-row", 14),
            ("column-solution", 44),
            ("column-decision", 22),
            ("column-requirement", 22),
            ("column-title", 60),
        ],
    );
    document.blocks.push(named(
        words.say("traceability-sheet-solutions"),
        table(words.say("traceability-solutions"), heads, rows),
    ));
    document.blocks.extend(frameworks(brief));
    document
}

/// The frameworks that the requirements contribute to, and what each is good for in a tender.
fn frameworks(brief: &Brief<'_>) -> Option<Block> {
    let words = brief.words;
    let called = || brief.calls.requirements.iter().map(|it| &it.requirement.id);
    let rows: Vec<Vec<Cell>> = brief
        .pack
        .frameworks
        .iter()
        .filter_map(|framework| {
            let contributes = |id: &&RequirementId| brief.pack.frameworks_of(id).any(|(it, _)| it.id == framework.id);
            let ids: Vec<&RequirementId> = called().filter(contributes).collect();
            (!ids.is_empty()).then(|| {
                vec![
                    Cell::plain(format!("{} {}", brief.text(&framework.title), framework.version)),
                    Cell::plain(framework.publisher.as_str()),
                    Cell::plain(words.date(&framework.date)),
                    Cell::plain(brief.text(&framework.use_in_tender)),
                    Cell::plain(Brief::ids(ids.into_iter())),
                ]
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let heads = columns(
        brief,
        [
            ("traceability-column-framework", 30),
            ("annex-column-publisher", 22),
            ("traceability-column-date", 20),
            ("traceability-column-use", 96),
            ("column-requirements", 60),
        ],
    );
    Some(named(words.say("traceability-sheet-frameworks"), table(words.say("traceability-frameworks"), heads, rows)))
}

fn need_cells(brief: &Brief<'_>, need: &NeedVerdict) -> Vec<Cell> {
    vec![
        Cell::plain(brief.need_bullet(&need.id)),
        Cell::plain(brief.need_label(&need.id)),
        Cell::plain(brief.words.answer(need.kind, need.answer)),
        answered(brief, need),
    ]
}

fn answered(brief: &Brief<'_>, need: &NeedVerdict) -> Cell {
    let chosen = need
        .answered_by
        .iter()
        .filter(|it| matches!(brief.dossier.decision(it), Decision::Retained | Decision::InPlace));
    let names: Vec<String> = chosen.map(|it| brief.solution_label(it)).collect();
    match (names.is_empty(), need.answered_by.is_empty()) {
        (false, _) => lines_cell(names),
        (true, true) => toned(Cell::plain(brief.words.say("traceability-nothing-offered")), Tone::Danger),
        (true, false) => toned(Cell::plain(brief.words.say("traceability-nothing-retained")), Tone::Warning),
    }
}

fn need_rows(brief: &Brief<'_>, need: &NeedVerdict) -> Vec<Vec<Cell>> {
    let called: Vec<&Called<'_>> = brief.calls.requirements.iter().filter(|it| it.needs.contains(&need.id)).collect();
    if called.is_empty() {
        let mut row = need_cells(brief, need);
        row.extend([hole(brief, need), Cell::plain(""), Cell::plain(""), Cell::plain("")]);
        return vec![row];
    }
    let rows = called.into_iter().map(|it| {
        let mut row = need_cells(brief, need);
        row.extend([
            Cell::plain(it.requirement.id.as_str()),
            Cell::plain(brief.text(&it.requirement.title)),
            Cell::plain(brief.frameworks(&it.requirement.id)),
            Cell::plain(brief.citations(&it.requirement.cite, it.requirement.confidence)),
        ]);
        row
    });
    rows.collect()
}

/// Why no requirement follows from a need.
fn hole(brief: &Brief<'_>, need: &NeedVerdict) -> Cell {
    let weighs = need.weighs();
    if !weighs {
        return Cell::plain("–");
    }
    if is_advised(brief, &need.id) {
        return Cell::plain(brief.words.say("traceability-advice"));
    }
    toned(Cell::plain(brief.words.say("traceability-hole")), Tone::Danger)
}

fn is_advised(brief: &Brief<'_>, need: &NeedId) -> bool {
    brief.calls.advice.iter().any(|it| it.needs.contains(need))
}

fn solution_rows(brief: &Brief<'_>, solution: &SolutionId, decision: Decision) -> Vec<Vec<Cell>> {
    let bullet = brief.persona.solutions.iter().find(|it| it.solution == *solution).map(|it| it.bullet.clone());
    let head = || {
        vec![
            Cell::plain(bullet.clone().unwrap_or_default()),
            Cell::plain(brief.solution_label(solution)),
            Cell::plain(brief.words.decision(decision)),
        ]
    };
    let called = brief.calls.requirements.iter().filter(|it| it.solutions.contains(solution));
    let mut rows: Vec<Vec<Cell>> = called
        .map(|it| {
            let mut row = head();
            row.extend([Cell::plain(it.requirement.id.as_str()), Cell::plain(brief.text(&it.requirement.title))]);
            row
        })
        .collect();
    if rows.is_empty() {
        let mut row = head();
        row.extend([Cell::plain("–"), Cell::plain("")]);
        rows.push(row);
    }
    rows
}

/// One row for each need, for the annex.
pub(super) fn short_table(brief: &Brief<'_>) -> Vec<Block> {
    let heads = [
        ("column-need", 36),
        ("column-importance", 20),
        ("traceability-column-solutions", 40),
        ("column-requirements", 30),
    ];
    let weighted = brief.assessment.needs.iter().filter(|it| it.weighs());
    let rows = weighted.map(|need| {
        let called = brief.calls.requirements.iter().filter(|it| it.needs.contains(&need.id));
        let ids = Brief::ids(called.map(|it| &it.requirement.id));
        let ids = if ids.is_empty() { hole(brief, need) } else { Cell::plain(ids) };
        vec![
            Cell::plain(brief.need_label(&need.id)),
            Cell::plain(brief.words.answer(need.kind, need.answer)),
            answered(brief, need),
            ids,
        ]
    });
    captioned(brief, "traceability-caption", heads, rows.collect())
}
