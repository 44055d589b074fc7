//! Every piece of the window in each of its states, for those who make it: what pictures of pieces are taken from.

use egui::{CornerRadius, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        theme::{PAIRS, Palette, bold, icons, palette, ratio, regular, size, space},
        widgets::{
            Course, Entry, Explained, Segment, Tone, badge_ui, badges_row_ui, bar_ui, bullet_ui, button_ui, callout_ui,
            card_ui, choice_ui, disclosure_ui, entry_ui, explained_ui, heading, heading_line_ui, icon_button_ui,
            interval_bar_ui, link_ui, main_button_ui, overline, paragraph_ui, picked_card_ui, quiet, segmented_ui,
            slider_ui, small, strong, title_ui,
        },
    },
    page_ui,
};
use crate::{
    domain::{Importance, NeedKind},
    matching::Status,
    words::Words,
};

const TONES: [Tone; 5] = [Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger];

/// Draws the pieces.
pub(in super::super) fn gallery_ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    page_ui(ui, "gallery", |ui| {
        title_ui(ui, &words.say("gallery-title"), &words.say("gallery-lead"));
        ui.horizontal_wrapped(|ui| {
            main_button_ui(ui, Icon::Check, &words.say("path-save"));
            button_ui(ui, Icon::FolderOpen, &words.say("menu-open"));
            ui.add_enabled_ui(false, |ui| button_ui(ui, Icon::Save, &words.say("menu-save")));
            if icon_button_ui(ui, Icon::X, &words.say("help-close")).clicked() {
                actions.push(Action::ToggleGallery);
            }
            choice_ui(ui, true, &words.say("settings-guided"), &words.say("settings-guided"));
            choice_ui(ui, false, &words.say("settings-expert"), &words.say("settings-expert"));
        });
        link_ui(ui, &words.say("overview-see-solutions"));
        segments_ui(ui, words);
        badges_ui(ui, words);
        for tone in TONES {
            callout_ui(ui, tone, &words.say("home-offline-title"), &words.say("home-offline-text"));
        }
        card_ui(ui, |ui| type_ui(ui, words));
        picked_card_ui(ui, |ui| parts_ui(ui, words));
        lines_ui(ui, words);
        spaces_ui(ui);
        pairs_ui(ui);
    });
}

fn segments_ui(ui: &mut Ui, words: &Words) {
    let all = Importance::ALL.map(|it| Segment {
        value: it,
        text: words.importance(NeedKind::Expectation, it),
        tone: if it == Importance::None { Tone::Neutral } else { Tone::Accent },
    });
    segmented_ui(ui, &words.say("gallery-title"), Some(&Importance::Important), &all);
}

fn badges_ui(ui: &mut Ui, words: &Words) {
    let statuses = [Status::WithoutObject, Status::Indispensable, Status::Recommended, Status::Useful, Status::Vetoed];
    badges_row_ui(ui, |ui| {
        for (tone, status) in TONES.into_iter().zip(statuses) {
            badge_ui(ui, tone, Some(tone.icon()), &words.status(status));
        }
    });
}

/// The scale of text.
fn type_ui(ui: &mut Ui, words: &Words) {
    let ink = palette(ui).ink;
    let said = words.say("home-offline-title");
    for (name, points) in [
        ("TITLE", size::TITLE),
        ("HEADING", size::HEADING),
        ("SUBHEADING", size::SUBHEADING),
        ("BODY", size::BODY),
        ("SMALL", size::SMALL),
        ("TINY", size::TINY),
    ] {
        ui.horizontal(|ui| {
            let name = small(ui, format!("{name} {points}"));
            ui.add_sized([140.0, 20.0], egui::Label::new(name).halign(egui::Align::Min));
            ui.label(RichText::new(&said).font(regular(points)).color(ink));
            ui.label(RichText::new(&said).font(bold(points)).color(ink));
        });
    }
    for text in [heading(ui, &said), strong(ui, &said), quiet(ui, &said), small(ui, &said), overline(ui, &said)] {
        paragraph_ui(ui, text);
    }
    bullet_ui(ui, RichText::new(&said).color(ink));
}

fn parts_ui(ui: &mut Ui, words: &Words) {
    let text = words.say("home-offline-text");
    let end = text.find(' ').unwrap_or_default();
    let term = Explained { place: 0..end, name: words.say("home-offline-title"), text: &text };
    let ink = palette(ui).ink;
    explained_ui(ui, &text, &regular(size::BODY), ink, std::slice::from_ref(&term));
    bar_ui(ui, 620, 240.0);
    interval_bar_ui(ui, 300, 700, 240.0);
    let mut number = 40.0;
    slider_ui(
        ui,
        &words.say("gallery-title"),
        &mut number,
        &Course { range: 0.0..=100.0, step: 1.0, multiplies: false },
    );
    disclosure_ui(ui, &words.say("needs-why"), &words.say("needs-why"), |ui| paragraph_ui(ui, &text));
}

fn lines_ui(ui: &mut Ui, words: &Words) {
    let title = words.say("home-offline-title");
    heading_line_ui(ui, &words.say("requirements-title"));
    for (index, is_held) in [true, false].into_iter().enumerate() {
        let mark = Some((Tone::Success, Icon::ChartNoAxesColumn));
        entry_ui(ui, ("gallery", index), &Entry { label: &title, title: &title, mark, is_held });
    }
}

/// The scale of room.
fn spaces_ui(ui: &mut Ui) {
    let palette = palette(ui);
    ui.horizontal(|ui| {
        for points in space::ALL {
            let (rect, _) = ui.allocate_exact_size(vec2(points, 24.0), Sense::hover());
            ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.covered);
            let said = small(ui, format!("{points}"));
            ui.label(said);
        }
        for icon in [Icon::Compass, Icon::ShieldCheck, Icon::TriangleAlert, Icon::OctagonAlert] {
            ui.label(RichText::new(char::from(icon)).font(icons(size::ICON)).color(palette.ink));
        }
    });
}

/// Every pair of colours, with its contrast.
fn pairs_ui(ui: &mut Ui) {
    let palette: &Palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        for (name, front, back, _) in PAIRS {
            let (front, back) = (front(palette), back(palette));
            let said = format!("{name} {:.1}", ratio(front, back));
            let galley = ui.painter().layout_no_wrap(said, regular(size::SMALL), front);
            let (rect, _) = ui.allocate_exact_size(galley.size() + vec2(16.0, 8.0), Sense::hover());
            let line = Stroke::new(1.0, palette.line);
            ui.painter().rect(rect, CornerRadius::same(6), back, line, StrokeKind::Inside);
            ui.painter().galley(rect.min + vec2(8.0, 4.0), galley, front);
        }
    });
}
