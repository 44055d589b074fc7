//! Dossiers that only a passphrase opens, in the age format (<https://c2sp.org/age>): any program that knows the format
//! opens them too.

use std::{fmt, io, str::FromStr as _};

use age::{
    DecryptError, EncryptError, scrypt,
    secrecy::{ExposeSecret as _, SecretString},
    x25519,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};

/// How every file of the format begins, whatever its version.
const MARK: &[u8] = b"age-encryption.org/";
/// What one try of a passphrase costs, as a power of two of scrypt's rounds: some 256 MiB and half a second.
const COST: u8 = 18;
/// The dearest file that is tried: some 1 GiB and two seconds. A hostile one could ask for hours.
const DEAREST: u8 = 20;
/// Bytes of the longest header that is read; one passphrase takes some 150, one key some 170.
const LONGEST_HEADER: usize = 4_096;

/// What opens encrypted dossiers. Nothing shows it, and it is wiped from memory when it is let go.
#[derive(Clone)]
pub struct Passphrase {
    text: SecretString,
    cost: u8,
}

impl Passphrase {
    /// Fewest letters of one that is chosen here.
    pub const LEAST: usize = 12;

    /// A passphrase as it was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), cost: COST }
    }

    /// The same, in files that are cheaper or dearer to try: 1 to 20, as a power of two; each step doubles the time.
    #[must_use]
    pub fn costing(self, cost: u8) -> Self {
        Self { cost: cost.clamp(1, DEAREST), ..self }
    }

    /// Whether it has enough letters to be chosen for a dossier.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        Self::LEAST <= self.text.expose_secret().chars().count()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.text.expose_secret() == other.text.expose_secret()
    }
}

impl Eq for Passphrase {}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Why an encrypted file is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// No passphrase was given.
    NoPassphrase,
    /// The passphrase is not the one of this file.
    WrongPassphrase,
    /// It was encrypted for keys and not with a passphrase, or by a newer version of the format.
    OtherKey,
    /// Trying a passphrase on it would take too long: this program never writes such a file.
    TooCostly,
    /// It was damaged, changed or cut short since it was written.
    Damaged,
}

/// Whether some bytes are those of an encrypted file.
#[must_use]
pub fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// Encrypts some bytes, never twice alike.
pub(super) fn encrypt(bytes: &[u8], passphrase: &Passphrase) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(passphrase.text.clone());
    recipient.set_work_factor(passphrase.cost);
    age::encrypt(&recipient, bytes).map_err(unwritable)
}

/// The bytes that were encrypted, whole and unchanged.
pub(super) fn decrypt(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, Locked> {
    has_short_header(bytes)?;
    let mut identity = scrypt::Identity::new(passphrase.text.clone());
    identity.set_max_work_factor(DEAREST);
    age::decrypt(&identity, bytes).map_err(|error| locked(&error))
}

/// Refuses a header that is longer than any of ours: reading one takes time with the square of its length.
fn has_short_header(bytes: &[u8]) -> Result<(), Locked> {
    let beginning = &bytes[..bytes.len().min(LONGEST_HEADER)];
    match beginning.windows(4).any(|it| it == b"\n---") {
        true => Ok(()),
        false if bytes.len() < LONGEST_HEADER => Err(Locked::Damaged),
        false => Err(Locked::OtherKey),
    }
}

fn unwritable(error: EncryptError) -> io::Error {
    match error {
        EncryptError::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn locked(error: &DecryptError) -> Locked {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Locked::WrongPassphrase,
        DecryptError::ExcessiveWork { .. } => Locked::TooCostly,
        DecryptError::NoMatchingKeys | DecryptError::UnknownFormat => Locked::OtherKey,
        _ => Locked::Damaged,
    }
}

/// A key of a window's own: what it keeps every second must not cost a passphrase each time. The key itself is
/// encrypted with the passphrase, once.
pub(super) struct OwnKey {
    recipient: x25519::Recipient,
    passphrase: Passphrase,
    encrypted: String,
}

impl OwnKey {
    /// A new one.
    pub(super) fn new(passphrase: &Passphrase) -> io::Result<Self> {
        let identity = x25519::Identity::generate();
        let encrypted = encrypt(identity.to_string().expose_secret().as_bytes(), passphrase)?;
        let encrypted = BASE64_STANDARD.encode(encrypted);
        Ok(Self { recipient: identity.to_public(), passphrase: passphrase.clone(), encrypted })
    }

    /// Whether this passphrase leads to it.
    pub(super) fn is_of(&self, passphrase: &Passphrase) -> bool {
        self.passphrase == *passphrase
    }

    /// Encrypts some bytes for whoever knows the passphrase.
    pub(super) fn envelope(&self, bytes: &[u8]) -> io::Result<Envelope> {
        let contents = age::encrypt(&self.recipient, bytes).map_err(unwritable)?;
        Ok(Envelope { key: self.encrypted.clone(), contents: BASE64_STANDARD.encode(contents) })
    }
}

impl fmt::Debug for OwnKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnKey")
    }
}

