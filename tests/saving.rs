//! Dossiers saved over others: what may be replaced, what is kept, what is told.

use std::{fs, path::Path};

use gouvernail::{
    domain::{BuyerStatus, Dossier},
    store::{self, Expected, FORMAT, Kept, Print, Remark, Saved, Standing, StoreError, System, Versions},
};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::any_dossier;

/// A folder with a file in it, and the versions of what is saved there.
struct Place {
    folder: TempDir,
    versions: Versions,
}

impl Place {
    fn holding(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(&folder.path().join("program"));
        let place = Self { folder, versions };
        fs::write(place.file(), text).unwrap();
        place
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("d.gouvernail")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn save(&self, title: &str, expected: Expected) -> Result<Saved, StoreError> {
        store::save(&System, Some(&self.versions), &self.file(), &dossier(title), expected)
    }

    /// What was kept, the newest first.
    fn kept(&self) -> Vec<(Kept, String)> {
        let versions = self.versions.of(&System, &self.file());
        versions.into_iter().map(|it| (it.kept, fs::read_to_string(it.place).unwrap())).collect()
    }
}

fn dossier(title: &str) -> Dossier {
    Dossier { title: title.to_owned(), ..Dossier::new("oiv".into(), BuyerStatus::State) }
}

fn same(text: &str) -> Expected {
    Expected::Same(Print::of(text.as_bytes()), Standing::Current)
}

fn standing(path: &Path) -> Standing {
    store::open(&System, path).unwrap().standing
}

#[test]
fn what_is_replaced_is_kept() {
    let before = store::to_text(&dossier("avant"));
    let place = Place::holding(&before);
    place.save("maintenant", same(&before)).unwrap();
    assert_eq!(place.text(), store::to_text(&dossier("maintenant")));
    assert_eq!(place.kept(), [(Kept::Replaced, before)]);
}

#[test]
fn what_something_else_wrote_is_left_as_it_is() {
    let theirs = store::to_text(&dossier("autre"));
    let place = Place::holding(&theirs);
    let refusal = place.save("moi", same("what was read")).unwrap_err();
    assert!(matches!(refusal, StoreError::Changed { .. }), "{refusal}");
    assert_eq!(place.text(), theirs);
    assert_eq!(place.kept(), []);
}

#[test]
fn what_something_else_wrote_is_kept_when_the_user_agrees_to_replace_it() {
    let theirs = store::to_text(&dossier("autre"));
    let place = Place::holding(&theirs);
    place.save("moi", Expected::Anything).unwrap();
    assert_eq!(place.kept(), [(Kept::Replaced, theirs)]);
}

#[test]
fn a_newer_format_is_read_as_far_as_it_is_known_and_never_replaced() {
    let text = format!("(format: {}, persona: \"oiv\", title: \"demain\", unheard_of: {{1: [()]}})", FORMAT + 1);
    let place = Place::holding(&text);
    assert_eq!(standing(&place.file()), Standing::Newer(FORMAT + 1));
    assert_eq!(store::open(&System, &place.file()).unwrap().dossier.title, "demain");
    for expected in [same(&text), Expected::Anything] {
        let refusal = place.save("moi", expected).unwrap_err();
        assert!(matches!(refusal, StoreError::Newer { found, .. } if found == FORMAT + 1), "{refusal}");
    }
    assert_eq!(place.text(), text);
}

#[test]
fn the_original_of_an_older_format_is_kept_for_good() {
    let original = fs::read_to_string("tests/formats/1.gouvernail").unwrap();
    let place = Place::holding(&original);
    assert_eq!(standing(&place.file()), Standing::Past(1));
    place.save("0", same(&original)).unwrap();
    assert_eq!(standing(&place.file()), Standing::Current);
    for number in 1..15 {
        place.save(&number.to_string(), Expected::Anything).unwrap();
    }
    let kept = place.kept();
    assert_eq!(kept.len(), 11);
    assert_eq!(kept.last().unwrap(), &(Kept::Original, original));
}

#[test]
fn the_original_of_an_older_format_is_not_replaced_when_it_cannot_be_kept() {
    let original = fs::read_to_string("tests/formats/2.gouvernail").unwrap();
    let place = Place::holding(&original);
    fs::write(place.folder.path().join("program"), "a file where the folder should be").unwrap();
    place.save("moi", same(&original)).unwrap_err();
    assert_eq!(place.text(), original);
}

#[test]
fn a_dossier_is_saved_when_what_it_replaces_cannot_be_kept() {
    let before = store::to_text(&dossier("avant"));
    let place = Place::holding(&before);
    fs::write(place.folder.path().join("program"), "a file where the folder should be").unwrap();
    assert_eq!(place.save("moi", same(&before)).unwrap().remarks, [Remark::NotKept]);
    assert_eq!(place.text(), store::to_text(&dossier("moi")));
}

#[test]
fn a_file_that_was_taken_away_is_made_again_and_that_is_told() {
    let place = Place::holding("");
    fs::remove_file(place.file()).unwrap();
    assert_eq!(place.save("moi", same("what was read")).unwrap().remarks, [Remark::MadeAgain]);
    assert_eq!(place.text(), store::to_text(&dossier("moi")));
}

#[test]
fn a_word_changed_by_hand_is_noticed() {
    let text = store::to_text(&dossier("avant")).replace("avant", "après");
    let place = Place::holding(&text);
    assert_eq!(standing(&place.file()), Standing::Touched);
    assert_eq!(store::open(&System, &place.file()).unwrap().dossier.title, "après");
}

#[test]
fn what_an_older_program_wrote_is_no_cause_for_doubt() {
    let text = store::to_text(&dossier("avant"));
    let place = Place::holding(text.split_once('\n').unwrap().1);
    assert_eq!(standing(&place.file()), Standing::Current);
}

#[test]
#[cfg(unix)]
fn rights_and_attributes_are_those_of_what_was_replaced() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::holding("x");
    fs::set_permissions(place.file(), fs::Permissions::from_mode(0o640)).unwrap();
    // Not every file system has attributes of the user's.
    let has_attributes = xattr::set(place.file(), "user.gouvernail", b"kept").is_ok();
    place.save("moi", Expected::Anything).unwrap();
    assert_eq!(fs::metadata(place.file()).unwrap().permissions().mode() & 0o777, 0o640);
    if has_attributes {
        assert_eq!(xattr::get(place.file(), "user.gouvernail").unwrap().unwrap(), b"kept");
    }
}

