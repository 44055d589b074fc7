//! Everything that follows from one answer in the window: all that is worked out anew, and the frame that shows it.

use std::{hint::black_box, path::Path, sync::Arc};

use egui::{Context, Pos2, RawInput, Rect, vec2};
use gouvernail::{
    domain::{Answer, Decision, Edit, Importance, Language, NeedId, SolutionId},
    gui::{Action, App, Dialogs, Screen, Session, theme},
    pack,
};

use crate::{
    cases::{Case, EVERY, LARGEST, PERSONAS, WORKSHOP},
    job::Job,
};

/// The jobs.
pub(crate) fn jobs() -> Vec<Job> {
    let answers = PERSONAS.into_iter().chain([WORKSHOP, EVERY]);
    let answers = answers.map(|name| Job::new(format!("answer-{name}"), move || answer(name)));
    let others = [
        Job::new(format!("answer-and-frame-{LARGEST}"), answer_and_frame),
        Job::new(format!("decide-and-explain-{LARGEST}"), decide_and_explain),
    ];
    answers.chain(others).collect()
}

/// Answers the needs in turn, each otherwise than it was.
struct Answers {
    needs: Vec<NeedId>,
    at: usize,
}

impl Answers {
    fn next(&mut self, session: &Session) -> Edit {
        let need = self.needs[self.at % self.needs.len()].clone();
        self.at += 1;
        let essential = session.dossier().importance(&need) == Some(Importance::Essential);
        let other = if essential { Importance::Wished } else { Importance::Essential };
        Edit::Answer(need, Some(Answer::Importance(other)))
    }
}

fn session(name: &str) -> Session {
    let it = Case::named(name);
    Session::new(&it.pack, it.dossier, None).expect("a persona of the pack")
}

fn answer(name: &str) -> impl FnMut() + use<> {
    let mut session = session(name);
    let mut answers = Answers { needs: session.needs(), at: 0 };
    move || {
        let edit = answers.next(&session);
        session.commit(edit);
        black_box(session.assessment());
    }
}

/// One answer on the screen of the questions, and the first frame after it.
fn answer_and_frame() -> impl FnMut() {
    let ctx = Context::default();
    theme::install(&ctx);
    let mut app = App::new(Arc::new(pack::builtin()), Language::French, Dialogs::fixed(None));
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    app.open(&examples.join(format!("{LARGEST}.gouvernail")));
    app.perform(Action::Show(Screen::Expectations), &ctx);
    let mut answers = Answers { needs: app.session().expect("an example opens").needs(), at: 0 };
    let mut time = 0.0;
    // Letters are drawn at their sizes once.
    for _ in 0..8 {
        frame(&ctx, &mut app, &mut time);
    }
    move || {
        let edit = app.session().map(|it| answers.next(it)).expect("a dossier is open");
        app.perform(Action::Edit(edit), &ctx);
        frame(&ctx, &mut app, &mut time);
    }
}

fn frame(ctx: &Context, app: &mut App, time: &mut f64) {
    *time += 0.1;
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
    let mut output = ctx.run_ui(RawInput { screen_rect, time: Some(*time), ..RawInput::default() }, |ui| {
        app.think(ui.ctx());
        app.frame(ui);
    });
    output.textures_delta.clear();
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

/// One decision, with the reasons of every solution shown: each is explained anew.
fn decide_and_explain() -> impl FnMut() {
    let mut session = session(LARGEST);
    let solutions: Vec<SolutionId> = session.assessment().solutions.iter().map(|it| it.id.clone()).collect();
    move || {
        let first = solutions[0].clone();
        let decision = match session.dossier().decision(&first) {
            Decision::Retained => Decision::Open,
            _ => Decision::Retained,
        };
        session.decide(first, decision);
        for it in &solutions {
            session.explain(it.clone());
        }
        black_box(session.explanation(&solutions[0]));
    }
}
