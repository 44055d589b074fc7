//! A document as it will be printed, in the place of the screen of documents.

use egui::{
    CentralPanel, ComboBox, Frame, Key, Label, Margin, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, emath::GuiRounding as _, pos2,
};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    bars::is_tight,
    names::{Shown, count},
    preview::{Book, GAP, Place, Places, Preview, Wanted, Zoom},
    theme::palette,
    view::View,
    widgets::{Tone, button_ui, callout_ui, heading, icon_button_ui, quiet},
    work::Product,
};
use crate::{document::Kind, render::Format};

use super::document_key;

/// Share of a page that its top margin and header take: what stands just below is what one reads.
const MARGIN: f32 = 0.12;
/// How far an arrow moves the pages, in points.
const LINE: f32 = 48.0;
/// Most dots of a page in each direction: no screen shows more at once, and memory stays bounded.
const MOST_DOTS: f32 = 4096.0;

/// Draws the preview, if there is one.
pub(super) fn preview_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Some(preview) = &mut view.preview else {
        return;
    };
    let frame = Frame::new().fill(palette(ui).paper);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Frame::new().inner_margin(Margin { left: 28, right: 28, top: 16, bottom: 10 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            bar_ui(ui, shown, preview, actions);
            state_ui(ui, shown, preview);
        });
        pages_ui(ui, shown, preview);
    });
}

/// What can be done with the document and its pages; on one line where there is little room.
fn bar_ui(ui: &mut Ui, shown: Shown<'_>, preview: &mut Preview, actions: &mut Vec<Action>) {
    if is_tight(ui) {
        ui.horizontal_wrapped(|ui| {
            commands_ui(ui, shown, preview.kind(), actions);
            turn_ui(ui, shown, preview);
        });
    } else {
        ui.horizontal_wrapped(|ui| commands_ui(ui, shown, preview.kind(), actions));
        ui.horizontal_wrapped(|ui| turn_ui(ui, shown, preview));
    }
}

/// What can be done with the document.
fn commands_ui(ui: &mut Ui, shown: Shown<'_>, kind: Kind, actions: &mut Vec<Action>) {
    let is_tight = is_tight(ui);
    let mut command = |ui: &mut Ui, icon, key, action| {
        let name = shown.say(key);
        let button = if is_tight { icon_button_ui(ui, icon, &name) } else { button_ui(ui, icon, &name) };
        if button.clicked() {
            actions.push(action);
        }
    };
    command(ui, Icon::ArrowLeft, "preview-back", Action::EndPreview);
    if !is_tight {
        let title = heading(ui, shown.say(&format!("documents-{}", document_key(kind))));
        ui.add(Label::new(title).truncate());
        ui.add_space(8.0);
    }
    command(ui, Icon::Printer, "preview-print", Action::Print);
    command(ui, Icon::Download, "preview-export", Action::Export(Product::Document(kind, Format::Pdf)));
}

/// What can be done with the pages.
fn turn_ui(ui: &mut Ui, shown: Shown<'_>, preview: &mut Preview) {
    let Some(book) = preview.book() else {
        return;
    };
    let (page, all) = (preview.foremost, book.sizes.len());
    let mut go = None;
    let mut zoom = None;
    ui.add_enabled_ui(0 < page, |ui| {
        if icon_button_ui(ui, Icon::ChevronUp, &shown.say("preview-previous")).clicked() {
            go = Some(Place::top_of(page.saturating_sub(1)));
        }
    });
    ui.label(shown.tell("preview-page", &[("page", count(page + 1)), ("all", count(all))]));
    ui.add_enabled_ui(page + 1 < all, |ui| {
        if icon_button_ui(ui, Icon::ChevronDown, &shown.say("preview-next")).clicked() {
            go = Some(Place::top_of(page + 1));
        }
    });
    ui.add_space(8.0);
    for (larger, icon, key) in [(false, Icon::ZoomOut, "preview-smaller"), (true, Icon::ZoomIn, "preview-larger")] {
        let next = Zoom::next(preview.scale, larger);
        ui.add_enabled_ui(next.is_some(), |ui| {
            if icon_button_ui(ui, icon, &shown.say(key)).clicked() {
                zoom = next;
            }
        });
    }
    ui.add_enabled_ui(preview.zoom != Zoom::Width, |ui| {
        if icon_button_ui(ui, Icon::MoveHorizontal, &shown.say("preview-width")).clicked() {
            zoom = Some(Zoom::Width);
        }
    });
    ui.add_space(8.0);
    go = bookmarks_ui(ui, shown, book, preview.top).or(go);
    preview.go = go.or(preview.go);
    preview.zoom = zoom.unwrap_or(preview.zoom);
}

