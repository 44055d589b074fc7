//! The window, driven by the names that are read aloud: no display and no graphics card is needed.

mod advice;
mod commands;
mod comparing;
mod consulting;
mod criteria;
mod event;
mod exporting;
mod guiding;
mod helpers;
mod journeys;
mod keyboard;
mod knowledge;
mod look;
mod marking;
mod painter;
mod passphrases;
mod pictures;
mod preferences;
mod preview;
mod recovery;
mod requirements;
mod saving;
mod solutions;
mod stored;
mod undoing;
mod workshop;
