//! Two dossiers side by side: what was added, removed, reworded, put at another level, answered or decided otherwise.

use std::collections::BTreeSet;

use super::{
    Brief,
    pieces::{body, columns, lines_cell, named, note, table},
};
use crate::{
    document::{Block, Cell, Document, Field, Kind, Record, Run, RunStyle, Tone},
    domain::{Dossier, Pack, ParameterId},
    requirements::{Called, Changed, Changes, Piece, changes, pieces, value},
    words::Words,
};

/// Compares two dossiers under one pack; `None` when the pack does not have the persona of one of them.
#[must_use]
pub fn compare(pack: &Pack, old: &Dossier, new: &Dossier, words: &Words) -> Option<Document> {
    let (before, after) = (Brief::new(pack, old, words)?, Brief::new(pack, new, words)?);
    let mut document = after.document(Kind::Changes, "changes");
    let blocks = &mut document.blocks;
    blocks.push(body(words.say("changes-intro")));
    let found = changes(pack, (old, &before.calls), (new, &after.calls), words);
    let parts = [
        ("changes-context", context(&before, &after)),
        ("changes-needs", needs(&before, &after)),
        ("changes-solutions", solutions(&before, &after)),
        ("changes-values", values(&before, &after)),
        ("changes-added", listed(&after, ["changes-added", "changes-added-caption"], &found.added)),
        ("changes-removed", listed(&before, ["changes-removed", "changes-removed-caption"], &found.removed)),
        ("changes-levels", levels(&after, &found)),
        ("changes-reworded", reworded(&after, &found.changed)),
    ];
    let mut number = 0;
    for (key, part) in parts {
        if part.is_empty() {
            continue;
        }
        number += 1;
        blocks.push(super::pieces::section(number, words.say(key)));
        blocks.extend(part);
    }
    if number == 0 {
        blocks.push(note(Tone::Information, words.say("document-warning"), words.say("changes-none")));
    }
    Some(document)
}

/// A table of what changed, or nothing when nothing did.
fn before_and_after(brief: &Brief<'_>, what: &str, [name, caption]: [&str; 2], rows: Vec<[Cell; 3]>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = columns(brief, [(what, 40), ("changes-column-before", 50), ("changes-column-after", 50)]);
    let rows = rows.into_iter().map(|it| it.to_vec()).collect();
    vec![named(brief.words.say(name), table(brief.words.say(caption), heads, rows))]
}

/// A row, when its two values differ.
fn row(name: String, was: String, is: String) -> Option<[Cell; 3]> {
    (was != is).then(|| [Cell::plain(name), Cell::plain(was), Cell::plain(is)])
}

fn context(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let words = after.words;
    let (old, new) = (before.dossier, after.dossier);
    let persona = |brief: &Brief<'_>| brief.text(&brief.persona.label).to_owned();
    let vital = |dossier: &Dossier| words.vital_operator(dossier.vital_operator);
    let mut rows = vec![
        row(words.say("changes-title-of-case"), old.title.clone(), new.title.clone()),
        row(words.say("annex-buyer"), old.organisation.clone(), new.organisation.clone()),
        row(words.say("annex-reference"), old.reference.clone(), new.reference.clone()),
        row(words.say("annex-date"), words.date(&old.date), words.date(&new.date)),
        row(words.say("annex-profile"), persona(before), persona(after)),
        row(words.say("annex-status"), words.buyer(old.buyer), words.buyer(new.buyer)),
        row(words.say("changes-vital"), vital(old), vital(new)),
    ];
    // Long texts are compared word by word.
    for (key, was, is) in
        [("finding-object", &old.object, &new.object), ("finding-perimeter", &old.perimeter, &new.perimeter)]
    {
        let found = pieces(was, is);
        let side = |kept: fn(&Piece) -> Option<Run>| Cell::of(found.iter().filter_map(kept).collect());
        rows.push((was != is).then(|| [Cell::plain(words.say(key)), side(older), side(newer)]));
    }
    before_and_after(
        after,
        "annex-column-field",
        ["changes-context", "changes-context-caption"],
        rows.into_iter().flatten().collect(),
    )
}

fn needs(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let ids = before.assessment.needs.iter().chain(&after.assessment.needs).map(|it| &it.id);
    let mut seen = BTreeSet::new();
    let rows = ids.filter(|it| seen.insert(*it)).filter_map(|id| {
        let answered =
            |brief: &Brief<'_>| brief.words.answer(brief.need_kind(id), brief.dossier.answers.get(id).copied());
        row(after.need_label(id), answered(before), answered(after))
    });
    before_and_after(after, "column-need", ["changes-needs", "changes-needs-caption"], rows.collect())
}

