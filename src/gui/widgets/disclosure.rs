//! What is shown on demand.

use egui::{Button, Id, RichText, Role, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::theme::{icons, palette, regular, size};

/// Draws a button and, once it was pressed, what it hides. `name` tells it apart from the others of the screen.
/// Returns whether it is open.
pub(in super::super) fn disclosure_ui(ui: &mut Ui, text: &str, name: &str, contents: impl FnOnce(&mut Ui)) -> bool {
    let open = toggle_ui(ui, text, name);
    disclosed_ui(ui, name, open, contents);
    open
}

/// Draws what a button shows once it was pressed.
pub(in super::super) fn disclosed_ui(ui: &mut Ui, name: &str, open: bool, contents: impl FnOnce(&mut Ui)) {
    if open {
        ui.indent(("disclosed", name), contents);
    }
}

/// Draws the button alone; returns whether what it hides is to be shown.
pub(in super::super) fn toggle_ui(ui: &mut Ui, text: &str, name: &str) -> bool {
    let palette = palette(ui);
    let id = Id::unique(("disclosure", name));
    let mut open = ui.data_mut(|data| data.get_temp::<bool>(id)).unwrap_or_default();
    let arrow = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let arrow = RichText::new(char::from(arrow)).font(icons(size::ICON)).color(palette.accent);
    let label = RichText::new(text).font(regular(size::BODY)).color(palette.accent);
    let button = Button::new((arrow, label)).frame_when_inactive(false).min_size(vec2(0.0, 28.0));
    let response = ui.push_id(id, |ui| {
        // Flush with the text above it.
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add(button)
    });
    let response = response.inner;
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, name));
    open
}
