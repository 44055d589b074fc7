//! Faults of a text, each with its place.

use std::fmt;

use crate::domain::Kind;

/// Where a fault is. Lines and columns count from 1, columns in characters; 0 when the whole file is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Name of the file, as it was given.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => f.write_str(&self.file),
            (line, column) => write!(f, "{}:{line}:{column}", self.file),
        }
    }
}

/// Whether the text can be used all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It can.
    Warning,
    /// It cannot.
    Error,
}

/// What is wrong. Sentences for people are written elsewhere, in their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is empty.
    Empty,
    /// The file holds only NUL bytes, as after a power cut.
    Blank,
    /// The file is longer than `limit` bytes.
    TooLarge {
        /// Greatest length, in bytes.
        limit: u64,
    },
    /// The bytes are no UTF-8 text.
    NotText,
    /// The bytes are a text in UTF-16.
    Utf16,
    /// The bytes look like a text in an encoding of older systems, Windows-1252 most likely.
    OtherEncoding,
    /// The bytes are of a file of another kind: an archive, a document of an office, a picture.
    OtherKind,
    /// A map has a key twice.
    KeyTwice {
        /// The key, as it is written.
        key: String,
    },
    /// A dossier holds a character that has no place in a text: it is left out.
    Dropped {
        /// The character.
        letter: char,
    },
    /// A character that nobody sees where it stands.
    Unseen {
        /// The character.
        letter: char,
    },
    /// An id with a letter of another script, which looks like one of its own.
    Lookalike {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
        /// The letter.
        letter: char,
    },
    /// A text of a dossier is longer than one that can be typed.
    Long {
        /// Letters that it has.
        found: usize,
        /// Most letters that can be typed.
        most: usize,
    },
    /// More entries of a kind than a pack may have.
    TooManyEntries {
        /// Kind of entry.
        kind: Kind,
        /// The most.
        most: usize,
    },
    /// The text breaks the notation or the format.
    Syntax(Box<ron::Error>),
    /// A dossier is not what this program wrote: something else changed it, or the disk did.
    Touched,
    /// The format is newer than this program.
    Newer {
        /// Number found.
        found: u32,
        /// Newest number known.
        known: u32,
    },
    /// A file that a pack must have is missing.
    MissingFile,
    /// The same id twice.
    Duplicate {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
        /// Where the first one is, when it is known.
        first: Option<Box<Place>>,
    },
    /// An award criterion of a dossier with the id of another.
    CriterionTwice {
        /// The id.
        id: String,
    },
    /// An id that nothing has.
    Unknown {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
        /// The nearest id that exists.
        nearest: Option<String>,
    },
    /// A text is empty in one language.
    MissingText {
        /// Entry that it belongs to.
        entry: String,
        /// Language tag.
        language: &'static str,
    },
    /// A default outside its range, or a range upside down.
    Range {
        /// The parameter.
        id: String,
    },
    /// A statement without a source.
    Unsourced {
        /// Entry that it belongs to.
        entry: String,
    },
    /// A wording uses a parameter that its requirement does not list.
    Undeclared {
        /// The requirement.
        entry: String,
        /// The parameter.
        parameter: String,
    },
    /// A requirement lists a parameter that no wording uses.
    Unused {
        /// The requirement.
        entry: String,
        /// The parameter.
        parameter: String,
    },
    /// A parameter that one language of a wording has and the other has not.
    OneLanguage {
        /// The requirement.
        entry: String,
        /// The parameter.
        parameter: String,
    },
    /// A scale that is not one: weights must grow, and the level from which a need is covered be 1 to 3.
    Scale {
        /// Greatest weight allowed.
        heaviest: u32,
    },
    /// More participants than a workshop may have.
    TooManyParticipants {
        /// The most.
        most: usize,
    },
    /// Rules of groups that cannot be met.
    Group,
    /// The same solution and need linked twice.
    LinkedTwice {
        /// The solution.
        solution: String,
        /// The need.
        need: String,
    },
    /// An entry of the pack that the dossier's persona does not have: it counts for nothing.
    Foreign {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
    },
    /// A value that does not suit its parameter.
    Value {
        /// The parameter.
        id: String,
        /// The value.
        found: String,
        /// What would suit it: `2–24`, or the numbers of the options.
        possible: String,
    },
    /// More needs of one's own than a dossier may have.
    TooManyNeeds {
        /// Greatest number.
        most: usize,
    },
    /// A requirement without any wording.
    Wordless {
        /// The requirement.
        entry: String,
    },
    /// An entry that no persona reaches.
    Orphan {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
    },
    /// An id that does not have the form `EX-<THEME>-<NNN>` of its card's theme.
    Misnamed {
        /// The requirement.
        id: String,
    },
    /// A date that is not ISO 8601.
    Date {
        /// The text found.
        found: String,
    },
    /// A file of a pack that nothing reads.
    Stray,
    /// An overlay made for another pack.
    OtherBase {
        /// The pack that it is made for.
        wanted: String,
        /// The pack in use.
        used: String,
    },
    /// An overlay that lies there already.
    LaidTwice {
        /// The overlay.
        id: String,
    },
    /// Something of a dossier that an overlay in use does not offer any more: it stays, and counts for nothing.
    Hidden {
        /// Kind of entry.
        kind: Kind,
        /// The id.
        id: String,
        /// The overlay.
        overlay: String,
    },
    /// An id that was withdrawn is used again.
    Retired {
        /// The id.
        id: String,
    },
    /// A row of the source that is there twice.
    RowTwice {
        /// The row.
        bullet: String,
    },
    /// A row that calls no requirement and no advice.
    Mute {
        /// The row.
        bullet: String,
    },
    /// A row that is advice to the buyer, and no method card accompanies its cards.
    Methodless {
        /// The row.
        bullet: String,
    },
    /// A statement that claims more than its best source.
    Overclaimed {
        /// Entry that it belongs to.
        entry: String,
    },
    /// A source that has to be read again, and does not say when.
    Undated {
        /// The source.
        id: String,
    },
    /// A source that was to be read again before it was read.
    Reviewed {
        /// The source.
        id: String,
    },
    /// An address that is none, or that is not protected.
    Address {
        /// The text found.
        found: String,
    },
    /// The newest version has no line in the changelog.
    Unchronicled {
        /// The version.
        version: String,
    },
    /// Weights of a framework that do not sum to 100, or that only some of its items have.
    Weights {
        /// The framework.
        id: String,
        /// Their sum.
        sum: u32,
    },
    /// Something mapped to a framework that may only be named.
    OnlyReferenced {
        /// The framework.
        id: String,
    },
    /// A framework with items, and nobody says how far the correspondence was checked.
    Unvouched {
        /// The framework.
        id: String,
    },
    /// A link that does not say why.
    Reasonless {
        /// The solution.
        solution: String,
        /// The need.
        need: String,
    },
    /// A pattern that is no regular expression.
    Pattern {
        /// The flag.
        id: String,
        /// The pattern.
        found: String,
    },
    /// A written form that two terms claim.
    FormTwice {
        /// The second term.
        id: String,
        /// The form.
        form: String,
    },
    /// A step of realism without a bound, or out of order.
    Steps {
        /// The parameter.
        id: String,
    },
    /// An agenda whose steps take more or less time than it says.
    Minutes {
        /// The agenda.
        id: String,
        /// What it says.
        said: u32,
        /// The sum of its steps.
        sum: u32,
    },
    /// A requirement that asks for no proof.
    Proofless {
        /// The requirement.
        entry: String,
    },
    /// A penalty that rests on a quantity of which nobody says how it is measured.
    Unmeasured {
        /// The requirement.
        entry: String,
        /// The parameter.
        parameter: String,
    },
    /// A ceiling that concerns nobody.
    Ceiling {
        /// The requirement.
        entry: String,
    },
    /// An optional requirement that no position offers, or a position that offers one that is not optional.
    Unoffered {
        /// The requirement.
        entry: String,
    },
    /// A wording that carries a legal risk which its requirement does not declare.
    Risky {
        /// The requirement.
        entry: String,
        /// The flag.
        flag: Box<str>,
        /// The words.
        words: Box<str>,
    },
    /// A logo that cannot be read: documents are made without it.
    Logo,
    /// Words of a dossier that carry a legal risk, without a ground that the user keeps.
    Ungrounded {
        /// The object, the perimeter or the requirement.
        subject: String,
        /// The flag.
        flag: Box<str>,
        /// The words.
        words: Box<str>,
    },
    /// Weights of award criteria that cannot be published as they are.
    Misweighed {
        /// What is wrong, already in words.
        told: String,
    },
    /// A wording that nobody can test.
    Untestable {
        /// The requirement.
        entry: String,
        /// The words.
        words: String,
    },
    /// A sentence that lays two duties.
    TwoDuties {
        /// The requirement.
        entry: String,
        /// Language tag.
        language: &'static str,
    },
    /// A wording of several sentences.
    Sentences {
        /// The requirement.
        entry: String,
        /// Language tag.
        language: &'static str,
    },
    /// A text that breaks the typography of its language.
    Typography {
        /// Entry that it belongs to.
        entry: String,
        /// The words around the fault.
        words: String,
        /// Language tag.
        language: &'static str,
    },
    /// Something has to be read again.
    Due {
        /// The source.
        id: String,
        /// By when, ISO 8601.
        date: String,
        /// Entries that rest on it.
        entries: usize,
    },
    /// A control character.
    Control,
    /// The dossier was made with another pack.
    OtherPack {
        /// Name and version in the dossier.
        found: String,
        /// Name and version in use.
        used: String,
    },
}