/// What only a passphrase opens, as it stands in a file: both parts in base 64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope {
    /// The window's own key, encrypted with the passphrase.
    key: String,
    /// What is inside, encrypted with that key.
    contents: String,
}

impl Envelope {
    /// What is inside.
    pub(super) fn open(&self, passphrase: &Passphrase) -> Result<Vec<u8>, Locked> {
        let decoded = |it: &str| BASE64_STANDARD.decode(it).map_err(|_| Locked::Damaged);
        let key = decrypt(&decoded(&self.key)?, passphrase)?;
        let key = str::from_utf8(&key).ok().and_then(|it| x25519::Identity::from_str(it).ok());
        let contents = decoded(&self.contents)?;
        has_short_header(&contents)?;
        age::decrypt(&key.ok_or(Locked::Damaged)?, &contents).map_err(|_| Locked::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cheap(text: &str) -> Passphrase {
        Passphrase::new(text).costing(2)
    }

    #[test]
    fn only_the_same_passphrase_opens() {
        let encrypted = encrypt(b"secret", &cheap("one two three")).unwrap();
        assert!(is_encrypted(&encrypted));
        assert!(!encrypted.windows(6).any(|it| it == b"secret"));
        assert_eq!(decrypt(&encrypted, &cheap("one two three")).unwrap(), b"secret");
        assert_eq!(decrypt(&encrypted, &cheap("One two three")), Err(Locked::WrongPassphrase));
    }

    #[test]
    fn any_byte_that_changes_is_noticed() {
        let passphrase = cheap("one two three");
        let encrypted = encrypt(b"secret", &passphrase).unwrap();
        for at in MARK.len()..encrypted.len() {
            let mut changed = encrypted.clone();
            changed[at] ^= 1;
            assert!(decrypt(&changed, &passphrase).is_err(), "byte {at}");
        }
        for length in 0..encrypted.len() {
            assert!(decrypt(&encrypted[..length], &passphrase).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn a_file_that_would_take_hours_is_not_tried() {
        let hostile = b"age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 60\n\
            HgC+BAOm9vgDJ1oN9CjQ5oTBTOKe8GHNIkRb1Fx6KKA\n--- gxhoSa5BciRDt8lOpYNcx4EYtKpS0CJ06F3ZwN82VaM\n\
            0123456789abcdef0123456789abcdef";
        assert_eq!(decrypt(hostile, &cheap("one two three")), Err(Locked::TooCostly));
    }

    #[test]
    fn a_file_for_keys_asks_for_no_passphrase() {
        let recipient = x25519::Identity::generate().to_public();
        let encrypted = age::encrypt(&recipient, b"secret").unwrap();
        assert_eq!(decrypt(&encrypted, &cheap("one two three")), Err(Locked::OtherKey));
    }

    #[test]
    fn an_envelope_opens_with_the_passphrase_of_its_key() {
        let passphrase = cheap("one two three");
        let key = OwnKey::new(&passphrase).unwrap();
        let [one, other] = [b"first", b"other"].map(|it| key.envelope(it).unwrap());
        assert_eq!(one.open(&passphrase).unwrap(), b"first");
        assert_eq!(other.open(&passphrase).unwrap(), b"other");
        assert_eq!(one.open(&cheap("four five six")), Err(Locked::WrongPassphrase));
        let mixed = Envelope { key: OwnKey::new(&passphrase).unwrap().encrypted, ..one };
        assert_eq!(mixed.open(&passphrase), Err(Locked::Damaged));
    }

    #[test]
    fn nothing_shows_a_passphrase() {
        assert_eq!(format!("{:?}", cheap("one two three")), "Passphrase");
    }
}
