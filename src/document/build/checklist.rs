//! The checklist: what was decided, who follows it up, what proof to obtain.

use super::{
    Brief,
    pictures::{bars, matrix, weighted},
    pieces::{body, columns, lines_cell, named, note, small, table, toned},
};
use crate::{
    document::{Block, Cell, Document, Input, Kind, Run, Tone},
    domain::{Decision, Progress, Requirement, Task},
    matching::{SolutionVerdict, Status},
    requirements::sentence,
    workshop::changes_since,
};

/// Decisions in the order in which they are followed up.
const GROUPS: [(Decision, &str); 4] = [
    (Decision::Retained, "checklist-retained"),
    (Decision::Open, "checklist-open"),
    (Decision::InPlace, "checklist-in-place"),
    (Decision::SetAside, "checklist-set-aside"),
];

/// The checklist.
pub(super) fn checklist(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Checklist);
    document.landscape = true;
    let blocks = &mut document.blocks;
    blocks.push(body(words.say("checklist-intro")));
    let uncovered = brief.uncovered();
    if !uncovered.is_empty() {
        let paragraphs = uncovered.into_iter().map(|it| vec![Run::plain(it)]).collect();
        blocks.push(Block::Note { tone: Tone::Danger, title: words.say("checklist-uncovered"), paragraphs });
    }
    let mut number = 0;
    for (decision, key) in GROUPS {
        let verdicts: Vec<&SolutionVerdict> =
            (brief.assessment.solutions.iter()).filter(|it| it.decision == decision && worth_showing(it)).collect();
        if verdicts.is_empty() {
            continue;
        }
        number += 1;
        blocks.push(Block::Heading {
            level: 1,
            number: number.to_string(),
            text: words.say(key),
            anchor: key.to_owned(),
        });
        let mut heads = columns(
            brief,
            [
                ("column-done", 8),
                ("column-solution", 40),
                ("column-status", 20),
                ("checklist-column-owner", 26),
                ("checklist-column-due", 20),
                ("checklist-column-proofs", 62),
            ],
        );
        if is_followed(brief) {
            heads.splice(5.., columns(brief, [("follow-up-advance", 26), ("checklist-column-proofs", 48)]));
        }
        let rows = verdicts.into_iter().map(|it| row(brief, it)).collect();
        blocks.push(named(words.say(key), table(String::new(), heads, rows)));
    }
    if number == 0 {
        blocks.push(note(Tone::Information, words.say("document-warning"), words.say("checklist-empty")));
    }
    if let Some(since) = since(brief, number + 1) {
        number += 1;
        blocks.extend(since);
    }
    blocks.extend(overview(brief, number + 1));
    blocks.push(small(brief.text(&brief.pack.texts.neutrality)));
    document
}

/// Whether the team follows its checklist up.
fn is_followed(brief: &Brief<'_>) -> bool {
    !brief.dossier.follow_up.is_empty()
}

/// What changed since the last meeting; `None` when there was none.
fn since(brief: &Brief<'_>, number: usize) -> Option<Vec<Block>> {
    let words = brief.words;
    let last = brief.dossier.follow_up.meetings.last()?;
    let changes = changes_since(brief.dossier);
    let date = words.date(&last.date);
    let title = words.tell("follow-up-since", &[("date", date.into()), ("n", changes.len().into())]);
    let anchor = "checklist-since".to_owned();
    let heading = Block::Heading { level: 1, number: number.to_string(), text: title, anchor };
    let minutes = (!last.note.is_empty()).then(|| body(last.note.as_str()));
    let items = changes.iter().map(|it| {
        let told = words.list(&words.follow_up_change(it));
        vec![Run::strong(brief.solution_label(&it.solution)), Run::plain(format!(" – {told}"))]
    });
    let items: Vec<Vec<Run>> = items.collect();
    let lines = (!items.is_empty()).then_some(Block::List { ordered: false, items });
    Some([heading].into_iter().chain(minutes).chain(lines).collect())
}

