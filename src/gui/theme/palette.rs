//! Colours by role: for light, for dark, and for those who need more contrast.

use egui::Color32;

/// The colours of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub paper: Color32,
    /// Cards, fields, bars.
    pub surface: Color32,
    /// Tracks, table heads, hovered rows.
    pub sunken: Color32,
    /// Running text.
    pub ink: Color32,
    /// Secondary text.
    pub quiet: Color32,
    /// Decorative lines between things; nothing depends on seeing them.
    pub line: Color32,
    /// Outline of what can be acted upon.
    pub boundary: Color32,
    /// Links, main buttons, what is selected.
    pub accent: Color32,
    /// The same, pointed at.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Background of what is selected, quietly.
    pub accent_soft: Color32,
    /// Text on that background.
    pub accent_ink: Color32,
    /// Ring round what has the keyboard.
    pub focus: Color32,
    /// What was asked, in pictures.
    pub asked: Color32,
    /// What is covered, in pictures.
    pub covered: Color32,
    /// Background of the steps at the left.
    pub rail: Color32,
    /// Background of the current step.
    pub rail_current: Color32,
    /// Text of the steps.
    pub rail_ink: Color32,
    /// Secondary text of the steps.
    pub rail_quiet: Color32,
    /// Ring round the step that has the keyboard.
    pub rail_focus: Color32,
    /// Missing, or at risk.
    pub danger: Tint,
    /// To be checked.
    pub warning: Tint,
    /// Answered, covered, done.
    pub success: Tint,
    /// Neither good nor bad.
    pub neutral: Tint,
}

/// A text colour and the background that it is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    /// Text.
    pub ink: Color32,
    /// Background.
    pub soft: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn tint(ink: u32, soft: u32) -> Tint {
    Tint { ink: rgb(ink), soft: rgb(soft) }
}

impl Palette {
    /// Ink on warm paper.
    pub const LIGHT: Self = Self {
        paper: rgb(0x00F7_F5F0),
        surface: rgb(0x00FF_FFFF),
        sunken: rgb(0x00EE_EBE3),
        ink: rgb(0x001B_2530),
        quiet: rgb(0x0050_5C67),
        line: rgb(0x00E0_DBD0),
        boundary: rgb(0x0080_8A90),
        accent: rgb(0x000F_5C63),
        accent_hover: rgb(0x000B_484E),
        on_accent: rgb(0x00FF_FFFF),
        accent_soft: rgb(0x00E0_EDEC),
        accent_ink: rgb(0x000B_4A50),
        focus: rgb(0x00B4_560F),
        asked: rgb(0x00B0_6A12),
        covered: rgb(0x000F_6C74),
        rail: rgb(0x0015_2D33),
        rail_current: rgb(0x0026_4A51),
        rail_ink: rgb(0x00F1_F5F3),
        rail_quiet: rgb(0x00AF_C3C4),
        rail_focus: rgb(0x00F0_B36B),
        danger: tint(0x0099_231D, 0x00FB_EAE7),
        warning: tint(0x0075_4A00, 0x00FB_F0D9),
        success: tint(0x0025_5C2E, 0x00E4_F1E4),
        neutral: tint(0x0043_4E59, 0x00EC_E9E1),
    };

    /// Deep slate.
    pub const DARK: Self = Self {
        paper: rgb(0x0011_181D),
        surface: rgb(0x0019_2329),
        sunken: rgb(0x0024_3038),
        ink: rgb(0x00E9_EDEF),
        quiet: rgb(0x00AE_B9C0),
        line: rgb(0x002D_3942),
        boundary: rgb(0x0079_8993),
        accent: rgb(0x006C_C5C4),
        accent_hover: rgb(0x008F_DAD8),
        on_accent: rgb(0x0006_2426),
        accent_soft: rgb(0x001A_3D41),
        accent_ink: rgb(0x00B2_E7E5),
        focus: rgb(0x00F0_A65A),
        asked: rgb(0x00E0_A04A),
        covered: rgb(0x005D_C1C2),
        rail: rgb(0x000B_1114),
        rail_current: rgb(0x001C_3338),
        rail_ink: rgb(0x00E9_EDEF),
        rail_quiet: rgb(0x00A3_B3B8),
        rail_focus: rgb(0x00F0_A65A),
        danger: tint(0x00FF_A79D, 0x0043_2121),
        warning: tint(0x00F1_C978, 0x003D_311A),
        success: tint(0x0098_D8A2, 0x001D_3825),
        neutral: tint(0x00C3_CCD2, 0x002A_363E),
    };

