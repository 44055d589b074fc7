//! What the buyer checks before publication: for the buyer alone, to be taken out of what bidders get.

use std::collections::BTreeMap;

use super::{
    super::{
        Brief,
        pieces::{captioned, lines_cell, note, paragraphs, small},
    },
    measures::{downtime, parameters},
    requirements::theme_of,
};
use crate::{
    document::{Block, Cell, Run, Tone},
    domain::{Alteration, Citation, FlagId, LegalFlag, Level, MethodCard, RequirementId, ThemeId},
    requirements::{Finding, Verdict, too_many_minimums},
};

pub(super) fn checks(brief: &Brief<'_>, section: usize) -> Vec<Block> {
    let (words, texts) = (brief.words, &brief.pack.texts);
    let mut blocks = vec![note(Tone::Warning, words.say("annex-remove-title"), words.say("annex-remove"))];
    blocks.extend(many_minimums(brief));
    blocks.extend(misweighed(brief));
    let items = super::by_status(brief, &texts.checks_public, &texts.checks_private);
    let items = items.iter().map(|it| vec![Run::plain(brief.text(it))]).collect();
    blocks.push(Block::List { ordered: true, items });
    blocks.push(small(brief.text(&texts.neutrality)));
    let parts = [
        ("annex-findings", found(brief)),
        ("annex-flags", flags(brief)),
        ("annex-realism", realism(brief)),
        ("annex-positions", positions(brief)),
        ("annex-methods", methods(brief)),
        ("annex-advice", advice(brief)),
        ("annex-overlays", overlays(brief)),
    ];
    for (index, (key, part)) in parts.into_iter().filter(|(_, part)| !part.is_empty()).enumerate() {
        let (number, text) = (format!("{section}.{}", index + 1), words.say(key));
        blocks.push(Block::Heading { level: 2, number, text, anchor: key.to_owned() });
        blocks.extend(part);
    }
    blocks
}

/// A warning when minimum requirements are so many that they may keep bidders away.
fn many_minimums(brief: &Brief<'_>) -> Option<Block> {
    let all = brief.calls.requirements.len();
    let minimum = brief.calls.count(Level::Minimum);
    let most = brief.pack.scale.most_minimum;
    too_many_minimums(brief.pack, &brief.calls).then(|| {
        let arguments = [("minimum", minimum.into()), ("all", all.into()), ("most", most.into())];
        note(Tone::Warning, brief.words.say("annex-minimums-title"), brief.words.tell("annex-minimums", &arguments))
    })
}

/// A warning when criteria are weighed and their weights cannot be published as they are.
fn misweighed(brief: &Brief<'_>) -> Option<Block> {
    let weighing = brief.weighing();
    matches!(weighing.verdict(), Verdict::Faulty(_)).then(|| {
        let told = brief.words.weighing(&weighing).into_iter().chain([brief.words.say("criteria-faulty-text")]);
        let paragraphs = told.map(|it| vec![Run::plain(it)]).collect();
        Block::Note { tone: Tone::Warning, title: brief.words.say("criteria-faulty"), paragraphs }
    })
}

/// Words of this dossier that raise a flag.
fn found(brief: &Brief<'_>) -> Vec<Block> {
    let rows = brief.findings().iter().map(|Finding { place, flag, words, ground }| {
        let place = brief.words.place(place);
        let quoted = brief.words.tell("finding-words", &[("words", words.as_str().into())]);
        let mut lines = vec![quoted, brief.text(&flag.message).to_owned(), brief.text(&flag.rewrite).to_owned()];
        lines.push(match ground {
            Some(ground) => brief.words.tell("finding-ground", &[("ground", (*ground).into())]),
            None => brief.text(&flag.ground).to_owned(),
        });
        vec![
            Cell::plain(place),
            Cell::plain(flag.id.as_str()),
            lines_cell(lines),
            Cell::plain(brief.citations(&flag.cite, flag.confidence)),
        ]
    });
    captioned(
        brief,
        "annex-findings-caption",
        [
            ("annex-column-place", 22),
            ("annex-column-flag", 16),
            ("annex-column-message", 60),
            ("annex-column-rule", 26),
        ],
        rows.collect(),
    )
}

