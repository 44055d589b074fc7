//! A group on a dossier: who says what, what came out, what is done about it afterwards.
//!
//! 1. `seats`: who takes part, and the file that each one fills alone;
//! 2. `gather`: their files become votes, in whatever order they come and however often;
//! 3. `tally`: the votes of a round on a need, and what comes next;
//! 4. `agenda`: what is taken up next, and the edits of a vote;
//! 5. `outcome`: shared priorities, agreement, what the group answers;
//! 6. `effect`: what would change if those who dissent were right;
//! 7. `follow_up`: what changed in the checklist since the last meeting.
//!
//! **Invariant:** pure and total, like `matching`.

pub mod agenda;
mod effect;
mod follow_up;
mod gather;
mod outcome;
mod seats;
mod tally;

pub use self::{
    effect::{Concluded, Effect, Leader, conclude, effects, leaders},
    follow_up::{Change, Overdue, changes_since, close, lines, overdue},
    gather::{Gathered, LeftOut, gather, joined},
    outcome::{Outcome, Strength, adopt, group_answer, keep, outcome},
    seats::{Seated, everybody, invitation, named, seat, seats_after},
    tally::{Moved, Next, Tally, last_shown, tally},
};
