//! Encrypted dossiers on the command line.

use std::{fs, path::Path};

use gouvernail::store::{self, Content, Passphrase, System};
use tempfile::TempDir;

use crate::support::{opened, terminal};

const PHRASE: &str = "un cheval juste pile";

/// A folder with an encrypted dossier that is cheap to try, and its passphrase.
fn place() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new(PHRASE).costing(2);
    let dossier = opened("examples/oiv.gouvernail");
    let content = Content { dossier: &dossier, passphrase: Some(&passphrase) };
    store::save_new(&System, &folder.path().join("secret.gouvernail"), content).unwrap();
    fs::write(folder.path().join("phrase"), format!("{PHRASE}\n")).unwrap();
    fs::write(folder.path().join("other"), "une autre phrase de passe\n").unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = terminal(arguments).current_dir(folder).output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&told).replace('\u{a0}', " "))
}

#[test]
fn an_encrypted_dossier_is_read_with_the_passphrase_of_a_file() {
    let folder = place();
    let read = |rest: &[&str]| run(folder.path(), &[&["match", "secret.gouvernail"], rest].concat());
    assert_eq!(read(&["--passphrase-file", "phrase"]).0, Some(0));
    let (status, told) = read(&[]);
    assert_eq!((status, told.contains("protégé par une phrase de passe")), (Some(1), true), "{told}");
    let (status, told) = read(&["--passphrase-file", "other"]);
    assert_eq!((status, told.contains("ce n’est pas la phrase de passe")), (Some(1), true), "{told}");
    let (status, told) = read(&["--passphrase-file", "missing"]);
    assert_eq!((status, told.contains("missing")), (Some(1), true), "{told}");
}

#[test]
fn a_change_keeps_the_file_encrypted() {
    let folder = place();
    let file = folder.path().join("secret.gouvernail");
    let changed = run(folder.path(), &["mark", "secret.gouvernail", "--version", "7", "--passphrase-file", "phrase"]);
    assert_eq!(changed.0, Some(0), "{}", changed.1);
    assert!(store::is_encrypted(&fs::read(&file).unwrap()));
    let again = store::unlock(&System, &file, Some(&Passphrase::new(PHRASE))).unwrap();
    assert_eq!(again.dossier.marking.version, "7");
}

#[test]
fn a_copy_is_encrypted_and_another_decrypted() {
    let folder = place();
    let own = ["--passphrase-file", "phrase"];
    let decrypted =
        run(folder.path(), &[&["decrypt", "secret.gouvernail", "--out", "clear.gouvernail"], &own[..]].concat());
    assert_eq!(decrypted.0, Some(0), "{}", decrypted.1);
    let clear = opened(folder.path().join("clear.gouvernail"));
    assert_eq!(clear, opened("examples/oiv.gouvernail"));
    let encrypted =
        run(folder.path(), &[&["encrypt", "clear.gouvernail", "--out", "again.gouvernail"], &own[..]].concat());
    assert_eq!(encrypted.0, Some(0), "{}", encrypted.1);
    assert!(store::is_encrypted(&fs::read(folder.path().join("again.gouvernail")).unwrap()));
}

#[test]
fn nothing_is_encrypted_without_a_passphrase_that_is_long_enough() {
    let folder = place();
    fs::write(folder.path().join("short"), "court").unwrap();
    fs::write(folder.path().join("empty"), "\n").unwrap();
    fs::copy("examples/oiv.gouvernail", folder.path().join("clear.gouvernail")).unwrap();
    let cases: [(&[&str], &str); 3] = [
        (&[], "il faut une phrase de passe"),
        (&["--passphrase-file", "short"], "moins de 12 signes"),
        (&["--passphrase-file", "empty"], "la première ligne de ce fichier est vide"),
    ];
    for (rest, words) in cases {
        let (status, told) =
            run(folder.path(), &[&["encrypt", "clear.gouvernail", "--out", "new.gouvernail"], rest].concat());
        assert_eq!((status, told.contains(words)), (Some(1), true), "{told}");
    }
    assert!(!folder.path().join("new.gouvernail").exists());
}

#[test]
fn an_encrypted_dossier_is_checked_like_any_other() {
    let folder = place();
    let (status, told) = run(folder.path(), &["check", "secret.gouvernail", "--passphrase-file", "phrase"]);
    let plain = terminal(["check", "examples/oiv.gouvernail"]).output().unwrap();
    assert_eq!(status, plain.status.code(), "{told}");
}