/// Flags that the subjects carry whatever the wording, or the whole of them, each with the requirements that do.
fn carried<'b>(brief: &'b Brief<'_>) -> Vec<(&'b LegalFlag, Vec<&'b RequirementId>)> {
    let mut raised: BTreeMap<&FlagId, Vec<&RequirementId>> = BTreeMap::new();
    for called in &brief.calls.requirements {
        for flag in &called.requirement.flags {
            raised.entry(flag).or_default().push(&called.requirement.id);
        }
    }
    let called =
        |theme: &ThemeId| brief.calls.requirements.iter().any(|it| theme_of(brief, it) == Some(theme.as_str()));
    let structural = |flag: &LegalFlag| {
        flag.absent_theme.as_ref().is_some_and(|theme| !called(theme))
            || flag.many_minimums && too_many_minimums(brief.pack, &brief.calls)
    };
    (brief.pack.flags.iter())
        .filter(|flag| flag.concerns(brief.dossier.buyer))
        .filter(|flag| flag.absent_theme.is_none() || structural(flag))
        .filter_map(|flag| match raised.remove(&flag.id) {
            // What is said of minimum requirements is said of all of them, and of no other.
            Some(_) if flag.many_minimums => Some((flag, minimums(brief))),
            Some(ids) => Some((flag, ids)),
            None => structural(flag).then(|| (flag, if flag.many_minimums { minimums(brief) } else { Vec::new() })),
        })
        .filter(|(flag, ids)| structural(flag) || !ids.is_empty())
        .collect()
}

fn minimums<'b>(brief: &'b Brief<'_>) -> Vec<&'b RequirementId> {
    let minimum = brief.calls.requirements.iter().filter(|it| it.level == Level::Minimum && !it.informs());
    minimum.map(|it| &it.requirement.id).collect()
}

fn flags(brief: &Brief<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = (carried(brief).into_iter())
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
    captioned(
        brief,
        "annex-flags-caption",
        [
            ("annex-column-flag", 16),
            ("annex-column-message", 60),
            ("annex-column-rule", 26),
            ("column-requirements", 22),
        ],
        rows,
    )
}

/// What demanding values cost.
fn realism(brief: &Brief<'_>) -> Vec<Block> {
    let used = parameters(brief);
    let rows: Vec<Vec<Cell>> = (brief.pack.parameters.iter())
        .filter_map(|it| {
            let ids = used.get(&it.id)?;
            let step = it.realism(brief.number(it)?)?;
            let value = std::iter::once(brief.value(it)).chain(downtime(brief, it));
            Some(vec![
                Cell::plain(brief.text(&it.label)),
                lines_cell(value),
                Cell::plain(brief.checked(brief.text(&step.text).to_owned(), it.confidence)),
                Cell::plain(Brief::ids(ids.iter().copied())),
            ])
        })
        .collect();
    captioned(
        brief,
        "annex-realism-caption",
        [
            ("annex-column-parameter", 26),
            ("annex-column-value", 22),
            ("annex-column-implies", 54),
            ("column-requirements", 22),
        ],
        rows,
    )
}

/// Founders' positions that were adopted, each with its limit.
fn positions(brief: &Brief<'_>) -> Vec<Block> {
    let notes = brief.calls.positions.iter().map(|it| {
        let title = format!("{} – {}", it.id, brief.text(&it.title));
        let mut paragraphs =
            [&it.statement, &it.caution, &it.advice].map(|it| vec![Run::plain(brief.text(it))]).to_vec();
        paragraphs.push(vec![Run::emphasis(brief.citations(&it.cite, it.confidence))]);
        Block::Note { tone: Tone::Warning, title, paragraphs }
    });
    notes.collect()
}

