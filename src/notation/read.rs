//! From bytes to a value.

use std::{borrow::Cow, ops::Range};

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Serialize, de::DeserializeOwned};

use super::{Diagnostic, Fault, Place, scan};
use crate::domain::is_command;

/// Longest text that is read, in bytes. A real dossier has some tens of kilobytes, a file of a pack some hundreds.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Deepest nesting that is read; ours is below 12.
const MAX_DEPTH: usize = 48;

fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(MAX_DEPTH)
}

/// How files of other kinds begin: archives and what is made of them, pictures, PDF.
const OTHER_KINDS: [&[u8]; 7] =
    [b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff"];

/// How texts in UTF-16 begin.
const UTF_16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// Takes bytes for text: UTF-8, with or without a byte-order mark, not empty, not too long, without control
/// characters other than tabs and line ends.
pub fn readable<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    let whole = || Place { file: file.to_owned(), ..Place::default() };
    let refuse = |fault| Err(Diagnostic::new(whole(), fault));
    if MAX_BYTES < bytes.len() as u64 {
        return refuse(Fault::TooLarge { limit: MAX_BYTES });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refuse(Fault::Empty);
    }
    if bytes.iter().all(|&it| it == 0) {
        return refuse(Fault::Blank);
    }
    if OTHER_KINDS.iter().any(|it| bytes.starts_with(it)) {
        return refuse(Fault::OtherKind);
    }
    if UTF_16.iter().any(|it| bytes.starts_with(it)) {
        return Err(Diagnostic::new(place_of(file, "", 0), Fault::Utf16));
    }
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let sound = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            let sound = sound.strip_prefix('\u{feff}').unwrap_or(&sound);
            // Texts of older systems have accents of their own, and no commands.
            let is_text = !bytes.iter().any(|&it| is_command(char::from(it)) && it < 0x80);
            let fault = if is_text { Fault::OtherEncoding } else { Fault::NotText };
            return Err(Diagnostic::new(place_of(file, sound, sound.len()), fault));
        }
    };
    match text.find(is_command) {
        Some(at) => Err(Diagnostic::new(place_of(file, text, at), Fault::Control)),
        None => Ok(text),
    }
}

/// Reads a value from RON text. A map that has a key twice is refused: one of its values would be lost.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
    let value = glance(file, text)?;
    match scan::key_twice(text) {
        Some((at, key)) => Err(Diagnostic::new(place_of(file, text, at), Fault::KeyTwice { key: key.to_owned() })),
        None => Ok(value),
    }
}

/// Reads a value from RON text that is going to be read as another one too.
pub(crate) fn glance<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
    options().from_str(text).map_err(|error| {
        let start = error.span.start;
        let place = Place { file: file.to_owned(), line: start.line, column: start.col };
        Diagnostic::new(place, Fault::Syntax(Box::new(error.code)))
    })
}

/// Writes a value as RON text: UTF-8, lines ended by a line feed, the same on every machine.
pub fn write<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let layout =
        PrettyConfig::new().new_line("\n").indentor("    ").extensions(Extensions::IMPLICIT_SOME).struct_names(false);
    let mut text = options().to_string_pretty(value, layout)?;
    text.push('\n');
    Ok(text)
}

/// A text whose lines end as those of RON do: a carriage return alone, from old systems, ends no comment.
pub(crate) fn lines(text: &str) -> Cow<'_, str> {
    let is_old = text.contains('\r') && !text.contains('\n');
    if is_old { Cow::Owned(text.replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

/// Characters of a RON text, however they are written: where, and which.
pub(crate) fn letters(text: &str, wanted: impl Fn(char) -> bool) -> Vec<(Range<usize>, char)> {
    scan::letters(text, wanted)
}

/// Where the strings of a RON text stand, without their quotation marks.
pub(crate) fn strings(text: &str) -> Vec<Range<usize>> {
    scan::strings(text)
}

/// A RON text without some of its characters, however they are written.
pub(crate) fn without(text: &str, unwanted: impl Fn(char) -> bool) -> Cow<'_, str> {
    if scan::letters(text, &unwanted).is_empty() {
        return Cow::Borrowed(text);
    }
    // Those that stand there as they are go first: what was around one of them may make an escape together.
    let mut kept = text.replace(&unwanted, "");
    let found = scan::letters(&kept, unwanted);
    for (range, _) in found.into_iter().rev() {
        kept.replace_range(range, "");
    }
    Cow::Owned(kept)
}

/// The place of a byte offset in a text.
pub(crate) fn place_of(file: &str, text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { file: file.to_owned(), line, column }
}

/// The known id that looks most like one that is not known, when one does.
pub(crate) fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let likely = known.map(|it| (strsim::jaro_winkler(it, id), it)).filter(|(likeness, _)| 0.8 < *likeness);
    likely.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, it)| it.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_without_some_letters_has_none_of_them() {
        for text in ["\"a\\\u{202e}u{202e}b\"", "\"\u{202e}\\u{202e}\"", "\"\\\u{202e}x1b\""] {
            let kept = without(text, crate::domain::is_unwanted);
            assert_eq!(letters(&kept, crate::domain::is_unwanted), [], "{text:?}");
        }
    }
}