    /// Black on white: texts seven times as dark as what is behind them, outlines four and a half times (WCAG 2.2, AAA).
    pub const CONTRAST: Self = Self {
        paper: rgb(0x00FF_FFFF),
        surface: rgb(0x00FF_FFFF),
        sunken: rgb(0x00EE_EEEE),
        ink: rgb(0x0000_0000),
        quiet: rgb(0x002A_2F33),
        line: rgb(0x0059_6066),
        boundary: rgb(0x0000_0000),
        accent: rgb(0x0000_3F46),
        accent_hover: rgb(0x0000_2A2F),
        on_accent: rgb(0x00FF_FFFF),
        accent_soft: rgb(0x00DD_F0EE),
        accent_ink: rgb(0x0000_2E33),
        focus: rgb(0x0082_3600),
        asked: rgb(0x0082_3600),
        covered: rgb(0x0000_3F46),
        rail: rgb(0x0000_0000),
        rail_current: rgb(0x0000_3338),
        rail_ink: rgb(0x00FF_FFFF),
        rail_quiet: rgb(0x00E6_ECEC),
        rail_focus: rgb(0x00FF_C27A),
        danger: tint(0x006B_0000, 0x00FF_F0EE),
        warning: tint(0x004A_2C00, 0x00FF_F4DC),
        success: tint(0x0000_3D0C, 0x00E8_F6E8),
        neutral: tint(0x001F_2428, 0x00EE_EEEE),
    };
}

/// The colours of the theme in use.
pub(crate) fn palette(ui: &egui::Ui) -> &'static Palette {
    let visuals = ui.visuals();
    // The library knows two themes only: the third one is told by its paper.
    match (visuals.dark_mode, visuals.panel_fill == Palette::CONTRAST.paper) {
        (true, _) => &Palette::DARK,
        (false, true) => &Palette::CONTRAST,
        (false, false) => &Palette::LIGHT,
    }
}

/// What a pair of colours must achieve, after WCAG 2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// 4.5 to 1.
    Text,
    /// 3 to 1: outlines of controls, rings, parts of pictures.
    Boundary,
}

/// A foreground, a background, and what they must achieve.
pub type Pair = (&'static str, fn(&Palette) -> Color32, fn(&Palette) -> Color32, Need);

macro_rules! pairs {
    ($($need:ident: $($front:ident).+ on $($back:ident).+,)*) => {
        &[$((
            concat!(stringify!($($front).+), " on ", stringify!($($back).+)),
            |it| it.$($front).+,
            |it| it.$($back).+,
            Need::$need,
        )),*]
    };
}

/// Every pair that the window uses.
pub const PAIRS: &[Pair] = pairs! {
    Text: ink on paper,
    Text: ink on surface,
    Text: ink on sunken,
    Text: quiet on paper,
    Text: quiet on surface,
    Text: quiet on sunken,
    Text: accent on paper,
    Text: accent on surface,
    Text: on_accent on accent,
    Text: on_accent on accent_hover,
    Text: accent_ink on accent_soft,
    Text: ink on accent_soft,
    Text: quiet on accent_soft,
    Text: rail_ink on rail,
    Text: rail_ink on rail_current,
    Text: rail_quiet on rail,
    Text: rail_quiet on rail_current,
    Text: danger.ink on danger.soft,
    Text: danger.ink on surface,
    Text: danger.ink on paper,
    Text: ink on danger.soft,
    Text: warning.ink on warning.soft,
    Text: warning.ink on surface,
    Text: ink on warning.soft,
    Text: success.ink on success.soft,
    Text: success.ink on surface,
    Text: ink on success.soft,
    Text: neutral.ink on neutral.soft,
    Boundary: boundary on surface,
    Boundary: boundary on paper,
    Boundary: accent on surface,
    Boundary: accent on paper,
    Boundary: accent on sunken,
    Boundary: focus on surface,
    Boundary: focus on paper,
    Boundary: focus on sunken,
    Boundary: focus on accent_soft,
    Boundary: rail_focus on rail,
    Boundary: rail_focus on rail_current,
    Boundary: asked on surface,
    Boundary: covered on surface,
    Boundary: covered on sunken,
};
