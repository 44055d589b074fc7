//! What one leaves with.

use egui::{ComboBox, Frame, Margin, RichText, Ui};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    draft::Field,
    names::Shown,
    theme::{icons, palette},
    view::{Comparison, View},
    widgets::document_ui as document_text_ui,
    widgets::{
        Look, Segment, Tone, button_ui, callout_ui, card_ui, field_ui, heading, main_button_ui, paragraph_ui, quiet,
        segmented_ui, small, strong, title_ui,
    },
    work::{Product, all_products},
};
use crate::{
    document::{Kind, compare},
    domain::{BuyerStatus, Edit, Stage},
    render::Format,
    requirements::{call, weigh},
};

/// Name of a kind of document in keys of messages.
pub(in super::super) fn document_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Annex => "annex",
        Kind::Checklist => "checklist",
        Kind::Summary => "summary",
        Kind::ResponseGrid => "response-grid",
        Kind::Traceability => "traceability",
        Kind::Changes => "changes",
        Kind::Workshop => "workshop",
        Kind::Sheet => "sheet",
        Kind::Guide => "guide",
        Kind::Handout => "handout",
        Kind::Day => "day",
    }
}

/// Draws the screen.
pub(super) fn documents_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    if view.comparison.is_some() {
        return comparison_ui(ui, shown, view, actions);
    }
    title_ui(ui, &shown.say("documents-title"), &shown.say("documents-lead"));
    if shown.session.dossier().buyer == BuyerStatus::Unknown {
        callout_ui(
            ui,
            Tone::Warning,
            &shown.say("documents-buyer-unknown"),
            shown.text(&shown.session.pack().texts.unknown_buyer),
        );
    }
    misweighed_ui(ui, shown);
    card_ui(ui, |ui| marking_ui(ui, shown, view, actions));
    let of_a_group = (!shown.session.dossier().workshop.is_empty()).then_some(Kind::Workshop);
    for kind in Kind::ALL.into_iter().chain(of_a_group) {
        card_ui(ui, |ui| document_ui(ui, shown, kind, view, actions));
    }
    card_ui(ui, |ui| all_ui(ui, shown, view, actions));
    card_ui(ui, |ui| data_ui(ui, shown, actions));
    card_ui(ui, |ui| {
        let title = strong(ui, shown.say("documents-changes"));
        ui.label(title);
        let text = quiet(ui, shown.say("documents-text-changes"));
        paragraph_ui(ui, text);
        ui.horizontal_wrapped(|ui| {
            let choices = [
                (Icon::GitCompare, "documents-compare", Action::Compare),
                (Icon::History, "command-versions", Action::ToggleVersions),
                (Icon::UserX, "command-anonymise", Action::Anonymise),
            ];
            for (icon, key, action) in choices {
                if button_ui(ui, icon, &shown.say(key)).clicked() {
                    actions.push(action);
                }
            }
        });
    });
    let said = quiet(ui, shown.text(&shown.session.pack().texts.disclaimer));
    paragraph_ui(ui, said);
}

/// What keeps weights that were given out of the final annex.
fn misweighed_ui(ui: &mut Ui, shown: Shown<'_>) {
    let session = shown.session;
    if !session.asked().is_weighed_wrong() {
        return;
    }
    let calls = call(session.pack(), session.persona(), session.dossier());
    let weighing = weigh(session.pack(), session.dossier(), &calls);
    let told = shown.words.weighing(&weighing).into_iter().chain([shown.say("criteria-faulty-text")]);
    callout_ui(ui, Tone::Warning, &shown.say("criteria-faulty"), &told.collect::<Vec<_>>().join("\n"));
}

