//! Time that runs, is held, and runs on.

/// A time that runs down. Instants are in seconds, as the window counts them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Timer {
    /// Whole length, in seconds.
    length: f64,
    /// What was left when it was last started or held.
    left: f64,
    /// When it was started; `None` while it is held.
    since: Option<f64>,
}

impl Default for Timer {
    fn default() -> Self {
        Self::of(5)
    }
}

impl Timer {
    /// A time of some minutes that has not begun to run.
    pub(super) fn of(minutes: u32) -> Self {
        let length = f64::from(minutes) * 60.0;
        Self { length, left: length, since: None }
    }

    /// Seconds left; none once it is over.
    pub(super) fn left(&self, now: f64) -> f64 {
        self.since.map_or(self.left, |since| self.left - (now - since)).max(0.0)
    }

    /// Whether it runs and is not over.
    pub(super) fn is_running(&self, now: f64) -> bool {
        self.since.is_some() && 0.0 < self.left(now)
    }

    /// Whether it ran down.
    pub(super) fn is_over(&self, now: f64) -> bool {
        self.left(now) <= 0.0
    }

    /// Whole minutes that it was set to.
    pub(super) fn minutes(&self) -> u32 {
        // Set in whole minutes, and few of them.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few whole minutes")]
        let minutes = (self.length / 60.0) as u32;
        minutes
    }

    /// Lets it run, or holds it; once over, it begins anew.
    pub(super) fn toggle(&mut self, now: f64) {
        let left = self.left(now);
        *self = match self.since {
            Some(_) if 0.0 < left => Self { left, since: None, ..*self },
            _ => Self { left: if left <= 0.0 { self.length } else { left }, since: Some(now), ..*self },
        };
    }

    /// What is left, as it is read: minutes and seconds, both with two digits.
    pub(super) fn told(&self, now: f64) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most some hours")]
        let seconds = self.left(now).ceil() as u32;
        format!("{:02}:{:02}", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs_is_held_and_runs_on() {
        let mut timer = Timer::of(2);
        assert_eq!(timer.told(100.0), "02:00");
        timer.toggle(100.0);
        assert_eq!(timer.told(130.0), "01:30");
        timer.toggle(130.0);
        assert_eq!(timer.told(900.0), "01:30");
        timer.toggle(900.0);
        assert_eq!(timer.told(989.5), "00:01");
        assert!(timer.is_running(989.5) && timer.is_over(990.0) && !timer.is_running(990.0));
    }

    #[test]
    fn it_begins_anew_once_it_is_over() {
        let mut timer = Timer::of(1);
        timer.toggle(0.0);
        timer.toggle(75.0);
        assert_eq!(timer.told(75.0), "01:00");
        assert!(timer.is_running(76.0));
    }
}
