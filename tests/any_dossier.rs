//! Any dossier that the program can hold. Every structure is written out field by field, so that a field that is added
//! has to be thought of here.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    collection::{btree_map, btree_set, vec},
    option,
    prelude::*,
    sample::select,
};

use gouvernail::domain::{
    Answer, Ballot, BuyerStatus, Choice, Coverage, Criteria, Decision, Dossier, FollowUp, Importance, Level,
    LevelChange, Line, Logo, Marking, Meeting, NeedId, NeedKind, OwnCriterion, OwnNeed, PackStamp, Participant,
    Progress, Respondent, Stage, Task, VitalOperator, Vote, Weight, Workshop, is_unwanted,
};
use rust_decimal::Decimal;

/// What the notation, or a reader of it, could take for something else.
const TRICKY: [&str; 24] = [
    "\"",
    "\\",
    "\\\"",
    "\\u{202e}",
    "\\x1b",
    "\\n",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "r#\"",
    "\"#",
    "//",
    "/*",
    "*/",
    "(",
    "}",
    ": ",
    "'",
    "e\u{301}",
    "\u{a0}«\u{202f}",
    "\u{feff}",
    "\u{1f468}\u{200d}\u{1f692}",
    "\u{5d0}\u{200f}\u{2028}",
];

/// A text as it may be held: what has no place in one is dropped when it is typed.
fn text() -> impl Strategy<Value = String> {
    let letter = any::<char>().prop_filter("it is never held", |it| !is_unwanted(*it)).prop_map(String::from);
    let piece = prop_oneof![select(&TRICKY[..]).prop_map(str::to_owned), letter, "[a-z]{1,4}".prop_map(|it| it)];
    vec(piece, 0..5).prop_map(|it| it.concat())
}

/// An id. Those of a file that something else wrote may be any text.
fn id<T: for<'a> From<&'a str> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    text().prop_map(|it| T::from(it.as_str()))
}

/// A few entries, so that every map is empty now and then.
fn map<K: Ord + for<'a> From<&'a str> + std::fmt::Debug, V: std::fmt::Debug>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = BTreeMap<K, V>> {
    btree_map(id::<K>(), value, 0..3)
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![select(&Importance::ALL[..]).prop_map(Answer::Importance), Just(Answer::DontKnow)]
}

fn decision() -> impl Strategy<Value = Decision> {
    select(vec![Decision::Open, Decision::Retained, Decision::InPlace, Decision::SetAside])
}

fn progress() -> impl Strategy<Value = Progress> {
    select(&Progress::ALL[..])
}

fn choice() -> impl Strategy<Value = Choice> {
    (decision(), text(), text(), text()).prop_map(|(decision, reason, owner, due)| Choice {
        decision,
        reason,
        owner,
        due,
    })
}

fn own_need() -> impl Strategy<Value = OwnNeed> {
    let coverage = select(vec![Coverage::Partial, Coverage::Largely, Coverage::Fully, Coverage::Unknown]);
    (id(), select(&NeedKind::ALL[..]), text(), map(coverage)).prop_map(|(id, kind, label, links)| OwnNeed {
        id,
        kind,
        label,
        links,
    })
}

/// A decimal of any size and precision; what is typed or read is never a zero below zero.
fn number() -> impl Strategy<Value = Decimal> {
    let any_size = (any::<i64>(), 0..=28_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    prop_oneof![any_size, select(vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO])]
}

fn weight() -> impl Strategy<Value = Weight> {
    (1..=100_u8).prop_filter_map("a weight", Weight::new)
}

fn marking() -> impl Strategy<Value = Marking> {
    let logo = (text(), text()).prop_map(|(description, png)| Logo { description, png });
    (select(vec![Stage::Draft, Stage::Final]), text(), text(), text(), option::of(logo)).prop_map(
        |(stage, version, author, confidentiality, logo)| Marking { stage, version, author, confidentiality, logo },
    )
}

fn pack() -> impl Strategy<Value = PackStamp> {
    (text(), text(), text()).prop_map(|(id, version, hash)| PackStamp { id, version, hash })
}

fn level() -> impl Strategy<Value = LevelChange> {
    (select(vec![Level::Option, Level::Scored, Level::Minimum]), text())
        .prop_map(|(level, reason)| LevelChange { level, reason })
}

