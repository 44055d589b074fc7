//! The versions of the open file that were replaced.

use std::time::SystemTime;

use egui::{Context, Label, RichText};
use lucide_icons::Icon;

use super::{
    action::Action,
    modals::told_ui,
    names::{Shown, count},
    theme::palette,
    widgets::{button_ui, small},
};
use crate::store::{Kept, Version};

/// Lists them over everything else, the newest first.
pub(super) fn versions_ui(ctx: &Context, shown: Shown<'_>, versions: &[Version], actions: &mut Vec<Action>) {
    let text = match (shown.session.path(), versions) {
        (None, _) => shown.say("versions-no-file"),
        (Some(_), []) => shown.say("versions-none"),
        (Some(path), _) => shown.tell("versions-text", &[("path", path.display().to_string().into())]),
    };
    told_ui(ctx, shown.words, [shown.say("command-versions"), text], Action::ToggleVersions, actions, |ui, actions| {
        for version in versions {
            let name = name(shown, version);
            ui.add(Label::new(RichText::new(&name).color(palette(ui).ink)).wrap());
            ui.horizontal_wrapped(|ui| {
                let buttons = [
                    (
                        Icon::Columns2,
                        ["versions-compare", "versions-compare-name"],
                        Action::CompareWithVersion(version.place.clone()),
                    ),
                    (
                        Icon::History,
                        ["versions-restore", "versions-restore-name"],
                        Action::Restore(version.place.clone()),
                    ),
                ];
                for (icon, [key, full], action) in buttons {
                    let full = shown.tell(full, &[("version", name.as_str().into())]);
                    if button_ui(ui, icon, &shown.say(key)).accessible_name(full).clicked() {
                        actions.push(action);
                    }
                }
            });
            ui.add_space(6.0);
        }
        if !versions.is_empty() {
            let remark = small(ui, shown.say("versions-where"));
            ui.add(Label::new(remark).wrap());
            if button_ui(ui, Icon::Trash2, &shown.say("versions-forget")).clicked() {
                actions.push(Action::ForgetVersions);
            }
        }
    });
}

/// When a version was kept, how long it is, and whether it is an original.
fn name(shown: Shown<'_>, version: &Version) -> String {
    let time = version.time.unwrap_or(SystemTime::UNIX_EPOCH);
    let key = match version.kept {
        Kept::Replaced => "versions-line",
        Kept::Original => "versions-line-original",
    };
    let kilobytes = usize::try_from(version.length.div_ceil(1000)).unwrap_or(usize::MAX);
    shown.tell(key, &[("time", shown.words.instant(time).into()), ("n", count(kilobytes))])
}
