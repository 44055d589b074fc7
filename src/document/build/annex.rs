//! The requirements annex.

use std::collections::BTreeMap;

use super::{
    Brief,
    pieces::{body, columns, lead, lines_cell, note, paragraphs, section, small, table, toned},
    response_grid, traceability,
};
use crate::{
    document::{Block, Cell, Document, Field, Kind, Record, Run, Target, Tone},
    domain::{
        Citation, FlagId, LegalFlag, Level, Measure, Nature, ParameterId, RequirementId, SourceId, Term, Text, ThemeId,
    },
    requirements::{Called, wording},
};

/// The annex, in the order of a technical specification.
pub(super) fn annex(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Annex, "annex");
    document.contents = Some(words.say("document-contents"));
    let sections: [(&str, Vec<Block>); 11] = [
        ("annex-object", object(brief)),
        ("annex-reading", reading(brief)),
        ("annex-definitions", definitions(brief)),
        ("annex-requirements", requirements(brief)),
        ("annex-measures", measures(brief)),
        ("annex-proofs", proofs(brief)),
        ("annex-criteria", criteria(brief)),
        ("annex-grid", grid(brief)),
        ("annex-traceability", traced(brief)),
        ("annex-sources", sources(brief)),
        ("annex-checks", checks(brief)),
    ];
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
        row("annex-profile", brief.text(&brief.persona.label).to_owned()),
        row("annex-pack", format!("{} {} ({})", brief.pack.id, brief.pack.version, words.date(&brief.pack.date))),
    ];
    rows.retain(|row| row.iter().all(|cell| cell.paragraphs != Cell::plain("").paragraphs));
    let heads = columns(brief, [("annex-column-field", 3), ("annex-column-value", 9)]);
    blocks.push(table(words.say("annex-identity"), heads, rows));
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
    blocks.push(body(brief.text(&texts.equivalence)));
    let count = |level: Level| brief.calls.requirements.iter().filter(|it| it.level == level).count().to_string();
    let rows = [Level::Minimum, Level::Scored, Level::Option]
        .map(|it| vec![Cell::plain(words.level(it)), Cell::plain(count(it))])
        .to_vec();
    let heads = columns(brief, [("column-level", 6), ("annex-column-count", 3)]);
    blocks.push(table(words.say("annex-counts"), heads, rows));
    blocks
}

fn definitions(brief: &Brief<'_>) -> Vec<Block> {
    let heads = columns(brief, [("annex-column-term", 3), ("annex-column-meaning", 9)]);
    let corpus = corpus(brief);
    let used = |it: &&Term| corpus.contains(brief.text(&it.term));
    let rows = brief.pack.lexicon.iter().filter(used).map(|it| {
        let term = Cell { paragraphs: vec![vec![Run::strong(brief.text(&it.term))]], tone: Tone::Neutral };
        vec![term, lines_cell([brief.text(&it.expansion).to_owned(), brief.text(&it.short).to_owned()])]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return vec![body(brief.words.say("annex-definitions-none"))];
    }
    vec![table(brief.words.say("annex-definitions-caption"), heads, rows)]
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
        let parameters = it.parameters.iter().filter_map(|id| brief.pack.parameter(id));
        said.extend(parameters.map(|it| brief.text(&it.label).to_owned()));
    }
    said.extend(brief.assessment.needs.iter().map(|it| brief.need_label(&it.id)));
    said.extend(brief.assessment.solutions.iter().map(|it| brief.solution_label(&it.id)));
    said.join("\n")
}

fn requirements(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if brief.calls.requirements.is_empty() {
        blocks.push(note(Tone::Warning, brief.words.say("document-warning"), brief.words.say("annex-nothing-called")));
    }
    let mut number = 0;
    for theme in &brief.pack.themes {
        let mut called = brief.calls.requirements.iter().filter(|it| theme_of(brief, it) == Some(theme.id.as_str()));
        let Some(first) = called.next() else {
            continue;
        };
        number += 1;
        blocks.push(Block::Heading {
            level: 2,
            number: format!("4.{number}"),
            text: brief.text(&theme.label).to_owned(),
            anchor: format!("theme-{}", theme.id),
        });
        blocks.push(Block::Record(record(brief, first)));
        blocks.extend(called.map(|it| Block::Record(record(brief, it))));
    }
    blocks
}

