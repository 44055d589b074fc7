//! The window, driven by the names that are read aloud: no display and no graphics card is needed.

mod advice;
mod commands;
mod comparing;
mod exporting;
mod helpers;
mod journeys;
mod look;
mod marking;
mod preferences;
mod preview;
mod recovery;
mod saving;
mod undoing;
