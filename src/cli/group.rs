//! What a group said: files of participants gathered, and what came out.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{
    desk::{Desk, save},
    fail::Failure,
    json::importance,
    tell,
};
use crate::{
    document::Brief,
    domain::{Dossier, Edit, MOST_PARTICIPANTS, NeedId, ParticipantId},
    store,
    words::Words,
    workshop::{self, Concluded, Outcome, Tally, adopt, conclude, gather},
};

/// Puts the votes of participants' files into a dossier, in its place, whole or not at all; tells what each brought.
pub(super) fn gather_files(desk: Desk<'_>, file: &Path, paths: &[PathBuf]) -> Result<String, Failure> {
    let words = desk.words;
    let opened = desk.open_to_change(file)?;
    let mut dossier = opened.dossier.clone();
    let mut files = Vec::new();
    for path in paths {
        files.extend(store::dossiers_at(path)?);
    }
    let mut told = String::new();
    for path in files.iter().filter(|it| !store::is_same_file(it, file)) {
        let filled = desk.open(path)?;
        if filled.persona != dossier.persona {
            return Err(Failure::OtherPersona { path: path.clone(), persona: filled.persona, wanted: dossier.persona });
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let gathered = gather(&dossier, &filled, &name);
        if MOST_PARTICIPANTS < gathered.workshop.participants.len() {
            return Err(Failure::Crowd { most: MOST_PARTICIPANTS });
        }
        let key = match (&gathered.who, gathered.is_new) {
            (_, false) => "gather-nothing",
            (Some(_), true) => "gather-new",
            (None, true) => "gather-group",
        };
        dossier.apply(Edit::Workshop(Box::new(gathered.workshop)));
        let arguments =
            [("file", path.display().to_string().into()), ("who", who(words, &dossier, gathered.who.as_ref()).into())];
        told += &(words.tell(key, &arguments) + "\n");
        for part in gathered.left_out {
            tell(&words.tell("gather-left-out", &[("part", words.left_out(part).into())]));
        }
    }
    save(file, &opened, &dossier)?;
    let arguments = [("n", dossier.workshop.participants.len().into()), ("path", file.display().to_string().into())];
    Ok(told + &words.tell("gather-done", &arguments) + "\n")
}

/// A participant under the name by which they are told.
fn who(words: &Words, dossier: &Dossier, id: Option<&ParticipantId>) -> String {
    let everybody = workshop::everybody(&dossier.workshop);
    everybody.iter().find(|it| Some(it.id) == id).map(|it| words.participant(it)).unwrap_or_default()
}

fn concluded(brief: &Brief<'_>) -> Concluded {
    let needs: Vec<NeedId> = brief.assessment.needs.iter().map(|it| it.id.clone()).collect();
    conclude(brief.pack, brief.persona, brief.dossier, &needs)
}

/// What came out of a workshop, for other programs.
pub(super) fn outcome_json(brief: &Brief<'_>) -> String {
    let Concluded { outcome, effects, leaders, voters } = concluded(brief);
    let effects = effects.iter().map(|it| {
        json!({
            "need": it.need.as_str(),
            "importance": super::json::answer(Some(it.answer)),
            "held_by": it.held_by.len(),
            "statuses": it.statuses.iter().map(|(solution, was, is)| json!({
                "solution": solution.as_str(),
                "from": super::json::status(*was),
                "to": super::json::status(*is),
            })).collect::<Vec<_>>(),
        })
    });
    let leaders = leaders.iter().map(|it| json!({"solution": it.solution.as_str(), "participants": it.participants}));
    let value = json!({
        "participants": brief.dossier.workshop.participants.len(),
        "needs": outcome.priorities.iter().map(need).collect::<Vec<_>>(),
        "parked": outcome.parked.iter().map(NeedId::as_str).collect::<Vec<_>>(),
        "open": outcome.open.iter().map(NeedId::as_str).collect::<Vec<_>>(),
        "concordance": concordance(&outcome),
        "effects": effects.collect::<Vec<_>>(),
        "leaders": leaders.collect::<Vec<_>>(),
        "voters": voters,
    });
    super::json::print(&value)
}

fn need(tally: &Tally) -> Value {
    let spread = tally.spread;
    json!({
        "id": tally.need.as_str(),
        "round": tally.round,
        "voted": tally.voted(),
        "unknown": tally.unknown,
        "counts": spread.map(|it| it.counts),
        "median": spread.map(|it| importance(it.median)),
        "first_quartile": spread.map(|it| importance(it.first_quartile)),
        "third_quartile": spread.map(|it| importance(it.third_quartile)),
        "width": spread.map(|it| it.width()),
        "dissents": tally.dissents.len(),
    })
}

fn concordance(outcome: &Outcome) -> Value {
    let Some((concordance, _)) = outcome.concordance else {
        return Value::Null;
    };
    json!({
        "numerator": concordance.coefficient.numerator(),
        "denominator": concordance.coefficient.denominator(),
        "participants": concordance.participants,
        "needs": concordance.needs,
    })
}

/// What came out of a workshop, to read: the report without its tables of detail.
pub(super) fn outcome(brief: &Brief<'_>) -> String {
    let (words, Concluded { outcome, .. }) = (brief.words, concluded(brief));
    if outcome.priorities.is_empty() {
        return words.say("room-outcome-none") + "\n";
    }
    let mut told = match outcome.concordance {
        Some((concordance, strength)) => {
            let arguments =
                [("w", words.ratio(concordance.coefficient).into()), ("strength", words.strength(strength).into())];
            words.tell("outcome-concordance", &arguments) + "\n"
        }
        None => words.say("concordance-none") + "\n",
    };
    for (index, tally) in outcome.priorities.iter().enumerate() {
        let kind = brief.need_kind(&tally.need);
        let median = tally.spread.map(|it| words.importance(kind, it.median)).unwrap_or_default();
        let arguments = [
            ("rank", (index + 1).into()),
            ("need", brief.need_label(&tally.need).into()),
            ("median", median.into()),
            ("agreement", words.agreement(tally.agreement).to_lowercase().into()),
            ("dissents", tally.dissents.len().into()),
        ];
        told += &(words.tell("outcome-line", &arguments) + "\n");
    }
    let left = adopt(brief.dossier, &outcome).len();
    if 0 < left {
        told += &(words.say("outcome-not-kept") + "\n");
    }
    told
}
