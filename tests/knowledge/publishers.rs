//! Packs in one file that somebody signed: who may speak for them, and what documents say when nobody may.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use gouvernail::{
    document::{Kind, build},
    domain::{BuyerStatus, Dossier, Language, Pack, Provenance},
    pack::{PackFile, builtin},
    render::{Format, render},
    store::{self, Publishers, System},
    words::Words,
};
use minisign::KeyPair;
use tempfile::TempDir;

const HOSPITALS: &str = "examples/overlays/hopitaux";

/// A pack in one file, in a folder of its own, and the keys of who signs it.
struct Signed {
    folder: TempDir,
    keys: KeyPair,
}

impl Signed {
    fn new() -> Self {
        let signed =
            Self { folder: tempfile::tempdir().unwrap(), keys: KeyPair::generate_unencrypted_keypair().unwrap() };
        signed.publish("");
        signed
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("hopitaux.gouvernail-pack")
    }

    fn signature(&self) -> PathBuf {
        self.folder.path().join("hopitaux.gouvernail-pack.minisig")
    }

    /// Makes the pack, with something added to its manifest, and signs it.
    fn publish(&self, added: &str) {
        let mut files = store::pack_files(Path::new(HOSPITALS)).unwrap();
        let manifest = files.iter_mut().find(|it| it.name == "overlay.ron").unwrap();
        manifest.text += added;
        files.push(PackFile { name: "publisher.pub".to_owned(), text: self.keys.pk.to_box().unwrap().to_string() });
        let bytes = store::bundle(&files).unwrap();
        let signature = minisign::sign(None, &self.keys.sk, Cursor::new(&bytes), None, None).unwrap();
        fs::write(self.path(), bytes).unwrap();
        fs::write(self.signature(), signature.to_string()).unwrap();
    }

    fn take(&self, publishers: &mut Publishers) -> Pack {
        store::take_pack(&self.path(), &builtin(), publishers).unwrap()
    }
}

fn provenance(pack: &Pack) -> &Provenance {
    &pack.overlays.last().unwrap().provenance
}

#[test]
fn the_key_of_a_publisher_is_shown_and_kept_at_first_use() {
    let (signed, own) = (Signed::new(), tempfile::tempdir().unwrap());
    let mut publishers = Publishers::load(&System, own.path()).unwrap();
    let pack = signed.take(&mut publishers);
    let [(id, key)] = publishers.first_seen() else { panic!("{:?}", publishers.first_seen()) };
    assert_eq!((id, provenance(&pack)), (&pack.overlays[0].id, &Provenance::Signed { key: key.clone() }));
    assert_eq!(*key, signed.keys.pk.to_base64());
    publishers.save(&System, own.path()).unwrap();
    let mut again = Publishers::load(&System, own.path()).unwrap();
    assert_eq!(provenance(&signed.take(&mut again)), provenance(&pack));
    assert_eq!(again.first_seen(), []);
}

#[test]
fn a_newer_version_signed_by_the_same_publisher_is_believed() {
    let (signed, mut publishers) = (Signed::new(), Publishers::default());
    signed.take(&mut publishers);
    signed.publish("\n// mended\n");
    assert!(matches!(provenance(&signed.take(&mut publishers)), Provenance::Signed { .. }));
}

#[test]
fn a_pack_changed_since_it_was_signed_is_not_believed() {
    let (signed, mut publishers) = (Signed::new(), Publishers::default());
    let signature = fs::read(signed.signature()).unwrap();
    signed.publish("\n// changed\n");
    fs::write(signed.signature(), signature).unwrap();
    assert_eq!(provenance(&signed.take(&mut publishers)), &Provenance::Changed);
    assert_eq!(publishers.first_seen(), [], "its key is not kept");
}

#[test]
fn a_pack_that_somebody_else_signed_is_not_believed() {
    let mut publishers = Publishers::default();
    Signed::new().take(&mut publishers);
    assert_eq!(provenance(&Signed::new().take(&mut publishers)), &Provenance::Changed);
}

#[test]
fn a_pack_that_used_to_be_signed_is_not_believed_without_its_signature() {
    let (signed, mut publishers) = (Signed::new(), Publishers::default());
    signed.take(&mut publishers);
    fs::remove_file(signed.signature()).unwrap();
    assert_eq!(provenance(&signed.take(&mut publishers)), &Provenance::Changed);
}

#[test]
fn a_signature_that_is_none_is_not_believed() {
    for odd in ["", "untrusted comment: x\nRW", "\0\0\0"] {
        let signed = Signed::new();
        fs::write(signed.signature(), odd).unwrap();
        assert_eq!(provenance(&signed.take(&mut Publishers::default())), &Provenance::Changed, "{odd:?}");
    }
}

#[test]
fn keys_that_cannot_be_read_let_nobody_in() {
    let own = tempfile::tempdir().unwrap();
    fs::write(own.path().join("publishers.ron"), "(keys: ").unwrap();
    Publishers::load(&System, own.path()).unwrap_err();
}

#[test]
fn every_document_says_that_a_pack_is_not_signed() {
    let unsigned = store::take_pack(Path::new(HOSPITALS), &builtin(), &mut Publishers::default()).unwrap();
    let signed = Signed::new().take(&mut Publishers::default());
    let words = Words::new(Language::French);
    let dossier = Dossier::new("oiv".into(), BuyerStatus::State);
    let doubt = "n’est pas signé";
    for kind in Kind::ALL {
        let Some(document) = build(kind, &unsigned, &dossier, &words) else { continue };
        let begins = document.footer.split(" · ").next().unwrap();
        assert!(begins.contains(doubt), "{kind:?}: a long line is cut at its end: {}", document.footer);
        assert!(document.metadata.stamp.doubts.contains(doubt), "{kind:?}");
        assert!(!build(kind, &signed, &dossier, &words).unwrap().footer.contains(doubt), "{kind:?}");
    }
    let annex = build(Kind::Annex, &unsigned, &dossier, &words).unwrap();
    for format in [Format::Html, Format::Markdown] {
        let bytes = render(&annex, format).unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains(doubt), "{format:?}");
    }
}
