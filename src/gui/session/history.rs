//! What was done since a dossier was opened, so that it can be undone and done again.

use crate::domain::{Dossier, Edit};

/// Edits that the user made at once.
#[derive(Clone, Debug)]
struct Step {
    done: Vec<Edit>,
    /// What takes them back, in its order.
    undone: Vec<Edit>,
    /// It may go on: what follows at once is the same step.
    goes_on: bool,
}

/// Everything that was done, without limit, and how much of it holds.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    steps: Vec<Step>,
    /// Steps that hold; those after it were undone.
    held: usize,
    /// Steps that held when the dossier was saved; `None` when no step leads back there.
    saved: Option<usize>,
    /// The same of a save that goes on.
    saving: Option<usize>,
}

impl History {
    /// Nothing done yet, on a dossier that its file holds, or that no file holds but nobody wrote in.
    pub(super) fn new() -> Self {
        Self { saved: Some(0), ..Self::default() }
    }

    /// Applies edits to a dossier as one step; `false` when they change nothing.
    pub(super) fn apply(&mut self, dossier: &mut Dossier, edits: Vec<Edit>) -> bool {
        let mut undone = Vec::new();
        let mut done = Vec::new();
        for edit in edits {
            let inverse = dossier.inverse(&edit);
            if inverse == [edit.clone()] {
                continue;
            }
            dossier.apply(edit.clone());
            done.push(edit);
            undone.push(inverse);
        }
        if done.is_empty() {
            return false;
        }
        self.steps.truncate(self.held);
        for mark in [&mut self.saved, &mut self.saving] {
            *mark = mark.filter(|it| *it <= self.held);
        }
        self.steps.push(Step { done, undone: undone.into_iter().rev().flatten().collect(), goes_on: false });
        self.held += 1;
        true
    }

    /// Applies an edit in the place of the last step, when that one was amended too, is of the same kind, and no file
    /// holds it; as a step of its own otherwise, or when it `begins`. One that comes back to where it began is no step.
    /// `false` when it changes nothing.
    pub(super) fn amend(
        &mut self,
        dossier: &mut Dossier,
        edit: Edit,
        begins: bool,
        is_same: impl Fn(&Edit) -> bool,
    ) -> bool {
        let goes_on = !begins
            && self.held == self.steps.len()
            && ![self.saved, self.saving].contains(&Some(self.held))
            && self.steps.last().is_some_and(|it| it.goes_on && matches!(it.done.as_slice(), [last] if is_same(last)));
        if !goes_on {
            let applied = self.apply(dossier, vec![edit]);
            if let Some(step) = self.steps.last_mut().filter(|_| applied) {
                step.goes_on = true;
            }
            return applied;
        }
        if dossier.inverse(&edit) == [edit.clone()] {
            return false;
        }
        dossier.apply(edit.clone());
        match self.steps.last_mut() {
            Some(step) if step.undone == [edit.clone()] => {
                self.steps.pop();
                self.held -= 1;
            }
            Some(step) => step.done = vec![edit],
            None => {}
        }
        true
    }

    /// Takes the last step back; `false` when nothing is left to take back.
    pub(super) fn undo(&mut self, dossier: &mut Dossier) -> bool {
        let Some(step) = self.held.checked_sub(1).and_then(|it| self.steps.get(it)) else {
            return false;
        };
        for edit in &step.undone {
            dossier.apply(edit.clone());
        }
        self.held -= 1;
        true
    }

    /// Does the next step again; `false` when nothing was taken back.
    pub(super) fn redo(&mut self, dossier: &mut Dossier) -> bool {
        let Some(step) = self.steps.get(self.held) else {
            return false;
        };
        for edit in &step.done {
            dossier.apply(edit.clone());
        }
        self.held += 1;
        true
    }

    /// What [`Self::undo`] would take back.
    pub(super) fn last(&self) -> Option<&[Edit]> {
        self.held.checked_sub(1).and_then(|it| self.steps.get(it)).map(|it| it.done.as_slice())
    }

    /// What [`Self::redo`] would do again.
    pub(super) fn next(&self) -> Option<&[Edit]> {
        self.steps.get(self.held).map(|it| it.done.as_slice())
    }

    /// The dossier is being saved as it is now.
    pub(super) fn begin_save(&mut self) {
        self.saving = Some(self.held);
    }