/// Where the case stands: priorities, with the needs that the numbers stand for, then coverage by theme.
fn overview(brief: &Brief<'_>, number: usize) -> Vec<Block> {
    let words = brief.words;
    let Some(priorities) = matrix(brief) else {
        return Vec::new();
    };
    let rows = weighted(brief).map(|(number, need)| {
        let names: Vec<String> = need.answered_by.iter().map(|it| brief.solution_label(it)).collect();
        let (state, tone) = match (need.covered, need.level) {
            (true, _) => ("checklist-covered", Tone::Success),
            (false, 0) => ("checklist-not-covered", Tone::Danger),
            (false, _) => ("checklist-partly-covered", Tone::Warning),
        };
        vec![
            Cell::plain(number.to_string()),
            Cell::plain(brief.need_label(&need.id)),
            Cell::plain(words.answer(need.kind, need.answer)),
            toned(Cell::plain(words.say(state)), tone),
            Cell::plain(words.list(&names)),
        ]
    });
    let heads = columns(
        brief,
        [
            ("checklist-column-number", 8),
            ("column-need", 60),
            ("column-importance", 24),
            ("checklist-column-coverage", 24),
            ("checklist-column-answers", 80),
        ],
    );
    let key = table(words.say("checklist-priorities-caption"), heads, rows.collect());
    let heading = Block::Heading {
        level: 1,
        number: number.to_string(),
        text: words.say("checklist-priorities"),
        anchor: "checklist-priorities".to_owned(),
    };
    let mut blocks = vec![heading, Block::Figure(priorities), named(words.say("checklist-priorities"), key)];
    blocks.extend(bars(brief).map(Block::Figure));
    blocks
}

/// An open solution that answers nothing of what was asked is no task.
fn worth_showing(verdict: &SolutionVerdict) -> bool {
    verdict.decision != Decision::Open || !matches!(verdict.status, Status::WithoutObject | Status::Vetoed)
}

fn row(brief: &Brief<'_>, verdict: &SolutionVerdict) -> Vec<Cell> {
    let words = brief.words;
    let choice = brief.dossier.choices.get(&verdict.id).cloned().unwrap_or_default();
    let mark = if verdict.decision == Decision::InPlace { "✓" } else { "☐" };
    let solution = Cell {
        paragraphs: [
            Some(vec![Run::strong(brief.solution_label(&verdict.id))]),
            (!choice.reason.is_empty()).then(|| vec![Run::plain(choice.reason.as_str())]),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..Cell::default()
    };
    let status = words.status(verdict.status);
    let tone = match verdict.status {
        Status::Indispensable => Tone::Warning,
        Status::Recommended => Tone::Success,
        _ => Tone::Neutral,
    };
    let mut row = vec![
        pre_filled(mark, Input::Choice(vec!["☐".into(), "✓".into()])),
        solution,
        toned(Cell::plain(status), tone),
        pre_filled(choice.owner, Input::Text),
        pre_filled(words.date(&choice.due), Input::Date),
    ];
    if is_followed(brief) {
        let Task { progress, remark } = brief.dossier.follow_up.tasks.get(&verdict.id).cloned().unwrap_or_default();
        let choices = Progress::ALL.map(|it| words.progress(it)).to_vec();
        let told = [Some(words.progress(progress)), Some(remark).filter(|it| !it.is_empty())];
        let cell = lines_cell(told.into_iter().flatten());
        row.push(Cell { input: Some(Input::Choice(choices)), ..cell });
    }
    row.push(proofs(brief, verdict));
    row
}

/// A cell that is printed, and that the team goes on filling in.
fn pre_filled(text: impl Into<String>, input: Input) -> Cell {
    Cell { input: Some(input), ..Cell::plain(text) }
}

/// Proofs to obtain for a solution that is retained or in place; for one that is not decided yet, how many there would
/// be. One that is set aside has nothing to prove.
fn proofs(brief: &Brief<'_>, verdict: &SolutionVerdict) -> Cell {
    let asked: Vec<&Requirement> = if verdict.decision == Decision::Retained {
        let called = brief.calls.requirements.iter().filter(|it| it.solutions.contains(&verdict.id));
        called.map(|it| it.requirement).collect()
    } else if verdict.decision == Decision::SetAside {
        Vec::new()
    } else {
        let row = brief.persona.solutions.iter().find(|it| it.solution == verdict.id);
        let cards = row.map(|it| it.cards.as_slice()).unwrap_or_default();
        let of_cards = brief.pack.requirements.iter().filter(|it| !it.optional && cards.contains(&it.card));
        of_cards.filter(|it| sentence(it, brief.dossier.buyer()).is_some()).collect()
    };
    if verdict.decision == Decision::Open {
        let count: usize = asked.iter().map(|it| it.proofs.len()).sum();
        return Cell::plain(brief.words.tell("checklist-proofs-if-retained", &[("n", count.into())]));
    }
    let lines =
        asked.into_iter().flat_map(|it| it.proofs.iter().map(|proof| format!("{} – {}", it.id, brief.text(proof))));
    lines_cell(lines)
}
