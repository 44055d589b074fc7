//! What is round every screen: the bar at the top, the steps at the left, the notices.

use std::path::Path;

use egui::{CornerRadius, Frame, Label, Margin, Panel, RichText, Stroke, Ui};
use lucide_icons::Icon;

use super::{
    action::Action,
    app::{Notice, Offer},
    desktop::Handing,
    done::step_name,
    names::{Shown, count},
    review::open_points,
    room::RoomAction,
    screens,
    theme::{bold, icons, palette, regular, size},
    view::{Consulted, Screen},
    widgets::{Step, Tone, button_ui, callout_ui, choice_ui, icon_button_ui, stepper_ui},
};
use crate::{
    domain::{Answer, BuyerStatus, Decision, Language, NeedKind},
    words::Words,
};

/// Below this width, in points, what is round the screens leaves them more room.
pub(super) const NARROW: f32 = 1200.0;
/// Below this one, there is room for one thing at a time.
const TIGHT: f32 = 900.0;

/// Whether there is room for one thing at a time: a small screen, or a large size.
pub(super) fn is_tight(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < TIGHT
}

/// Name of the case: its title, or who buys, or the persona.
pub(super) fn case_name(shown: Shown<'_>) -> &str {
    let dossier = shown.session.dossier();
    let named = [dossier.title.as_str(), dossier.organisation.as_str()].into_iter().find(|it| !it.is_empty());
    named.unwrap_or_else(|| shown.text(&shown.session.persona().label))
}

/// The bar at the top.
pub(super) fn top_ui(ui: &mut Ui, words: &Words, shown: Option<Shown<'_>>, in_room: bool, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(20, 10));
    Panel::top("top").frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_height(size::CONTROL);
            ui.label(RichText::new(char::from(Icon::ShipWheel)).font(icons(24.0)).color(palette.accent));
            let is_tight = is_tight(ui);
            if !is_tight || shown.is_none() {
                ui.label(RichText::new(words.say("window-name")).font(bold(18.0)).color(palette.ink));
                ui.add_space(12.0);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                settings_ui(ui, words, actions);
                ui.add_space(4.0);
                ui.separator();
                ui.add_space(4.0);
                file_ui(ui, words, (shown.is_some(), in_room), is_tight, actions);
                if let Some(_) = shown.filter(|_| is_tight && !in_room)
                    && icon_button_ui(ui, Icon::Compass, &words.say("overview-title")).clicked()
                {
                    actions.push(Action::ToggleOverview);
                }
                if let Some(shown) = shown {
                    steps_back_ui(ui, shown, actions);
                    if !is_tight {
                        ui.add_space(8.0);
                        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| case_ui(ui, shown));
                    }
                }
            });
        });
    });
}

/// What is done with files; from right to left.
fn file_ui(ui: &mut Ui, words: &Words, (open, in_room): (bool, bool), is_tight: bool, actions: &mut Vec<Action>) {
    let choices = [
        (open, true, Icon::SaveAll, "menu-save-as", Action::SaveAs),
        (open, is_tight, Icon::Save, "menu-save", Action::Save),
        (open && !in_room, is_tight, Icon::Users, "room-enter", Action::Room(RoomAction::Enter)),
        (!in_room, is_tight, Icon::FolderOpen, "menu-open", Action::Open),
        (open && !in_room, is_tight, Icon::FilePlus, "menu-new", Action::New),
    ];
    for (_, as_icon, icon, key, action) in choices.into_iter().filter(|it| it.0) {
        let name = words.say(key);
        let response = if as_icon { icon_button_ui(ui, icon, &name) } else { button_ui(ui, icon, &name) };
        if response.clicked() {
            actions.push(action);
        }
    }
}

/// What can be taken back and done again, each under its name.
fn steps_back_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let session = shown.session;
    let steps = [
        (Icon::Redo2, "menu-redo", "menu-redo-nothing", session.next_step(), Action::Redo),
        (Icon::Undo2, "menu-undo", "menu-undo-nothing", session.last_step(), Action::Undo),
    ];
    for (icon, key, nothing, step, action) in steps {
        let name = match step {
            Some(edits) => shown.tell(key, &[("step", step_name(shown, edits).into())]),
            None => shown.say(nothing),
        };
        if ui.add_enabled_ui(step.is_some(), |ui| icon_button_ui(ui, icon, &name)).inner.clicked() {
            actions.push(action);
        }
    }
}

