//! What is on the projector while a group works on the dossier; none of it is saved, for the votes are in the dossier.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use super::{memo::Memo, timer::Timer};
use crate::{
    domain::{Answer, NeedId, ParticipantId, Round, Workshop},
    workshop::{Concluded, LeftOut},
};

/// A part of a workshop, in the order in which a group goes through them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who takes part, what they filled alone.
    #[default]
    Prepare,
    /// One need after the other.
    Vote,
    /// What came out.
    Outcome,
    /// What the team does about it.
    FollowUp,
}

impl Part {
    /// Every part, in its order.
    pub const ALL: [Self; 4] = [Self::Prepare, Self::Vote, Self::Outcome, Self::FollowUp];
}

/// What a group asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum RoomAction {
    /// Begin, or go on where the group stopped.
    Enter,
    /// Show the dossier again.
    Leave,
    /// Turn to a part.
    Turn(Part),
    /// Add those whose names were typed, apart by commas, semicolons or lines.
    AddNamed,
    /// Add this many who are only numbers.
    AddNumbered(usize),
    /// Take somebody out; their votes stay in the file and do not count any more.
    Remove(ParticipantId),
    /// Take everything out that was said, with all names.
    Clear,
    /// Put a need on the projector.
    Need(NeedId),
    /// The next vote entered is theirs.
    Call(ParticipantId),
    /// Enter the sheet of somebody, need after need; nothing for no more.
    Sheet(Option<ParticipantId>),
    /// Show the votes of the round under way.
    Reveal,
    /// Enter the vote of whoever was called, then call the next one.
    Cast(Answer),
    /// Vote on the need again.
    Again,
    /// Show what everybody answered alone, on every need on which nobody is missing.
    RevealAll,
    /// Put the group's answers into the dossier for needs whose votes agree, and turn to the first that is to be debated.
    SkipAgreed,
    /// Put the group's answers into the dossier.
    Adopt,
    /// Make a need of the dossier of what somebody proposed.
    TakeUp(NeedId),
    /// Ask for the files that participants filled, and gather them.
    Gather,
    /// Ask for a folder, and prepare a file for each participant there.
    PrepareFiles,
    /// Let the time run, or hold it.
    RunTimer,
    /// Set the time, in minutes.
    SetTimer(u32),
    /// Close the meeting of the team.
    CloseMeeting,
}

/// What came of a file that was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheredFile {
    /// What the file is called, without its folder.
    pub file: String,
    /// Who filled it; `None` for the file of a group.
    pub who: Option<ParticipantId>,
    /// Whether it brought anything new.
    pub is_new: bool,
    /// What it holds that a workshop has no place for.
    pub left_out: Vec<LeftOut>,
}

/// A group at work.
#[derive(Debug)]
pub(super) struct Room {
    /// The part that is shown.
    pub(super) part: Part,
    /// The need on the projector.
    pub(super) need: Option<NeedId>,
    /// Whose vote is entered next.
    pub(super) called: Option<ParticipantId>,
    /// Another round was asked for on the need, and nobody voted in it yet.
    pub(super) again: bool,
    /// Time for a need.
    pub(super) timer: Timer,
    /// Names being typed.
    pub(super) names: String,
    /// Minutes of a meeting being typed: its date as people write it, its note.
    pub(super) meeting: (String, String),
    /// What came of the files that were gathered last.
    pub(super) gathered: Vec<GatheredFile>,
    /// What follows from the votes, for a state of the dossier.
    pub(super) concluded: Memo<u64, Concluded>,
    /// Whose sheet is being entered, need after need.
    pub(super) sheet: Option<ParticipantId>,
}

impl Room {
    /// A group that comes in.
    pub(super) fn new(part: Part, day: String) -> Self {
        Self {
            part,
            need: None,
            called: None,
            again: false,
            timer: Timer::default(),
            names: String::new(),
            meeting: (day, String::new()),
            gathered: Vec::new(),
            concluded: Memo::default(),
            sheet: None,
        }
    }

