//! Dossiers to show: those of files, and made-up ones that call every requirement.

use std::{error::Error, path::Path, sync::Arc};

use egui::Context;
use gouvernail::{
    domain::{Language, Pack},
    gui::{Action, App, Dialogs},
    pack,
};

use crate::every;

/// A window on a dossier, named as on the command line.
pub(crate) fn opened(name: &str, ctx: &Context) -> Result<App, Box<dyn Error>> {
    let times = match name.strip_prefix("every") {
        None => {
            let mut app = window(pack::builtin());
            app.open(Path::new(name));
            return if app.session().is_some() { Ok(app) } else { Err(format!("{name} does not open").into()) };
        }
        Some("") => 1,
        Some(times) => times.trim_start_matches('-').parse()?,
    };
    let pack = every::pack_of(times);
    let edits = every::edits(&pack);
    let mut app = window(pack);
    app.perform(Action::Begin(every::persona()), ctx);
    app.perform(Action::EditAll(edits), ctx);
    Ok(app)
}

/// A window on no dossier.
pub(crate) fn window(pack: Pack) -> App {
    App::new(Arc::new(pack), Language::French, Dialogs::fixed(None))
}
