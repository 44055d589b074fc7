//! Buttons by rank. Names read aloud leave the icon out.

use egui::{Button, Response, RichText, Role, Stroke, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::theme::{bold, icons, palette, regular, size};

/// The one thing that a screen is for.
pub(in super::super) fn main_button_ui(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    let palette = palette(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for it in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
            it.weak_bg_fill = palette.accent;
        }
        widgets.inactive.bg_stroke = Stroke::NONE;
        widgets.hovered.weak_bg_fill = palette.accent_hover;
        let icon = RichText::new(char::from(icon)).font(icons(size::ICON)).color(palette.on_accent);
        let label = RichText::new(text).font(bold(size::BODY)).color(palette.on_accent);
        named(ui.add(Button::new((icon, label)).min_size(vec2(0.0, size::CONTROL))), text)
    })
    .inner
}

/// Something else that can be done.
pub(in super::super) fn button_ui(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    let palette = palette(ui);
    let icon = RichText::new(char::from(icon)).font(icons(size::ICON)).color(palette.accent);
    let label = RichText::new(text).font(regular(size::BODY)).color(palette.ink);
    named(ui.add(Button::new((icon, label)).min_size(vec2(0.0, size::CONTROL))), text)
}

/// A button that is only an icon; the text is its name and its tooltip.
pub(in super::super) fn icon_button_ui(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    let icon = RichText::new(char::from(icon)).font(icons(size::ICON)).color(palette(ui).quiet);
    let button = Button::new(icon).frame_when_inactive(false).min_size(vec2(size::CONTROL, size::CONTROL));
    named(ui.add(button), text).on_hover_text(text)
}

/// One of a few choices, as a word in a bar.
pub(in super::super) fn choice_ui(ui: &mut Ui, selected: bool, text: &str, name: &str) -> Response {
    let palette = palette(ui);
    let (font, colour) =
        if selected { (bold(size::BODY), palette.accent_ink) } else { (regular(size::BODY), palette.ink) };
    let button = Button::new(RichText::new(text).font(font).color(colour)).min_size(vec2(size::CONTROL, size::CONTROL));
    let button = if selected { button.fill(palette.accent_soft) } else { button.frame_when_inactive(false) };
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, name));
    response
}

/// A sentence that can be pressed; it goes on below where there is no room.
pub(in super::super) fn link_ui(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    let label = RichText::new(text).font(regular(size::BODY)).color(palette.accent).underline();
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 2.0);
        ui.add(Button::new(label).wrap().frame_when_inactive(false).min_size(vec2(0.0, 24.0)))
    });
    let response = response.inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

fn named(response: Response, name: &str) -> Response {
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response
}
