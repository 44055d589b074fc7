//! The report of a workshop: how the group worked, what it shares, what divides it, and what that would change.

use super::{
    Brief,
    pieces::{body, captioned, lines_cell, named, note, sections},
};
use crate::{
    document::{Block, Cell, Document, Kind, Tone},
    domain::{NeedId, ParticipantId, Round, SolutionId},
    matching::Spread,
    workshop::{Concluded, Effect, Outcome, Seated, Tally, conclude, everybody, group_answer, tally},
};

/// The report.
pub(super) fn workshop(brief: &Brief<'_>) -> Document {
    let words = brief.words;
    let mut document = brief.document(Kind::Workshop);
    let needs: Vec<NeedId> = brief.assessment.needs.iter().map(|it| it.id.clone()).collect();
    let concluded = conclude(brief.pack, brief.persona, brief.dossier, &needs);
    let Concluded { outcome, effects, .. } = &concluded;
    let blocks = &mut document.blocks;
    blocks.push(body(method(brief)));
    if outcome.priorities.is_empty() {
        blocks.push(note(Tone::Warning, words.say("room-outcome-none"), words.say("room-outcome-none-text")));
        return document;
    }
    blocks.push(concordance(brief, outcome));
    let parts = sections(
        brief,
        [
            ("room-priorities", priorities(brief, outcome)),
            ("report-rounds", rounds(brief, outcome)),
            ("report-dissents", dissents(brief, outcome, effects)),
            ("report-quartiles", quartiles(brief, effects)),
            ("room-leaders", leaders(brief, &concluded)),
            ("report-otherwise", otherwise(brief, outcome)),
            ("report-discussions", discussions(brief, outcome)),
            ("report-put-off", put_off(brief, outcome)),
            ("report-proposals", proposals(brief)),
            ("room-wishes", wishes(brief)),
        ],
    );
    blocks.extend(parts);
    document
}

/// How the group worked, names only where it wants them.
fn method(brief: &Brief<'_>) -> String {
    let (words, workshop, rules) = (brief.words, &brief.dossier.workshop, brief.pack.group);
    let names: Vec<String> = told(brief).into_iter().map(|it| it.1).collect();
    let arguments = [
        ("n", workshop.participants.len().into()),
        ("quorum", rules.quorum.into()),
        ("dissent", rules.dissent_from.into()),
        ("rounds", rules.most_rounds.into()),
        ("settled", rules.settled_below.into()),
        ("names", words.list(&names).into()),
    ];
    let key = if workshop.attributed { "report-method-attributed" } else { "report-method" };
    words.tell(key, &arguments)
}

/// Everybody under the name by which documents tell them.
fn told<'a>(brief: &Brief<'a>) -> Vec<(&'a ParticipantId, String)> {
    let attributed = brief.dossier.workshop.attributed;
    let name =
        |it: &Seated<'_>| if attributed { brief.words.participant(it) } else { brief.words.say("room-somebody") };
    everybody(&brief.dossier.workshop).into_iter().map(|it| (it.id, name(&it))).collect()
}

fn concordance(brief: &Brief<'_>, outcome: &Outcome) -> Block {
    let words = brief.words;
    let Some((concordance, strength)) = &outcome.concordance else {
        return note(Tone::Neutral, words.say("concordance-none"), words.say("concordance-none-text"));
    };
    let title = words.tell("report-concordance", &[("strength", words.strength(*strength).into())]);
    let arguments = [
        ("w", words.ratio(concordance.coefficient).into()),
        ("participants", concordance.participants.into()),
        ("all", brief.dossier.workshop.participants.len().into()),
        ("needs", concordance.needs.into()),
    ];
    note(Tone::Information, title, words.tell("concordance-text", &arguments))
}

/// The votes of a round in words: « Indispensable : 5, importante : 2 ».
fn votes(brief: &Brief<'_>, tally: &Tally) -> String {
    let kind = brief.need_kind(&tally.need);
    let spread = tally.spread.as_ref();
    let levels = crate::domain::Importance::ALL.into_iter().rev();
    let given = levels.filter_map(|level| {
        let number = spread.map_or(0, |it| it.counts[level as usize]);
        let name = brief.words.importance(kind, level);
        (0 < number).then(|| brief.words.tell("room-votes-of", &[("level", name.into()), ("n", number.into())]))
    });
    let unknown = (0 < tally.unknown).then(|| {
        let name = brief.words.answer(kind, Some(crate::domain::Answer::DontKnow));
        brief.words.tell("room-votes-of", &[("level", name.into()), ("n", tally.unknown.into())])
    });
    brief.words.list(&given.chain(unknown).collect::<Vec<_>>())
}

fn median(brief: &Brief<'_>, need: &NeedId, spread: Option<Spread>) -> String {
    spread.map(|it| brief.words.importance(brief.need_kind(need), it.median)).unwrap_or_default()
}

