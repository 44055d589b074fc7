//! The palette and the scales, given to egui.

use egui::{
    Color32, Context, CornerRadius, CursorIcon, Margin, Shadow, Stroke, Style, TextStyle, Theme, ThemePreference,
    Visuals,
    style::{Selection, WidgetVisuals, Widgets},
    vec2,
};

use crate::store::Appearance;

use super::{
    faces::{self, bold, regular},
    palette::Palette,
};

/// Sizes of text, in points.
pub(crate) mod size {
    /// Name of a need on a projector.
    pub(crate) const PROJECTED_TITLE: f32 = 34.0;
    /// Running text on a projector.
    pub(crate) const PROJECTED: f32 = 22.0;
    /// Name of a screen.
    pub(crate) const TITLE: f32 = 24.0;
    /// Heading of a part.
    pub(crate) const HEADING: f32 = 17.0;
    /// Heading of a card.
    pub(crate) const SUBHEADING: f32 = 15.0;
    /// Running text.
    pub(crate) const BODY: f32 = 14.0;
    /// Side information.
    pub(crate) const SMALL: f32 = 12.5;
    /// Numbers and names above what they belong to.
    pub(crate) const TINY: f32 = 11.5;
    /// Icons in running text.
    pub(crate) const ICON: f32 = 16.0;
    /// Title that is read from a few steps away.
    pub(crate) const POSTER: f32 = 28.0;
    /// Words on what is touched with a finger.
    pub(crate) const TOUCHED: f32 = 19.0;
    /// Lowest height of what is touched with a finger.
    pub(crate) const TOUCH: f32 = 60.0;
    /// Lowest height of what can be acted upon.
    pub(crate) const CONTROL: f32 = 32.0;
    /// Widest column of running text: about ninety letters.
    pub(crate) const READING: f32 = 760.0;
}

/// Room between things, in points: each is about one and a half times the one before.
pub(crate) mod space {
    /// Between a name and what it names.
    pub(crate) const HAIR: f32 = 4.0;
    /// Between things of one group.
    pub(crate) const SMALL: f32 = 8.0;
    /// Between groups.
    pub(crate) const MEDIUM: f32 = 12.0;
    /// Inside a card, from its outline.
    pub(crate) const LARGE: f32 = 20.0;
    /// From the edge of a page.
    pub(crate) const PAGE: f32 = 28.0;
    /// The whole scale.
    pub(crate) const ALL: [f32; 5] = [HAIR, SMALL, MEDIUM, LARGE, PAGE];
}

/// How long something takes to move to its new state, in seconds.
const QUICK: f32 = 0.15;

/// Gives egui the faces and both themes. To be called once, before the first frame.
pub fn install(ctx: &Context) {
    // A system that says nothing of its theme gets the light one: paper, and the projector.
    ctx.options_mut(|it| it.fallback_theme = Theme::Light);
    // Sizes are the program's own steps, and remembered.
    ctx.options_mut(|it| it.zoom_with_keyboard = false);
    ctx.set_fonts(faces::definitions());
    ctx.set_style_of(Theme::Light, style(&Palette::LIGHT, Theme::Light));
    ctx.set_style_of(Theme::Dark, style(&Palette::DARK, Theme::Dark));
}

/// Chooses a theme, or follows the system; things move to their new state, or are there at once.
pub fn set(ctx: &Context, appearance: Appearance, motion: bool) {
    let light = if appearance == Appearance::Contrast { &Palette::CONTRAST } else { &Palette::LIGHT };
    ctx.set_style_of(Theme::Light, style(light, Theme::Light));
    ctx.all_styles_mut(|it| it.animation_time = if motion { QUICK } else { 0.0 });
    ctx.set_theme(match appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light | Appearance::Contrast => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
}

fn style(palette: &Palette, theme: Theme) -> Style {
    let mut style = Style { visuals: visuals(palette, theme), ..theme.default_style() };
    style.text_styles = [
        (TextStyle::Heading, bold(size::HEADING)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Monospace, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Small, regular(size::SMALL)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(12.0, 6.0);
    spacing.interact_size = vec2(40.0, size::CONTROL);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.window_margin = Margin::same(24);
    spacing.menu_margin = Margin::same(8);
    spacing.scroll.bar_width = 8.0;
    // A bar that takes room would change the wrapping that decides whether there is a bar, for ever.
    spacing.scroll.floating_allocated_width = 0.0;
    spacing.tooltip_width = 360.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.0;
    style.url_in_tooltip = true;
    style
}

fn visuals(palette: &Palette, theme: Theme) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.widgets = widgets(palette);
    visuals.selection = Selection { bg_fill: palette.accent_soft, stroke: Stroke::new(2.0, palette.focus) };
    visuals.hyperlink_color = palette.accent;
    visuals.weak_text_color = Some(palette.quiet);
    visuals.faint_bg_color = palette.sunken;
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.code_bg_color = palette.sunken;
    visuals.warn_fg_color = palette.warning.ink;
    visuals.error_fg_color = palette.danger.ink;
    visuals.window_corner_radius = CornerRadius::same(12);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.panel_fill = palette.paper;
    let shade = Color32::from_black_alpha(if theme == Theme::Dark { 110 } else { 40 });
    visuals.window_shadow = Shadow { offset: [0, 10], blur: 32, spread: 0, color: shade };
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: shade };
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    visuals.interact_cursor = Some(CursorIcon::PointingHand);
    // Text that cannot be acted upon still carries information: it is told apart by its outline, not by fading.
    visuals.disabled_alpha = 0.75;
    visuals
}

fn widgets(palette: &Palette) -> Widgets {
    let one = |fill: Color32, outline: Color32, width: f32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, outline),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: one(palette.surface, palette.line, 1.0, palette.ink),
        inactive: one(palette.surface, palette.boundary, 1.0, palette.ink),
        hovered: one(palette.sunken, palette.accent, 1.0, palette.ink),
        // egui draws what has the keyboard as it draws what is pressed: the ring is here.
        active: one(palette.surface, palette.focus, 2.0, palette.ink),
        open: one(palette.sunken, palette.accent, 1.0, palette.ink),
    }
}
