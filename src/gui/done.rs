//! What the user did, in a few words: « SLA exigeants → Indispensable ».

use super::names::Shown;
use crate::domain::{Decision, Edit};

/// A step, by the first of its edits and how many more there are.
pub(super) fn step_name(shown: Shown<'_>, edits: &[Edit]) -> String {
    let Some(first) = edits.first() else {
        return String::new();
    };
    let name = edit_name(shown, first);
    match edits.len() - 1 {
        0 => name,
        more => shown.tell("done-several", &[("name", name.into()), ("more", more.into())]),
    }
}

fn edit_name(shown: Shown<'_>, edit: &Edit) -> String {
    let (session, words) = (shown.session, shown.words);
    let to = |name: &str, value: String| {
        if value.is_empty() {
            shown.tell("done-withdrawn", &[("name", name.into())])
        } else {
            shown.tell("done-to", &[("name", name.into()), ("value", value.into())])
        }
    };
    let of = |key: &str, name: &str| shown.tell(key, &[("name", name.into())]);
    match edit {
        Edit::Title(_) => shown.say("field-title"),
        Edit::Organisation(_) => shown.say("field-organisation"),
        Edit::Object(_) => shown.say("field-object"),
        Edit::Perimeter(_) => shown.say("field-perimeter"),
        Edit::Reference(_) => shown.say("field-reference"),
        Edit::Date(_) => shown.say("field-date"),
        Edit::Version(_) => shown.say("field-version"),
        Edit::Author(_) => shown.say("field-author"),
        Edit::Confidentiality(_) => shown.say("field-confidentiality"),
        Edit::Logo(_) => shown.say("done-logo"),
        Edit::Stage(stage) => words.stage(*stage),
        Edit::Buyer(status) => words.buyer(*status),
        Edit::VitalOperator(it) => to(&shown.say("changes-vital"), words.vital_operator(*it)),
        Edit::Answer(need, answer) => {
            let kind = session.assessment().needs.iter().find(|it| it.id == *need).map(|it| it.kind);
            let value = answer.and_then(|it| Some(words.answer(kind?, Some(it))));
            to(shown.need(need), value.unwrap_or_default())
        }
        Edit::Note(need, _) | Edit::Discuss(need, _) => of("done-note", shown.need(need)),
        Edit::PutOwnNeed(own) => of("done-own-need", &own.label),
        Edit::RemoveOwnNeed(_) => shown.say("done-own-need-removed"),
        Edit::Choose(solution, choice) => {
            let was_decided = choice.decision != Decision::Open;
            let value = if was_decided { words.decision(choice.decision) } else { String::new() };
            to(shown.solution(solution), value)
        }
        Edit::Position(id, adopted) => {
            let title = session.pack().position(id).map_or("", |it| shown.text(&it.title));
            of(if *adopted { "done-position" } else { "done-position-left" }, title)
        }
        Edit::Number(id, number) => {
            let label = session.pack().parameter(id).map_or("", |it| shown.text(&it.label));
            to(label, number.map(|it| words.number(it)).unwrap_or_default())
        }
        Edit::Words(id, _) => session.pack().parameter(id).map_or("", |it| shown.text(&it.label)).to_owned(),
        Edit::Level(id, change) => to(id.as_str(), change.as_ref().map(|it| words.level(it.level)).unwrap_or_default()),
        Edit::Wording(id, text) => {
            of(if text.is_some() { "done-wording" } else { "done-wording-restored" }, id.as_str())
        }
        Edit::ThemeWeight(id, weight) => {
            let label = session.pack().theme(id).map_or("", |it| shown.text(&it.label));
            to(label, weight.map(|it| words.weight(it)).unwrap_or_default())
        }
        Edit::PutCriterion(own) => match own.weight {
            Some(weight) => to(&own.label, words.weight(weight)),
            None => of("done-criterion", &own.label),
        },
        Edit::RemoveCriterion(_) => shown.say("done-criterion-removed"),
        Edit::Ground(id, _) => of("done-ground", id.as_str()),
        Edit::Respondent(_) => shown.say("done-respondent"),
        Edit::Workshop(_) => shown.say("done-workshop"),
        Edit::Ballot(need, _, _, _) => of("done-vote", shown.need(need)),
        Edit::Reveal(need, _) => of("done-reveal", shown.need(need)),
        Edit::Settle(need, _) => of("done-settled", shown.need(need)),
        Edit::Park(need, parked) => of(if *parked { "done-parked" } else { "done-unparked" }, shown.need(need)),
        Edit::FollowUp(solution, _) => of("done-follow-up", shown.solution(solution)),
        Edit::Close(_) => shown.say("done-meeting"),
        Edit::Reopen => shown.say("done-meeting-reopened"),
    }
}