fn priorities(brief: &Brief<'_>, outcome: &Outcome) -> Vec<Block> {
    let rows = outcome.priorities.iter().enumerate().map(|(index, it)| {
        vec![
            Cell::plain((index + 1).to_string()),
            Cell::plain(brief.need_label(&it.need)),
            Cell::plain(median(brief, &it.need, it.spread)),
            Cell::plain(votes(brief, it)),
            Cell::plain(brief.words.agreement(it.agreement)),
            Cell::plain(it.round.to_string()),
        ]
    });
    let heads = [
        ("report-column-rank", 15),
        ("column-need", 50),
        ("report-column-median", 26),
        ("report-column-votes", 50),
        ("report-column-agreement", 24),
        ("report-column-rounds", 14),
    ];
    sheet(brief, "room-priorities", captioned(brief, "report-priorities-caption", heads, rows.collect()))
}

/// A part under a short name, where tables are sheets.
fn sheet(brief: &Brief<'_>, key: &str, part: Vec<Block>) -> Vec<Block> {
    part.into_iter().map(|it| named(brief.words.say(key), it)).collect()
}

/// How opinions moved, for needs that were voted on more than once.
fn rounds(brief: &Brief<'_>, outcome: &Outcome) -> Vec<Block> {
    let again = outcome.priorities.iter().filter(|it| 1 < it.round);
    let rows = again.flat_map(|last| {
        (1..=last.round).map(|round: Round| {
            let it = tally(&brief.dossier.workshop, &brief.pack.group, &last.need, round);
            let kind = brief.need_kind(&last.need);
            let level = |pick: fn(Spread) -> crate::domain::Importance| {
                it.spread.map(|it| brief.words.importance(kind, pick(it))).unwrap_or_default()
            };
            let changed = it
                .moved
                .map(|it| brief.words.tell("report-changed", &[("changed", it.changed.into()), ("of", it.of.into())]));
            vec![
                Cell::plain(brief.need_label(&last.need)),
                Cell::plain(round.to_string()),
                Cell::plain(level(|it| it.first_quartile)),
                Cell::plain(level(|it| it.median)),
                Cell::plain(level(|it| it.third_quartile)),
                Cell::plain(changed.unwrap_or_default()),
            ]
        })
    });
    let heads = [
        ("column-need", 50),
        ("report-column-round", 14),
        ("report-column-first-quartile", 26),
        ("report-column-median", 26),
        ("report-column-third-quartile", 26),
        ("report-column-changed", 30),
    ];
    sheet(brief, "report-rounds", captioned(brief, "report-rounds-caption", heads, rows.collect()))
}

