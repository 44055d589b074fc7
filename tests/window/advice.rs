//! What the window tells of the pack: positions to adopt, frameworks to filter by, risks of the user's own words.

use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, pack};

use super::helpers::{Window, choose_persona, press, say, scroll_to, window, write};

const FRENCH: Language = Language::French;

/// A local authority that asks for local storage, on the page of its requirements.
fn requirements() -> Window {
    let pack = pack::builtin();
    let mut window = window(FRENCH, None);
    choose_persona(&mut window, &pack, "collectivite", FRENCH);
    press(&mut window, &say(FRENCH, "step-expectations"));
    let persona = pack.persona(&"collectivite".into()).unwrap();
    let row = persona.needs.iter().find(|it| it.need == "stockage-local".into()).unwrap();
    let need = pack.need(&row.need).unwrap();
    let name = row.label.as_ref().unwrap_or(&need.label).get(FRENCH);
    press(&mut window, &format!("{name} – Indispensable"));
    press(&mut window, &say(FRENCH, "step-requirements"));
    window
}

/// Picks an entry of the list at the left.
fn pick(window: &mut Window, id: &str, title: &str) {
    let name = format!("{id} {title}");
    scroll_to(window, &name);
    press(window, &name);
}

#[test]
fn a_position_is_adopted_and_left_again() {
    let pack = pack::builtin();
    let position = pack.positions.iter().find(|it| !it.requirements.is_empty()).unwrap();
    let mut window = requirements();
    let before = window.state().session().unwrap().called();
    pick(&mut window, position.id.as_str(), &position.title.fr);
    press(&mut window, &say(FRENCH, "position-adopt"));
    let session = window.state().session().unwrap();
    assert!(session.dossier().positions.contains(&position.id));
    assert!(before < session.called(), "the position brought nothing");
    press(&mut window, &say(FRENCH, "position-leave"));
    let session = window.state().session().unwrap();
    assert!(session.dossier().positions.is_empty());
    assert_eq!(session.called(), before);
}

#[test]
fn a_framework_keeps_only_the_requirements_that_contribute_to_it() {
    let pack = pack::builtin();
    let mut window = requirements();
    let session = window.state().session().unwrap();
    let calls = gouvernail::requirements::call(session.pack(), session.persona(), session.dossier());
    let all: Vec<_> = calls.requirements.iter().map(|it| it.requirement.clone()).collect();
    let framework = pack.frameworks.iter().find(|framework| {
        let contributes =
            |id: &gouvernail::domain::RequirementId| pack.frameworks_of(id).any(|(it, _)| it.id == framework.id);
        all.iter().any(|it| contributes(&it.id)) && !contributes(&all[0].id)
    });
    let framework = framework.expect("a framework to which the first requirement does not contribute");
    let first = format!("{} {}", all[0].id, all[0].title.fr);
    assert!(window.query_by_label(&first).is_some());
    press(&mut window, &say(FRENCH, "frameworks-filter"));
    press(&mut window, &format!("{} {}", framework.title.fr, framework.version));
    assert!(window.query_by_label(&first).is_none(), "`{first}` is still listed");
}

#[test]
fn a_risk_shows_while_one_rewords_a_requirement() {
    let pack = pack::builtin();
    let requirement = pack.requirement(&"EX-DON-021".into()).unwrap();
    let mut window = requirements();
    pick(&mut window, requirement.id.as_str(), &requirement.title.fr);
    let tell = |key: &str| {
        let words = gouvernail::words::Words::new(FRENCH);
        words.tell(key, &[("id", requirement.id.as_str().into())])
    };
    press(&mut window, &tell("requirement-reword-name"));
    write(&mut window, &tell("requirement-reword-field"), " Les salles sont situées en France.");
    let title = gouvernail::words::Words::new(FRENCH)
        .tell("risk-found", &[("flag", "RISK-03".into()), ("words", "situées en France".into())]);
    assert!(window.query_all_by_label_contains(&title).next().is_some(), "`{title}` is not shown");
}
