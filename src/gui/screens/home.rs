//! The first screen: which organisation is most like the user's.

use std::path::PathBuf;

use egui::{Frame, Id, Label, Margin, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        event::EventAction,
        room::RoomAction,
        theme::{bold, icons, palette, regular, size},
        view::Consulted,
        widgets::{button_ui, icon_button_ui, paragraph_ui, quiet, strong, title_ui},
    },
    page_ui,
};
use crate::{
    domain::{NeedKind, Pack, Persona, PersonaId},
    store::has_example,
    words::Words,
};

const GAP: f32 = 14.0;
const INSET: f32 = 18.0;

/// Draws the screen.
pub(in super::super) fn home_ui(
    ui: &mut Ui,
    words: &Words,
    pack: &Pack,
    recent: &[PathBuf],
    actions: &mut Vec<Action>,
) {
    page_ui(ui, "home", |ui| {
        ui.add_space(4.0);
        title_ui(ui, &words.say("home-title"), &words.say("home-lead"));
        let personas: Vec<&Persona> = pack.personas.iter().collect();
        if let Some(persona) = personas_grid_ui(ui, words, pack, &personas) {
            actions.push(Action::Begin(persona));
        }
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let said = quiet(ui, words.say("home-resume"));
            ui.label(said);
            if button_ui(ui, Icon::FolderOpen, &words.say("home-open")).clicked() {
                actions.push(Action::Open);
            }
        });
        recent_ui(ui, words, recent, actions);
        examples_ui(ui, words, pack, actions);
        workshop_ui(ui, words, pack, actions);
        event_ui(ui, words, actions);
        ui.add_space(12.0);
        ui.separator();
        remark_ui(ui, Icon::ShieldCheck, &words.say("home-offline-title"), &words.say("home-offline-text"));
        remark_ui(ui, Icon::Scale, &words.say("home-interest-title"), pack.interest.get(words.language()));
        remark_ui(ui, Icon::Info, &words.say("home-advice-title"), pack.texts.disclaimer.get(words.language()));
    });
}

/// Personas as cards; returns the one that was pressed.
pub(super) fn personas_grid_ui(ui: &mut Ui, words: &Words, pack: &Pack, personas: &[&Persona]) -> Option<PersonaId> {
    let columns: u16 = if ui.available_width() < 900.0 { 2 } else { 3 };
    let width = (ui.available_width() - GAP * f32::from(columns - 1)) / f32::from(columns);
    let mut pressed = None;
    for row in personas.chunks(usize::from(columns)) {
        let height = row.iter().map(|it| height(ui, words, it, width)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for persona in row {
                if persona_ui(ui, words, pack, persona, vec2(width, height)) {
                    pressed = Some(persona.id.clone());
                }
            }
        });
        ui.add_space(GAP - 10.0);
    }
    pressed
}

/// The way to an event.
fn event_ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    ui.add_space(8.0);
    let title = strong(ui, words.say("event-open"));
    ui.label(title);
    let lead = quiet(ui, words.say("event-open-text"));
    paragraph_ui(ui, lead);
    if button_ui(ui, Icon::Presentation, &words.say("event-prepare")).clicked() {
        actions.push(Action::Event(EventAction::Prepare));
    }
}

/// A button for each persona, whose whole name is a message; returns the one that was pressed.
fn persona_buttons_ui<'a>(
    ui: &mut Ui,
    words: &Words,
    icon: Icon,
    name_key: &str,
    personas: impl IntoIterator<Item = &'a Persona>,
) -> Option<PersonaId> {
    let mut pressed = None;
    for persona in personas {
        let label = persona.label.get(words.language());
        let name = words.tell(name_key, &[("persona", label.into())]);
        if button_ui(ui, icon, label).accessible_name(name).clicked() {
            pressed = Some(persona.id.clone());
        }
    }
    pressed
}

/// Worked examples, one for each persona that has one.
fn examples_ui(ui: &mut Ui, words: &Words, pack: &Pack, actions: &mut Vec<Action>) {
    ui.add_space(8.0);
    let title = strong(ui, words.say("home-examples"));
    ui.label(title);
    let lead = quiet(ui, words.say("home-examples-text"));
    paragraph_ui(ui, lead);
    ui.horizontal_wrapped(|ui| {
        let personas = pack.personas.iter().filter(|it| has_example(&it.id));
        if let Some(persona) = persona_buttons_ui(ui, words, Icon::FileCheck, "home-example", personas) {
            actions.push(Action::BeginFromExample(persona));
        }
    });
}

