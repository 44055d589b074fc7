//! What the window tells of the pack: positions to adopt, risks of the user's own words.

use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, pack};

use super::helpers::{pick, press, requirements, say, write};

const FRENCH: Language = Language::French;

#[test]
fn a_position_is_adopted_and_left_again() {
    let pack = pack::builtin();
    let position = pack.positions.iter().find(|it| !it.requirements.is_empty()).unwrap();
    let mut window = requirements();
    let before = window.state().session().unwrap().asked().count();
    pick(&mut window, position.id.as_str(), &position.title.fr);
    press(&mut window, &say(FRENCH, "position-adopt"));
    let session = window.state().session().unwrap();
    assert!(session.dossier().positions.contains(&position.id));
    assert!(before < session.asked().count(), "the position brought nothing");
    press(&mut window, &say(FRENCH, "position-leave"));
    let session = window.state().session().unwrap();
    assert!(session.dossier().positions.is_empty());
    assert_eq!(session.asked().count(), before);
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
