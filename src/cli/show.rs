//! What a person reads in the terminal.

use std::fmt::Write as _;

use crate::{
    document::Brief,
    domain::{Pack, Text},
    matching::{Status, SufficientSets},
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
    let ranked = brief.assessment.solutions.iter().any(|it| it.rank.is_some());
    if !ranked {
        lines.push(words.say("match-not-enough"));
    }
    for it in &brief.assessment.solutions {
        let tied =
            it.rank.is_some() && 1 < brief.assessment.solutions.iter().filter(|other| other.rank == it.rank).count();
        let rank = it.rank.map_or_else(|| "–".to_owned(), |it| it.to_string());
        let tie = if tied { format!(" {}", words.say("ex-aequo")) } else { String::new() };
        let relevance = it.relevance_permille().map_or_else(String::new, |share| {
            let high = it.relevance_high_permille().filter(|high| *high != share);
            let high = high
                .map_or_else(String::new, |high| words.tell("match-up-to", &[("share", words.permille(high).into())]));
            format!("  {}{high}", words.permille(share))
        });
        lines.push(format!(
            "{rank}{tie}. {} – {}{relevance} ({})",
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
    }
    lines.push(String::new());
    lines.push(sufficient(brief, &brief.assessment.sets));
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
            ("names", names.join(" ; ").into()),
            ("others", (sets.sets.len() - 1).into()),
            ("least", sets.at_least.into()),
        ],
    )
}
