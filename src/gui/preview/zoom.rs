//! How large pages are shown.

/// Points of the screen for each point of the paper at full size: a screen has 96 to the inch, paper 72.
const FULL: f32 = 96.0 / 72.0;
/// Sizes that are offered, in percent.
const STEPS: [u16; 8] = [50, 75, 100, 125, 150, 200, 250, 300];

/// How large pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Zoom {
    /// As wide as there is room.
    #[default]
    Width,
    /// In percent of the size on paper.
    Percent(u16),
}

impl Zoom {
    /// Points of the screen for each point of the paper, when the widest page has this room and this width.
    pub(in super::super) fn scale(self, room: f32, widest: f32) -> f32 {
        match self {
            Self::Width => (room / widest.max(1.0)).max(0.05),
            Self::Percent(percent) => f32::from(percent) / 100.0 * FULL,
        }
    }

    /// The next size above or below a scale, if there is one.
    pub(in super::super) fn next(scale: f32, larger: bool) -> Option<Self> {
        let percent = scale / FULL * 100.0;
        let is_next = |it: &&u16| {
            let step = f32::from(**it);
            if larger { percent + 0.5 < step } else { step < percent - 0.5 }
        };
        let found = if larger { STEPS.iter().find(is_next) } else { STEPS.iter().rev().find(is_next) };
        found.map(|it| Self::Percent(*it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_is_filled() {
        assert!((Zoom::Width.scale(1190.0, 595.0) - 2.0).abs() < 1e-6);
    }

    #[test]
    fn the_next_size_is_the_nearest_step_beyond_what_is_seen() {
        let seen = Zoom::Percent(110).scale(0.0, 0.0);
        assert_eq!(Zoom::next(seen, true), Some(Zoom::Percent(125)));
        assert_eq!(Zoom::next(seen, false), Some(Zoom::Percent(100)));
    }

    #[test]
    fn there_is_nothing_beyond_the_last_step() {
        assert_eq!(Zoom::next(Zoom::Percent(300).scale(0.0, 0.0), true), None);
        assert_eq!(Zoom::next(Zoom::Percent(50).scale(0.0, 0.0), false), None);
    }
}
