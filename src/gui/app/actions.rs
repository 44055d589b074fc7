//! What is done when the user asks for something.

use egui::Context;

use super::{
    super::{
        action::Action,
        dialogs::Outcome,
        draft::{Fault, Field},
        preview::Preview,
        screens,
        session::Session,
        view::{Consulted, Screen, SolutionsAs, Told},
        widgets::Tone,
    },
    App, Offer, Then, files,
};
use crate::{document::Kind, domain::NeedKind, requirements::Filter};

impl App {
    /// Carries out one action, as if the user had asked for it.
    pub fn perform(&mut self, action: Action, ctx: &Context) {
        if let Action::Event(action) = action {
            return self.perform_event(action, ctx);
        }
        if self.event.is_some() {
            return;
        }
        if !matches!(action, Action::Commit(_) | Action::Refuse(..) | Action::Forget(_) | Action::Explain(_)) {
            self.commit_drafts();
        }
        let Some(action) = self.show_otherwise(action, ctx).and_then(|it| self.prefer_otherwise(it, ctx)) else {
            return;
        };
        match action {
            Action::Commit(field) => self.commit(field),
            Action::Refuse(field, text) => {
                let why = self.words.too_long();
                self.view.drafts.refuse(field, text, why);
            }
            Action::Forget(field) => self.view.drafts.forget(&field),
            Action::Begin(persona) => self.show(Session::begin(self.packs.shown(), &persona)),
            Action::BeginFromExample(persona) => self.leave(Then::Example(persona), ctx),
            Action::BeginFromWorkshop => self.leave(Then::Workshop, ctx),
            Action::TakePack => self.ask_for_a_pack(ctx),
            Action::New => self.leave(Then::New, ctx),
            Action::Open => self.leave(Then::Open, ctx),
            Action::OpenRecent(path) => self.leave(Then::OpenAt(path), ctx),
            Action::Close => self.leave(Then::Close, ctx),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.ask_where_to_save(ctx),
            Action::SaveElsewhere => self.save_elsewhere(ctx),
            Action::SettleConflict(settlement) => self.settle_conflict(settlement, ctx),
            Action::ToggleVersions => self.toggle_versions(),
            Action::CompareWithVersion(place) => self.compare_with_version(&place),
            Action::Restore(place) => self.leave(Then::Restore(place), ctx),
            Action::OpenKept(place) => self.leave(Then::OpenKept(place), ctx),
            Action::ForgetVersions => self.forget_versions(),
            Action::ForgetInClear(path) => self.forget_versions_in_clear(&path),
            Action::Passphrase(action) => self.work_with_passphrase(action, ctx),
            Action::AcceptFile => {
                if let Some(session) = &mut self.session {
                    session.accept_file();
                }
                self.notices.retain(|it| it.offer != Offer::Accept);
            }
            Action::Compare => self.ask_for_another(ctx),
            Action::Anonymise => self.ask_where_to_anonymise(ctx),
            Action::ChooseLogo => self.ask_for_a_logo(ctx),
            Action::Export(product) => self.ask_where_to_export(product, ctx),
            Action::ExportAll => self.ask_where_to_export_all(ctx),
            Action::Replace(agreed) => self.replace(agreed, ctx),
            Action::GiveUp(number) => self.jobs.give_up(number),
            Action::Hand(handing) => self.desktop.ask(handing, ctx),
            Action::Copy(text) => ctx.copy_text(text),
            Action::CopyDocument(kind) => self.copy_document(kind, ctx),
            Action::Print => self.print(ctx),
            Action::AddNeed(kind) => self.add_need(kind),
            Action::AddCriterion => self.add_criterion(),
            Action::TypePath => self.typing = self.dialogs.give_up().inspect(|it| self.view.path = files::proposed(it)),
            Action::PathTyped(path) => {
                if let Some(request) = self.typing.take() {
                    self.conclude(Outcome::Chosen(request.purpose, vec![path]), ctx);
                }
            }
            Action::PathGivenUp => {
                self.typing = None;
                self.after_save = None;
            }
            Action::Dismiss(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Action::Room(action) => self.work_in_room(action, ctx),
            Action::Recover(index) => self.leave(Then::Recover(index), ctx),
            Action::Abandon(index) => self.abandon(index),
            Action::Answer(answer) => self.answer(answer, ctx),
            action => self.edit(action),
        }
    }

    /// Shows something else; gives back what asks for anything more.
    fn show_otherwise(&mut self, action: Action, ctx: &Context) -> Option<Action> {
        let view = &mut self.view;
        match action {
            Action::TogglePalette => view.palette = if view.palette.is_some() { None } else { Some(String::new()) },
            Action::TogglePreferences => toggle(&mut view.told, Told::Preferences),
            Action::ToggleGallery => view.gallery = !view.gallery,
            Action::ToggleHelp => toggle(&mut view.told, Told::Help),
            Action::ToggleOverview => view.overview = !view.overview,
            Action::Ask(kind, place) => *view.question(kind) = place,
            Action::Consult(consulted) => {
                view.gallery = false;
                view.consulted = consulted;
                view.looked_for.clear();
            }
            Action::LookUp(term) => {
                view.consulted = Some(Consulted::Lexicon(Some(term)));
                view.looked_for.clear();
            }
            Action::Show(screen) => self.show_screen(screen),
            Action::Find => {
                self.show_screen(Screen::Requirements);
                ctx.memory_mut(|it| it.request_focus(screens::search_id()));
            }
            Action::Preview(kind) => {
                // What is compared is on the screen already, and stays behind its pages.
                if kind != Kind::Changes {
                    self.show_screen(Screen::Documents);
                }
                self.view.preview = Some(Preview::new(kind));
            }
            Action::EndPreview => view.preview = None,
            Action::EndComparison => view.comparison = None,
            Action::Pick(picked) => view.picked = Some(picked),
            Action::LayOut(way) => view.solutions_as = way,
            Action::ShowSolution(solution) => {
                view.solutions_as = SolutionsAs::List;
                view.sought = Some(solution);
            }
            Action::Unfilter => view.filter = Filter::default(),
            Action::Format(kind, format) => view.choose(kind, format),
            action => return Some(action),
        }
        None
    }

    pub(super) fn show_screen(&mut self, screen: Screen) {
        self.view.consulted = None;
        self.view.gallery = false;
        self.view.overview = false;
        self.view.screen = screen;
        self.view.comparison = None;
        self.view.preview = None;
        self.view.room = None;
        // What went well was read; what went wrong stays until it is taken away.
        self.notices.retain(|it| it.tone != Tone::Success);
        // Questions go on where they stopped.
        if let (Some(session), Some(kind)) = (&self.session, screen.needs()) {
            *self.view.question(kind) = session.answers(kind).position(|it| it.is_none()).unwrap_or_default();
        }
    }

    /// Carries out what concerns the dossier alone.
    fn edit(&mut self, action: Action) {
        let Some(session) = &mut self.session else {
            return;
        };
        match action {
            Action::Undo => session.undo(),
            Action::Redo => session.redo(),
            Action::Edit(edit) => session.commit(edit),
            Action::EditAll(edits) => session.commit_all(edits),
            Action::Decide(solution, decision) => session.decide(solution, decision),
            Action::Level(requirement, level) => session.set_level(requirement, level),
            Action::RetainAll(solutions) => session.retain_all(solutions),
            Action::ShareWeights => session.share_weights(),
            Action::Tune(parameter, number, begins) => session.tune(&parameter, number, begins),
            Action::Explain(solution) => session.explain(solution),
            _ => {}
        }
    }

    pub(super) fn commit_drafts(&mut self) {
        for field in self.view.drafts.fields() {
            self.commit(field);
        }
    }

    /// Makes an edit of what was typed; what makes no sense stays, and is told.
    fn commit(&mut self, field: Field) {
        let (Some(session), Some(text)) = (&mut self.session, self.view.drafts.take(&field)) else {
            return;
        };
        match field.edit(session.pack(), session.dossier(), &text) {
            Ok(edit) => {
                self.view.drafts.forget(&field);
                if let Some(edit) = edit {
                    session.commit(edit);
                }
            }
            Err(fault) => {
                let why = match fault {
                    Fault::NotANumber => self.words.say("field-not-a-number"),
                    Fault::NotAWeight => self.words.say("field-not-a-weight"),
                    Fault::NotADate => self.words.say("field-not-a-date"),
                    Fault::OutOfRange(low, high) => {
                        let (low, high) = (self.words.number(low), self.words.number(high));
                        self.words.tell("field-out-of-range", &[("low", low.into()), ("high", high.into())])
                    }
                };
                self.view.drafts.refuse(field, text, why);
            }
        }
    }

    fn add_need(&mut self, kind: NeedKind) {
        let label = std::mem::take(self.view.new_need(kind)).trim().to_owned();
        if let (Some(session), false) = (&mut self.session, label.is_empty()) {
            session.add_need(kind, label);
        }
    }

    fn add_criterion(&mut self) {
        let label = std::mem::take(&mut self.view.new_criterion).trim().to_owned();
        if let (Some(session), false) = (&mut self.session, label.is_empty()) {
            session.add_criterion(label);
        }
    }
}

/// Shows this, or puts it away.
fn toggle(told: &mut Option<Told>, wanted: Told) {
    *told = (*told != Some(wanted)).then_some(wanted);
}
