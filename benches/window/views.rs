//! What the window shows while it is measured.

use std::error::Error;

use egui::{Context, Event, Key, Modifiers, RawInput};
use gouvernail::gui::{Action, App, Consulted, Screen, SolutionsAs};

use crate::dossiers;

/// What the window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The choice of a persona.
    Home,
    /// A screen of the open dossier.
    Screen(Screen),
    /// A screen with all that it hides opened.
    Opened(Screen),
    /// Needs against solutions.
    Matrix,
    /// The lexicon, in the place of the first screen.
    Lexicon,
    /// The help, over the first screen.
    Help,
    /// The list of commands, over the first screen.
    Palette,
    /// The first screen, where something was typed in the first field, which has the keyboard.
    Field,
}

impl View {
    /// Every view.
    pub(crate) const ALL: [Self; 16] = [
        Self::Home,
        Self::Screen(Screen::Context),
        Self::Screen(Screen::Expectations),
        Self::Screen(Screen::Constraints),
        Self::Screen(Screen::Solutions),
        Self::Screen(Screen::Requirements),
        Self::Screen(Screen::Review),
        Self::Screen(Screen::Documents),
        Self::Matrix,
        Self::Lexicon,
        Self::Help,
        Self::Palette,
        Self::Field,
        Self::Opened(Screen::Expectations),
        Self::Opened(Screen::Solutions),
        Self::Opened(Screen::Requirements),
    ];

    /// Its name on the command line.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Home => "home".to_owned(),
            Self::Screen(screen) => format!("{screen:?}").to_lowercase(),
            Self::Opened(screen) => format!("{screen:?}-opened").to_lowercase(),
            Self::Matrix => "matrix".to_owned(),
            Self::Lexicon => "lexicon".to_owned(),
            Self::Help => "help".to_owned(),
            Self::Palette => "palette".to_owned(),
            Self::Field => "field".to_owned(),
        }
    }

    /// The view of this name.
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|it| it.name() == name).ok_or_else(|| format!("no view `{name}`"))
    }

    /// A window on a dossier that shows it, but for what takes keys and presses: see [`Hands`].
    pub(crate) fn window(self, dossier: &str, ctx: &Context) -> Result<App, Box<dyn Error>> {
        if self == Self::Home {
            return Ok(dossiers::window(gouvernail::pack::builtin()));
        }
        let mut app = dossiers::opened(dossier, ctx)?;
        match self {
            Self::Home | Self::Field => {}
            Self::Screen(screen) | Self::Opened(screen) => app.perform(Action::Show(screen), ctx),
            Self::Matrix => {
                app.perform(Action::Show(Screen::Solutions), ctx);
                app.perform(Action::LayOut(SolutionsAs::Matrix), ctx);
            }
            Self::Lexicon => app.perform(Action::Consult(Some(Consulted::Lexicon(None))), ctx),
            Self::Help => app.perform(Action::ToggleHelp, ctx),
            Self::Palette => app.perform(Action::TogglePalette, ctx),
        }
        Ok(app)
    }
}

/// Types and presses what a view needs, a little at each frame.
#[derive(Debug)]
pub(crate) struct Hands {
    view: View,
    typed: bool,
    pressed: Vec<egui::accesskit::NodeId>,
}

impl Hands {
    /// Hands that bring a view about.
    pub(crate) fn new(view: View) -> Self {
        Self { view, typed: false, pressed: Vec::new() }
    }

    /// Adds to the input of the next frame.
    pub(crate) fn act(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.view == View::Field && !self.typed {
            self.typed = ctx.text_edit_focused();
            if self.typed {
                input.events.push(Event::Text("e".to_owned()));
            } else {
                let key = |pressed| Event::Key {
                    key: Key::Tab,
                    physical_key: None,
                    pressed,
                    repeat: false,
                    modifiers: Modifiers::NONE,
                };
                input.events.extend([key(true), key(false)]);
            }
        }
    }

    /// Whether something was typed, when it had to be.
    pub(crate) fn are_done(&self) -> bool {
        self.view != View::Field || self.typed
    }

    /// Presses what was drawn and hides something; to be called with the tree of each frame.
    pub(crate) fn press(&mut self, tree: &egui::accesskit::TreeUpdate, input: &mut RawInput) {
        if !matches!(self.view, View::Opened(_)) {
            return;
        }
        for (id, node) in &tree.nodes {
            if node.role() == egui::accesskit::Role::DisclosureTriangle && !self.pressed.contains(id) {
                self.pressed.push(*id);
                input.events.push(Event::AccessKitActionRequest(egui::accesskit::ActionRequest {
                    action: egui::accesskit::Action::Click,
                    target_tree: egui::accesskit::TreeId::ROOT,
                    target_node: *id,
                    data: None,
                }));
            }
        }
    }
}
