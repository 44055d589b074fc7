//! Pieces that several screens use.
//!
//! **Invariant:** a piece knows egui and the theme; what it shows comes in as text and numbers.

mod badge;
mod button;
mod card;
mod coverage_bar;
mod disclosure;
mod document;
mod entry;
mod explained;
mod field;
mod figure;
mod seen;
mod segmented;
mod slider;
mod stepper;
mod text;
mod touch;
mod typed;

pub(super) use self::{
    badge::{Tone, badge_ui, badges_row_ui},
    button::{button_ui, choice_ui, icon_button_ui, link_ui, main_button_ui},
    card::{callout_ui, card_ui, picked_card_ui},
    coverage_bar::{bar_ui, interval_bar_ui},
    disclosure::{disclosed_ui, disclosure_ui, toggle_ui},
    document::{document_ui, runs_ui},
    entry::{ENTRY, Entry, entry_ui, heading_line_ui},
    explained::{Explained, explained_ui},
    field::{Look, field_ui},
    figure::figure_ui,
    seen::seen_ui,
    segmented::{Segment, segmented_ui},
    slider::{Course, slider_ui},
    stepper::{Step, stepper_ui},
    text::{bullet_ui, heading, overline, paragraph_ui, quiet, small, strong, title_ui},
    touch::{Rank, Touch, touch_ui},
    typed::typed_ui,
};
