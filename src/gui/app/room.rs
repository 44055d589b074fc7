//! What a group asks for.

use std::path::{Path, PathBuf};

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
    domain::{Answer, Edit, MOST_PARTICIPANTS, Participant, ParticipantId, Workshop},
    store,
    workshop::{self, agenda, everybody, gather, group_answer, outcome, seats_after},
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
        room.turn_to(agenda::first_open(session.dossier(), &session.needs()).cloned());
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
            let read = match self.open_beside(&path) {
                Ok(read) => read.dossier,
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
                let named = store::stem(&self.words.participant(&seated));
                let name = named.or_else(|| store::stem(seated.id.as_str())).unwrap_or_default();
                let path = folder.join(format!("{stem}-{name}.{EXTENSION}"));
                (path, workshop::invitation(dossier, seated.id))
            })
            .collect();
        let mut number = 0;
        for (path, file) in &files {
            match store::save_new(&*self.disk, path, file) {
                Ok(_) => number += 1,
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
    let rules = &session.pack().group.clone();
    match action {
        RoomAction::Turn(part) => {
            room.part = part;
            room.sheet = None;
            if room.need.is_none() {
                room.turn_to(agenda::first_open(session.dossier(), &session.needs()).cloned());
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
            let complete = agenda::complete(workshop, rules, &session.needs());
            session.commit_all(complete.into_iter().map(|it| Edit::Reveal(it, 1)).collect());
        }
        RoomAction::SkipAgreed => {
            let needs = session.needs();
            let agreed = agenda::agreed(session.dossier(), rules, &needs);
            let answers = agreed.into_iter().filter_map(|it| Some((group_answer(&it)?, it.need)));
            let edits = answers.flat_map(|(answer, need)| workshop::keep(session.dossier(), &need, answer)).collect();
            session.commit_all(edits);
            room.turn_to(agenda::most_debated(session.dossier(), rules, &needs));
        }
        RoomAction::Adopt => {
            let found = outcome(workshop, rules, &session.needs());
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

/// Shows the votes of the round under way.
fn reveal(session: &mut Session, room: &Room) {
    let Some(need) = room.need.clone() else {
        return;
    };
    let (round, _) = room.round(&session.dossier().workshop, &need);
    session.commit_all(agenda::reveal(need, round));
}

/// Begins a sheet, or puts it away.
fn turn_sheet(session: &Session, room: &mut Room, who: Option<ParticipantId>) {
    let needs = session.needs();
    let first = who.as_ref().and_then(|it| agenda::first_unsaid(&session.dossier().workshop, &needs, it));
    room.sheet = who.filter(|_| first.is_some());
    if let Some(first) = first {
        room.turn_to(Some(first.clone()));
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
    let edit = agenda::cast(workshop, &need, round, &who, answer);
    room.called = None;
    room.again = false;
    session.commit(edit);
    if room.sheet.is_some() {
        turn_sheet(session, room, Some(who));
    }
}
