//! From bytes to a value.

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Serialize, de::DeserializeOwned};

use super::{Diagnostic, Fault, Place};

/// Longest text that is read, in bytes. A real dossier has some tens of kilobytes, a file of a pack some hundreds.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Deepest nesting that is read; ours is below 12.
const MAX_DEPTH: usize = 48;

fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(MAX_DEPTH)
}

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
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let sound = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            return Err(Diagnostic::new(place_of(file, &sound, sound.len()), Fault::NotText));
        }
    };
    match text.find(|it: char| it.is_control() && !matches!(it, '\t' | '\n' | '\r')) {
        Some(at) => Err(Diagnostic::new(place_of(file, text, at), Fault::Control)),
        None => Ok(text),
    }
}

/// Reads a value from RON text.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
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
