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
    // WCAG 2.2: AA, and AAA for those who ask for more contrast.
    let themes = [
        ("light", &Palette::LIGHT, 4.5, 3.0),
        ("dark", &Palette::DARK, 4.5, 3.0),
        ("contrast", &Palette::CONTRAST, 7.0, 4.5),
    ];
    for (theme, palette, text, boundary) in themes {
        for (name, front, back, need) in PAIRS {
            let found = ratio(front(palette), back(palette));
            let wanted = if *need == Need::Text { text } else { boundary };
            if found < wanted {
                faults.push(format!("{theme}: {name}: {found:.2} where {wanted} is needed"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Uses every screen in a window of this size: whatever can be pressed is high enough, and within the window.
#[track_caller]
fn check_screens(size: [f32; 2], language: Language) {
    let mut window = sized(size, language, None);
    choose_persona(&mut window, &pack::builtin(), "industriel", language);
    let words = gouvernail::words::Words::new(language);
    for step in ["context", "expectations", "constraints", "solutions", "requirements", "review", "documents"] {
        press(&mut window, &words.say(&format!("step-{step}")));
        let faulty: Vec<String> = window
            .root()
            .query_all_by(|it| it.data().supports_action(egui::accesskit::Action::Click))
            .map(|it| (it.accesskit_node().label().unwrap_or_default(), it.rect()))
            .filter(|(_, rect)| 0.0 < rect.height())
            .filter(|(_, rect)| rect.height() < 24.0 || rect.left() < -0.5 || size[0] + 0.5 < rect.right())
            .map(|(name, rect)| format!("{name}: {rect}"))
            .collect();
        assert_eq!(faulty, [""; 0], "too small, or beyond the edge, on `{step}`");
    }
}

#[test]
fn every_screen_can_be_used_in_the_smallest_window() {
    for language in Language::ALL {
        check_screens([1000.0, 680.0], language);
    }
}

#[test]
fn every_screen_can_be_used_at_twice_the_size_on_a_small_projector() {
    // 1280 × 720 dots, each point being two of them.
    for language in Language::ALL {
        check_screens([640.0, 360.0], language);
    }
}

#[test]
fn where_there_is_no_room_beside_the_screen_the_compass_takes_its_place() {
    let mut window = sized([640.0, 360.0], Language::French, None);
    choose_persona(&mut window, &pack::builtin(), "industriel", Language::French);
    assert!(window.query_by_label("Contexte").is_some());
    press(&mut window, "Cap et couverture");
    assert!(window.query_by_label_contains("Ces renseignements").is_none());
    press(&mut window, "Cap et couverture");
    assert!(window.query_by_label_contains("Ces renseignements").is_some());
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
