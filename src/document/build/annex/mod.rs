//! The requirements annex.

mod checks;
mod measures;
mod requirements;

use std::collections::{BTreeMap, BTreeSet};

use self::{
    checks::checks,
    measures::{measures, parameters},
    requirements::{requirements, theme_of},
};
use super::{
    Brief,
    brief::Edition,
    pictures::path,
    pieces::{body, columns, lead, lines_cell, note, paragraphs, section, table, term_anchor, toned},
    response_grid, traceability,
};
use crate::{
    document::{Block, Cell, Contents, Document, Kind, Row, Run, Table, Target, Tone},
    domain::{Citation, Level, Nature, ParameterId, RequirementId, SourceId, Term, Text},
    reading::Folded,
    requirements::{Called, wording},
};

/// The annex, in the order of a technical specification.
pub(super) fn annex(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Annex, "annex");
    document.contents = Some(Contents { title: words.say("document-contents"), depth: 2 });
    let mut sections: Vec<(&str, Vec<Block>)> = vec![
        ("annex-object", object(brief)),
        ("annex-reading", reading(brief)),
        ("annex-definitions", definitions(brief)),
        ("annex-requirements", requirements(brief)),
        ("annex-measures", measures(brief)),
        ("annex-proofs", proofs(brief)),
        ("annex-criteria", criteria(brief)),
        ("annex-grid", grid(brief)),
    ];
    if brief.edition == Edition::Working {
        sections.extend([
            ("annex-traceability", traced(brief)),
            ("annex-sources", sources(brief)),
            ("annex-checks", checks(brief)),
        ]);
    }
    for (index, (key, blocks)) in sections.into_iter().enumerate() {
        if key == "annex-checks" {
            document.blocks.push(Block::PageBreak);
        }
        document.blocks.push(section(index + 1, words.say(key)));
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
            row("annex-profile", brief.text(&brief.persona.label).to_owned()),
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
    if brief.dossier.buyer.is_public() {
        blocks.push(body(brief.text(&texts.equivalence)));
    }
    let informs = |it: &Called<'_>| it.requirement.nature == Nature::Information;
    let count = |wanted: &dyn Fn(&Called<'_>) -> bool| {
        brief.calls.requirements.iter().filter(|it| wanted(it)).count().to_string()
    };
    let mut rows = [Level::Minimum, Level::Scored, Level::Option]
        .map(|level| vec![words.level(level), count(&|it| it.level == level && !informs(it))])
        .to_vec();
    rows.push(vec![words.nature(Nature::Information), count(&informs)]);
    let rows = rows.into_iter().map(|it| it.into_iter().map(Cell::plain).collect()).collect();
    let heads = columns(brief, [("column-level", 6), ("annex-column-count", 3)]);
    blocks.push(table(words.say("annex-counts"), heads, rows));
    blocks
}

fn definitions(brief: &Brief<'_>) -> Vec<Block> {
    let columns = columns(brief, [("annex-column-term", 3), ("annex-column-meaning", 9)]);
    let used: BTreeSet<_> = brief.terms().read(&corpus(brief)).into_iter().map(|it| it.term).collect();
    let rows = brief.pack.lexicon.iter().filter(|it| used.contains(&it.id)).map(|it: &Term| {
        let term = Cell::of(vec![Run::strong(brief.text(&it.term))]);
        let short = brief.checked(brief.text(&it.short).to_owned(), it.confidence);
        let meaning = lines_cell([brief.text(&it.expansion).to_owned(), short]);
        let order = Folded::new(brief.text(&it.term)).as_str().to_owned();
        (order, Row { cells: vec![term, meaning], anchor: term_anchor(&it.id) })
    });
    let mut rows: Vec<(String, Row)> = rows.collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let rows: Vec<Row> = rows.into_iter().map(|it| it.1).collect();
    if rows.is_empty() {
        return vec![body(brief.words.say("annex-definitions-none"))];
    }
    let caption = brief.words.say("annex-definitions-caption");
    vec![Block::Table(Table { caption, columns, rows, row_headers: true, ..Table::default() })]
}

