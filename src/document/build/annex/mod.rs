//! The requirements annex.

mod checks;
mod criteria;
mod definitions;
mod measures;
mod requirements;

use std::collections::BTreeMap;

use self::{
    checks::checks,
    criteria::criteria,
    definitions::definitions,
    measures::{measures, parameters},
    requirements::requirements,
};
use super::{
    Brief,
    brief::Edition,
    pictures::path,
    pieces::{body, captioned, columns, lead, note, paragraphs, section, table, toned},
    response_grid, traceability,
};
use crate::{
    document::{Block, Cell, Contents, Document, Kind, Run, Target, Tone, text::text},
    domain::{Citation, Level, Nature, ParameterId, RequirementId, SourceId, Text},
};

/// The section of definitions, made of the others.
const DEFINITIONS: &str = "annex-definitions";

/// The section of sources.
const SOURCES: &str = "annex-sources";

/// Builds the section of a number.
type Section = fn(&Brief<'_>, usize) -> Vec<Block>;

/// The annex, in the order of a technical specification.
pub(super) fn annex(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Annex);
    document.contents = Some(Contents { title: words.say("document-contents"), depth: 2 });
    // Numbers go before what they number: the sections that are divided bear theirs.
    let mut sections: Vec<(&str, Section)> = vec![
        ("annex-object", |brief, _| object(brief)),
        ("annex-reading", |brief, _| reading(brief)),
        (DEFINITIONS, |_, _| Vec::new()),
        ("annex-requirements", requirements),
        ("annex-measures", |brief, _| measures(brief)),
        ("annex-proofs", |brief, _| proofs(brief)),
        ("annex-criteria", |brief, _| criteria(brief)),
        ("annex-grid", |brief, _| grid(brief)),
    ];
    if brief.edition == Edition::Working {
        sections.push(("annex-traceability", |brief, _| traced(brief)));
        sections.push((SOURCES, |brief, _| sources(brief)));
        sections.push(("annex-checks", checks));
    }
    let mut built: Vec<(&str, usize, Vec<Block>)> =
        sections.into_iter().zip(1..).map(|((key, build), number)| (key, number, build(brief, number))).collect();
    // What is defined is what the other sections say; titles of sources are names.
    let said = built.iter().filter(|it| it.0 != SOURCES).map(|it| text(&it.2)).collect::<Vec<_>>();
    if let Some(section) = built.iter_mut().find(|it| it.0 == DEFINITIONS) {
        section.2 = definitions(brief, &said.join("\n"));
    }
    for (key, number, blocks) in built {
        if key == "annex-checks" {
            document.blocks.push(Block::PageBreak);
        }
        document.blocks.push(section(number, words.say(key)));
        document.blocks.extend(blocks);
    }
    document
}

fn object(brief: &Brief<'_>) -> Vec<Block> {
    let (words, dossier, texts) = (brief.words, brief.dossier, &brief.pack.texts);
    let mut blocks = vec![lead(brief.object())];
    if !dossier.perimeter.is_empty() {
        blocks.push(body(&*dossier.perimeter));
    }
    let row = |key: &str, value: String| vec![Cell::plain(words.say(key)), Cell::plain(value)];
    let mut rows = vec![
        row("annex-buyer", dossier.organisation.clone()),
        row("annex-status", words.buyer(dossier.buyer)),
        row("annex-reference", dossier.reference.clone()),
        row("annex-date", words.date(&dossier.date)),
    ];
    if brief.edition == Edition::Working {
        rows.extend([
            row("annex-profile", brief.profile().unwrap_or_default().to_owned()),
            row("annex-pack", format!("{} {} ({})", brief.pack.id, brief.pack.version, words.date(&brief.pack.date))),
            row("annex-overlays", words.list(&brief.overlays())),
        ]);
    }
    rows.retain(|row| row.iter().all(|cell| cell.paragraphs != Cell::plain("").paragraphs));
    let heads = columns(brief, [("annex-column-field", 3), ("annex-column-value", 9)]);
    blocks.push(table(words.say("annex-identity"), heads, rows));
    blocks.extend(path(brief).map(Block::Figure));
    if brief.edition == Edition::Tender {
        return blocks;
    }
    if dossier.buyer == crate::domain::BuyerStatus::Unknown {
        blocks.push(note(Tone::Warning, words.say("document-warning"), brief.text(&texts.unknown_buyer)));
    }
    if dossier.buyer().vital_operator {
        blocks.push(note(Tone::Warning, words.say("document-warning"), brief.text(&texts.vital_operator)));
    }
    blocks.push(note(Tone::Information, words.say("document-disclaimer"), brief.text(&texts.disclaimer)));
    blocks
}

fn by_status<'t>(brief: &Brief<'_>, public: &'t [Text], private: &'t [Text]) -> &'t [Text] {
    if brief.dossier.buyer.is_public() { public } else { private }
}