/// What the method cards and the flags of this part cite.
pub(super) fn cited<'b>(brief: &'b Brief<'_>) -> impl Iterator<Item = &'b Citation> {
    let subjects = carried(brief).into_iter().map(|it| it.0);
    let flags = subjects.chain(brief.findings().iter().map(|it| it.flag));
    let cited: Vec<&Citation> = flags.flat_map(|it| &it.cite).collect();
    cited.into_iter().chain(method_cards(brief).flat_map(|it| &it.cite))
}

/// The method cards that accompany the advice given.
fn method_cards<'b>(brief: &'b Brief<'_>) -> impl Iterator<Item = &'b MethodCard> {
    let public = brief.dossier.buyer.is_public();
    let advised: Vec<_> = brief.calls.advice.iter().map(|it| &it.card.id).collect();
    let accompanies =
        move |it: &&MethodCard| !it.steps(public).is_empty() && it.cards.iter().any(|card| advised.contains(&card));
    brief.pack.methods.iter().filter(accompanies)
}

/// Method cards that accompany the advice.
fn methods(brief: &Brief<'_>) -> Vec<Block> {
    let public = brief.dossier.buyer.is_public();
    let mut blocks = Vec::new();
    for it in method_cards(brief) {
        blocks.push(Block::Heading {
            level: 3,
            number: String::new(),
            text: brief.text(&it.title).to_owned(),
            anchor: format!("method-{}", it.id),
        });
        blocks.extend(paragraphs(brief, std::slice::from_ref(&it.question)));
        let items = it.steps(public).iter().map(|it| brief.runs(brief.text(it))).collect();
        blocks.push(Block::List { ordered: true, items });
        let limits = it.limits.iter().map(|it| brief.runs(brief.text(it)));
        let limits = limits.chain([vec![Run::emphasis(brief.citations(&it.cite, it.confidence))]]).collect();
        blocks.push(Block::Note { tone: Tone::Neutral, title: brief.words.say("annex-limits"), paragraphs: limits });
    }
    blocks
}

fn advice(brief: &Brief<'_>) -> Vec<Block> {
    let notes = brief.calls.advice.iter().map(|it| {
        let card = it.card;
        let text = if brief.dossier.buyer.is_public() { &card.public_advice } else { &card.private_advice };
        let sources = brief.citations(&card.cite, card.confidence);
        let paragraphs = vec![brief.runs(brief.text(text)), vec![Run::emphasis(sources)]];
        Block::Note { tone: Tone::Neutral, title: brief.text(&card.title).to_owned(), paragraphs }
    });
    notes.collect()
}

/// What was laid over the pack, and who answers for it.
fn overlays(brief: &Brief<'_>) -> Vec<Block> {
    let notes = brief.pack.overlays.iter().map(|it| {
        let words = brief.words;
        let title = words
            .tell("annex-overlay", &[("title", brief.text(&it.title).into()), ("version", it.version.as_str().into())]);
        let made = words.tell(
            "annex-overlay-made",
            &[
                ("authors", words.list(&it.authors).into()),
                ("date", words.date(&it.date).into()),
                ("licence", it.licence.as_str().into()),
            ],
        );
        let mut paragraphs = vec![vec![Run::plain(made)], vec![Run::plain(brief.text(&it.interest))]];
        let because = it.altered.iter().filter_map(|it| Some((it, it.because.as_ref()?)));
        paragraphs.extend(because.map(|(altered, because)| {
            let key = match altered.how {
                Alteration::Hidden => "annex-overlay-hidden",
                Alteration::Extended => "annex-overlay-extended",
                Alteration::Reworded | Alteration::Added => "annex-overlay-reworded",
            };
            let arguments = [("id", altered.id.as_str().into()), ("because", brief.text(because).into())];
            vec![Run::plain(words.tell(key, &arguments))]
        }));
        Block::Note { tone: Tone::Information, title, paragraphs }
    });
    notes.collect()
}