fn criteria() -> impl Strategy<Value = Criteria> {
    let other = (id(), text(), option::of(weight())).prop_map(|(id, label, weight)| OwnCriterion { id, label, weight });
    (map(weight()), vec(other, 0..3)).prop_map(|(themes, others)| Criteria { themes, others })
}

fn respondent() -> impl Strategy<Value = Respondent> {
    (id(), text(), btree_set(id(), 0..3)).prop_map(|(id, name, own_needs)| Respondent { id, name, own_needs })
}

/// Somebody's ballot: there is a vote, and what was set aside is among the votes.
fn ballot() -> impl Strategy<Value = Ballot> {
    let vote = (answer(), text()).prop_map(|(answer, reason)| Vote { answer, reason });
    (btree_set(vote, 1..4), any::<bool>(), any::<bool>()).prop_map(|(votes, first, last)| {
        let set_aside = votes.first().filter(|_| first).into_iter().chain(votes.last().filter(|_| last));
        Ballot { set_aside: set_aside.cloned().collect(), votes }
    })
}

/// What is noted, when anything is: a blank note is none.
fn notes() -> impl Strategy<Value = BTreeSet<String>> {
    btree_set(text().prop_filter("a note says something", |it| !it.trim().is_empty()), 1..3)
}

/// A workshop in which nothing is empty, as each change of it leaves it.
fn workshop() -> impl Strategy<Value = Workshop> {
    let participant = (text(), any::<usize>()).prop_map(|(name, number)| Participant { name, number });
    let rounds = btree_map(any::<u8>(), btree_map(id(), ballot(), 1..3), 1..3);
    let remarks = btree_map(id(), btree_set(text(), 1..3), 1..3);
    let wishes = btree_map(id(), btree_set(choice(), 1..3), 1..3);
    let said = (map(participant), any::<bool>(), map(rounds), map(1..=u8::MAX), text(), map(answer()));
    let noted = (btree_set(id::<NeedId>(), 0..3), map(notes()), map(remarks), map(own_need()), map(wishes));
    (said, noted).prop_map(
        |(
            (participants, attributed, ballots, revealed, stamp, settled),
            (parked, discussions, remarks, proposals, wishes),
        )| Workshop {
            participants,
            attributed,
            ballots,
            revealed,
            stamp,
            settled,
            parked,
            discussions,
            remarks,
            proposals,
            wishes,
        },
    )
}

fn follow_up() -> impl Strategy<Value = FollowUp> {
    let task = (progress(), text()).prop_map(|(progress, remark)| Task { progress, remark });
    let line = (decision(), text(), text(), progress(), text())
        .prop_map(|(decision, owner, due, progress, remark)| Line { decision, owner, due, progress, remark });
    let meeting = (text(), text(), map(line)).prop_map(|(date, note, lines)| Meeting { date, note, lines });
    (map(task), vec(meeting, 0..3)).prop_map(|(tasks, meetings)| FollowUp { tasks, meetings })
}

/// Any dossier that the program can hold.
pub(crate) fn dossier() -> impl Strategy<Value = Dossier> {
    let told = (text(), text(), text(), text(), text(), text(), marking(), pack());
    let vital_operator = select(vec![VitalOperator::Unknown, VitalOperator::Yes, VitalOperator::No]);
    let who = (id(), select(&BuyerStatus::ALL[..]), vital_operator);
    let said = (map(answer()), map(text()), vec(own_need(), 0..3), map(choice()), btree_set(id(), 0..3));
    let asked = (map(number()), map(text()), map(level()), map(text()), map(text()), criteria());
    let group = (option::of(respondent()), workshop(), follow_up());
    (told, who, said, asked, group).prop_map(|(told, who, said, asked, group)| {
        let (title, organisation, object, perimeter, reference, date, marking, pack) = told;
        let (persona, buyer, vital_operator) = who;
        let (answers, notes, own_needs, choices, positions) = said;
        let (numbers, words, levels, wordings, grounds, criteria) = asked;
        let (respondent, workshop, follow_up) = group;
        Dossier {
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            marking,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            positions,
            numbers,
            words,
            levels,
            wordings,
            grounds,
            criteria,
            respondent,
            workshop,
            follow_up,
        }
    })
}
