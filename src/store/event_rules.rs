//! The rules of events that come with the program.

use crate::event::EventRules;

/// The rules of `assets/event/rules.ron`. A test keeps that file whole.
#[must_use]
pub fn event_rules() -> EventRules {
    ron::from_str(include_str!("../../assets/event/rules.ron")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rules_of_the_program_make_sense() {
        let rules = super::event_rules();
        assert!((1..=10).contains(&rules.questions) && 1 < rules.completions);
        assert!(rules.thresholds.contains(&rules.threshold) && rules.thresholds.iter().all(|it| 1 < *it));
        assert!(rules.idle_times().contains(&rules.idle.usual) && rules.idle.least == 30 && rules.idle.most == 300);
        assert!(0 < rules.warning && rules.warning < rules.idle.least);
        assert!(4 <= rules.code.least && rules.code.least < rules.code.most);
        assert!(rules.waits.is_sorted() && rules.waits.len() > 1);
    }
}
