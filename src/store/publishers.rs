//! Who signed packs: the key of each publisher is kept at the first use of a pack, and has to be the same ever after.
//!
//! A pack in one file is signed with minisign (Ed25519): the signature lies beside it, under the same name with
//! `.minisig` after it; the public key lies in the pack, as `publisher.pub`.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use minisign_verify::{PublicKey, Signature};
use serde::{Deserialize, Serialize};

use super::{StoreError, disk::Disk, file};
use crate::domain::{PackId, Provenance};

/// Name of the file, in the folder of the program.
const NAME: &str = "publishers.ron";
/// Name of the file of a pack that holds the public key of its publisher.
pub(super) const KEY_FILE: &str = "publisher.pub";
/// What comes after the name of a pack in that of its signature.
const SIGNATURE: &str = ".minisig";

/// A pack in one file, and what may speak for it.
#[derive(Debug, Default)]
pub(super) struct Bundle {
    /// Its bytes: what is signed.
    pub(super) bytes: Vec<u8>,
    /// The public key that it brings, as minisign writes it.
    pub(super) key: Option<String>,
    /// The signature beside it, as minisign writes it.
    pub(super) signature: Option<String>,
}

/// The keys of the publishers of packs, by pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publishers {
    keys: BTreeMap<PackId, String>,
    /// Packs whose key was seen for the first time since these were read.
    first_seen: Vec<(PackId, String)>,
}

/// The file as it stands on the disk.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Record {
    keys: BTreeMap<PackId, String>,
}

impl Publishers {
    /// Those of a folder of the program's own; none when it holds none. A file that cannot be read as such is an error:
    /// taken for empty, it would let anybody in.
    pub fn load(disk: &dyn Disk, folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(NAME);
        if disk.look_at_link(&path).is_err() {
            return Ok(Self::default());
        }
        let bytes = file::read_from(disk, &path)?;
        let record = str::from_utf8(&bytes).ok().and_then(|it| ron::from_str::<Record>(it).ok());
        let Record { keys } = record.ok_or(StoreError::Publishers { path })?;
        Ok(Self { keys, first_seen: Vec::new() })
    }

    /// Keeps them in a folder of the program's own, when something is new.
    pub fn save(&self, disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
        if self.first_seen.is_empty() {
            return Ok(());
        }
        let record = Record { keys: self.keys.clone() };
        let text = ron::ser::to_string_pretty(&record, ron::ser::PrettyConfig::new())
            .map_err(|error| StoreError::Unwritable { source: std::io::Error::other(error) })?;
        disk.make_folder(folder).map_err(|source| StoreError::Write { path: folder.to_owned(), source })?;
        file::write_private(disk, &folder.join(NAME), text.as_bytes())?;
        Ok(())
    }

    /// Packs whose publisher was seen for the first time since these were read, each with its key.
    #[must_use]
    pub fn first_seen(&self) -> &[(PackId, String)] {
        &self.first_seen
    }

    /// What is to be thought of a pack in one file; the key of one that was never seen before is kept.
    pub(super) fn judge(&mut self, id: &PackId, bundle: &Bundle) -> Provenance {
        let known = self.keys.get(id);
        let brought = bundle.key.as_deref().and_then(decode);
        let (Some(signature), Some((key, public))) = (&bundle.signature, brought) else {
            // Somebody signed it once, and whoever changed it could not.
            return if known.is_some() || bundle.signature.is_some() {
                Provenance::Changed
            } else {
                Provenance::Unsigned
            };
        };
        let signed = Signature::decode(signature).is_ok_and(|it| public.verify(&bundle.bytes, &it, false).is_ok());
        match known {
            _ if !signed => Provenance::Changed,
            Some(known) if *known != key => Provenance::Changed,
            Some(_) => Provenance::Signed { key },
            None => {
                self.keys.insert(id.clone(), key.clone());
                self.first_seen.push((id.clone(), key.clone()));
                Provenance::Signed { key }
            }
        }
    }
}

/// The key of a file that minisign wrote, or of its last line alone: as it is written, and as it is used.
fn decode(text: &str) -> Option<(String, PublicKey)> {
    let line = text.lines().map(str::trim).rfind(|it| !it.is_empty())?;
    Some((line.to_owned(), PublicKey::from_base64(line).ok()?))
}

/// Where the signature of a pack in one file is.
pub(super) fn signature_of(pack: &Path) -> PathBuf {
    let mut name = pack.as_os_str().to_owned();
    name.push(SIGNATURE);
    name.into()
}