/// A workshop on a new dossier, one for each persona, and how to lead it.
fn workshop_ui(ui: &mut Ui, words: &Words, pack: &Pack, actions: &mut Vec<Action>) {
    ui.add_space(8.0);
    let title = strong(ui, words.say("home-workshop"));
    ui.label(title);
    let lead = quiet(ui, words.say("home-workshop-text"));
    paragraph_ui(ui, lead);
    ui.horizontal_wrapped(|ui| {
        if let Some(persona) = persona_buttons_ui(ui, words, Icon::Users, "home-workshop-name", &pack.personas) {
            actions.push(Action::Begin(persona));
            actions.push(Action::Room(RoomAction::Enter));
        }
        if button_ui(ui, Icon::FileCheck, &words.say("home-workshop-example")).clicked() {
            actions.push(Action::BeginFromWorkshop);
        }
        if button_ui(ui, Icon::Presentation, &words.say("command-guide")).clicked() {
            actions.push(Action::Consult(Some(Consulted::Guide)));
        }
    });
}

/// Dossiers that were worked on before.
fn recent_ui(ui: &mut Ui, words: &Words, recent: &[PathBuf], actions: &mut Vec<Action>) {
    if recent.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = strong(ui, words.say("home-recent"));
    ui.label(title);
    for path in recent {
        ui.horizontal(|ui| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let place = path.parent().map(|it| it.display().to_string()).unwrap_or_default();
            if button_ui(ui, Icon::FileText, &name).clicked() {
                actions.push(Action::OpenRecent(path.clone()));
            }
            let forget = words.tell("home-forget", &[("name", name.as_ref().into())]);
            if icon_button_ui(ui, Icon::X, &forget).clicked() {
                actions.push(Action::ForgetRecent(path.clone()));
            }
            let place = quiet(ui, place);
            ui.add(Label::new(place).truncate());
        });
    }
}

fn remark_ui(ui: &mut Ui, icon: Icon, title: &str, text: &str) {
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(char::from(icon)).font(icons(18.0)).color(palette(ui).accent));
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let title = strong(ui, title);
            ui.label(title);
            let text = quiet(ui, text);
            paragraph_ui(ui, text);
        });
    });
}

/// Height of the text of a card.
fn height(ui: &Ui, words: &Words, persona: &Persona, width: f32) -> f32 {
    let measure =
        |text: &str, font, width: f32| ui.painter().layout(text.to_owned(), font, egui::Color32::WHITE, width).size().y;
    let room = width - 2.0 * INSET - 2.0;
    let label = measure(persona.label.get(words.language()), bold(size::HEADING), room - 36.0);
    let problem = measure(persona.problem.get(words.language()), regular(size::BODY), room);
    label.max(28.0) + problem + 2.0 * INSET + 46.0
}

fn persona_ui(ui: &mut Ui, words: &Words, pack: &Pack, persona: &Persona, extent: egui::Vec2) -> bool {
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(extent);
    let response = ui.interact(rect, Id::unique(("persona", &persona.id)), Sense::click());
    let name = persona.label.get(words.language());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let line = match (response.has_focus(), response.hovered()) {
        (true, _) => Stroke::new(2.0, palette.focus),
        (false, true) => Stroke::new(1.5, palette.accent),
        (false, false) => Stroke::new(1.0, palette.boundary),
    };
    ui.painter().rect(rect, 12.0, palette.surface, line, egui::StrokeKind::Inside);
    let inside = Rect::from_min_max(rect.min, rect.max).shrink(INSET);
    let mut inner =
        ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(egui::Layout::top_down(egui::Align::Min)));
    let ui = &mut inner;
    ui.horizontal_top(|ui| {
        Frame::new().fill(palette.accent_soft).corner_radius(8.0).inner_margin(Margin::same(6)).show(ui, |ui| {
            ui.label(RichText::new(char::from(icon_of(persona))).font(icons(18.0)).color(palette.accent_ink));
        });
        ui.add(Label::new(RichText::new(name).font(bold(size::HEADING)).color(palette.ink)).wrap());
    });
    let problem = persona.problem.get(words.language());
    ui.add(Label::new(RichText::new(problem).font(regular(size::BODY)).color(palette.ink)).wrap());
    ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
        let of = |kind| persona.needs.iter().filter(|it| pack.need(&it.need).is_some_and(|it| it.kind == kind)).count();
        let counts = [
            ("expectations", of(NeedKind::Expectation).into()),
            ("constraints", of(NeedKind::Constraint).into()),
            ("solutions", persona.solutions.len().into()),
        ];
        let counts = words.tell("home-counts", &counts);
        ui.add(Label::new(RichText::new(counts).font(regular(size::SMALL)).color(palette.quiet)).wrap());
    });
    response.clicked()
}

fn icon_of(persona: &Persona) -> Icon {
    match persona.id.as_str() {
        "ministere" => Icon::Landmark,
        "collectivite" => Icon::Building2,
        "oiv" => Icon::Zap,
        "cloud-souverain" => Icon::CloudCog,
        "industriel" => Icon::Factory,
        _ => Icon::Users,
    }
}
