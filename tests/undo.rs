//! Every edit can be taken back, whatever came before it.

use gouvernail::domain::{
    Answer, Ballot, BuyerStatus, Choice, Decision, Dossier, Edit, Importance, Level, LevelChange, Logo, Meeting,
    NeedKind, OwnCriterion, OwnNeed, Participant, Progress, Respondent, Stage, Task, VitalOperator, Vote, Weight,
    Workshop,
};
use proptest::{collection::vec, prelude::*};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-cé ]{1,4}"]
}

/// One of a few names: edits meet each other.
fn name() -> impl Strategy<Value = String> {
    "propre-[1-4]"
}

fn of_text() -> impl Strategy<Value = Edit> {
    let made: [fn(String) -> Edit; 10] = [
        Edit::Title,
        Edit::Organisation,
        Edit::Object,
        Edit::Perimeter,
        Edit::Reference,
        Edit::Date,
        Edit::Version,
        Edit::Author,
        Edit::Confidentiality,
        |png| Edit::Logo((!png.is_empty()).then(|| Logo { description: String::new(), png })),
    ];
    (0..made.len(), text()).prop_map(move |(index, text)| made[index](text))
}

fn of_name() -> impl Strategy<Value = Edit> {
    let made: [fn(String, String) -> Edit; 20] = [
        |id, text| Edit::Answer(id.as_str().into(), (!text.is_empty()).then_some(Answer::DontKnow)),
        |id, _| Edit::Answer(id.as_str().into(), Some(Answer::Importance(Importance::Essential))),
        |id, text| Edit::Note(id.as_str().into(), text),
        |id, label| {
            let (id, kind) = (id.as_str().into(), NeedKind::Constraint);
            Edit::PutOwnNeed(OwnNeed {
                id,
                kind,
                label,
                links: [("s".into(), gouvernail::domain::Coverage::Largely)].into(),
            })
        },
        |id, _| Edit::RemoveOwnNeed(id.as_str().into()),
        |id, reason| {
            let decision = if reason.is_empty() { Decision::Open } else { Decision::Retained };
            Edit::Choose(id.as_str().into(), Choice { decision, reason, ..Choice::default() })
        },
        |id, text| Edit::Position(id.as_str().into(), text.is_empty()),
        |id, text| Edit::Number(id.as_str().into(), (!text.is_empty()).then(|| text.len().into())),
        |id, text| Edit::Words(id.as_str().into(), Some(text)),
        |id, reason| {
            let change = LevelChange { level: Level::Scored, reason };
            Edit::Level(id.as_str().into(), (!change.reason.is_empty()).then_some(change))
        },
        |id, text| {
            if text.len() % 2 == 0 {
                Edit::Wording(id.as_str().into(), Some(text))
            } else {
                Edit::Ground(id.as_str().into(), text)
            }
        },
        |id, text| Edit::ThemeWeight(id.as_str().into(), Weight::new(u8::try_from(text.len()).unwrap())),
        |id, label| {
            let weight = Weight::new(u8::try_from(label.len()).unwrap());
            Edit::PutCriterion(OwnCriterion { id: id.as_str().into(), label, weight })
        },
        |id, _| Edit::RemoveCriterion(id.as_str().into()),
        |id, text| {
            let vote = Vote { answer: Answer::DontKnow, reason: text.clone() };
            let round = u8::try_from(1 + text.len() % 2).unwrap();
            let ballot = (!text.contains('b')).then(|| Ballot::of(vote));
            Edit::Ballot(id.as_str().into(), round, text.as_str().into(), ballot)
        },
        |id, text| Edit::Reveal(id.as_str().into(), u8::try_from(text.len()).unwrap()),
        |id, text| Edit::Settle(id.as_str().into(), text.is_empty().then_some(Answer::DontKnow)),
        |id, text| Edit::Park(id.as_str().into(), text.is_empty()),
        |id, text| Edit::Discuss(id.as_str().into(), [text].into()),
        |id, remark| {
            let progress = if remark.is_empty() { Progress::NotStarted } else { Progress::Done };
            Edit::FollowUp(id.as_str().into(), Task { progress, remark })
        },
    ];
    (0..made.len(), name(), text()).prop_map(move |(index, name, text)| made[index](name, text))
}

fn of_group() -> impl Strategy<Value = Edit> {
    let made: [fn(String) -> Edit; 4] = [
        |name| {
            Edit::Respondent((!name.is_empty()).then(|| Respondent { id: "p".into(), name, ..Respondent::default() }))
        },
        |name| {
            let participants = [(name.as_str().into(), Participant { name, number: 0 })].into();
            Edit::Workshop(Box::new(Workshop { participants, ..Workshop::default() }))
        },
        |note| Edit::Close(Meeting { note, ..Meeting::default() }),
        |_| Edit::Reopen,
    ];
    (0..made.len(), text()).prop_map(move |(index, text)| made[index](text))
}

fn edit() -> impl Strategy<Value = Edit> {
    let of_choice = prop_oneof![
        Just(Edit::Stage(Stage::Final)),
        Just(Edit::Buyer(BuyerStatus::Private)),
        Just(Edit::VitalOperator(VitalOperator::Yes)),
    ];
    prop_oneof![1 => of_choice, 4 => of_text(), 15 => of_name(), 3 => of_group()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn each_edit_and_its_inverse_leave_the_dossier_as_it_was(edits in vec(edit(), 1..40)) {
        let mut dossier = Dossier::new("p".into(), BuyerStatus::State);
        for edit in edits {
            let before = dossier.clone();
            let inverse = dossier.inverse(&edit);
            dossier.apply(edit.clone());
            let after = dossier.clone();
            for it in inverse {
                dossier.apply(it);
            }
            prop_assert_eq!(&dossier, &before, "{:?}", edit);
            dossier = after;
        }
    }
}
