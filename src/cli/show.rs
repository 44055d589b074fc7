//! What a person reads in the terminal.

use std::fmt::Write as _;

use crate::{
    document::Brief,
    domain::{Pack, Text},
    matching::{Flip, Status, SufficientSets, all_flips, most_critical, winner_stability},
    words::Words,
};

/// `personas`: a list.
pub(super) fn personas(words: &Words, pack: &Pack) -> String {
    let text = |it: &Text| it.get(words.language()).to_owned();
    let mut out = format!("{} {} ({})\n", text(&pack.title), pack.version, pack.hash);
    for it in &pack.personas {
        let counts = words
            .tell("personas-counts", &[("needs", it.needs.len().into()), ("solutions", it.solutions.len().into())]);
        // Writing into a string cannot fail.
        write!(out, "\n{}  {}\n    {counts}\n    {}\n", it.id, text(&it.label), text(&it.problem)).ok();
    }
    out
}

/// `match`: what is missing first, then the ranking with its reasons, then the smallest set.
pub(super) fn matching(brief: &Brief<'_>) -> String {
    let words = brief.words;
    let mut lines = vec![brief.text(&brief.persona.label).to_owned()];
    let (given, total) = brief.assessment.answered;
    lines.push(words.tell("match-answered", &[("given", given.into()), ("total", total.into())]));
    for it in &brief.assessment.uncovered_essential {
        lines.push(words.tell("match-uncovered-essential", &[("need", brief.need_label(it).into())]));
    }
    for it in &brief.assessment.uncoverable {
        lines.push(words.tell("match-uncoverable", &[("need", brief.need_label(it).into())]));
    }
    lines.push(String::new());
    let flips = all_flips(brief.pack, brief.persona, brief.dossier);
    let ranked = brief.assessment.solutions.iter().any(|it| it.rank.is_some());
    if !ranked {
        lines.push(words.say("match-not-enough"));
    }
    for it in &brief.assessment.solutions {
        let tied =
            it.rank.is_some() && 1 < brief.assessment.solutions.iter().filter(|other| other.rank == it.rank).count();
        let rank = it.rank.map_or_else(|| "–".to_owned(), |it| format!("{it}."));
        let tie = if tied { format!(" {}", words.say("ex-aequo")) } else { String::new() };
        let relevance = it.relevance_permille().map_or_else(String::new, |share| {
            let high = it.relevance_high_permille().filter(|high| *high != share);
            let high = high
                .map_or_else(String::new, |high| words.tell("match-up-to", &[("share", words.permille(high).into())]));
            format!("  {}{high}", words.permille(share))
        });
        lines.push(format!(
            "{rank}{tie} {} – {}{relevance} ({})",
            brief.solution_label(&it.id),
            words.status(it.status),
            words.decision(it.decision)
        ));
        if it.status == Status::Vetoed {
            let reasons = it.vetoes.iter().filter_map(|index| brief.pack.vetoes.get(*index));
            lines.extend(reasons.map(|veto| format!("      {}", brief.text(&veto.because))));
            continue;
        }
        lines.extend(it.reasons.iter().map(|reason| {
            words.tell(
                "match-reason",
                &[
                    ("need", brief.need_label(&reason.need).into()),
                    ("weight", reason.weight.into()),
                    ("level", reason.level.into()),
                    ("points", reason.points.into()),
                ],
            )
        }));
        lines.extend(flips.get(&it.id).and_then(|flips| told_flips(brief, flips)));
    }
    lines.push(String::new());
    lines.push(sufficient(brief, &brief.assessment.sets));
    lines.extend(robustness(brief));
    lines.push(brief.text(&brief.pack.texts.neutrality).to_owned());
    lines.join("\n") + "\n"
}

/// The smallest set in words; « minimal » only when it was proved.
fn sufficient(brief: &Brief<'_>, sets: &SufficientSets) -> String {
    let words = brief.words;
    let Some(first) = sets.sets.first().filter(|it| !it.is_empty()) else {
        return words.say("match-no-set");
    };
    let names: Vec<String> = first.iter().map(|it| brief.solution_label(it)).collect();
    let key = if sets.minimal_proved { "match-set-minimal" } else { "match-set-at-least" };
    words.tell(
        key,
        &[
            ("size", first.len().into()),
            ("names", words.list(&names).into()),
            ("others", (sets.sets.len() - 1).into()),
            ("least", sets.at_least.into()),
        ],
    )
}

/// Answers that would change a status, when there are any.
fn told_flips(brief: &Brief<'_>, flips: &[Flip]) -> Option<String> {
    let words = brief.words;
    let told = flips.iter().map(|it| {
        words.tell(
            "match-flip",
            &[
                ("need", brief.need_label(&it.need).into()),
                ("to", words.importance(brief.need_kind(&it.need), it.to).into()),
                ("status", words.status(it.status).into()),
            ],
        )
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| words.tell("match-flips", &[("flips", words.list(&told).into())]))
}

/// As long as which answer the first solution stays first.
fn robustness(brief: &Brief<'_>) -> Option<String> {
    let (words, Brief { pack, persona, dossier, .. }) = (brief.words, brief);
    let first = brief.assessment.solutions.iter().find(|it| it.rank == Some(1))?;
    let first = || brief.solution_label(&first.id).into();
    let Some(need) = most_critical(pack, persona, dossier) else {
        return Some(words.tell("match-stable", &[("first", first())]));
    };
    let intervals = winner_stability(pack, persona, dossier);
    let interval = intervals.iter().find(|it| it.need == need)?;
    let crossed = interval.crossed_below.into_iter().chain(interval.crossed_above);
    let crossed: Vec<String> = crossed.map(|it| words.importance(brief.need_kind(&need), it)).collect();
    Some(words.tell(
        "match-critical",
        &[("need", brief.need_label(&need).into()), ("first", first()), ("to", words.list(&crossed).into())],
    ))
}