/// Views far from the median: who, why, and what they would change.
fn dissents(brief: &Brief<'_>, outcome: &Outcome, effects: &[Effect]) -> Vec<Block> {
    let names = told(brief);
    let name = |id: &ParticipantId| names.iter().find(|it| it.0 == id).map(|it| it.1.clone()).unwrap_or_default();
    let attributed = brief.dossier.workshop.attributed;
    let rows = outcome.priorities.iter().flat_map(|tally| {
        let name = &name;
        tally.dissents.iter().map(move |(id, vote)| {
            let answer = brief.words.answer(brief.need_kind(&tally.need), Some(vote.answer));
            let effect = effects.iter().find(|it| it.need == tally.need && it.answer == vote.answer);
            vec![
                Cell::plain(brief.need_label(&tally.need)),
                lines_cell(std::iter::once(answer).chain(attributed.then(|| name(id)))),
                Cell::plain(if vote.reason.is_empty() {
                    brief.words.say("report-no-reason")
                } else {
                    vote.reason.clone()
                }),
                lines_cell(effect.map(|it| lines(brief, it)).unwrap_or_default()),
            ]
        })
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return vec![body(brief.words.say("report-no-dissent"))];
    }
    let heads =
        [("column-need", 40), ("report-column-view", 30), ("report-column-reason", 50), ("report-column-effect", 56)];
    sheet(brief, "report-dissents", captioned(brief, "report-dissents-caption", heads, rows))
}

/// What another answer would change, one thing a line.
fn lines(brief: &Brief<'_>, effect: &Effect) -> Vec<String> {
    let words = brief.words;
    if effect.is_none() {
        return vec![words.say("effect-none")];
    }
    let quoted = |it: &SolutionId| words.tell("quoted", &[("text", brief.solution_label(it).into())]);
    words.effect(effect, |solutions| words.list(&solutions.iter().map(quoted).collect::<Vec<_>>()))
}

/// What a quartile in the place of the median would change.
fn quartiles(brief: &Brief<'_>, effects: &[Effect]) -> Vec<Block> {
    let telling = effects.iter().filter(|it| it.held_by.is_empty() && !it.is_none());
    let rows = telling.map(|it| {
        vec![
            Cell::plain(brief.need_label(&it.need)),
            Cell::plain(brief.words.answer(brief.need_kind(&it.need), Some(it.answer))),
            lines_cell(lines(brief, it)),
        ]
    });
    let heads = [("column-need", 50), ("report-column-answer", 30), ("report-column-effect", 90)];
    sheet(brief, "report-quartiles", captioned(brief, "report-quartiles-caption", heads, rows.collect()))
}

fn leaders(brief: &Brief<'_>, concluded: &Concluded) -> Vec<Block> {
    let all = concluded.voters;
    let rows = concluded.leaders.iter().map(|it| {
        let share = brief.words.tell("report-share", &[("n", it.participants.into()), ("all", all.into())]);
        vec![Cell::plain(brief.solution_label(&it.solution)), Cell::plain(share)]
    });
    let heads = [("column-solution", 110), ("report-column-first-for", 60)];
    sheet(brief, "room-leaders", captioned(brief, "report-leaders-caption", heads, rows.collect()))
}

/// Needs to which the dossier has another answer than the median: the group chose so, or has not put it there yet.
fn otherwise(brief: &Brief<'_>, outcome: &Outcome) -> Vec<Block> {
    let rows = outcome.priorities.iter().filter_map(|it| {
        let (held, median) = (brief.dossier.answers.get(&it.need).copied(), group_answer(it));
        let kind = brief.need_kind(&it.need);
        let key = if brief.dossier.is_settled(&it.need) { "report-chosen" } else { "report-not-kept" };
        (held != median).then(|| {
            vec![
                Cell::plain(brief.need_label(&it.need)),
                Cell::plain(brief.words.answer(kind, median)),
                Cell::plain(brief.words.answer(kind, held)),
                Cell::plain(brief.words.say(key)),
            ]
        })
    });
    let heads =
        [("column-need", 50), ("report-column-median", 30), ("report-column-held", 30), ("report-column-state", 50)];
    sheet(brief, "report-otherwise", captioned(brief, "report-otherwise-caption", heads, rows.collect()))
}

/// What was noted on needs whose votes were shown, by the group and by those who did not answer.
fn discussions(brief: &Brief<'_>, outcome: &Outcome) -> Vec<Block> {
    let workshop = &brief.dossier.workshop;
    let rows = outcome.priorities.iter().filter_map(|tally| {
        let noted = workshop.discussions.get(&tally.need).into_iter().flatten();
        let remarks = workshop.remarks.get(&tally.need).into_iter().flat_map(|it| it.values().flatten());
        let lines: Vec<String> = noted.chain(remarks).flat_map(|it| it.lines()).map(str::to_owned).collect();
        (!lines.is_empty()).then(|| vec![Cell::plain(brief.need_label(&tally.need)), lines_cell(lines)])
    });
    let heads = [("column-need", 50), ("report-column-notes", 120)];
    sheet(brief, "report-discussions", captioned(brief, "report-discussions-caption", heads, rows.collect()))
}

fn put_off(brief: &Brief<'_>, outcome: &Outcome) -> Vec<Block> {
    let states = [(&outcome.parked, "report-parked"), (&outcome.open, "report-open")];
    let rows = states.into_iter().flat_map(|(needs, key)| {
        needs.iter().map(move |it| vec![Cell::plain(brief.need_label(it)), Cell::plain(brief.words.say(key))])
    });
    let heads = [("column-need", 110), ("report-column-state", 60)];
    sheet(brief, "report-put-off", captioned(brief, "report-put-off-caption", heads, rows.collect()))
}

/// Needs that participants proposed and nobody made a need of the dossier.
fn proposals(brief: &Brief<'_>) -> Vec<Block> {
    let taken = |id: &NeedId| brief.dossier.own_needs.iter().any(|it| it.id == *id);
    let open = brief.dossier.workshop.proposals.values().filter(|it| !taken(&it.id));
    let rows = open.map(|it| vec![Cell::plain(&it.label), Cell::plain(brief.words.need_kind(it.kind))]);
    let heads = [("column-need", 110), ("report-column-kind", 60)];
    sheet(brief, "report-proposals", captioned(brief, "report-proposals-caption", heads, rows.collect()))
}

fn wishes(brief: &Brief<'_>) -> Vec<Block> {
    let names = told(brief);
    let rows = brief.dossier.workshop.wishes.iter().map(|(solution, wishes)| {
        let lines = names.iter().flat_map(|(id, name)| {
            let choices = wishes.get(*id).into_iter().flatten();
            choices.map(move |it| {
                let decision = brief.words.decision(it.decision);
                let key = if it.reason.is_empty() { "room-wish" } else { "report-wish-reason" };
                let arguments = [
                    ("name", name.as_str().into()),
                    ("decision", decision.into()),
                    ("reason", it.reason.as_str().into()),
                ];
                brief.words.tell(key, &arguments)
            })
        });
        vec![Cell::plain(brief.solution_label(solution)), lines_cell(lines)]
    });
    let heads = [("column-solution", 70), ("report-column-wishes", 100)];
    sheet(brief, "room-wishes", captioned(brief, "report-wishes-caption", heads, rows.collect()))
}
