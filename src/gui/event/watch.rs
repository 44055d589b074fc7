//! Whether somebody is still there.

/// What is known of a visitor who does nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Watch {
    /// Somebody was there just now; seconds until the warning.
    Calm(f64),
    /// The visit ends in so many whole seconds, one at least.
    Warning(u32),
    /// Nobody is there any more.
    Over,
}

/// What follows from having done nothing for so many seconds: a warning after `idle`, the end `warning` later.
pub(in super::super) fn watch(still: f64, idle: u32, warning: u32) -> Watch {
    let (idle, end) = (f64::from(idle), f64::from(idle) + f64::from(warning));
    if still < idle {
        return Watch::Calm(idle - still);
    }
    let left = (1..=warning).find(|it| end - still <= f64::from(*it));
    match left {
        Some(left) if still < end => Watch::Warning(left),
        _ => Watch::Over,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_counts_down_to_the_end() {
        assert_eq!(watch(59.5, 60, 20), Watch::Calm(0.5));
        assert_eq!(watch(60.0, 60, 20), Watch::Warning(20));
        assert_eq!(watch(60.5, 60, 20), Watch::Warning(20));
        assert_eq!(watch(79.9, 60, 20), Watch::Warning(1));
        assert_eq!(watch(80.0, 60, 20), Watch::Over);
    }

    #[test]
    fn without_a_warning_the_end_comes_at_once() {
        assert_eq!(watch(60.0, 60, 0), Watch::Over);
    }
}
