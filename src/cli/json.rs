//! What other programs read. Field names are part of the contract of the command line.

use serde::Serialize;
use serde_json::{Value, json};

use super::arguments::BUYERS;
use crate::{
    document::Brief,
    domain::{
        Answer, BuyerStatus, Decision, Importance, Language, NeedKind, Pack, Persona, RequirementId, SolutionId,
        SolutionKind,
    },
    matching::{Assessment, Status, all_flips},
};

/// Tells a value as text for other programs.
pub(super) fn print(value: &Value) -> String {
    format!("{value:#}\n")
}

pub(super) fn importance(importance: Importance) -> &'static str {
    match importance {
        Importance::None => "none",
        Importance::Wished => "wished",
        Importance::Important => "important",
        Importance::Essential => "essential",
    }
}

pub(super) fn answer(answer: Option<Answer>) -> Value {
    match answer {
        Some(Answer::Importance(it)) => importance(it).into(),
        Some(Answer::DontKnow) | None => Value::Null,
    }
}

fn need_kind(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Expectation => "expectation",
        NeedKind::Constraint => "constraint",
    }
}

fn solution_kind(kind: SolutionKind) -> &'static str {
    match kind {
        SolutionKind::Capability => "capability",
        SolutionKind::Commitment => "commitment",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Indispensable => "indispensable",
        Status::Recommended => "recommended",
        Status::Useful => "useful",
        Status::WithoutObject => "without-object",
        Status::Vetoed => "vetoed",
    }
}

fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Open => "open",
        Decision::Retained => "retained",
        Decision::InPlace => "in-place",
        Decision::SetAside => "set-aside",
    }
}

fn buyer(status: BuyerStatus) -> Option<&'static str> {
    BUYERS.iter().find(|(_, it)| *it == status).map(|(word, _)| *word)
}

/// A value of the domain, as it is written in packs.
fn entry<T: Serialize>(it: &T) -> Value {
    // Plain data with text keys always serialises.
    serde_json::to_value(it).unwrap_or_default()
}

/// `personas --json`: enough to recompute the method without this program.
pub(super) fn personas(pack: &Pack, language: Language) -> String {
    let personas: Vec<Value> = pack.personas.iter().map(|it| persona(pack, it, language)).collect();
    let weight = |it| pack.scale.weight(it);
    print(&json!({
        "pack": pack.stamp(),
        "weights": {
            "none": weight(Importance::None),
            "wished": weight(Importance::Wished),
            "important": weight(Importance::Important),
            "essential": weight(Importance::Essential),
        },
        "covered_from": pack.scale.covered_from,
        "personas": personas,
        "requirements": pack.requirements.iter().map(entry).collect::<Vec<_>>(),
        "frameworks": pack.frameworks.iter().map(entry).collect::<Vec<_>>(),
        "mappings": pack.mappings.iter().map(entry).collect::<Vec<_>>(),
        "positions": pack.positions.iter().map(entry).collect::<Vec<_>>(),
        "methods": pack.methods.iter().map(entry).collect::<Vec<_>>(),
    }))
}

fn persona(pack: &Pack, persona: &Persona, language: Language) -> Value {
    let needs = persona.needs.iter().filter_map(|row| {
        let need = pack.need(&row.need)?;
        let label = row.label.as_ref().unwrap_or(&need.label).get(language);
        Some(json!({
            "id": row.need, "kind": need_kind(need.kind), "label": label, "source": row.bullet,
            "usual": importance(row.usual), "cards": row.cards,
        }))
    });
    let solutions = persona.solutions.iter().filter_map(|row| {
        let solution = pack.solution(&row.solution)?;
        let label = row.label.as_ref().unwrap_or(&solution.label).get(language);
        Some(json!({
            "id": row.solution, "kind": solution_kind(solution.kind), "label": label, "source": row.bullet,
            "cards": row.cards,
        }))
    });
    let links = pack.links_of(persona);
    let links = links.iter().map(|it| json!({ "solution": it.solution, "need": it.need, "level": it.level.level() }));
    let has = |id: &SolutionId| persona.solutions.iter().any(|it| it.solution == *id);
    let vetoes = pack.vetoes.iter().filter(|it| has(&it.solution)).map(|it| {
        let buyers: Vec<&str> = it.buyers.iter().filter_map(|it| buyer(*it)).collect();
        json!({ "need": it.need, "from": importance(it.from), "buyers": buyers, "solution": it.solution })
    });
    json!({
        "id": persona.id,
        "label": persona.label.get(language),
        "needs": needs.collect::<Vec<_>>(),
        "solutions": solutions.collect::<Vec<_>>(),
        "links": links.collect::<Vec<_>>(),
        "vetoes": vetoes.collect::<Vec<_>>(),
        "requirements": requirements(pack, persona),
    })
}

