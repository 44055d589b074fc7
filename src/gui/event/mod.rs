//! An event in the window: what is prepared, what runs, and who may leave. Nothing is drawn here.

mod action;
mod lock;
mod preparation;
mod running;
mod watch;

pub use self::{action::EventAction, preparation::Handouts};
pub(super) use self::{
    lock::Lock,
    preparation::{CodeState, Preparation},
    running::{Making, Running, Stage, Visited},
    watch::{Watch, watch},
};