/// The places that the file names; the one that was chosen.
fn bookmarks_ui(ui: &mut Ui, shown: Shown<'_>, book: &Book, top: Place) -> Option<Place> {
    if book.bookmarks.is_empty() {
        return None;
    }
    let held = book.bookmarks.iter().rposition(|it| !it.place.is_after(Place { down: top.down + MARGIN, ..top }));
    let text =
        held.and_then(|it| book.bookmarks.get(it)).map_or_else(|| shown.say("preview-go"), |it| it.title.clone());
    let mut chosen = None;
    let width = ui.available_width().clamp(160.0, 300.0);
    let list = ComboBox::from_id_salt("bookmarks").width(width).truncate().selected_text(text).height(420.0);
    let list = list.show_ui(ui, |ui| {
        for (index, bookmark) in book.bookmarks.iter().enumerate() {
            let indent = "\u{2003}".repeat(usize::from(bookmark.depth));
            if ui.selectable_label(held == Some(index), format!("{indent}{}", bookmark.title)).clicked() {
                chosen = Some(bookmark.place);
            }
        }
    });
    list.response.accessible_name(shown.say("preview-go"));
    chosen
}

/// Whether what is seen is what would be exported now.
fn state_ui(ui: &mut Ui, shown: Shown<'_>, preview: &mut Preview) {
    match preview.fault() {
        Some(cause) => {
            let cause = if cause.is_empty() { shown.say("preview-ended") } else { cause.to_owned() };
            let text = shown.tell("preview-fault-text", &[("cause", cause.into())]);
            callout_ui(ui, Tone::Danger, &shown.say("preview-fault"), &text);
            preview.see();
        }
        None if preview.book().is_none() => {
            let text = quiet(ui, shown.say("preview-making"));
            ui.label(text);
            preview.see();
        }
        None if preview.is_stale() => {
            let text = quiet(ui, shown.say("preview-stale"));
            ui.label(text);
        }
        None => {}
    }
}

/// The pages, one below the other; only those in sight are drawn.
fn pages_ui(ui: &mut Ui, shown: Shown<'_>, preview: &mut Preview) {
    let Some(book) = preview.book() else {
        return;
    };
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let widest = book.sizes.iter().map(|it| it.0).fold(1.0, f32::max);
    let scale = preview.zoom.scale(width - 2.0 * GAP, widest);
    let places = Places::new(&book.sizes, scale, width);
    let last = book.sizes.len().saturating_sub(1);
    // What is read stays where it is when pages change their size.
    let is_scaled = preview.scale != 0.0 && 1e-4 < (preview.scale - scale).abs();
    let kept = is_scaled.then_some(preview.top);
    preview.scale = scale;
    let place = keys_place(ui, preview.foremost, last).or(preview.go.take()).or(kept);
    let mut area = ScrollArea::both().id_salt(("preview", document_key(preview.kind()))).auto_shrink(false);
    let height = place.map(|it| places.height(it)).or_else(|| keys_line(ui).map(|it| preview.height + it));
    if let Some(height) = height {
        area = area.vertical_scroll_offset(height.clamp(0.0, (places.size.y - ui.available_height()).max(0.0)));
    }
    let output = area.show_viewport(ui, |ui, seen| {
        ui.set_min_size(places.size);
        let origin = ui.min_rect().min;
        let in_sight = places.in_sight(seen);
        // The pages before and after are drawn too, last: they are there when they come into sight.
        let around = in_sight.start.saturating_sub(1)..(in_sight.end + 1).min(places.rects.len());
        let mut wanted: Vec<Wanted> = Vec::new();
        for number in around {
            let Some(rect) = places.rects.get(number) else {
                continue;
            };
            let dots = ui.pixels_per_point();
            let rect = rect.translate(origin.to_vec2()).round_to_pixels(dots);
            if in_sight.contains(&number) {
                page_ui(ui, shown, preview, number, rect);
            }
            wanted.push((number, dots_across(ui, rect)));
        }
        let foremost = places.foremost(seen);
        wanted.sort_by_key(|it| it.0.abs_diff(foremost));
        (foremost, wanted)
    });
    let (foremost, wanted) = output.inner;
    let top = places.at(output.state.unclamped_offset().y);
    if (preview.foremost, preview.top) != (foremost, top) {
        // The bar above was drawn before it was known.
        ui.ctx().request_repaint();
    }
    preview.foremost = foremost;
    preview.height = output.state.unclamped_offset().y;
    preview.top = top;
    preview.want(wanted);
}