#[test]
#[cfg(unix)]
fn other_names_of_a_file_keep_the_old_content_and_that_is_told() {
    let place = Place::holding("x");
    let other = place.folder.path().join("other");
    fs::hard_link(place.file(), &other).unwrap();
    assert_eq!(place.save("moi", Expected::Anything).unwrap().remarks, [Remark::OtherNames]);
    assert_eq!(fs::read_to_string(other).unwrap(), "x");
}

#[test]
#[cfg(unix)]
fn a_link_is_followed_and_stays_a_link() {
    let place = Place::holding("x");
    let link = place.folder.path().join("link.gouvernail");
    std::os::unix::fs::symlink(place.file(), &link).unwrap();
    store::save(&System, None, &link, &dossier("moi"), Expected::Anything).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(place.text(), store::to_text(&dossier("moi")));
}

#[test]
fn what_a_program_that_died_left_beside_is_cleared_away_after_an_hour() {
    let place = Place::holding("x");
    let left = [".gouvernail-old.part", ".gouvernail-young.part"].map(|it| place.folder.path().join(it));
    for path in &left {
        fs::write(path, "half").unwrap();
    }
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    fs::File::open(&left[0]).unwrap().set_modified(long_ago).unwrap();
    place.save("moi", Expected::Anything).unwrap();
    assert_eq!(left.map(|it| it.exists()), [false, true]);
}

proptest! {
    #[test]
    fn any_dossier_survives_save_and_load_unchanged(dossier in any_dossier::dossier()) {
        let place = Place::holding("");
        store::save(&System, None, &place.file(), &dossier, Expected::Anything).unwrap();
        let text = place.text();
        let opened = store::open(&System, &place.file()).unwrap();
        prop_assert_eq!(opened.standing, Standing::Current);
        prop_assert_eq!(&opened.dossier, &dossier);
        store::save(&System, None, &place.file(), &opened.dossier, opened.expected()).unwrap();
        prop_assert_eq!(place.text(), text, "saved again, it is another text");
    }
}
