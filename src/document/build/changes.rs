//! Two dossiers side by side: what was added, removed, reworded, put at another level, answered or decided otherwise.

use std::collections::BTreeSet;

use super::{
    Brief,
    pieces::{body, captioned, lines_cell, named, note, sections},
};
use crate::{
    document::{Block, Cell, Document, Field, Kind, Record, Run, RunStyle, Tone},
    domain::{Criteria, Dossier, Marking, OwnCriterion, Pack, ParameterId, RequirementId, Weight},
    requirements::{Called, Changed, Changes, Piece, changes, parameters, pieces, value},
    words::Words,
};

/// Compares two dossiers under one pack; `None` when the pack does not have the persona of one of them.
#[must_use]
pub fn compare(pack: &Pack, old: &Dossier, new: &Dossier, words: &Words) -> Option<Document> {
    let (before, after) = (Brief::new(pack, old, words)?, Brief::new(pack, new, words)?);
    let mut document = after.document(Kind::Changes);
    let blocks = &mut document.blocks;
    blocks.push(body(words.say("changes-intro")));
    let found = changes(pack, (old, &before.calls), (new, &after.calls), words);
    let parts = sections(
        &after,
        [
            ("changes-context", context(&before, &after)),
            ("changes-marking", marking(&before, &after)),
            ("changes-needs", needs(&before, &after)),
            ("changes-solutions", solutions(&before, &after)),
            ("changes-positions", positions(&before, &after)),
            ("changes-values", values(&before, &after)),
            ("changes-added", listed(&after, ["changes-added", "changes-added-caption"], &found.added)),
            ("changes-removed", listed(&before, ["changes-removed", "changes-removed-caption"], &found.removed)),
            ("changes-levels", levels(&after, &found)),
            ("changes-reworded", reworded(&after, &found.changed)),
            ("changes-grounds", grounds(&after, old, new)),
            ("changes-weights", weights(&after, &old.criteria, &new.criteria)),
        ],
    );
    if parts.is_empty() {
        // A link of a need of one's own, the pack that was used: nothing that is printed as such.
        let told = if old == new { "changes-none" } else { "changes-none-printed" };
        blocks.push(note(Tone::Information, words.say("document-warning"), words.say(told)));
    }
    blocks.extend(parts);
    Some(document)
}

/// A table of what changed, or nothing when nothing did.
fn before_and_after(brief: &Brief<'_>, what: &str, [name, caption]: [&str; 2], rows: Vec<[Cell; 3]>) -> Vec<Block> {
    let heads = [(what, 40), ("changes-column-before", 50), ("changes-column-after", 50)];
    let rows = rows.into_iter().map(|it| it.to_vec()).collect();
    captioned(brief, caption, heads, rows).into_iter().map(|it| named(brief.words.say(name), it)).collect()
}

/// A row, when its two values differ.
fn row(name: String, was: String, is: String) -> Option<[Cell; 3]> {
    (was != is).then(|| [Cell::plain(name), Cell::plain(was), Cell::plain(is)])
}

/// The same, of several lines.
fn lines_row(name: String, was: Vec<String>, is: Vec<String>) -> Option<[Cell; 3]> {
    (was != is).then(|| [Cell::plain(name), lines_cell(was), lines_cell(is)])
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

/// What documents bear besides their text.
fn marking(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let words = after.words;
    let (old, new) = (&before.dossier.marking, &after.dossier.marking);
    let logo = |it: &Marking| it.logo.as_ref().map_or_else(String::new, |it| it.description.clone());
    let mut rows = vec![
        row(words.say("changes-stage"), words.stage(old.stage), words.stage(new.stage)),
        row(words.say("changes-version"), old.version.clone(), new.version.clone()),
        row(words.say("changes-author"), old.author.clone(), new.author.clone()),
        row(words.say("changes-confidentiality"), old.confidentiality.clone(), new.confidentiality.clone()),
        row(words.say("changes-logo"), logo(old), logo(new)),
    ];
    if logo(old) == logo(new) && old.logo != new.logo {
        let other = words.say("changes-logo-other");
        rows.push(Some([Cell::plain(words.say("changes-logo")), Cell::plain(""), Cell::plain(other)]));
    }
    before_and_after(
        after,
        "annex-column-field",
        ["changes-marking", "changes-marking-caption"],
        rows.into_iter().flatten().collect(),
    )
}

fn needs(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let ids = before.assessment.needs.iter().chain(&after.assessment.needs).map(|it| &it.id);
    let mut seen = BTreeSet::new();
    let rows = ids.filter(|it| seen.insert(*it)).filter_map(|id| {
        let told = |brief: &Brief<'_>| {
            let answer = brief.words.answer(brief.need_kind(id), brief.dossier.answers.get(id).copied());
            std::iter::once(answer).chain(brief.dossier.notes.get(id).cloned()).collect::<Vec<_>>()
        };
        lines_row(after.need_label(id), told(before), told(after))
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
        lines_row(after.solution_label(id), told(before), told(after))
    });
    before_and_after(after, "column-solution", ["changes-solutions", "changes-solutions-caption"], rows.collect())
}

