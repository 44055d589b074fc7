//! A named piece of work, and the function inside which it is counted.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// What is done again and again.
pub(crate) type Work = Box<dyn FnMut()>;

/// A named piece of work; what it needs is made when it is asked for.
pub(crate) struct Job {
    name: String,
    prepare: Box<dyn Fn() -> Work>,
}

impl Job {
    /// A job; `prepare` makes what it works on, which is neither counted nor timed.
    pub(crate) fn new<W: FnMut() + 'static>(name: impl Into<String>, prepare: impl Fn() -> W + 'static) -> Self {
        Self { name: name.into(), prepare: Box::new(move || Box::new(prepare())) }
    }

    /// Its name on the command line.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What it does, done once already: what a process does once only is not counted.
    pub(crate) fn warm(&self) -> Work {
        let mut work = (self.prepare)();
        work();
        work
    }
}

/// Does it once. `benches/run` has callgrind collect inside this function alone, by its name.
#[inline(never)]
pub(crate) fn counted(work: &mut dyn FnMut()) {
    work();
    // Something is left to do after the work, or the compiler would leave this function by jumping into it.
    black_box(());
}

/// How long it takes once.
pub(crate) fn timed(work: &mut dyn FnMut()) -> Duration {
    let since = Instant::now();
    work();
    since.elapsed()
}
