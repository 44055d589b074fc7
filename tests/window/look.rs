//! Colours that can be told apart, controls that can be hit, screens that fit.

use egui_kittest::kittest::{NodeT as _, Queryable};
use gouvernail::{
    domain::Language,
    gui::theme::{Need, PAIRS, Palette, ratio},
    pack,
};

use super::helpers::{choose_persona, press, sized};

#[test]
fn every_pair_of_colours_can_be_told_apart() {
    let mut faults = Vec::new();
    for (theme, palette) in [("light", &Palette::LIGHT), ("dark", &Palette::DARK)] {
        for (name, front, back, need) in PAIRS {
            let found = ratio(front(palette), back(palette));
            let wanted = if *need == Need::Text { 4.5 } else { 3.0 };
            if found < wanted {
                faults.push(format!("{theme}: {name}: {found:.2} where {wanted} is needed"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_screen_can_be_used_in_the_smallest_window() {
    for language in Language::ALL {
        let pack = pack::builtin();
        let mut window = sized([1000.0, 680.0], language, None);
        choose_persona(&mut window, &pack, "industriel", language);
        let words = gouvernail::words::Words::new(language);
        for step in ["context", "expectations", "constraints", "solutions", "requirements", "documents"] {
            press(&mut window, &words.say(&format!("step-{step}")));
            let small: Vec<String> = window
                .root()
                .query_all_by(|it| it.data().supports_action(egui::accesskit::Action::Click))
                .map(|it| (it.accesskit_node().label().unwrap_or_default(), it.rect()))
                .filter(|(_, rect)| rect.height() < 24.0 && 0.0 < rect.height())
                .map(|(name, rect)| format!("{name}: {}", rect.height()))
                .collect();
            assert_eq!(small, [""; 0], "too small to be hit on `{step}`");
        }
    }
}

#[test]
fn what_the_keyboard_reaches_comes_into_view() {
    let mut window = sized([1000.0, 680.0], Language::French, None);
    choose_persona(&mut window, &pack::builtin(), "industriel", Language::French);
    press(&mut window, "Attentes");
    let mut below = 0;
    for _ in 0..60 {
        window.key_press(egui::Key::Tab);
        window.run();
        window.run();
        let focused = window.query_by(|it| it.is_focused() && it.data().label().is_some());
        if let Some(focused) = focused {
            let rect = focused.rect();
            assert!(
                0.0 <= rect.top() && rect.bottom() <= 680.0,
                "{:?} is out of sight",
                focused.accesskit_node().label()
            );
            below += usize::from(600.0 < rect.bottom());
        }
    }
    assert!(0 < below, "the keyboard went down the page");
}
