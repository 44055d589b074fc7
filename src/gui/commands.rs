//! What can be asked from anywhere: one list for the keyboard, the palette and the help.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::{
    action::Action,
    passphrase::PassphraseAction,
    room::RoomAction,
    view::{Consulted, Screen},
};
use crate::{
    document::Kind,
    domain::Language,
    reading::Folded,
    store::{Appearance, Preferences},
    words::Words,
};

/// Something that can be asked from anywhere.
#[derive(Clone, Debug)]
pub(super) struct Command {
    /// The message that names it.
    pub(super) key: &'static str,
    /// The keys that ask for it; the first is the one that is told.
    pub(super) shortcuts: Vec<KeyboardShortcut>,
    /// What it does.
    pub(super) action: Action,
    /// Only when a dossier is open.
    pub(super) needs_dossier: bool,
    /// For those who make the program: it is told nowhere.
    pub(super) is_hidden: bool,
    /// Its keys are for the letters of a text that is being typed, if one is.
    is_of_text: bool,
}

impl Command {
    fn new(key: &'static str, action: Action) -> Self {
        Self { key, shortcuts: Vec::new(), action, needs_dossier: false, is_hidden: false, is_of_text: false }
    }

    fn with(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.shortcuts.push(KeyboardShortcut::new(modifiers, key));
        self
    }

    fn on_dossier(self) -> Self {
        Self { needs_dossier: true, ..self }
    }

    /// Its keys, as they are written on a keyboard; empty when it has none.
    pub(super) fn keys(&self, words: &Words) -> String {
        let Some(shortcut) = self.shortcuts.first() else {
            return String::new();
        };
        let modifiers = [(shortcut.modifiers.command, "key-control"), (shortcut.modifiers.shift, "key-shift")];
        let held = modifiers.into_iter().filter(|it| it.0).map(|it| words.say(it.1));
        held.chain([shortcut.logical_key.symbol_or_name().to_owned()]).collect::<Vec<_>>().join(" + ")
    }
}

/// Every command, in the order in which they are told. No key is a digit but 0: on many keyboards digits need Shift.
pub(super) fn commands(preferences: &Preferences) -> Vec<Command> {
    const CONTROL: Modifiers = Modifiers::COMMAND;
    let shifted = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    let undo = Command { is_of_text: true, ..Command::new("command-undo", Action::Undo) };
    let redo = Command { is_of_text: true, ..Command::new("command-redo", Action::Redo) };
    let screen = |key, screen| Command::new(key, Action::Show(screen)).on_dossier();
    let theme = |key, appearance| Command::new(key, Action::Theme(appearance));
    // Longer ones stand before shorter ones, which would take their keys.
    vec![
        Command::new("menu-save-as", Action::SaveAs).with(shifted, Key::S).on_dossier(),
        Command::new("menu-save", Action::Save).with(CONTROL, Key::S).on_dossier(),
        Command::new("command-anonymise", Action::Anonymise).on_dossier(),
        Command::new("command-protect", Action::Passphrase(PassphraseAction::ToggleChoice)).on_dossier(),
        Command::new("command-versions", Action::ToggleVersions).on_dossier(),
        Command::new("command-print", Action::Print).with(CONTROL, Key::P).on_dossier(),
        Command::new("menu-open", Action::Open).with(CONTROL, Key::O),
        Command::new("command-pack", Action::TakePack),
        Command::new("menu-new", Action::New).with(CONTROL, Key::N),
        redo.with(CONTROL, Key::Y).with(shifted, Key::Z).on_dossier(),
        undo.with(CONTROL, Key::Z).on_dossier(),
        Command::new("command-palette", Action::TogglePalette).with(CONTROL, Key::K),
        Command::new("command-find", Action::Find).with(CONTROL, Key::F).on_dossier(),
        Command::new("command-settings", Action::TogglePreferences).with(CONTROL, Key::Comma),
        Command::new("command-guided", Action::Guide(true)),
        Command::new("command-expert", Action::Guide(false)),
        Command::new("command-help", Action::ToggleHelp).with(Modifiers::NONE, Key::F1),
        Command::new("command-larger", Action::Zoom(preferences.zoomed(true)))
            .with(CONTROL, Key::Plus)
            .with(CONTROL, Key::Equals),
        Command::new("command-smaller", Action::Zoom(preferences.zoomed(false))).with(CONTROL, Key::Minus),
        Command::new("command-usual-size", Action::Zoom(100)).with(CONTROL, Key::Num0),
        Command::new("command-lexicon", Action::Consult(Some(Consulted::Lexicon(None)))),
        Command::new("command-sources", Action::Consult(Some(Consulted::Sources(None)))),
        Command::new("command-guide", Action::Consult(Some(Consulted::Guide))),
        screen("step-context", Screen::Context),
        screen("step-expectations", Screen::Expectations),
        screen("step-constraints", Screen::Constraints),
        screen("step-solutions", Screen::Solutions),
        screen("step-requirements", Screen::Requirements),
        screen("step-review", Screen::Review),
        screen("step-documents", Screen::Documents).with(CONTROL, Key::E),
        Command::new("command-room", Action::Room(RoomAction::Enter)).on_dossier(),
        Command::new("command-preview", Action::Preview(Kind::Annex)).on_dossier(),
        Command::new("documents-export-all", Action::ExportAll).on_dossier(),
        theme("theme-system", Appearance::System),
        theme("theme-light", Appearance::Light),
        theme("theme-dark", Appearance::Dark),
        theme("theme-contrast", Appearance::Contrast),
        Command::new("language-french", Action::Speak(Language::French)),
        Command::new("language-english", Action::Speak(Language::English)),
        Command { is_hidden: true, ..Command::new("gallery-title", Action::ToggleGallery) }.with(shifted, Key::G),
        Command::new("command-quit", Action::Close).with(CONTROL, Key::Q),
    ]
}

/// Those that can be asked now, and whose name has these words in it.
pub(super) fn found(words: &Words, preferences: &Preferences, open: bool, asked: &str) -> Vec<Command> {
    let asked = Folded::new(asked.trim());
    let named = |it: &Command| Folded::new(&words.say(it.key)).as_str().contains(asked.as_str());
    commands(preferences).into_iter().filter(|it| (open || !it.needs_dossier) && !it.is_hidden && named(it)).collect()
}

/// Takes the keys that ask for something.
pub(super) fn take_shortcuts(ctx: &Context, open: bool, preferences: &Preferences, actions: &mut Vec<Action>) {
    let is_typing = ctx.text_edit_focused();
    for command in commands(preferences) {
        if (command.needs_dossier && !open) || (command.is_of_text && is_typing) {
            continue;
        }
        for shortcut in &command.shortcuts {
            if ctx.input_mut(|it| it.consume_shortcut(shortcut)) {
                actions.push(command.action.clone());
            }
        }
    }
}
