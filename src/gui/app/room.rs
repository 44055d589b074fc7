//! What a group asks for.

use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
};

use egui::Context;

use super::{
    super::{
        dialogs::Purpose,
        draft::{date, shown_date},
        names::count,
        room::{GatheredFile, Part, Room, RoomAction, names, stamp},
        session::Session,
        timer::Timer,
        widgets::Tone,
    },
    App, Notice, Offer,
};
use crate::{
    domain::{
        Answer, Ballot, Edit, MOST_PARTICIPANTS, NeedId, Participant, ParticipantId, Vote, Workshop, questionnaire,
    },
    matching::Agreement,
    store,
    workshop::{self, Next, Tally, everybody, gather, group_answer, last_shown, outcome, seats_after},
};

/// Extension of the files that participants fill.
const EXTENSION: &str = "gouvernail";

impl App {
    /// Does what a group asks for.
    pub(super) fn work_in_room(&mut self, action: RoomAction, ctx: &Context) {
        let now = ctx.input(|it| it.time);
        match action {
            RoomAction::Enter => self.enter_room(),
            RoomAction::Leave => self.view.room = None,
            RoomAction::Gather => self.ask(Purpose::Gather, "dialog-gather", EXTENSION, String::new(), ctx),
            RoomAction::PrepareFiles => self.ask(Purpose::PrepareFiles, "dialog-prepare", "", String::new(), ctx),
            action => {
                let (Some(session), Some(room)) = (&mut self.session, &mut self.view.room) else {
                    return;
                };
                go_on(session, room, action, now);
            }
        }
    }

    /// The day, as fields show it: the clock's, unless another was told.
    fn day(&self) -> String {
        let clock = || jiff::Zoned::now().date().to_string();
        shown_date(&self.day.clone().unwrap_or_else(clock))
    }

    /// Works as on another day, ISO 8601, than the clock's.
    pub fn on_day(&mut self, day: &str) {
        self.day = Some(day.to_owned());
    }

    /// Begins where the group stopped: with who takes part, or with the first need that is open.
    fn enter_room(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        self.view.consulted = None;
        self.view.gallery = false;
        let has_begun = !session.dossier().workshop.participants.is_empty();
        let mut room = Room::new(if has_begun { Part::Vote } else { Part::Prepare }, self.day());
        room.turn_to(first_open(session));
        self.view.room = Some(room);
    }

    /// Gathers the files that participants filled; a folder stands for those in it.
    pub(super) fn gather(&mut self, paths: Vec<PathBuf>) {
        let mut files = Vec::new();
        for path in paths {
            match store::dossiers_at(&path) {
                Ok(found) => files.extend(found),
                Err(error) => {
                    let cause = self.words.store_error(&error);
                    self.notify(Tone::Danger, "open-failed", &path, &cause);
                }
            }
        }
        let (mut gathered, mut workshop): (Vec<_>, Option<Workshop>) = (Vec::new(), None);
        let open = self.session.as_ref().and_then(|it| it.path().map(Path::to_owned));
        // The file of the workshop may lie among those of its participants.
        for path in files.into_iter().filter(|it| open.as_ref().is_none_or(|open| !store::is_same_file(open, it))) {
            let read = match store::open(&path) {
                Ok(read) => read,
                Err(error) => {
                    let cause = self.words.store_error(&error);
                    self.notify(Tone::Danger, "open-failed", &path, &cause);
                    continue;
                }
            };
            let Some(session) = &self.session else {
                return;
            };
            if read.persona != session.dossier().persona {
                self.notify(Tone::Danger, "other-persona", &path, "");
                continue;
            }
            let mut dossier = session.dossier().clone();
            if let Some(workshop) = &workshop {
                dossier.workshop = workshop.clone();
            }
            let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let found = gather(&dossier, &read, &file);
            let left_out = found.left_out.into_iter().collect();
            if MOST_PARTICIPANTS < found.workshop.participants.len() {
                self.notify(Tone::Danger, "crowd", &path, "");
                continue;
            }
            gathered.push(GatheredFile { file, who: found.who, is_new: found.is_new, left_out });
            workshop = Some(found.workshop);
        }
        if let (Some(workshop), Some(session)) = (workshop, &mut self.session) {
            session.commit(Edit::Workshop(Box::new(workshop)));
        }
        if let (Some(room), false) = (&mut self.view.room, gathered.is_empty()) {
            room.gathered = gathered;
        }
    }

