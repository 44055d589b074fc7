//! What a group says, from each one's file to what is done afterwards.

mod agenda;
mod effect;
mod follow_up;
mod gather;
mod outcome;
mod sample;
mod seats;
mod tally;