fn theme_of<'b>(brief: &'b Brief<'_>, called: &Called<'_>) -> Option<&'b str> {
    brief.pack.card(&called.requirement.card).map(|it| it.theme.as_str())
}

fn record(brief: &Brief<'_>, called: &Called<'_>) -> Record {
    let (words, requirement) = (brief.words, called.requirement);
    let mut fields = vec![field(brief, "field-nature", [words.nature(requirement.nature)])];
    let proofs = requirement.proofs.iter().map(|it| brief.text(it).to_owned());
    fields.push(field(brief, "field-proofs", proofs));
    fields.push(field(brief, "field-verification", [brief.text(&requirement.verification).to_owned()]));
    if let Some(penalty) = &requirement.penalty {
        fields.push(field(brief, "field-penalty", [brief.text(penalty).to_owned()]));
    }
    if let Some(change) = called.changed {
        fields.push(field(brief, "field-level-changed", [change.reason.clone()]));
    }
    if let Some(ceiling) = called.exceeded {
        fields.push(field(brief, "field-level-exceeded", [brief.text(&ceiling.because).to_owned()]));
    } else if let Some(ceiling) = called.lowered {
        fields.push(field(brief, "field-level-lowered", [brief.text(&ceiling.because).to_owned()]));
    }
    fields.push(field(brief, "field-bearer", [words.bearer(requirement.borne_by)]));
    fields.push(field(brief, "field-sources", [brief.citations(&requirement.cite, requirement.confidence)]));
    fields.retain(|it| !it.paragraphs.is_empty());
    let sentence = wording(brief.pack, brief.dossier, requirement, words);
    Record {
        anchor: requirement.id.to_string(),
        label: requirement.id.to_string(),
        title: brief.text(&requirement.title).to_owned(),
        badge: words.level(called.level),
        tone: match called.level {
            Level::Minimum => Tone::Information,
            Level::Scored | Level::Option => Tone::Neutral,
        },
        body: sentence.lines().map(|it| vec![Run::plain(it)]).collect(),
        fields,
    }
}

fn field(brief: &Brief<'_>, key: &str, lines: impl IntoIterator<Item = String>) -> Field {
    let lines = lines.into_iter().filter(|it| !it.is_empty());
    Field { name: brief.words.say(key), paragraphs: lines.map(|it| vec![Run::plain(it)]).collect() }
}

/// Parameters of the requirements called, with the requirements that use each.
fn parameters<'b>(brief: &'b Brief<'_>) -> BTreeMap<&'b ParameterId, Vec<&'b RequirementId>> {
    let mut used: BTreeMap<&ParameterId, Vec<&RequirementId>> = BTreeMap::new();
    for called in &brief.calls.requirements {
        for parameter in &called.requirement.parameters {
            used.entry(parameter).or_default().push(&called.requirement.id);
        }
    }
    used
}

