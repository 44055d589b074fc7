//! The sources of everything that the pack says.

use egui::Ui;
use lucide_icons::Icon;

use super::{
    super::super::{
        view::Consulted,
        widgets::{Tone, badge_ui, badges_row_ui, bullet_ui, overline, title_ui},
    },
    Item, row_ui,
};
use crate::{
    domain::{Pack, Source, SourceId},
    reading::{Folded, have_words},
    words::Words,
};

/// The sources that are wanted, in the order of the pack.
pub(super) fn items(words: &Words, pack: &Pack, wanted: &Folded) -> Vec<Item> {
    let language = words.language();
    let is_wanted =
        |it: &&Source| have_words(wanted, &[it.id.as_str(), it.title.get(language), &it.publisher, &it.address]);
    let item = |it: &Source| Item {
        leads_to: Consulted::Sources(Some(it.id.clone())),
        label: it.id.to_string(),
        title: it.title.get(language).to_owned(),
    };
    pack.sources.iter().filter(is_wanted).map(item).collect()
}

/// Draws a source, and the requirements that cite it.
pub(super) fn source_ui(ui: &mut Ui, words: &Words, pack: &Pack, id: &SourceId) {
    let Some(source) = pack.source(id) else {
        return;
    };
    let language = words.language();
    title_ui(ui, source.title.get(language), source.id.as_str());
    badges_row_ui(ui, |ui| {
        let doubtful = source.confidence.to_be_checked();
        let (tone, icon) =
            if doubtful { (Tone::Warning, Icon::TriangleAlert) } else { (Tone::Success, Icon::CircleCheck) };
        badge_ui(ui, tone, Some(icon), &words.confidence(source.confidence));
    });
    row_ui(ui, &words.say("source-publisher"), &source.publisher);
    row_ui(ui, &words.say("source-address"), &source.address);
    row_ui(ui, &words.say("source-checked"), &words.date(&source.checked));
    row_ui(ui, &words.say("source-review"), &words.date(&source.review));
    let citing: Vec<_> =
        pack.requirements.iter().filter(|it| it.cite.iter().any(|cited| cited.0 == source.id)).collect();
    if !citing.is_empty() {
        ui.add_space(8.0);
        let title = overline(ui, words.say("source-citing"));
        ui.label(title);
    }
    for requirement in citing {
        bullet_ui(ui, format!("{} – {}", requirement.id, requirement.title.get(language)));
    }
}
