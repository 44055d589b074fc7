//! The code to leave: kept in memory only, refused a little longer each time.

use std::fmt;

use crate::event::EventRules;

/// A code, and what is typed of it.
#[derive(Clone, Default, PartialEq)]
pub(in super::super) struct Lock {
    code: String,
    typed: String,
    wrong: usize,
    /// Time, in seconds, until which nothing is tried.
    until: f64,
}

/// Tells nothing of the code.
impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lock").field("typed", &self.typed.len()).field("wrong", &self.wrong).finish_non_exhaustive()
    }
}

impl Lock {
    /// A lock that this code opens.
    pub(in super::super) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    /// How many digits are typed.
    pub(in super::super) fn typed(&self) -> usize {
        self.typed.len()
    }

    /// Types a digit; anything else, and what is too much, is left out.
    pub(in super::super) fn press(&mut self, digit: char, most: usize) {
        if digit.is_ascii_digit() && self.typed.len() < most {
            self.typed.push(digit);
        }
    }

    /// Takes the last digit back.
    pub(in super::super) fn rub(&mut self) {
        self.typed.pop();
    }

    /// Forgets what is typed; what was wrong is remembered.
    pub(in super::super) fn clear(&mut self) {
        self.typed.clear();
    }

    /// Tries what is typed at a time; returns whether it opens.
    pub(in super::super) fn enter(&mut self, now: f64, rules: &EventRules) -> bool {
        if now < self.until {
            return false;
        }
        let typed = std::mem::take(&mut self.typed);
        if typed == self.code {
            (self.wrong, self.until) = (0, 0.0);
            return true;
        }
        self.wrong += 1;
        self.until = now + f64::from(rules.wait(self.wrong));
        false
    }

    /// Whether the last code was wrong.
    pub(in super::super) fn was_wrong(&self) -> bool {
        0 < self.wrong
    }

    /// Whole seconds until another code can be tried.
    pub(in super::super) fn wait(&self, now: f64, rules: &EventRules) -> u32 {
        let longest = rules.wait(self.wrong);
        (0..=longest).find(|it| self.until - now <= f64::from(*it)).unwrap_or(longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> EventRules {
        EventRules { waits: vec![2, 5], ..EventRules::default() }
    }

    fn typed(lock: &mut Lock, digits: &str) {
        digits.chars().for_each(|it| lock.press(it, 8));
    }

    #[test]
    fn only_its_code_opens_a_lock() {
        let mut lock = Lock::new("2468");
        for wrong in ["", "246", "24680", "1234"] {
            typed(&mut lock, wrong);
            assert!(!lock.enter(1000.0, &EventRules::default()), "{wrong}");
        }
        typed(&mut lock, "24x68");
        assert!(lock.enter(1000.0, &EventRules::default()));
        assert!(!lock.was_wrong());
    }

    #[test]
    fn even_the_right_code_waits_after_a_wrong_one() {
        let mut lock = Lock::new("2468");
        typed(&mut lock, "1111");
        assert!(!lock.enter(10.0, &rules()));
        assert_eq!(lock.wait(10.0, &rules()), 2);
        assert_eq!(lock.wait(11.5, &rules()), 1);
        typed(&mut lock, "2468");
        assert!(!lock.enter(11.9, &rules()));
        assert!(lock.enter(12.0, &rules()));
    }

    #[test]
    fn each_wrong_code_waits_longer() {
        let mut lock = Lock::new("2468");
        assert!(!lock.enter(0.0, &rules()) && !lock.enter(2.0, &rules()));
        assert_eq!(lock.wait(2.0, &rules()), 5);
    }

    #[test]
    fn a_lock_does_not_tell_its_code() {
        let mut lock = Lock::new("2468");
        typed(&mut lock, "13");
        let told = format!("{lock:?}");
        assert!(!told.contains("2468") && !told.contains("13"));
    }
}
