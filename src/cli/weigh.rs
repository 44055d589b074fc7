//! Sets how the award criteria of a dossier weigh.

use std::path::Path;

use super::{
    arguments::{Named, Weights},
    desk::{Desk, save},
    fail::Failure,
    tell,
};
use crate::{
    document::Brief,
    domain::{Dossier, Edit, OwnCriterion, ThemeId},
    requirements::Verdict,
};

/// Changes a dossier in its place, whole or not at all; tells what the weights are worth.
pub(super) fn weigh(desk: Desk<'_>, file: &Path, weights: Weights) -> Result<String, Failure> {
    let Desk { words, pack, .. } = desk;
    let opened = desk.open_to_change(file)?;
    let mut dossier = opened.dossier.clone();
    for (id, weight) in weights.themes {
        let theme = ThemeId::from(id.as_str());
        if pack.theme(&theme).is_none() {
            let known = pack.themes.iter().map(|it| it.id.to_string()).collect();
            return Err(Failure::UnknownTheme { id: theme, known });
        }
        dossier.apply(Edit::ThemeWeight(theme, weight));
    }
    for named in weights.criteria {
        if let Some(edit) = criterion(&dossier, named) {
            dossier.apply(edit);
        }
    }
    save(file, &opened, &dossier)?;
    let brief = desk.brief(&dossier)?;
    for sentence in words.weighing(&brief.weighing()) {
        tell(&sentence);
    }
    Ok(words.tell("weigh-done", &[("path", file.display().to_string().into())]) + "\n")
}

/// Tells what keeps weights that were given out of a final annex.
pub(super) fn warn(brief: &Brief<'_>) {
    let (words, weighing) = (brief.words, brief.weighing());
    if matches!(weighing.verdict(), Verdict::Faulty(_)) {
        for sentence in words.weighing(&weighing).into_iter().chain([words.say("criteria-faulty-text")]) {
            tell(&sentence);
        }
    }
}

/// The edit of a criterion outside the annex, known by its name: without a weight it is removed. None when there is
/// nothing to remove.
fn criterion(dossier: &Dossier, (label, weight): Named) -> Option<Edit> {
    let held = dossier.criteria.others.iter().find(|it| it.label == label);
    match (held, weight) {
        (None, None) => None,
        (Some(held), None) => Some(Edit::RemoveCriterion(held.id.clone())),
        (held, weight) => {
            let id = held.map_or_else(|| dossier.criteria.free_id(), |it| it.id.clone());
            Some(Edit::PutCriterion(OwnCriterion { id, label, weight }))
        }
    }
}