fn case_ui(ui: &mut Ui, shown: Shown<'_>) {
    let palette = palette(ui);
    ui.separator();
    ui.add_space(4.0);
    if shown.session.is_modified() {
        let mark = RichText::new("●").font(regular(size::SMALL)).color(palette.asked);
        ui.label(mark).on_hover_text(shown.say("menu-modified")).accessible_name(shown.say("menu-modified"));
    }
    if shown.session.passphrase().is_some() {
        let mark = RichText::new(char::from(Icon::Lock)).font(icons(14.0)).color(palette.quiet);
        ui.label(mark).on_hover_text(shown.say("menu-protected")).accessible_name(shown.say("menu-protected"));
    }
    let name = RichText::new(case_name(shown)).font(bold(size::SUBHEADING)).color(palette.ink);
    let name = ui.add(Label::new(name).truncate());
    if let Some(path) = shown.session.path() {
        name.on_hover_text(path.display().to_string());
    }
}

fn settings_ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    ui.spacing_mut().button_padding.x = 8.0;
    if !is_tight(ui) && icon_button_ui(ui, Icon::BookOpen, &words.say("command-lexicon")).clicked() {
        actions.push(Action::Consult(Some(Consulted::Lexicon(None))));
    }
    if !is_tight(ui) && icon_button_ui(ui, Icon::CircleQuestionMark, &words.say("command-help")).clicked() {
        actions.push(Action::ToggleHelp);
    }
    if icon_button_ui(ui, Icon::Settings2, &words.say("command-settings")).clicked() {
        actions.push(Action::TogglePreferences);
    }
    ui.add_space(10.0);
    for (language, text, key) in
        [(Language::English, "EN", "language-english"), (Language::French, "FR", "language-french")]
    {
        if choice_ui(ui, words.language() == language, text, &words.say(key)).clicked() {
            actions.push(Action::Speak(language));
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.spacing_mut().button_padding.x = 12.0;
}

/// What may be dropped, while something is held over the window.
pub(super) fn drop_ui(ui: &mut Ui, words: &Words) {
    if ui.input(|it| it.raw.hovered_files.is_empty()) {
        return;
    }
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin::symmetric(20, 10));
    Panel::top("drop").frame(frame).show_separator_line(false).show(ui, |ui| {
        callout_ui(ui, Tone::Accent, &words.say("drop-here"), "");
    });
}

/// What was told and not yet taken away.
pub(super) fn notices_ui(ui: &mut Ui, words: &Words, notices: &[Notice], waiting: bool, actions: &mut Vec<Action>) {
    if notices.is_empty() && !waiting {
        return;
    }
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 20, top: 10, bottom: 10 });
    Panel::top("notices").frame(frame).show_separator_line(false).show(ui, |ui| {
        if waiting {
            ui.horizontal(|ui| {
                ui.label(words.say("dialog-waiting"));
                if button_ui(ui, Icon::Keyboard, &words.say("dialog-type-path")).clicked() {
                    actions.push(Action::TypePath);
                }
            });
        }
        // The newest first; three at most, so that the screen stays.
        for (index, notice) in notices.iter().enumerate().rev().take(3) {
            notice_ui(ui, words, index, notice, actions);
        }
    });
}

fn notice_ui(ui: &mut Ui, words: &Words, index: usize, notice: &Notice, actions: &mut Vec<Action>) {
    let tint = notice.tone.tint(ui);
    let frame = Frame::new()
        .fill(tint.soft)
        .stroke(Stroke::new(1.0, tint.ink))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(char::from(notice.tone.icon())).font(icons(18.0)).color(tint.ink));
            let room = ui.available_width() - 44.0;
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(RichText::new(&notice.title).font(bold(size::BODY)).color(tint.ink));
                ui.add(Label::new(RichText::new(&notice.text).color(palette(ui).ink)).wrap());
                offer_ui(ui, words, &notice.offer, actions);
            });
            if icon_button_ui(ui, Icon::X, &words.say("notice-dismiss")).clicked() {
                actions.push(Action::Dismiss(index));
            }
        });
    });
}

