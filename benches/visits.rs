//! Visits of an event one after the other in a window in memory: what they cost in memory, and what being killed leaves.
//!
//! ```text
//! visits run FOLDER COUNT     COUNT visits whose counts go to FOLDER; the memory held after 50, 250, 500…
//! visits kill TIMES           a child that visits without end is killed TIMES times, and its counts are checked
//! ```
//!
//! Without arguments: 500 visits, then 40 kills.

use std::{
    env,
    error::Error,
    fs,
    io::{self, Write as _},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use egui_kittest::Harness;
use gouvernail::{
    domain::{Answer, Importance, Language, PersonaId},
    gui::{Action, App, Desktop, Dialogs, EventAction, Handouts, theme},
    pack, store,
};

type Outcome = Result<(), Box<dyn Error>>;

/// Visits after which the memory is told.
const TOLD: [u32; 6] = [10, 50, 100, 250, 500, 1000];

fn main() -> Outcome {
    let arguments: Vec<String> = env::args().skip(1).filter(|it| it != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["run", folder, count] => run(Path::new(folder), count.parse()?),
        ["kill", times] => kill(times.parse()?),
        [] => {
            let folder = tempfile::tempdir()?;
            run(folder.path(), 500)?;
            kill(40)
        }
        _ => Err("see the head of benches/visits.rs".into()),
    }
}

/// A window in which an event runs; handouts go to the folder.
fn event(folder: &Path) -> Harness<'static, App> {
    let app = App::builtin(Language::French, Dialogs::fixed(None));
    let mut window = Harness::builder().with_size([1280.0, 800.0]).build_eframe(|creation| {
        theme::install(&creation.egui_ctx);
        app
    });
    let context = window.ctx.clone();
    window.state_mut().hand_over_by(Desktop::fixed(true));
    window.state_mut().prefer_as_in(folder, &context);
    let code = EventAction::Code("2468".into(), "2468".into());
    let handouts = EventAction::HandOut(Handouts::Folder(Some(folder.to_owned())));
    for action in [EventAction::Prepare, code, handouts, EventAction::Start] {
        act(&mut window, action);
    }
    window.step();
    window
}

fn act(window: &mut Harness<'static, App>, action: EventAction) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Event(action), &context);
}

/// Visits, a frame after each touch; every fiftieth visitor takes a handout away.
fn run(folder: &Path, count: u32) -> Outcome {
    let mut window = event(folder);
    let before = store::read_statistics(folder)?.statistics.visits();
    let personas: Vec<PersonaId> = pack::builtin().personas.into_iter().map(|it| it.id).collect();
    writeln!(io::stdout(), "visits | memory held, MB")?;
    for number in 1..=count {
        let at = usize::try_from(number)?;
        let persona = personas[at % personas.len()].clone();
        act(&mut window, EventAction::Touch);
        window.step();
        act(&mut window, EventAction::Choose(persona));
        window.step();
        for reply in 0..10 {
            let importance = Importance::ALL[(at + reply) % Importance::ALL.len()];
            act(&mut window, EventAction::Reply(Answer::Importance(importance)));
            window.step();
        }
        if number % 50 == 0 {
            act(&mut window, EventAction::TakeAway);
            while window.state().is_busy() {
                window.step();
                thread::sleep(Duration::from_millis(20));
            }
        }
        act(&mut window, EventAction::Finish);
        window.step();
        if store::read_statistics(folder)?.statistics.visits() < before + number {
            return Err(format!("visit {number} was not counted").into());
        }
        if TOLD.contains(&number) {
            writeln!(io::stdout(), "{number} | {:.1}", held()?)?;
        }
    }
    Ok(())
}

/// Memory that the process holds, in megabytes.
fn held() -> Result<f64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1000.0)
}

/// Kills a child again and again, each time at another moment, and looks at what it left.
fn kill(times: u64) -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut before = 0;
    for time in 0..times {
        let mut child = Command::new(env::current_exe()?)
            .args(["run", &folder.path().display().to_string(), "1000000"])
            .stdout(Stdio::null())
            .spawn()?;
        thread::sleep(Duration::from_millis(1500 + 37 * time));
        child.kill()?;
        child.wait()?;
        let counted = store::read_statistics(folder.path())?;
        let visits = counted.statistics.visits();
        if counted.set_aside.is_some() || !counted.statistics.consistent() || visits < before {
            return Err(format!("kill {time}: the counts are not what they were: {counted:?}").into());
        }
        before = visits;
    }
    writeln!(io::stdout(), "{times} kills, {before} visits counted, consistent after each")?;
    Ok(())
}
