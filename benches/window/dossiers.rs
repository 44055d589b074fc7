//! Dossiers to show: those of files, and made-up ones that call every requirement.

use std::{error::Error, path::Path, sync::Arc};

use egui::Context;
use gouvernail::{
    domain::{Answer, BuyerStatus, CalledLevel, Decision, Edit, Importance, Language, Level, Pack, RequirementId},
    gui::{Action, App, Dialogs},
    pack,
};

/// The persona with the most needs.
const PERSONA: &str = "industriel";

/// A window on a dossier, named as on the command line.
pub(crate) fn opened(name: &str, ctx: &Context) -> Result<App, Box<dyn Error>> {
    let times = match name.strip_prefix("every") {
        None => {
            let mut app = window(pack::builtin());
            app.open(Path::new(name));
            return if app.session().is_some() { Ok(app) } else { Err(format!("{name} does not open").into()) };
        }
        Some("") => 1,
        Some(times) => times.trim_start_matches('-').parse()?,
    };
    let pack = pack_of(times);
    let edits = everything(&pack);
    let mut app = window(pack);
    app.perform(Action::Begin(PERSONA.into()), ctx);
    for edit in edits {
        app.perform(edit, ctx);
    }
    Ok(app)
}

/// A window on no dossier.
pub(crate) fn window(pack: Pack) -> App {
    App::new(Arc::new(pack), Language::French, Dialogs::fixed(None))
}

/// A pack that has each requirement so many times, and where one need calls all of them.
fn pack_of(times: usize) -> Pack {
    let mut pack = pack::builtin();
    let requirements = std::mem::take(&mut pack.requirements);
    let again = requirements.iter().flat_map(|it| {
        (0..times).map(move |time| {
            let mut one = it.clone();
            if 0 < time {
                one.id = RequirementId::from(format!("{}-{time}", it.id).as_str());
            }
            one
        })
    });
    pack.requirements = again.collect();
    let cards = pack.cards.iter().map(|it| it.id.clone()).collect();
    let persona = pack.personas.iter_mut().find(|it| it.id.as_str() == PERSONA);
    if let Some(row) = persona.and_then(|it| it.needs.first_mut()) {
        row.cards = cards;
        row.level = CalledLevel::MethodAnd(Level::Minimum);
    }
    pack
}

/// Every need is essential, every solution retained, every position adopted.
fn everything(pack: &Pack) -> Vec<Action> {
    let persona = pack.persona(&PERSONA.into());
    let needs = persona.iter().flat_map(|it| &it.needs).map(|it| it.need.clone());
    let solutions = persona.iter().flat_map(|it| &it.solutions).map(|it| it.solution.clone());
    let essential = Some(Answer::Importance(Importance::Essential));
    let answers = needs.map(|it| Action::Edit(Edit::Answer(it, essential)));
    let decisions = solutions.map(|it| Action::Decide(it, Decision::Retained));
    let adopted = pack.positions.iter().map(|it| Action::Edit(Edit::Position(it.id.clone(), true)));
    let buyer = Action::Edit(Edit::Buyer(BuyerStatus::State));
    [buyer].into_iter().chain(answers).chain(decisions).chain(adopted).collect()
}