/// What can be done with the file that a notice is about.
fn offer_ui(ui: &mut Ui, words: &Words, offer: &Offer, actions: &mut Vec<Action>) {
    let copy = |path: &Path| (Icon::Copy, "notice-copy-path", Action::Copy(path.display().to_string()));
    let choices = match offer {
        Offer::Nothing => return,
        Offer::SaveElsewhere => vec![(Icon::SaveAll, "saving-elsewhere", Action::SaveElsewhere)],
        Offer::Accept => vec![
            (Icon::Check, "notice-accept", Action::AcceptFile),
            (Icon::History, "command-versions", Action::ToggleVersions),
        ],
        Offer::ForgetInClear(path) => {
            vec![(Icon::Trash2, "notice-forget-in-clear", Action::ForgetInClear(path.clone()))]
        }
        Offer::Kept(place) => vec![(Icon::History, "notice-open-kept", Action::OpenKept(place.clone()))],
        Offer::Path(path) => vec![copy(path)],
        Offer::Folder(path) => {
            vec![(Icon::FolderOpen, "notice-open-folder", Action::Hand(Handing::Open(path.clone()))), copy(path)]
        }
        Offer::File(path) => vec![
            (Icon::ExternalLink, "notice-open", Action::Hand(Handing::Open(path.clone()))),
            (Icon::FolderSearch, "notice-reveal", Action::Hand(Handing::Reveal(path.clone()))),
            copy(path),
        ],
    };
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for (icon, key, action) in choices {
            if button_ui(ui, icon, &words.say(key)).clicked() {
                actions.push(action);
            }
        }
    });
}

/// The steps at the left.
pub(super) fn steps_ui(ui: &mut Ui, shown: Shown<'_>, screen: Screen, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let frame = Frame::new().fill(palette.rail).inner_margin(Margin::symmetric(12, 20));
    let width = match ui.ctx().content_rect().width() {
        ..TIGHT => 76.0,
        ..NARROW => 184.0,
        _ => 216.0,
    };
    Panel::left("steps").frame(frame).exact_size(width).resizable(false).show_separator_line(false).show(ui, |ui| {
        let is_tight = is_tight(ui);
        let persona = shown.text(&shown.session.persona().label);
        if !is_tight {
            Frame::new().inner_margin(Margin { left: 16, right: 8, top: 0, bottom: 12 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(RichText::new(shown.say("steps-persona")).font(regular(12.0)).color(palette.rail_quiet));
                ui.add(Label::new(RichText::new(persona).font(bold(size::BODY)).color(palette.rail_ink)).wrap());
            });
        }
        let steps: Vec<_> = Screen::ALL.into_iter().map(|it| step(shown, it)).collect();
        if let Some(screen) = stepper_ui(ui, &screen, &steps) {
            actions.push(Action::Show(screen));
        }
        if is_tight {
            return;
        }
        ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.label(RichText::new(char::from(Icon::ShieldCheck)).font(icons(14.0)).color(palette.rail_quiet));
                let said = RichText::new(shown.say("steps-offline")).font(regular(12.0)).color(palette.rail_quiet);
                ui.add(Label::new(said).wrap());
            });
        });
    });
}

fn step(shown: Shown<'_>, screen: Screen) -> Step<Screen> {
    let icon = match screen {
        Screen::Context => Icon::Landmark,
        Screen::Expectations => Icon::Target,
        Screen::Constraints => Icon::TriangleAlert,
        Screen::Solutions => Icon::Layers,
        Screen::Requirements => Icon::ListChecks,
        Screen::Review => Icon::ClipboardCheck,
        Screen::Documents => Icon::FileText,
    };
    let (state, done) = progress(shown, screen);
    Step { value: screen, icon, text: screens::step_name(shown.words, screen), state, done }
}

/// How far a step got, and whether nothing is left to do there.
fn progress(shown: Shown<'_>, screen: Screen) -> (String, bool) {
    let session = shown.session;
    let answered = |kind: NeedKind| {
        let answers: Vec<Option<Answer>> = session.answers(kind).collect();
        let done = answers.iter().flatten().count();
        let told = match answers.len() {
            0 => shown.say("step-state-nothing-asked"),
            all => shown.tell("step-state-answered", &[("done", count(done)), ("all", count(all))]),
        };
        (told, done == answers.len() && 0 < done)
    };
    match screen {
        Screen::Context => {
            let said = session.dossier().buyer != BuyerStatus::Unknown;
            (shown.say(if said { "step-state-buyer-known" } else { "step-state-buyer-unknown" }), said)
        }
        Screen::Expectations => answered(NeedKind::Expectation),
        Screen::Constraints => answered(NeedKind::Constraint),
        Screen::Solutions => {
            let decided = session.assessment().solutions.iter().filter(|it| it.decision != Decision::Open).count();
            let all = session.assessment().solutions.len();
            let told = shown.tell("step-state-decided", &[("done", count(decided)), ("all", count(all))]);
            (told, decided == all && 0 < all)
        }
        Screen::Requirements => {
            (shown.tell("step-state-requirements", &[("n", count(session.asked().count()))]), false)
        }
        Screen::Review => {
            let open = open_points(session).len();
            (shown.tell("step-state-review", &[("n", count(open))]), open == 0)
        }
        Screen::Documents => (shown.say("step-state-documents"), false),
    }
}
