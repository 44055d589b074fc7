//! What the user asks for, as plain data.

use std::path::PathBuf;

use rust_decimal::Decimal;

use super::{
    conflict::Settlement,
    desktop::Handing,
    draft::Field,
    event::EventAction,
    passphrase::PassphraseAction,
    room::RoomAction,
    view::{Consulted, Picked, Screen, SolutionsAs},
    work::Product,
};
use crate::{
    document::Kind,
    domain::{Decision, Edit, Language, Level, NeedKind, ParameterId, PersonaId, RequirementId, SolutionId, TermId},
    render::Format,
    store::Appearance,
};

/// A request of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Take the last step back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Show what the user prefers, or put it away.
    TogglePreferences,
    /// Ask one question at a time, or show everything on one page.
    Guide(bool),
    /// Let things move, or not.
    Move(bool),
    /// Show the question at this place.
    Ask(NeedKind, usize),
    /// Show the list of commands, or put it away.
    TogglePalette,
    /// Show every piece of the window, or put them away.
    ToggleGallery,
    /// Show what the keyboard does, or put it away.
    ToggleHelp,
    /// Show where the dossier stands in the place of the screen, or the screen again.
    ToggleOverview,
    /// Show the lexicon or the sources, or put them away.
    Consult(Option<Consulted>),
    /// Show a term in the lexicon.
    LookUp(TermId),
    /// Show a screen.
    Show(Screen),
    /// Change the dossier.
    Edit(Edit),
    /// A field was left: what was typed becomes an edit.
    Commit(Field),
    /// What was typed in a field made its text too long: the text stays as it is, and the user is told.
    Refuse(Field, String),
    /// Begin a dossier.
    Begin(PersonaId),
    /// Begin from the worked example of a persona.
    BeginFromExample(PersonaId),
    /// Open the worked example of a workshop.
    BeginFromWorkshop,
    /// Copy a document as text.
    CopyDocument(Kind),
    /// Ask for a pack or an overlay, and take it.
    TakePack,
    /// Go back to the choice of a persona.
    New,
    /// Open a dossier.
    Open,
    /// Stop waiting for a save that does not end, and save in another place.
    SaveElsewhere,
    /// Say what is done about a file that something else changed.
    SettleConflict(Settlement),
    /// Take the file as it is, whatever changed it.
    AcceptFile,
    /// Show the versions of the file that were replaced, or put them away.
    ToggleVersions,
    /// Compare the dossier with a version that was replaced.
    CompareWithVersion(PathBuf),
    /// Bring a version that was replaced back.
    Restore(PathBuf),
    /// Open a version that was kept of a file that cannot be read.
    OpenKept(PathBuf),
    /// Take the versions of the file away.
    ForgetVersions,
    /// Save the dossier where it is, or ask where.
    Save,
    /// Ask where, then save the dossier.
    SaveAs,
    /// Something about passphrases.
    Passphrase(PassphraseAction),
    /// Take those versions of a file away that are not encrypted.
    ForgetInClear(PathBuf),
    /// Ask where, then write a copy of the dossier without names and texts.
    Anonymise,
    /// Ask for another dossier, then compare the open one with it.
    Compare,
    /// Put the comparison away.
    EndComparison,
    /// Ask for the logo of the organisation.
    ChooseLogo,
    /// Make a document.
    Export(Product),
    /// Ask for a folder, then make everything there.
    ExportAll,
    /// Replace files, or leave them as they are.
    Replace(bool),
    /// Give up what is being made, by its number.
    GiveUp(u64),
    /// Hand a file over to the system.
    Hand(Handing),
    /// Put a text where other programs find it.
    Copy(String),
    /// Print the document that is shown, or the annex.
    Print,
    /// Show a document as it will be printed.
    Preview(Kind),
    /// Put that away.
    EndPreview,
    /// Decide on a solution; what else was said of it stays.
    Decide(SolutionId, Decision),
    /// Change a level, or take the method's back; the reason stays.
    Level(RequirementId, Option<Level>),
    /// Move a number, or take the default back; moves that follow each other are one step, until one begins anew.
    Tune(ParameterId, Option<Decimal>, bool),
    /// Retain several solutions.
    RetainAll(Vec<SolutionId>),
    /// Add a need of one's own.
    AddNeed(NeedKind),
    /// Add an award criterion of one's own.
    AddCriterion,
    /// Share what is left of 100 % among the criteria without weight.
    ShareWeights,
    /// Show a requirement or an advice whole.
    Pick(Picked),
    /// Look for a requirement.
    Find,
    /// List every requirement.
    Unfilter,
    /// Choose the format of a document.
    Format(Kind, Format),
    /// Forget what was typed in a field.
    Forget(Field),
    /// Lay the solutions out.
    LayOut(SolutionsAs),
    /// Bring a solution into view in the list.
    ShowSolution(SolutionId),
    /// Work out why a solution stands where it stands.
    Explain(SolutionId),
    /// Speak another language.
    Speak(Language),
    /// Change the theme.
    Theme(Appearance),
    /// Show everything at this size, in percent.
    Zoom(u16),
    /// Open a dossier that was worked on before.
    OpenRecent(PathBuf),
    /// Forget that a dossier was worked on.
    ForgetRecent(PathBuf),
    /// Stop waiting for the system's dialog and type a path.
    TypePath,
    /// A path was typed.
    PathTyped(PathBuf),
    /// The typing of a path was given up.
    PathGivenUp,
    /// Take a notice away.
    Dismiss(usize),
    /// Open what a window left when it came to a bad end.
    Recover(usize),
    /// Throw away what a window left when it came to a bad end.
    Abandon(usize),
    /// What to do with edits that are not saved.
    Answer(Leave),
    /// What a group asks for.
    Room(RoomAction),
    /// Change the dossier in one step.
    EditAll(Vec<Edit>),
    /// Something of an event.
    Event(EventAction),
    /// Close the window.
    Close,
}

/// What to do with edits that are not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Save them, then go on.
    Save,
    /// Go on without them.
    Discard,
    /// Stay.
    Stay,
}