impl Fault {
    /// Whether the text can be used all the same.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Touched
            | Self::Dropped { .. }
            | Self::Unseen { .. }
            | Self::Lookalike { .. }
            | Self::Long { .. }
            | Self::Unused { .. }
            | Self::Orphan { .. }
            | Self::OtherPack { .. }
            | Self::Foreign { .. }
            | Self::Value { .. }
            | Self::Stray
            | Self::Hidden { .. }
            | Self::Mute { .. }
            | Self::Methodless { .. }
            | Self::Overclaimed { .. }
            | Self::Undated { .. }
            | Self::Reviewed { .. }
            | Self::Address { .. }
            | Self::Unchronicled { .. }
            | Self::Unvouched { .. }
            | Self::Proofless { .. }
            | Self::Unmeasured { .. }
            | Self::Ceiling { .. }
            | Self::Unoffered { .. }
            | Self::Risky { .. }
            | Self::Ungrounded { .. }
            | Self::Misweighed { .. }
            | Self::Logo { .. }
            | Self::Untestable { .. }
            | Self::TwoDuties { .. }
            | Self::Sentences { .. }
            | Self::Typography { .. }
            | Self::Due { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// A fault and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
    /// Whether the text can be used all the same.
    pub severity: Severity,
}

impl Diagnostic {
    /// A fault with its usual severity.
    #[must_use]
    pub fn new(place: Place, fault: Fault) -> Self {
        let severity = fault.severity();
        Self { place, fault, severity }
    }
}