    /// The file holds the dossier as it was when the save began.
    pub(super) fn end_save(&mut self) {
        self.saved = self.saving.take();
    }

    /// No file holds the dossier as it is now: it was brought back after a crash.
    pub(super) fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether the dossier is as its file holds it.
    pub(super) fn is_saved(&self) -> bool {
        self.saved == Some(self.held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::BuyerStatus;

    fn title(text: &str) -> Vec<Edit> {
        vec![Edit::Title(text.to_owned())]
    }

    fn begun() -> (History, Dossier) {
        (History::new(), Dossier::new("p".into(), BuyerStatus::State))
    }

    #[test]
    fn steps_are_undone_and_done_again() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.apply(&mut dossier, title("deux"));
        assert!(history.undo(&mut dossier));
        assert_eq!(dossier.title, "un");
        assert!(history.undo(&mut dossier) && !history.undo(&mut dossier));
        assert_eq!(dossier.title, "");
        assert!(history.redo(&mut dossier) && history.redo(&mut dossier) && !history.redo(&mut dossier));
        assert_eq!(dossier.title, "deux");
    }

    #[test]
    fn a_new_step_takes_the_place_of_those_undone() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.undo(&mut dossier);
        history.apply(&mut dossier, title("deux"));
        assert_eq!((history.next(), history.last()), (None, Some(title("deux").as_slice())));
    }

    #[test]
    fn what_was_saved_and_undone_back_to_is_saved() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.begin_save();
        history.end_save();
        history.apply(&mut dossier, title("deux"));
        assert!(!history.is_saved());
        history.undo(&mut dossier);
        assert!(history.is_saved());
        history.undo(&mut dossier);
        history.apply(&mut dossier, title("trois"));
        history.undo(&mut dossier);
        assert!(!history.is_saved());
    }

    #[test]
    fn edits_that_continue_the_last_one_are_one_step() {
        let (mut history, mut dossier) = begun();
        let is_title = |it: &Edit| matches!(it, Edit::Title(_));
        for text in ["u", "un", "un d", "un deux"] {
            history.amend(&mut dossier, Edit::Title(text.to_owned()), false, is_title);
        }
        assert_eq!(dossier.title, "un deux");
        history.undo(&mut dossier);
        assert_eq!(dossier.title, "");
        history.redo(&mut dossier);
        assert_eq!(dossier.title, "un deux");
    }

    #[test]
    fn what_comes_back_to_where_it_began_is_no_step() {
        let (mut history, mut dossier) = begun();
        history.amend(&mut dossier, Edit::Title("un".to_owned()), true, |_| true);
        history.amend(&mut dossier, Edit::Title(String::new()), false, |_| true);
        assert!(history.is_saved() && history.last().is_none());
    }

    #[test]
    fn what_was_typed_before_is_a_step_of_its_own() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.amend(&mut dossier, Edit::Title("deux".to_owned()), false, |_| true);
        history.undo(&mut dossier);
        assert_eq!(dossier.title, "un");
    }

    #[test]
    fn what_was_saved_is_not_amended() {
        let (mut history, mut dossier) = begun();
        history.amend(&mut dossier, Edit::Title("un".to_owned()), false, |_| true);
        history.begin_save();
        history.end_save();
        history.amend(&mut dossier, Edit::Title("deux".to_owned()), false, |_| true);
        assert!(!history.is_saved());
        history.undo(&mut dossier);
        assert!(history.is_saved());
        assert_eq!(dossier.title, "un");
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        let (mut history, mut dossier) = begun();
        assert!(!history.apply(&mut dossier, title("")));
        assert!(history.is_saved() && history.last().is_none());
    }

    #[test]
    fn what_was_done_while_it_was_saved_is_not_saved() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.begin_save();
        history.apply(&mut dossier, title("deux"));
        history.end_save();
        assert!(!history.is_saved());
        history.undo(&mut dossier);
        assert!(history.is_saved());
    }

    #[test]
    fn what_was_undone_and_written_over_while_it_was_saved_is_nowhere() {
        let (mut history, mut dossier) = begun();
        history.apply(&mut dossier, title("un"));
        history.begin_save();
        history.undo(&mut dossier);
        history.apply(&mut dossier, title("deux"));
        history.end_save();
        assert!(!history.is_saved());
        history.undo(&mut dossier);
        assert!(!history.is_saved());
    }
}