fn solutions(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let ids = before.assessment.solutions.iter().chain(&after.assessment.solutions).map(|it| &it.id);
    let mut seen = BTreeSet::new();
    let rows = ids.filter(|it| seen.insert(*it)).filter_map(|id| {
        let told = |brief: &Brief<'_>| {
            let choice = brief.dossier.choices.get(id).cloned().unwrap_or_default();
            let decision = brief.words.decision(brief.dossier.decision(id));
            let parts = [decision, choice.owner, brief.words.date(&choice.due), choice.reason];
            parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>()
        };
        let (was, is) = (told(before), told(after));
        (was != is).then(|| [Cell::plain(after.solution_label(id)), lines_cell(was), lines_cell(is)])
    });
    before_and_after(after, "column-solution", ["changes-solutions", "changes-solutions-caption"], rows.collect())
}

fn values(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let used = |brief: &Brief<'_>| -> BTreeSet<ParameterId> {
        let called = brief.calls.requirements.iter();
        called.flat_map(|it| it.requirement.parameters.iter().cloned()).collect()
    };
    let used: BTreeSet<ParameterId> = used(before).union(&used(after)).cloned().collect();
    let rows = after.pack.parameters.iter().filter(|it| used.contains(&it.id)).filter_map(|it| {
        let held = |brief: &Brief<'_>| value(it, brief.dossier, brief.words);
        row(after.text(&it.label).to_owned(), held(before), held(after))
    });
    before_and_after(after, "annex-column-parameter", ["changes-values", "changes-values-caption"], rows.collect())
}

fn listed(brief: &Brief<'_>, [name, caption]: [&str; 2], called: &[&Called<'_>]) -> Vec<Block> {
    if called.is_empty() {
        return Vec::new();
    }
    let rows = called.iter().map(|it| {
        let sentence = crate::requirements::wording(brief.pack, brief.dossier, it.requirement, brief.words);
        vec![
            Cell::plain(it.requirement.id.as_str()),
            Cell::plain(brief.text(&it.requirement.title)),
            Cell::plain(brief.level(it)),
            lines_cell(sentence.lines().map(str::to_owned)),
        ]
    });
    let heads = columns(
        brief,
        [("column-requirement", 20), ("column-title", 36), ("column-level", 22), ("grid-column-sentence", 70)],
    );
    vec![named(brief.words.say(name), table(brief.words.say(caption), heads, rows.collect()))]
}

fn levels(brief: &Brief<'_>, found: &Changes<'_>) -> Vec<Block> {
    let rows = found.changed.iter().filter_map(|it| {
        let requirement = it.called.requirement;
        let name = format!("{} – {}", requirement.id, brief.text(&requirement.title));
        row(name, brief.words.level(it.level_before?), brief.words.level(it.called.level))
    });
    before_and_after(brief, "column-requirement", ["changes-levels", "changes-levels-caption"], rows.collect())
}

fn reworded(brief: &Brief<'_>, changed: &[Changed<'_>]) -> Vec<Block> {
    let records = changed.iter().filter_map(|it| {
        let pieces = it.sentence.as_ref()?;
        let requirement = it.called.requirement;
        let side = |key: &str, kept: fn(&Piece) -> Option<Run>| Field {
            name: brief.words.say(key),
            paragraphs: vec![pieces.iter().filter_map(kept).collect()],
        };
        Some(Block::Record(Record {
            anchor: requirement.id.to_string(),
            label: requirement.id.to_string(),
            title: brief.text(&requirement.title).to_owned(),
            badge: brief.level(it.called),
            tone: Tone::Neutral,
            body: vec![pieces.iter().map(both).collect()],
            fields: vec![side("changes-column-before", older), side("changes-column-after", newer)],
        }))
    });
    records.collect()
}

fn styled(text: &str, style: RunStyle) -> Run {
    Run { text: text.to_owned(), style, target: None }
}

/// A piece as a reader of both texts sees it.
fn both(piece: &Piece) -> Run {
    match piece {
        Piece::Kept(text) => Run::plain(text),
        Piece::Added(text) => styled(text, RunStyle::Added),
        Piece::Removed(text) => styled(text, RunStyle::Removed),
    }
}

/// A piece of the older text.
fn older(piece: &Piece) -> Option<Run> {
    match piece {
        Piece::Added(_) => None,
        piece => Some(both(piece)),
    }
}

/// A piece of the newer text.
fn newer(piece: &Piece) -> Option<Run> {
    match piece {
        Piece::Removed(_) => None,
        piece => Some(both(piece)),
    }
}
