//! A word with a background: a status, a level.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::theme::{Tint, bold, icons, palette, size};

/// Tone of a badge, a callout, a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// Stands out.
    Accent,
    /// Answered, covered, done.
    Success,
    /// To be checked.
    Warning,
    /// Missing, or at risk.
    Danger,
}

impl Tone {
    /// Text colour and background.
    pub(in super::super) fn tint(self, ui: &Ui) -> Tint {
        let palette = palette(ui);
        match self {
            Self::Neutral => palette.neutral,
            Self::Accent => Tint { ink: palette.accent_ink, soft: palette.accent_soft },
            Self::Success => palette.success,
            Self::Warning => palette.warning,
            Self::Danger => palette.danger,
        }
    }

    /// A shape for those who do not tell the colours apart.
    pub(in super::super) fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Accent => Icon::Info,
            Self::Success => Icon::CircleCheck,
            Self::Warning => Icon::TriangleAlert,
            Self::Danger => Icon::OctagonAlert,
        }
    }
}

/// A row of badges and short texts, with no more room between its lines than they need.
pub(in super::super) fn badges_row_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.horizontal_wrapped(contents);
    });
}

/// Draws a badge, with an icon when there is one. A row that is full goes on below.
pub(in super::super) fn badge_ui(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) {
    let tint = tone.tint(ui);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), bold(size::SMALL), tint.ink);
    let before = if icon.is_some() { 18.0 } else { 0.0 };
    let extent = vec2(galley.size().x + before + 20.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let painter = ui.painter();
    painter.rect_filled(rect, 12.0, tint.soft);
    let left = rect.left_center() + vec2(10.0, 0.0);
    if let Some(icon) = icon {
        painter.text(left, Align2::LEFT_CENTER, char::from(icon), icons(13.0), tint.ink);
    }
    painter.galley(left + vec2(before, -galley.size().y / 2.0), galley, tint.ink);
}