    /// Writes a file for each participant in a folder; none takes the place of another.
    pub(super) fn prepare_files(&mut self, folder: &Path) {
        if store::named(folder) != store::Named::Folder {
            return self.notify(Tone::Danger, "no-folder", folder, "");
        }
        let Some(session) = &self.session else {
            return;
        };
        let dossier = session.dossier();
        let stem = self.file_name();
        let files: Vec<_> = everybody(&dossier.workshop)
            .into_iter()
            .map(|seated| {
                let letters = |it: char| if it.is_alphanumeric() { it } else { '-' };
                let name: String = self.words.participant(&seated).chars().take(40).map(letters).collect();
                let path = folder.join(format!("{stem}-{name}.{EXTENSION}"));
                (path, workshop::invitation(dossier, seated.id))
            })
            .collect();
        let mut number = 0;
        for (path, file) in &files {
            match store::save_new(path, file) {
                Ok(()) => number += 1,
                Err(error) => {
                    let cause = self.words.store_error(&error);
                    self.notify(Tone::Danger, "save-failed", path, &cause);
                }
            }
        }
        if 0 < number {
            let arguments = [("n", count(number)), ("path", folder.display().to_string().into())];
            let [title, text] = ["notice-prepared", "notice-text-prepared"].map(|it| self.words.tell(it, &arguments));
            self.notices.push(Notice { tone: Tone::Success, title, text, offer: Offer::Folder(folder.to_owned()) });
        }
    }

    /// Whether files that are dropped are those of participants.
    pub(super) fn gathers_what_is_dropped(&self) -> bool {
        self.session.is_some() && self.view.room.as_ref().is_some_and(|it| it.part == Part::Prepare)
    }
}

/// What concerns the open dossier and what is on the projector.
fn go_on(session: &mut Session, room: &mut Room, action: RoomAction, now: f64) {
    let workshop = &session.dossier().workshop;
    match action {
        RoomAction::Turn(part) => {
            room.part = part;
            room.sheet = None;
            if room.need.is_none() {
                room.turn_to(first_open(session));
            }
        }
        RoomAction::Need(need) => {
            room.turn_to(Some(need));
            room.timer = Timer::of(room.timer.minutes());
        }
        RoomAction::Call(participant) => room.called = Some(participant),
        RoomAction::Again => room.again = true,
        RoomAction::RunTimer => room.timer.toggle(now),
        RoomAction::SetTimer(minutes) => room.timer = Timer::of(minutes),
        RoomAction::AddNamed => {
            let typed = std::mem::take(&mut room.names);
            let added = names(&typed).map(|it| (workshop::named(it), Participant { name: it.to_owned(), number: 0 }));
            let workshop = with(workshop.clone(), added.collect());
            session.commit(Edit::Workshop(Box::new(workshop)));
        }
        RoomAction::AddNumbered(many) => {
            let mut workshop = workshop.clone();
            if workshop.stamp.is_empty() {
                workshop.stamp = stamp();
            }
            let seats = seats_after(&workshop, many);
            session.commit(Edit::Workshop(Box::new(with(workshop, seats))));
        }
        RoomAction::Remove(participant) => {
            let mut workshop = workshop.clone();
            workshop.participants.remove(&participant);
            session.commit(Edit::Workshop(Box::new(workshop)));
        }
        RoomAction::Clear => {
            *room = Room::new(Part::Prepare, std::mem::take(&mut room.meeting.0));
            session.commit(Edit::Workshop(Box::default()));
        }
        RoomAction::Cast(answer) => cast(session, room, answer),
        RoomAction::Sheet(who) => turn_sheet(session, room, who),
        RoomAction::Reveal => reveal(session, room),
        RoomAction::RevealAll => {
            let edits = complete(session).into_iter().map(|it| Edit::Reveal(it, 1)).collect();
            session.commit_all(edits);
        }
        RoomAction::SkipAgreed => {
            let answers = agreed(session).into_iter().filter_map(|it| Some((group_answer(&it)?, it.need)));
            let edits = answers.flat_map(|(answer, need)| workshop::keep(session.dossier(), &need, answer)).collect();
            session.commit_all(edits);
            room.turn_to(first_debated(session));
        }
        RoomAction::Adopt => {
            let needs = needs(session);
            let found = outcome(workshop, &session.pack().group, &needs);
            let edits = workshop::adopt(session.dossier(), &found);
            session.commit_all(edits);
        }
        RoomAction::TakeUp(need) => {
            if let Some(own) = workshop.proposals.get(&need).cloned() {
                session.commit(Edit::PutOwnNeed(own));
            }
        }
        RoomAction::CloseMeeting => {
            let Some(date) = date(&room.meeting.0).ok().filter(|it| !it.is_empty()) else {
                return;
            };
            let note = std::mem::take(&mut room.meeting.1).trim().to_owned();
            session.commit(workshop::close(session.dossier(), date, note));
        }
        RoomAction::Enter | RoomAction::Leave | RoomAction::Gather | RoomAction::PrepareFiles => {}
    }
}

/// A workshop with these besides, as far as it has room for them.
fn with(mut workshop: Workshop, participants: Vec<(ParticipantId, Participant)>) -> Workshop {
    for (id, participant) in participants {
        if workshop.participants.len() < MOST_PARTICIPANTS {
            workshop.participants.entry(id).or_insert(participant);
        }
    }
    workshop
}

