//! The requirements, domain by domain, one record each.

use super::super::{Brief, brief::Edition, pieces::note};
use crate::{
    document::{Block, Field, Record, Run, Tone},
    domain::{Alteration, Kind, Level},
    requirements::{Called, wording},
};

pub(super) fn requirements(brief: &Brief<'_>, section: usize) -> Vec<Block> {
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
            number: format!("{section}.{number}"),
            text: brief.text(&theme.label).to_owned(),
            anchor: format!("theme-{}", theme.id),
        });
        blocks.push(Block::Record(record(brief, first)));
        blocks.extend(called.map(|it| Block::Record(record(brief, it))));
    }
    blocks
}

/// The theme of a requirement.
pub(super) fn theme_of<'b>(brief: &'b Brief<'_>, called: &Called<'_>) -> Option<&'b str> {
    brief.pack.card(&called.requirement.card).map(|it| it.theme.as_str())
}

fn record(brief: &Brief<'_>, called: &Called<'_>) -> Record {
    let (words, requirement) = (brief.words, called.requirement);
    let mut fields = vec![field(brief, "field-nature", [words.nature(requirement.nature)])];
    let proofs = requirement.proofs.iter().map(|it| brief.text(it).to_owned());
    fields.push(prose(brief, "field-proofs", proofs));
    fields.push(prose(brief, "field-verification", [brief.text(&requirement.verification).to_owned()]));
    if let Some(penalty) = &requirement.penalty {
        fields.push(prose(brief, "field-penalty", [brief.text(penalty).to_owned()]));
    }
    fields.push(field(brief, "field-bearer", [words.bearer(requirement.borne_by)]));
    if brief.edition == Edition::Working {
        fields.extend(buyers_fields(brief, called));
    }
    fields.retain(|it| !it.paragraphs.is_empty());
    let sentence = wording(brief.pack, brief.dossier, requirement, words);
    Record {
        anchor: requirement.id.to_string(),
        label: requirement.id.to_string(),
        title: brief.text(&requirement.title).to_owned(),
        badge: brief.level(called),
        tone: match called.level {
            Level::Minimum => Tone::Information,
            Level::Scored | Level::Option => Tone::Neutral,
        },
        body: sentence.lines().map(|it| brief.runs(it)).collect(),
        fields,
    }
}

/// What the buyer keeps on file: why this level, which frameworks it helps to meet, where it comes from.
fn buyers_fields(brief: &Brief<'_>, called: &Called<'_>) -> Vec<Field> {
    let requirement = called.requirement;
    let mut fields = Vec::new();
    if let Some(change) = called.changed {
        fields.push(field(brief, "field-level-changed", [change.reason.clone()]));
    }
    let ceilings = [("field-level-exceeded", called.exceeded), ("field-level-lowered", called.lowered)];
    if let Some((key, ceiling)) = ceilings.into_iter().find_map(|(key, it)| Some((key, it?))) {
        let rule = brief.citations(&ceiling.cite, requirement.confidence);
        fields.push(field(brief, key, [brief.text(&ceiling.because).to_owned(), rule]));
    }
    fields.push(field(brief, "field-frameworks", [brief.frameworks(&requirement.id)]));
    fields.push(field(brief, "field-sources", [brief.citations(&requirement.cite, requirement.confidence)]));
    fields.push(field(brief, "field-origin", origins(brief, called)));
    fields
}

/// Who besides the pack stands behind a requirement: an overlay, the founders' position that offers it.
fn origins(brief: &Brief<'_>, called: &Called<'_>) -> Vec<String> {
    let id = called.requirement.id.as_str();
    let mut lines = Vec::new();
    for overlay in &brief.pack.overlays {
        for it in overlay.altered.iter().filter(|it| it.kind == Kind::Requirement && it.id == id) {
            let key = match it.how {
                Alteration::Added => "annex-origin-added",
                Alteration::Extended => "annex-origin-extended",
                Alteration::Reworded | Alteration::Hidden => "annex-origin-reworded",
            };
            lines.push(brief.words.tell(key, &[("overlay", brief.text(&overlay.title).into())]));
        }
    }
    let positions = called.positions.iter().filter_map(|it| brief.pack.position(it));
    lines.extend(positions.map(|it| {
        let arguments = [("id", it.id.as_str().into()), ("title", brief.text(&it.title).into())];
        brief.words.tell("annex-origin-position", &arguments)
    }));
    lines
}

fn field(brief: &Brief<'_>, key: &str, lines: impl IntoIterator<Item = String>) -> Field {
    let lines = lines.into_iter().filter(|it| !it.is_empty());
    Field { name: brief.words.say(key), paragraphs: lines.map(|it| vec![Run::plain(it)]).collect() }
}

/// A field whose words may be in the lexicon.
fn prose(brief: &Brief<'_>, key: &str, lines: impl IntoIterator<Item = String>) -> Field {
    let lines = lines.into_iter().filter(|it| !it.is_empty());
    Field { name: brief.words.say(key), paragraphs: lines.map(|it| brief.runs(&it)).collect() }
}