/// What sets the open dossier apart from another one.
fn comparison_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("documents-changes"), &shown.say("documents-text-changes"));
    ui.horizontal(|ui| {
        if button_ui(ui, Icon::ArrowLeft, &shown.say("documents-changes-back")).clicked() {
            actions.push(Action::EndComparison);
        }
        let held = view.format(Kind::Changes);
        if button_ui(ui, Icon::Download, &shown.say("documents-export")).clicked() {
            actions.push(Action::Export(Product::Document(Kind::Changes, held)));
        }
        preview_button_ui(ui, shown, Kind::Changes, actions);
    });
    let Some(Comparison { older, document }) = &mut view.comparison else {
        return;
    };
    let session = shown.session;
    let compared = document
        .get((session.revision(), shown.language()), || compare(session.pack(), older, session.dossier(), shown.words));
    if let Some(document) = &*compared {
        document_text_ui(ui, document);
    }
}

/// What every document bears: stage, version, author, confidentiality, logo.
fn marking_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let marking = &shown.session.dossier().marking;
    let title = heading(ui, shown.say("marking-title"));
    ui.label(title);
    let stages = [(Stage::Draft, "stage-draft"), (Stage::Final, "stage-final")];
    let segments = stages.map(|(value, key)| Segment { value, text: shown.say(key), tone: Tone::Accent });
    if let Some(stage) = segmented_ui(ui, &shown.say("marking-stage"), Some(&marking.stage), &segments) {
        actions.push(Action::Edit(Edit::Stage(stage)));
    }
    let key = if marking.stage == Stage::Draft { "marking-draft-text" } else { "marking-final-text" };
    let said = quiet(ui, shown.say(key));
    paragraph_ui(ui, said);
    let half = ((ui.available_width() - 12.0) / 2.0).floor();
    let mut field = |ui: &mut Ui, field: Field, key: &str, held: &str, width: f32| {
        let (label, hint) = (shown.say(&format!("field-{key}")), shown.say(&format!("field-hint-{key}")));
        let look = Look { label: &label, hint: &hint, width, ..Look::default() };
        field_ui(ui, &mut view.drafts, field, held, &look, actions);
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        field(ui, Field::Version, "version", &marking.version, half);
        field(ui, Field::Author, "author", &marking.author, half);
    });
    field(ui, Field::Confidentiality, "confidentiality", &marking.confidentiality, 0.0);
    if let Some(logo) = &marking.logo {
        field(ui, Field::LogoDescription, "logo-description", &logo.description, 0.0);
    }
    ui.horizontal(|ui| {
        let key = if marking.logo.is_some() { "marking-logo-change" } else { "marking-logo-choose" };
        if button_ui(ui, Icon::Image, &shown.say(key)).clicked() {
            actions.push(Action::ChooseLogo);
        }
        if marking.logo.is_some() && button_ui(ui, Icon::Trash2, &shown.say("marking-logo-remove")).clicked() {
            actions.push(Action::Edit(Edit::Logo(None)));
        }
    });
}

fn document_ui(ui: &mut Ui, shown: Shown<'_>, kind: Kind, view: &View, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let key = document_key(kind);
    let title = shown.say(&format!("documents-{key}"));
    ui.horizontal_top(|ui| {
        Frame::new().fill(palette.accent_soft).corner_radius(8.0).inner_margin(Margin::same(10)).show(ui, |ui| {
            ui.label(RichText::new(char::from(icon_of(kind))).font(icons(22.0)).color(palette.accent_ink));
        });
        ui.add_space(8.0);
        ui.vertical(|ui| {
            let heading = strong(ui, &title);
            ui.label(heading);
            let text = quiet(ui, shown.say(&format!("documents-text-{key}")));
            paragraph_ui(ui, text);
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                let held = view.format(kind);
                let name = |it: Format| shown.say(&format!("format-{}", it.extension()));
                // A document has up to eight formats: side by side they would leave no room for the button.
                let choice = ComboBox::from_id_salt(("format", kind)).selected_text(name(held)).show_ui(ui, |ui| {
                    for format in Format::possible(kind) {
                        if ui.selectable_label(format == held, name(format)).clicked() {
                            actions.push(Action::Format(kind, format));
                        }
                    }
                });
                choice.response.accessible_name(title.as_str());
                ui.add_space(12.0);
                let text = shown.tell("documents-export-name", &[("document", title.as_str().into())]);
                let button = if kind == Kind::Annex { main_button_ui } else { button_ui };
                if button(ui, Icon::Download, &shown.say("documents-export")).accessible_name(text).clicked() {
                    actions.push(Action::Export(Product::Document(kind, held)));
                }
                preview_button_ui(ui, shown, kind, actions);
                if Format::possible(kind).contains(&Format::Markdown) {
                    let name = shown.tell("documents-copy-name", &[("document", title.as_str().into())]);
                    if button_ui(ui, Icon::Copy, &shown.say("documents-copy")).accessible_name(name).clicked() {
                        actions.push(Action::CopyDocument(kind));
                    }
                }
            });
        });
    });
}

