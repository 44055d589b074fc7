//! What is asked for at an event, as plain data.

use crate::{
    domain::{Answer, Language, PersonaId, TermId},
    render::Format,
};

use super::Handouts;

/// A request of the facilitator, or of a visitor.
#[derive(Clone, Debug, PartialEq)]
pub enum EventAction {
    /// Prepare an event.
    Prepare,
    /// Go back to the first screen.
    GiveUp,
    /// Offer a persona, or do not.
    Offer(PersonaId, bool),
    /// The language that each visit begins in.
    BeginIn(Language),
    /// Seconds after which a visit is taken for left.
    Idle(u32),
    /// The figure below which nothing is shown.
    Threshold(u32),
    /// The code to leave, typed twice.
    Code(String, String),
    /// What becomes of handouts.
    HandOut(Handouts),
    /// Ask for the folder of handouts.
    ChooseFolder,
    /// Ask where, then write the counts.
    Export(Format),
    /// Ask whether the counts may be erased, or stop asking.
    AskToErase(bool),
    /// Erase the counts.
    Erase,
    /// Begin the event.
    Start,
    /// A visitor is there.
    Touch,
    /// Begin a visit.
    Choose(PersonaId),
    /// Reply to the question that is asked.
    Reply(Answer),
    /// Go one question back, or to the choice of a persona.
    Back,
    /// Explain a term of the question, or stop.
    Explain(Option<TermId>),
    /// Speak another language until the visit is over.
    Speak(Language),
    /// Make the handout.
    TakeAway,
    /// End the visit: nothing of it stays.
    Finish,
    /// Ask for the code, or stop asking.
    Leave(bool),
    /// A digit of the code.
    Digit(char),
    /// Take the last digit back.
    Rub,
    /// Try the code.
    Enter,
}