    /// Puts another need on the projector.
    pub(super) fn turn_to(&mut self, need: Option<NeedId>) {
        if self.need != need {
            self.need = need;
            self.called = None;
            self.again = false;
        }
    }

    /// The round on the need that is under way, and whether its votes are shown.
    pub(super) fn round(&self, workshop: &Workshop, need: &NeedId) -> (Round, bool) {
        let shown = workshop.revealed.get(need).copied().unwrap_or_default();
        let last = workshop.last_round(need);
        match shown.min(last) {
            // Shown, and nobody voted since.
            it if 0 < it && it == last && !self.again => (it, true),
            it => (it.saturating_add(1), false),
        }
    }

    /// Whose vote is entered next: whoever was called, or the first who has not voted.
    pub(super) fn next_called<'a>(
        &self,
        workshop: &'a Workshop,
        everybody: &[&'a ParticipantId],
        need: &NeedId,
        round: Round,
    ) -> Option<&'a ParticipantId> {
        let called = everybody.iter().find(|it| Some(**it) == self.called.as_ref());
        let waiting = || everybody.iter().find(|it| workshop.ballot(need, round, it).is_none());
        called.or_else(waiting).copied()
    }
}

/// Names that were typed on one line, apart by commas, semicolons or line ends.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty())
}

/// A few letters that no other workshop has; from the random keys of the standard library's maps.
pub(super) fn stamp() -> String {
    format!("{:08x}", RandomState::new().build_hasher().finish() & 0xffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ballot, BuyerStatus, Dossier, Edit, Participant, Vote};

    fn dossier() -> Dossier {
        let mut dossier = Dossier::new("p".into(), BuyerStatus::State);
        let participants = ["a", "b"].map(|it| (it.into(), Participant::default())).into();
        dossier.apply(Edit::Workshop(Box::new(Workshop { participants, ..Workshop::default() })));
        dossier
    }

    fn cast(dossier: &mut Dossier, round: Round, who: &str) {
        let ballot = Ballot::of(Vote { answer: Answer::DontKnow, reason: String::new() });
        dossier.apply(Edit::Ballot("n".into(), round, who.into(), Some(ballot)));
    }

    #[test]
    fn a_round_is_under_way_until_its_votes_are_shown() {
        let (mut dossier, mut room) = (dossier(), Room::new(Part::Vote, String::new()));
        assert_eq!(room.round(&dossier.workshop, &"n".into()), (1, false));
        cast(&mut dossier, 1, "a");
        assert_eq!(room.round(&dossier.workshop, &"n".into()), (1, false));
        dossier.apply(Edit::Reveal("n".into(), 1));
        assert_eq!(room.round(&dossier.workshop, &"n".into()), (1, true));
        room.again = true;
        assert_eq!(room.round(&dossier.workshop, &"n".into()), (2, false));
        cast(&mut dossier, 2, "a");
        room.again = false;
        assert_eq!(room.round(&dossier.workshop, &"n".into()), (2, false));
    }

    #[test]
    fn those_who_did_not_vote_are_called_one_after_the_other() {
        let (mut dossier, room) = (dossier(), Room::new(Part::Vote, String::new()));
        let called = |dossier: &Dossier| {
            let everybody: Vec<_> = dossier.workshop.participants.keys().collect();
            room.next_called(&dossier.workshop, &everybody, &"n".into(), 1).cloned()
        };
        assert_eq!(called(&dossier), Some("a".into()));
        cast(&mut dossier, 1, "a");
        assert_eq!(called(&dossier), Some("b".into()));
        cast(&mut dossier, 1, "b");
        assert_eq!(called(&dossier), None);
    }

    #[test]
    fn names_are_apart_by_commas_semicolons_or_lines() {
        assert_eq!(names("Achats, DSI ;\n Maire,").collect::<Vec<_>>(), ["Achats", "DSI", "Maire"]);
    }
}
