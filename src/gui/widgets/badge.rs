//! A word with a background: a status, a level.

use egui::{CornerRadius, Frame, Margin, Response, RichText, Ui};
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

/// Draws a badge, with an icon when there is one.
pub(in super::super) fn badge_ui(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) -> Response {
    let tint = tone.tint(ui);
    let frame =
        Frame::new().fill(tint.soft).corner_radius(CornerRadius::same(10)).inner_margin(Margin::symmetric(9, 3));
    let inner = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.spacing_mut().interact_size.y = 16.0;
        ui.horizontal(|ui| {
            if let Some(icon) = icon {
                ui.label(RichText::new(char::from(icon)).font(icons(13.0)).color(tint.ink));
            }
            let text = RichText::new(text).font(bold(size::SMALL)).color(tint.ink);
            ui.add(egui::Label::new(text).extend());
        });
    });
    inner.response
}
