//! Small groups.

use gouvernail::domain::{
    Answer, Ballot, Dossier, Edit, GroupRules, Importance, NeedId, Participant, ParticipantId, Round, Vote, Workshop,
};

use crate::matching::sample::{importance, need_id};

/// The rules of the built-in pack.
pub(super) fn rules() -> GroupRules {
    gouvernail::pack::builtin().group
}

pub(super) fn who(at: usize) -> ParticipantId {
    gouvernail::workshop::seat("essai", at + 1)
}

pub(super) fn vote(answer: Answer) -> Vote {
    Vote { answer, reason: String::new() }
}

/// One letter for each participant: `0` to `3`, `?` for don't know, `-` for nothing.
pub(super) fn answers(letters: &str) -> Vec<Option<Answer>> {
    let answer = |letter| match letter {
        '-' => None,
        '?' => Some(Answer::DontKnow),
        digit => Some(Answer::Importance(importance(digit))),
    };
    letters.chars().map(answer).collect()
}

/// A dossier whose group voted, one line for each need, and was shown everything.
pub(super) fn voted(dossier: Dossier, lines: &[&str]) -> Dossier {
    let mut dossier = seated(dossier, lines.first().map_or(0, |it| it.len()));
    for (need, line) in lines.iter().enumerate() {
        cast(&mut dossier, &need_id(need), 1, line);
    }
    dossier
}

/// A dossier with this many participants.
pub(super) fn seated(mut dossier: Dossier, many: usize) -> Dossier {
    let participants = (0..many).map(|it| (who(it), Participant { name: String::new(), number: it + 1 })).collect();
    dossier.apply(Edit::Workshop(Box::new(Workshop { participants, ..Workshop::default() })));
    dossier
}

/// Votes of a round on a need, shown.
pub(super) fn cast(dossier: &mut Dossier, need: &NeedId, round: Round, letters: &str) {
    for (at, answer) in answers(letters).into_iter().enumerate() {
        let ballot = answer.map(|it| Ballot::of(vote(it)));
        dossier.apply(Edit::Ballot(need.clone(), round, who(at), ballot));
    }
    dossier.apply(Edit::Reveal(need.clone(), round));
}

pub(super) fn essential() -> Answer {
    Answer::Importance(Importance::Essential)
}