/// Shows the votes of the round under way; what the group kept before is open again.
fn reveal(session: &mut Session, room: &Room) {
    let Some(need) = room.need.clone() else {
        return;
    };
    let (round, _) = room.round(&session.dossier().workshop, &need);
    session.commit_all(vec![Edit::Reveal(need.clone(), round), Edit::Settle(need, None)]);
}

/// The first need, in the order of the dossier, on which somebody has not voted in the first round.
fn first_unsaid(session: &Session, who: &ParticipantId) -> Option<NeedId> {
    let workshop = &session.dossier().workshop;
    needs(session).into_iter().find(|it| workshop.ballot(it, 1, who).is_none())
}

/// Begins a sheet, or puts it away.
fn turn_sheet(session: &Session, room: &mut Room, who: Option<ParticipantId>) {
    let first = who.as_ref().and_then(|it| first_unsaid(session, it));
    room.sheet = who.filter(|_| first.is_some());
    if let Some(first) = first {
        room.turn_to(Some(first));
        room.part = Part::Vote;
    } else {
        room.part = Part::Prepare;
    }
}

/// Enters the vote of whoever is next; nobody sees it before all are shown.
fn cast(session: &mut Session, room: &mut Room, answer: Answer) {
    let workshop = &session.dossier().workshop;
    let Some(need) = room.need.clone() else {
        return;
    };
    let (round, is_shown) = room.round(workshop, &need);
    let everybody: Vec<&ParticipantId> = everybody(workshop).into_iter().map(|it| it.id).collect();
    let next = room.next_called(workshop, &everybody, &need, round).cloned();
    let Some(who) = room.sheet.clone().or(next).filter(|_| !is_shown) else {
        return;
    };
    let held = workshop.ballot(&need, round, &who);
    let vote = Vote { answer, reason: held.and_then(Ballot::vote).map(|it| it.reason.clone()).unwrap_or_default() };
    let ballot = held.map_or_else(|| Ballot::of(vote.clone()), |it| it.settled(&vote));
    room.called = None;
    room.again = false;
    session.commit(Edit::Ballot(need, round, who.clone(), Some(ballot)));
    if room.sheet.is_some() {
        turn_sheet(session, room, Some(who));
    }
}

/// Needs of the dossier, in the order of the numbers on participants' sheets.
pub(in super::super) fn needs(session: &Session) -> Vec<NeedId> {
    let asked = questionnaire(session.pack(), session.persona(), session.dossier());
    asked.into_iter().map(|it| it.need).collect()
}

/// The first need that nobody settled, parked ones last; the first of all when each is settled.
fn first_open(session: &Session) -> Option<NeedId> {
    let workshop = &session.dossier().workshop;
    let needs = needs(session);
    let is_open = |it: &&NeedId| !session.dossier().is_settled(it);
    let open = needs.iter().filter(|it| !workshop.parked.contains(*it)).find(is_open);
    open.or_else(|| needs.iter().find(is_open)).or(needs.first()).cloned()
}

/// The need on which the votes that were shown are farthest apart; the first open one when none is to be debated.
fn first_debated(session: &Session) -> Option<NeedId> {
    let (dossier, rules) = (session.dossier(), &session.pack().group);
    let shown =
        needs(session).into_iter().filter(|it| !dossier.workshop.parked.contains(it) && !dossier.is_settled(it));
    let debated = shown.filter_map(|it| last_shown(&dossier.workshop, rules, &it));
    let debated = debated.filter(|it| it.agreement == Agreement::None);
    // Of needs level with each other the first one.
    let widest = debated.min_by_key(|it| Reverse(it.spread.map_or(0, |it| it.width())));
    widest.map(|it| it.need).or_else(|| first_open(session))
}

/// Needs on which everybody voted and whose votes were not shown.
pub(in super::super) fn complete(session: &Session) -> Vec<NeedId> {
    let workshop: &Workshop = &session.dossier().workshop;
    let has_all = |need: &NeedId| {
        let tally = workshop::tally(workshop, &session.pack().group, need, 1);
        !workshop.is_revealed(need, 1) && tally.waiting.is_empty() && 0 < tally.voted()
    };
    needs(session).into_iter().filter(has_all).collect()
}

/// Needs whose votes were shown, that everybody voted on, and whose votes agree.
pub(in super::super) fn agreed(session: &Session) -> Vec<Tally> {
    let (dossier, rules) = (session.dossier(), &session.pack().group);
    let open = needs(session).into_iter().filter(|it| !dossier.workshop.parked.contains(it) && !dossier.is_settled(it));
    let shown = open.filter_map(|it| last_shown(&dossier.workshop, rules, &it));
    shown.filter(|it| it.agreement == Agreement::Full && it.next(rules) == Next::Settle).collect()
}
