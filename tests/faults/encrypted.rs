//! Faults of encrypted dossiers.

use std::{fs, path::Path, sync::Arc};

use gouvernail::store::{
    self, Content, Disk, Expected, Left, Locked, Passphrase, Slot, Standing, StoreError, System, Versions,
};

use crate::{
    Played, Trouble, ensure,
    faulty::{Fault, Faulty},
    tools::{Place, dossier, said, text},
};

/// One that costs next to nothing to try.
fn passphrase() -> Passphrase {
    Passphrase::new("un cheval juste pile").costing(2)
}

fn save(disk: &dyn Disk, versions: &Versions, path: &Path, title: &str, expected: Expected) -> Result<(), StoreError> {
    let passphrase = passphrase();
    let content = Content { dossier: &dossier(title), passphrase: Some(&passphrase) };
    store::save(disk, Some(versions), path, content, expected).map(|_| ())
}

/// A folder with an encrypted dossier called "old" in it.
fn prepared() -> Result<(Place, Versions), Trouble> {
    let place = Place::new()?;
    let versions = Versions::in_folder(&place.own());
    save(&System, &versions, &place.at("d.gouvernail"), "old", Expected::Anything).map_err(|it| said(&it))?;
    Ok((place, versions))
}

fn opened(path: &Path) -> Result<String, StoreError> {
    store::unlock(&System, path, Some(&passphrase())).map(|it| it.dossier.title)
}

pub(crate) fn damaged() -> Played {
    let (place, _) = prepared()?;
    let file = place.at("d.gouvernail");
    let whole = fs::read(&file)?;
    let flipped = (0..whole.len()).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        bytes
    });
    let cut = (0..whole.len()).map(|length| whole[..length].to_vec());
    for bytes in flipped.chain(cut) {
        fs::write(&file, &bytes)?;
        ensure!(opened(&file).is_err(), "opened although damaged");
    }
    Ok(format!("{} damaged files, all refused", whole.len() * 2))
}

pub(crate) fn saved() -> Played {
    let mut played = 0;
    for fault in [Fault::Killed, Fault::Refused(28), Fault::Refused(5), Fault::Short, Fault::Damaged] {
        for at in 1.. {
            let (place, versions) = prepared()?;
            let file = place.at("d.gouvernail");
            let print = store::print_of(&System, &file).ok_or("no print")?;
            let faulty = Faulty::at(at, fault);
            let outcome = save(&faulty, &versions, &file, "new", Expected::Same(print, Standing::Current));
            if !faulty.happened() {
                break;
            }
            played += 1;
            let found = opened(&file).map_err(|it| said(&it))?;
            let expected: &[&str] = if outcome.is_ok() { &["new"] } else { &["old", "new"] };
            ensure!(expected.contains(&found.as_str()), "{fault:?} at {at}: {found}");
        }
    }
    Ok(format!("{played} calls, the old or the new one opens each time"))
}

pub(crate) fn hostile() -> Played {
    let place = Place::new()?;
    let header = |stanza: &str| {
        format!("age-encryption.org/v1\n{stanza}\n--- gxhoSa5BciRDt8lOpYNcx4EYtKpS0CJ06F3ZwN82VaM\n{}", "x".repeat(48))
    };
    let body = "HgC+BAOm9vgDJ1oN9CjQ5oTBTOKe8GHNIkRb1Fx6KKA";
    let scrypt = |cost: &str| header(&format!("-> scrypt bBjlhJVYZeE4aqUdmtRHfw {cost}\n{body}"));
    let stanzas = format!("-> X25519 bBjlhJVYZeE4aqUdmtRHfw\n{body}\n").repeat(20_000);
    let texts = [
        (scrypt("21"), Locked::TooCostly),
        (scrypt("63"), Locked::TooCostly),
        (scrypt("64"), Locked::TooCostly),
        (scrypt("-1"), Locked::Damaged),
        (scrypt("99999999999999999999"), Locked::Damaged),
        (header(&format!("-> X25519 bBjlhJVYZeE4aqUdmtRHfw\n{body}")), Locked::OtherKey),
        (header(stanzas.trim_end()), Locked::OtherKey),
        (header("").replace("/v1", "/v2"), Locked::OtherKey),
        ("age-encryption.org/".to_owned(), Locked::Damaged),
    ];
    for (text, wanted) in &texts {
        let file = place.file("d.gouvernail", text)?;
        let refusal = opened(&file);
        let is_told = matches!(&refusal, Err(StoreError::Locked { why, .. }) if why == wanted);
        ensure!(is_told, "{:.60}: {refusal:?} in the place of {wanted:?}", text);
    }
    Ok(format!("{} files, each refused for what it is", texts.len()))
}

pub(crate) fn nothing_in_clear() -> Played {
    let place = Place::new()?;
    let file = place.file("d.gouvernail", text("known to all"))?;
    let versions = Versions::in_folder(&place.own());
    let disk: Arc<dyn Disk> = Arc::new(System);
    let slot = Slot::take(&disk, &place.own()).map_err(|it| said(&it))?;
    slot.keep(&dossier("known to all"), Some(&file), None).map_err(|it| said(&it))?;
    let passphrase = passphrase();
    for number in 0..3 {
        let dossier = dossier(&format!("hushhush {number}"));
        let content = Content { dossier: &dossier, passphrase: Some(&passphrase) };
        slot.keep(content, Some(&file), None).map_err(|it| said(&it))?;
        store::save(&System, Some(&versions), &file, content, Expected::Anything).map_err(|it| said(&it))?;
        versions.keep_dossier(&System, &file, content).map_err(|it| said(&it))?;
    }
    versions.forget_in_clear(&System, &file).map_err(|it| said(&it))?;
    drop(slot);
    let mut read = 0;
    for path in all_files(place.path())? {
        let bytes = fs::read(&path)?;
        let holds = |words: &str| bytes.windows(words.len()).any(|it| it == words.as_bytes());
        ensure!(!holds("hushhush") && !holds("known to all"), "{} says it", path.display());
        read += 1;
    }
    let left = Left::all(&System, &place.own()).left;
    let again = left.first().ok_or("nothing left")?.unlock(Some(&passphrase)).map_err(|it| said(&it))?;
    ensure!(again.dossier.title == "hushhush 2", "{}", again.dossier.title);
    Ok(format!("{read} files read, the work is found again with the passphrase"))
}

fn all_files(folder: &Path) -> Result<Vec<std::path::PathBuf>, Trouble> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(all_files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}