/// Everything said about needs, solutions and requirements of this dossier.
fn corpus(brief: &Brief<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    for called in &brief.calls.requirements {
        let it = called.requirement;
        said.push(brief.text(&it.title).to_owned());
        said.push(wording(brief.pack, brief.dossier, it, brief.words));
        said.extend(it.proofs.iter().map(|it| brief.text(it).to_owned()));
        said.push(brief.text(&it.verification).to_owned());
        said.extend(it.penalty.iter().map(|it| brief.text(it).to_owned()));
        let parameters = it.parameters.iter().filter_map(|id| brief.pack.parameter(id));
        said.extend(parameters.map(|it| brief.text(&it.label).to_owned()));
    }
    let texts = &brief.pack.texts;
    let standing = [&texts.reading_public, &texts.penalties_public, &texts.criteria_public];
    let standing_private = [&texts.reading_private, &texts.penalties_private, &texts.criteria_private];
    let standing = if brief.dossier.buyer.is_public() { standing } else { standing_private };
    let standing = standing.into_iter().chain([&texts.proofs, &texts.grid]);
    said.extend(standing.flatten().map(|it| brief.text(it).to_owned()));
    said.extend(brief.assessment.needs.iter().map(|it| brief.need_label(&it.id)));
    said.extend(brief.assessment.solutions.iter().map(|it| brief.solution_label(&it.id)));
    said.join("\n")
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
    let heads = columns(brief, [("annex-column-proof", 8), ("column-requirements", 4)]);
    blocks.push(table(brief.words.say("annex-proofs-caption"), heads, rows.collect()));
    blocks
}

/// Information for bidders has no score, whatever its level.
fn is_scored(called: &Called<'_>) -> bool {
    called.level == Level::Scored && called.requirement.nature != Nature::Information
}

fn criteria(brief: &Brief<'_>) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = paragraphs(brief, by_status(brief, &texts.criteria_public, &texts.criteria_private));
    let scored = |theme: &str| {
        let called = brief.calls.requirements.iter();
        called.filter(|it| is_scored(it) && theme_of(brief, it) == Some(theme)).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<Cell>> = (brief.pack.themes.iter())
        .map(|theme| (theme, scored(theme.id.as_str())))
        .filter(|(_, called)| !called.is_empty())
        .map(|(theme, called)| {
            let lines =
                called.iter().map(|it| format!("{} – {}", it.requirement.id, brief.text(&it.requirement.title)));
            vec![Cell::plain(brief.text(&theme.label)), lines_cell(lines), Cell::plain("")]
        })
        .collect();
    if !rows.is_empty() {
        let heads =
            columns(brief, [("annex-column-criterion", 30), ("annex-column-scored", 60), ("annex-column-weight", 20)]);
        blocks.push(table(words.say("annex-criteria-caption"), heads, rows));
    }
    blocks
}

fn grid(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = paragraphs(brief, &brief.pack.texts.grid);
    blocks.push(response_grid::short_grid(brief));
    blocks.extend(response_grid::values(brief));
    blocks
}

fn traced(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = vec![body(brief.words.say("annex-traceability-intro")), traceability::short_table(brief)];
    let weighted = brief.assessment.needs.iter().filter(|it| it.weight.is_some_and(|weight| 0 < weight));
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
    let used: Vec<&ParameterId> = parameters(brief).into_keys().collect();
    let measured = brief.pack.parameters.iter().filter(|it| used.contains(&&it.id)).flat_map(|it| &it.cite);
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
    let heads = columns(
        brief,
        [
            ("annex-column-source", 10),
            ("annex-column-title", 48),
            ("annex-column-publisher", 26),
            ("annex-column-checked", 20),
            ("annex-column-state", 26),
        ],
    );
    vec![table(words.say("annex-sources-caption"), heads, rows.collect())]
}