/// How many dots wide a page is drawn: as many as it covers on the screen, and no more than the screen can take.
fn dots_across(ui: &Ui, rect: Rect) -> u16 {
    let dots = ui.pixels_per_point();
    let side = u16::try_from(ui.input(|it| it.max_texture_side)).map_or(MOST_DOTS, f32::from).min(MOST_DOTS);
    let most = side * (rect.width() / rect.height().max(1.0)).min(1.0);
    let wide = (rect.width() * dots).round().clamp(1.0, most);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 1 and MOST_DOTS")]
    let wide = wide as u16;
    wide
}

fn page_ui(ui: &mut Ui, shown: Shown<'_>, preview: &Preview, number: usize, rect: Rect) {
    let (page, all) = (number + 1, preview.book().map_or(0, |it| it.sizes.len()));
    let document = shown.say(&format!("preview-of-{}", document_key(preview.kind())));
    let name =
        shown.tell("preview-page-name", &[("page", count(page)), ("all", count(all)), ("document", document.into())]);
    let response = ui.interact(rect, ui.scope_id().with(("page", number)), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let palette = palette(ui);
    // Paper is white whatever the theme: what is seen is what is printed.
    ui.painter().rect_filled(rect, 0.0, egui::Color32::WHITE);
    if let Some(page) = preview.page(number) {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(page.text.as_str()));
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        // Dot for dot, when the page was drawn at this size: stretched by a dot it would be a blur.
        let dots = ui.pixels_per_point();
        let [wide, _] = page.texture.size();
        let is_exact = wide == usize::from(dots_across(ui, rect));
        let drawn = if is_exact { Rect::from_min_size(rect.min, page.texture.size_vec2() / dots) } else { rect };
        ui.painter().image(page.texture.id(), drawn, whole, egui::Color32::WHITE);
    }
    let edge = if response.has_focus() { Stroke::new(3.0, palette.accent) } else { Stroke::new(1.0, palette.line) };
    ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
}

/// The place that keys ask for, when they are not for a text.
fn keys_place(ui: &Ui, page: usize, last: usize) -> Option<Place> {
    let keys = [
        (Key::PageDown, (page + 1).min(last)),
        (Key::PageUp, page.saturating_sub(1)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let is_covered = ui.memory(|it| it.top_modal_layer().is_some()) || egui::Popup::is_any_open(ui.ctx());
    if is_covered || ui.ctx().text_edit_focused() {
        return None;
    }
    let pressed = |key| ui.input_mut(|it| it.consume_key(Modifiers::NONE, key));
    keys.into_iter().find(|it| pressed(it.0)).map(|it| Place::top_of(it.1))
}

/// How far arrows move the pages, in points, when nothing else has the keyboard.
fn keys_line(ui: &Ui) -> Option<f32> {
    if ui.memory(|it| it.focused().is_some()) {
        return None;
    }
    let pressed = |key| ui.input_mut(|it| it.consume_key(Modifiers::NONE, key));
    let keys = [(Key::ArrowDown, LINE), (Key::ArrowUp, -LINE)];
    keys.into_iter().find(|it| pressed(it.0)).map(|it| it.1)
}