fn positions(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let adopted = |brief: &Brief<'_>, id| {
        let key = if brief.dossier.positions.contains(id) { "changes-adopted" } else { "changes-not-adopted" };
        brief.words.say(key)
    };
    let rows = after.pack.positions.iter().filter_map(|it| {
        let name = format!("{} – {}", it.id, after.text(&it.title));
        row(name, adopted(before, &it.id), adopted(after, &it.id))
    });
    before_and_after(after, "changes-position", ["changes-positions", "changes-positions-caption"], rows.collect())
}

fn values(before: &Brief<'_>, after: &Brief<'_>) -> Vec<Block> {
    let used = |brief: &Brief<'_>| -> BTreeSet<ParameterId> {
        let called = brief.calls.requirements.iter();
        called.flat_map(|it| parameters(it.requirement, brief.dossier.buyer())).cloned().collect()
    };
    let used: BTreeSet<ParameterId> = used(before).union(&used(after)).cloned().collect();
    let rows = after.pack.parameters.iter().filter(|it| used.contains(&it.id)).filter_map(|it| {
        let held = |brief: &Brief<'_>| value(it, brief.dossier, brief.words);
        row(after.text(&it.label).to_owned(), held(before), held(after))
    });
    before_and_after(after, "annex-column-parameter", ["changes-values", "changes-values-caption"], rows.collect())
}

fn listed(brief: &Brief<'_>, [name, caption]: [&str; 2], called: &[&Called<'_>]) -> Vec<Block> {
    let rows = called.iter().map(|it| {
        let sentence = crate::requirements::wording(brief.pack, brief.dossier, it.requirement, brief.words);
        vec![
            Cell::plain(it.requirement.id.as_str()),
            Cell::plain(brief.text(&it.requirement.title)),
            Cell::plain(brief.level(it)),
            lines_cell(sentence.lines().map(str::to_owned)),
        ]
    });
    let heads = [("column-requirement", 20), ("column-title", 36), ("column-level", 22), ("grid-column-sentence", 70)];
    captioned(brief, caption, heads, rows.collect()).into_iter().map(|it| named(brief.words.say(name), it)).collect()
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
            body: vec![pieces.iter().map(marked).collect()],
            fields: vec![side("changes-column-before", older), side("changes-column-after", newer)],
        }))
    });
    records.collect()
}

fn grounds(brief: &Brief<'_>, old: &Dossier, new: &Dossier) -> Vec<Block> {
    let ids: BTreeSet<&RequirementId> = old.grounds.keys().chain(new.grounds.keys()).collect();
    let kept = |dossier: &Dossier, id| dossier.grounds.get(id).cloned().unwrap_or_default();
    let rows = ids.into_iter().filter_map(|id| row(id.to_string(), kept(old, id), kept(new, id)));
    before_and_after(brief, "column-requirement", ["changes-grounds", "changes-grounds-caption"], rows.collect())
}

/// Weights of award criteria, themes first.
fn weights(brief: &Brief<'_>, old: &Criteria, new: &Criteria) -> Vec<Block> {
    let words = brief.words;
    let told = |weight: Option<Weight>| weight.map(|it| words.weight(it)).unwrap_or_default();
    let themes = brief.pack.themes.iter().filter_map(|it| {
        let held = |criteria: &Criteria| told(criteria.themes.get(&it.id).copied());
        row(brief.text(&it.label).to_owned(), held(old), held(new))
    });
    let mut seen = BTreeSet::new();
    let ids = new.others.iter().chain(&old.others).map(|it| &it.id).filter(|it| seen.insert(*it));
    let others = ids.filter_map(|id| {
        let (was, is) = (old.other(id), new.other(id));
        // The name may change as well as the weight.
        let held = |own: Option<&OwnCriterion>| match own {
            Some(own @ OwnCriterion { weight: Some(weight), .. }) => words.tell(
                "changes-criterion",
                &[("name", words.criterion(own).into()), ("weight", words.weight(*weight).into())],
            ),
            Some(own) => words.criterion(own),
            None => String::new(),
        };
        row(is.or(was).map(|it| words.criterion(it)).unwrap_or_default(), held(was), held(is))
    });
    let rows = themes.chain(others).collect();
    before_and_after(brief, "criteria-column", ["changes-weights", "changes-weights-caption"], rows)
}

fn styled(text: &str, style: RunStyle) -> Run {
    Run { text: text.to_owned(), style, target: None }
}

/// A piece as a reader of both texts sees it.
#[must_use]
pub fn marked(piece: &Piece) -> Run {
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
        piece => Some(marked(piece)),
    }
}

/// A piece of the newer text.
fn newer(piece: &Piece) -> Option<Run> {
    match piece {
        Piece::Removed(_) => None,
        piece => Some(marked(piece)),
    }
}