/// Requirements that some row of a persona can call.
fn requirements<'a>(pack: &'a Pack, persona: &Persona) -> Vec<&'a RequirementId> {
    let needs = persona.needs.iter().flat_map(|it| &it.cards);
    let cards: Vec<_> = needs.chain(persona.solutions.iter().flat_map(|it| &it.cards)).collect();
    pack.requirements.iter().filter(|it| cards.contains(&&it.card)).map(|it| &it.id).collect()
}

/// `match --json`.
pub(super) fn matching(brief: &Brief<'_>) -> String {
    let Brief { pack, persona, dossier, assessment, .. } = brief;
    let Assessment { needs, solutions, sets, uncoverable, uncovered_essential, answered, .. } = assessment;
    let flips = all_flips(pack, persona, dossier);
    let share = |permille: Option<u32>| permille.map(|it| f64::from(it) / 1000.0);
    let needs = needs.iter().map(|it| {
        json!({
            "id": it.id, "kind": need_kind(it.kind), "importance": answer(it.answer),
            "dont_know": it.answer == Some(Answer::DontKnow), "weight": it.weight,
            "level": it.level, "covered": it.covered, "answered_by": it.answered_by,
        })
    });
    let solutions = solutions.iter().map(|it| {
        let reasons = it.reasons.iter().map(|reason| {
            json!({ "need": reason.need, "weight": reason.weight, "level": reason.level, "points": reason.points })
        });
        let flips = flips.get(&it.id).into_iter().flatten().map(|flip| {
            json!({
                "need": flip.need, "from": answer(flip.from),
                "from_dont_know": flip.from == Some(Answer::DontKnow), "to": importance(flip.to), "status": status(flip.status),
            })
        });
        json!({
            "id": it.id, "points": it.points, "points_max": it.points_max,
            "relevance": share(it.relevance_permille()),
            "relevance_interval": [share(it.relevance_permille()), share(it.relevance_high_permille())],
            "vetoes": it.vetoes.iter().filter_map(|index| pack.vetoes.get(*index)).map(|veto| {
                json!({ "need": veto.need, "because": brief.text(&veto.because) })
            }).collect::<Vec<_>>(),
            "rank": it.rank, "status": status(it.status), "decision": decision(it.decision),
            "reasons": reasons.collect::<Vec<_>>(), "flips": flips.collect::<Vec<_>>(),
        })
    });
    let (given, total) = answered;
    print(&json!({
        "pack": pack.stamp(),
        "persona": persona.id,
        "answered": share(u32::try_from((*given * 1000).checked_div(*total).unwrap_or_default()).ok()),
        "answers": { "given": given, "asked": total },
        "needs": needs.collect::<Vec<_>>(),
        "solutions": solutions.collect::<Vec<_>>(),
        "sufficient_sets": sets.sets,
        "minimal_proved": sets.minimal_proved,
        "choice_proved": sets.choice_proved,
        "at_least": sets.at_least,
        "witnesses": sets.witnesses.iter().map(|(solution, need)| json!({ "solution": solution, "need": need })).collect::<Vec<_>>(),
        "uncoverable": uncoverable,
        "uncovered_essential": uncovered_essential,
    }))
}