fn measures(brief: &Brief<'_>) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = paragraphs(brief, by_status(brief, &texts.penalties_public, &texts.penalties_private));
    let used = parameters(brief);
    let rows = brief.pack.parameters.iter().filter_map(|it| {
        let ids = used.get(&it.id)?;
        let how = it.measure.as_ref().map_or_else(Vec::new, |measure| measured(brief, measure));
        let value = brief.value(it);
        Some(vec![
            Cell::plain(brief.text(&it.label)),
            Cell::plain(value),
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

fn measured(brief: &Brief<'_>, measure: &Measure) -> Vec<String> {
    let line = |key: &str, text: &Text| brief.words.tell(key, &[("text", brief.text(text).into())]);
    vec![
        line("annex-measure-point", &measure.point),
        line("annex-measure-window", &measure.window),
        line("annex-measure-exclusions", &measure.exclusions),
    ]
}

fn proofs(brief: &Brief<'_>) -> Vec<Block> {
    let mut blocks = paragraphs(brief, &brief.pack.texts.proofs);
    let mut asked: BTreeMap<&str, Vec<&RequirementId>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for called in &brief.calls.requirements {
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
    let cited: Vec<&SourceId> = requirements.chain(measured).map(|Citation(source, _)| source).collect();
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
            Cell { paragraphs: vec![vec![title]], tone: Tone::Neutral },
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

fn checks(brief: &Brief<'_>) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = vec![note(Tone::Warning, words.say("annex-remove-title"), words.say("annex-remove"))];
    blocks.extend(too_many_minimums(brief));
    let items = by_status(brief, &texts.checks_public, &texts.checks_private);
    let items = items.iter().map(|it| vec![Run::plain(brief.text(it))]).collect();
    blocks.push(Block::List { ordered: true, items });
    blocks.push(small(brief.text(&texts.neutrality)));
    let parts = [("annex-flags", flags(brief)), ("annex-advice", advice(brief))];
    for (index, (key, part)) in parts.into_iter().filter(|(_, part)| !part.is_empty()).enumerate() {
        let (number, text) = (format!("11.{}", index + 1), words.say(key));
        blocks.push(Block::Heading { level: 2, number, text, anchor: key.to_owned() });
        blocks.extend(part);
    }
    blocks
}

/// A warning when minimum requirements are so many that they may keep bidders away.
fn too_many_minimums(brief: &Brief<'_>) -> Option<Block> {
    let all = brief.calls.requirements.len();
    let minimum = brief.calls.requirements.iter().filter(|it| it.level == Level::Minimum).count();
    let most = brief.pack.scale.most_minimum;
    (all * usize::from(most) < minimum * 100).then(|| {
        let arguments = [("minimum", minimum.into()), ("all", all.into()), ("most", most.into())];
        note(Tone::Warning, brief.words.say("annex-minimums-title"), brief.words.tell("annex-minimums", &arguments))
    })
}

fn flags(brief: &Brief<'_>) -> Vec<Block> {
    if !brief.dossier.buyer.is_public() {
        return Vec::new();
    }
    let mut raised: BTreeMap<&FlagId, Vec<&RequirementId>> = BTreeMap::new();
    for called in &brief.calls.requirements {
        for flag in &called.requirement.flags {
            raised.entry(flag).or_default().push(&called.requirement.id);
        }
    }
    let called =
        |theme: &ThemeId| brief.calls.requirements.iter().any(|it| theme_of(brief, it) == Some(theme.as_str()));
    let absent = |flag: &LegalFlag| flag.absent_theme.as_ref().is_some_and(|theme| !called(theme));
    let rows: Vec<Vec<Cell>> = (brief.pack.flags.iter())
        .filter(|flag| flag.absent_theme.is_none() || absent(flag))
        .filter_map(|flag| match raised.remove(&flag.id) {
            Some(ids) => Some((flag, ids)),
            None => absent(flag).then(|| (flag, Vec::new())),
        })
        .map(|(flag, ids)| {
            let grounds = ids.iter().filter_map(|id| Some((*id, brief.dossier.grounds.get(*id)?)));
            let mut lines = vec![brief.text(&flag.message).to_owned(), brief.text(&flag.rewrite).to_owned()];
            lines.extend(grounds.map(|(id, ground)| {
                brief.words.tell("annex-ground", &[("id", id.as_str().into()), ("ground", ground.as_str().into())])
            }));
            vec![
                Cell::plain(flag.id.as_str()),
                lines_cell(lines),
                Cell::plain(brief.citations(&flag.cite, flag.confidence)),
                Cell::plain(Brief::ids(ids.iter().copied())),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = columns(
        brief,
        [
            ("annex-column-flag", 16),
            ("annex-column-message", 60),
            ("annex-column-rule", 26),
            ("column-requirements", 22),
        ],
    );
    vec![table(brief.words.say("annex-flags-caption"), heads, rows)]
}

fn advice(brief: &Brief<'_>) -> Vec<Block> {
    let notes = brief.calls.advice.iter().map(|it| {
        let card = it.card;
        let text = if brief.dossier.buyer.is_public() { &card.public_advice } else { &card.private_advice };
        let sources = brief.citations(&card.cite, card.confidence);
        let paragraphs = vec![vec![Run::plain(brief.text(text))], vec![Run::emphasis(sources)]];
        Block::Note { tone: Tone::Neutral, title: brief.text(&card.title).to_owned(), paragraphs }
    });
    notes.collect()
}