/// Shows a document as it will be printed.
fn preview_button_ui(ui: &mut Ui, shown: Shown<'_>, kind: Kind, actions: &mut Vec<Action>) {
    if !Format::possible(kind).contains(&Format::Pdf) {
        return;
    }
    let document = shown.say(&format!("documents-{}", document_key(kind)));
    let name = shown.tell("documents-preview-name", &[("document", document.into())]);
    if button_ui(ui, Icon::Eye, &shown.say("documents-preview")).accessible_name(name).clicked() {
        actions.push(Action::Preview(kind));
    }
}

/// Everything at once, in a folder.
fn all_ui(ui: &mut Ui, shown: Shown<'_>, view: &View, actions: &mut Vec<Action>) {
    let title = strong(ui, shown.say("documents-all"));
    ui.label(title);
    let text = quiet(ui, shown.say("documents-text-all"));
    paragraph_ui(ui, text);
    for (name, formats) in files_by_document(shown, view) {
        let line = shown.tell("documents-all-line", &[("document", name.into()), ("formats", formats.into())]);
        let line = small(ui, line);
        paragraph_ui(ui, line);
    }
    if button_ui(ui, Icon::FolderDown, &shown.say("documents-export-all")).clicked() {
        actions.push(Action::ExportAll);
    }
}

/// Each document of everything at once, with its formats.
fn files_by_document(shown: Shown<'_>, view: &View) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for product in all_products(&view.formats) {
        let name = match product {
            Product::Document(kind, _) => shown.say(&format!("documents-{}", document_key(kind))),
            Product::Everything => shown.say("documents-everything"),
        };
        let format = shown.say(&format!("format-{}", product.extension()));
        match files.last_mut().filter(|it| it.0 == name) {
            Some((_, formats)) => *formats = [formats.as_str(), &format].join(", "),
            None => files.push((name, format)),
        }
    }
    files
}

/// Everything as data.
fn data_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let title = strong(ui, shown.say("documents-everything"));
    ui.label(title);
    let text = quiet(ui, shown.say("documents-text-everything"));
    paragraph_ui(ui, text);
    let document = shown.say("documents-everything");
    let name = shown.tell("documents-export-name", &[("document", document.into())]);
    if button_ui(ui, Icon::Braces, &shown.say("documents-export")).accessible_name(name).clicked() {
        actions.push(Action::Export(Product::Everything));
    }
}

fn icon_of(kind: Kind) -> Icon {
    match kind {
        Kind::Annex => Icon::FileText,
        Kind::Checklist => Icon::ListChecks,
        Kind::Summary => Icon::FileChartColumn,
        Kind::ResponseGrid => Icon::Table,
        Kind::Traceability => Icon::Waypoints,
        Kind::Changes => Icon::GitCompare,
        Kind::Workshop => Icon::Users,
        Kind::Sheet => Icon::ClipboardList,
        Kind::Guide => Icon::Presentation,
        Kind::Handout => Icon::Gift,
        Kind::Day => Icon::ChartNoAxesColumn,
    }
}