fn reading(brief: &Brief<'_>) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = paragraphs(brief, by_status(brief, &texts.reading_public, &texts.reading_private));
    if brief.edition == Edition::Working {
        blocks.push(body(brief.text(&texts.doubts)));
    }
    if brief.dossier.buyer.is_public() {
        blocks.push(body(brief.text(&texts.equivalence)));
    }
    let mut rows = [Level::Minimum, Level::Scored, Level::Option]
        .map(|level| vec![words.level(level), brief.calls.count(level).to_string()])
        .to_vec();
    let informing = brief.calls.requirements.iter().filter(|it| it.informs()).count();
    rows.push(vec![words.nature(Nature::Information), informing.to_string()]);
    let rows = rows.into_iter().map(|it| it.into_iter().map(Cell::plain).collect()).collect();
    let heads = columns(brief, [("column-level", 6), ("annex-column-count", 3)]);
    blocks.push(table(words.say("annex-counts"), heads, rows));
    blocks
}

fn proofs(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = paragraphs(brief, &brief.pack.texts.proofs);
    let mut asked: BTreeMap<&str, Vec<&RequirementId>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for called in brief.answered_by_bidders() {
        for proof in &called.requirement.proofs {
            let proof = brief.text(proof);
            let ids = asked.entry(proof).or_default();
            if ids.is_empty() {
                order.push(proof);
            }
            ids.push(&called.requirement.id);
        }
    }
    let rows = order.into_iter().map(|it| vec![Cell::plain(it), Cell::plain(Brief::ids(asked[it].iter().copied()))]);
    let heads = [("annex-column-proof", 8), ("column-requirements", 4)];
    blocks.extend(captioned(brief, "annex-proofs-caption", heads, rows.collect()));
    blocks
}

fn grid(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = paragraphs(brief, &brief.pack.texts.grid);
    blocks.extend(response_grid::short_grid(brief));
    blocks.extend(response_grid::values(brief));
    blocks
}

fn traced(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = vec![body(brief.words.say("annex-traceability-intro"))];
    blocks.extend(traceability::short_table(brief));
    let weighted = brief.assessment.needs.iter().filter(|it| it.weighs());
    let unanswered: Vec<String> =
        weighted.filter(|it| it.answered_by.is_empty()).map(|it| brief.need_label(&it.id)).collect();
    if !unanswered.is_empty() {
        let text = brief.text(&brief.pack.texts.nothing_offered);
        blocks.push(note(Tone::Neutral, brief.words.list(&unanswered), text));
    }
    blocks
}

fn sources(brief: &Brief<'_>) -> Vec<Block> {
    let words = brief.words;
    let requirements = brief.calls.requirements.iter().flat_map(|it| &it.requirement.cite);
    let ceilings = brief.calls.requirements.iter().filter_map(|it| it.exceeded.or(it.lowered)).flat_map(|it| &it.cite);
    let requirements = requirements.chain(ceilings);
    let used: Vec<&ParameterId> = parameters(brief).into_keys().collect();
    let given = brief.pack.parameters.iter().filter(|it| used.contains(&&it.id) && !brief.is_chosen(it));
    let measured = given.flat_map(|it| &it.cite);
    let advice = brief.calls.advice.iter().flat_map(|it| &it.card.cite);
    let positions = brief.calls.positions.iter().flat_map(|it| &it.cite);
    let cited = requirements.chain(measured).chain(advice).chain(positions);
    let cited = cited.chain(checks::cited(brief)).map(|Citation(source, _)| source);
    let cited: Vec<&SourceId> = cited.filter(|it| brief.binds(it)).collect();
    let rows = brief.pack.sources.iter().filter(|it| cited.contains(&&it.id)).map(|it| {
        let title = if it.address.is_empty() {
            Run::plain(brief.text(&it.title))
        } else {
            Run::link(brief.text(&it.title), Target::Address(it.address.clone()))
        };
        let mut state = words.confidence(it.confidence);
        if !it.review.is_empty() {
            state += &words.tell("annex-review", &[("date", words.date(&it.review).into())]);
        }
        let tone = if it.confidence.to_be_checked() { Tone::Warning } else { Tone::Neutral };
        vec![
            Cell::plain(it.id.as_str()),
            Cell::of(vec![title]),
            Cell::plain(it.publisher.as_str()),
            Cell::plain(words.date(&it.checked)),
            toned(Cell::plain(state), tone),
        ]
    });
    let heads = [
        ("annex-column-source", 10),
        ("annex-column-title", 48),
        ("annex-column-publisher", 26),
        ("annex-column-checked", 20),
        ("annex-column-state", 26),
    ];
    captioned(brief, "annex-sources-caption", heads, rows.collect())
}
