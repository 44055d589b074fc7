//! Faults of texts, told in words.

use fluent_bundle::FluentValue;

use super::Words;
use crate::{
    domain::Kind,
    notation::{Diagnostic, Fault},
};

/// A character that is not to be drawn, by its number.
fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

impl Words {
    fn kind(&self, kind: Kind) -> String {
        self.say(match kind {
            Kind::Persona => "entry-persona",
            Kind::Need => "entry-need",
            Kind::Solution => "entry-solution",
            Kind::Card => "entry-card",
            Kind::Requirement => "entry-requirement",
            Kind::Parameter => "entry-parameter",
            Kind::Flag => "entry-flag",
            Kind::Source => "entry-source",
            Kind::Term => "entry-term",
            Kind::Theme => "entry-theme",
            Kind::Framework => "entry-framework",
            Kind::FrameworkItem => "entry-framework-item",
            Kind::Position => "entry-position",
            Kind::Method => "entry-method",
            Kind::Agenda => "entry-agenda",
            Kind::Advice => "entry-advice",
            Kind::Pitfall => "entry-pitfall",
        })
    }

    /// A fault in one sentence, without a full stop.
    #[expect(clippy::too_many_lines, reason = "a table: one line for each fault")]
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> String {
        /// An argument that is a text.
        fn text<'a>(name: &'a str, value: &'a str) -> (&'a str, FluentValue<'a>) {
            (name, value.into())
        }
        let entry = |key: &str, entry: &str| self.tell(key, &[text("entry", entry)]);
        match fault {
            Fault::Empty => self.say("fault-empty"),
            Fault::Blank => self.say("fault-blank"),
            Fault::TooLarge { limit } => self.tell("fault-too-large", &[("limit", (limit / 1024 / 1024).into())]),
            Fault::NotText => self.say("fault-not-text"),
            Fault::Utf16 => self.say("fault-utf-16"),
            Fault::OtherEncoding => self.say("fault-other-encoding"),
            Fault::OtherKind => self.say("fault-other-kind"),
            Fault::KeyTwice { key } => self.tell("fault-key-twice", &[text("key", key)]),
            Fault::Dropped { letter } => self.tell("fault-dropped", &[text("letter", &code(*letter))]),
            Fault::Unseen { letter } => self.tell("fault-unseen", &[text("letter", &code(*letter))]),
            Fault::Lookalike { kind, id, letter } => {
                let (kind, letter) = (self.kind(*kind), code(*letter));
                let arguments = [text("kind", &kind), text("id", id), text("letter", &letter)];
                self.tell("fault-lookalike", &arguments)
            }
            Fault::Long { found, most } => {
                let number = |it: usize| self.number(it.into());
                self.tell("fault-long", &[text("found", &number(*found)), text("most", &number(*most))])
            }
            Fault::TooManyEntries { kind, most } => {
                let most = self.number((*most).into());
                self.tell("fault-too-many-entries", &[text("kind", &self.kind(*kind)), text("most", &most)])
            }
            Fault::Syntax(error) => self.syntax(error),
            Fault::Touched => self.say("fault-touched"),
            Fault::Newer { found, known } => {
                self.tell("fault-newer", &[("found", (*found).into()), ("known", (*known).into())])
            }
            Fault::MissingFile => self.say("fault-missing-file"),
            Fault::Stray => self.say("fault-stray"),
            Fault::Control => self.say("fault-control"),
            Fault::Duplicate { kind, id, first } => {
                let told = self.tell("fault-duplicate", &[text("kind", &self.kind(*kind)), text("id", id)]);
                let first =
                    first.as_ref().map(|it| self.tell("fault-duplicate-first", &[text("first", &it.to_string())]));
                told + &first.unwrap_or_default()
            }
            Fault::Unknown { kind, id, nearest } => {
                let told = self.tell("fault-unknown", &[text("kind", &self.kind(*kind)), text("id", id)]);
                let nearest = nearest.as_ref();
                told + &nearest
                    .map_or_else(String::new, |it| self.tell("fault-unknown-nearest", &[text("nearest", it)]))
            }
            Fault::Foreign { kind, id } => {
                self.tell("fault-foreign", &[text("kind", &self.kind(*kind)), text("id", id)])
            }
            Fault::Orphan { kind, id } => self.tell("fault-orphan", &[text("kind", &self.kind(*kind)), text("id", id)]),
            Fault::MissingText { entry, language } => {
                self.tell("fault-missing-text", &[text("entry", entry), text("language", language)])
            }
            Fault::Range { id } => entry("fault-range", id),
            Fault::Unsourced { entry: it } => entry("fault-unsourced", it),
            Fault::Overclaimed { entry: it } => entry("fault-overclaimed", it),
            Fault::Undeclared { entry, parameter } => {
                self.tell("fault-undeclared", &[text("entry", entry), text("parameter", parameter)])
            }
            Fault::Unused { entry, parameter } => {
                self.tell("fault-unused", &[text("entry", entry), text("parameter", parameter)])
            }
            Fault::OneLanguage { entry, parameter } => {
                self.tell("fault-one-language", &[text("entry", entry), text("parameter", parameter)])
            }
            Fault::Unmeasured { entry, parameter } => {
                self.tell("fault-unmeasured", &[text("entry", entry), text("parameter", parameter)])
            }
            Fault::Group => self.say("fault-group"),
            Fault::Scale { heaviest } => self.tell("fault-scale", &[("heaviest", (*heaviest).into())]),
            Fault::LinkedTwice { solution, need } => {
                self.tell("fault-linked-twice", &[text("solution", solution), text("need", need)])
            }
            Fault::Reasonless { solution, need } => {
                self.tell("fault-reasonless", &[text("solution", solution), text("need", need)])
            }
            Fault::Value { id, found, possible } => {
                self.tell("fault-value", &[text("id", id), text("found", found), text("possible", possible)])
            }
            Fault::TooManyParticipants { most } => {
                self.tell("fault-too-many-participants", &[("most", (*most).into())])
            }
            Fault::TooManyNeeds { most } => self.tell("fault-too-many-needs", &[("most", (*most).into())]),
            Fault::Wordless { entry: it } => entry("fault-wordless", it),
            Fault::Misnamed { id } => entry("fault-misnamed", id),
            Fault::Date { found } => self.tell("fault-date", &[text("found", found)]),
            Fault::Address { found } => self.tell("fault-address", &[text("found", found)]),
            Fault::OtherPack { found, used } => {
                self.tell("fault-other-pack", &[text("found", found), text("used", used)])
            }
            Fault::OtherBase { wanted, used } => {
                self.tell("fault-other-base", &[text("wanted", wanted), text("used", used)])
            }
            Fault::LaidTwice { id } => entry("fault-laid-twice", id),
            Fault::Hidden { kind, id, overlay } => {
                self.tell("fault-hidden", &[text("kind", &self.kind(*kind)), text("id", id), text("overlay", overlay)])
            }
            Fault::Retired { id } => entry("fault-retired", id),
            Fault::RowTwice { bullet } => entry("fault-row-twice", bullet),
            Fault::Mute { bullet } => entry("fault-mute", bullet),
            Fault::Methodless { bullet } => entry("fault-methodless", bullet),
            Fault::Undated { id } => entry("fault-undated", id),
            Fault::Reviewed { id } => entry("fault-reviewed", id),
            Fault::Unchronicled { version } => entry("fault-unchronicled", version),
            Fault::Weights { id, sum } => self.tell("fault-weights", &[text("entry", id), ("sum", (*sum).into())]),
            Fault::OnlyReferenced { id } => entry("fault-only-referenced", id),
            Fault::Unvouched { id } => entry("fault-unvouched", id),
            Fault::Pattern { id, found } => self.tell("fault-pattern", &[text("entry", id), text("found", found)]),
            Fault::FormTwice { id, form } => self.tell("fault-form-twice", &[text("entry", id), text("form", form)]),
            Fault::Steps { id } => entry("fault-steps", id),
            Fault::Minutes { id, said, sum } => {
                self.tell("fault-minutes", &[text("entry", id), ("said", (*said).into()), ("sum", (*sum).into())])
            }
            Fault::Proofless { entry: it } => entry("fault-proofless", it),
            Fault::Ceiling { entry: it } => entry("fault-ceiling", it),
            Fault::Unoffered { entry: it } => entry("fault-unoffered", it),
            Fault::Risky { entry, flag, words } => {
                self.tell("fault-risky", &[text("entry", entry), text("flag", flag), text("words", words)])
            }
            Fault::CriterionTwice { id } => entry("fault-criterion-twice", id),
            Fault::Misweighed { told } => self.tell("fault-misweighed", &[text("told", told)]),
            Fault::Logo => self.say("fault-logo"),
            Fault::Ungrounded { subject, flag, words } => {
                self.tell("fault-ungrounded", &[text("subject", subject), text("flag", flag), text("words", words)])
            }
            Fault::Untestable { entry, words } => {
                self.tell("fault-untestable", &[text("entry", entry), text("words", words)])
            }
            Fault::TwoDuties { entry, language } => {
                self.tell("fault-two-duties", &[text("entry", entry), text("language", language)])
            }
            Fault::Sentences { entry, language } => {
                self.tell("fault-sentences", &[text("entry", entry), text("language", language)])
            }
            Fault::Typography { entry, words, language } => {
                self.tell("fault-typography", &[text("entry", entry), text("words", words), text("language", language)])
            }
            Fault::Due { id, date, entries } => self.tell(
                "fault-due",
                &[text("entry", id), text("date", &self.date(date)), ("entries", (*entries).into())],
            ),
        }
    }

    /// What the notation expected. Rare cases keep the words of the parser.
    fn syntax(&self, error: &ron::Error) -> String {
        use ron::Error as E;
        let list = |names: &[&str]| names.join(", ");
        match error {
            E::NoSuchStructField { expected, found, .. } => self
                .tell("syntax-no-such-field", &[("found", found.as_str().into()), ("expected", list(expected).into())]),
            E::MissingStructField { field, .. } => self.tell("syntax-missing-field", &[("field", (*field).into())]),
            E::DuplicateStructField { field, .. } => self.tell("syntax-duplicate-field", &[("field", (*field).into())]),
            E::NoSuchEnumVariant { expected, found, .. } => self.tell(
                "syntax-no-such-variant",
                &[("found", found.as_str().into()), ("expected", list(expected).into())],
            ),
            E::InvalidValueForType { expected, found } => self.tell(
                "syntax-wrong-value",
                &[("found", found.as_str().into()), ("expected", expected.as_str().into())],
            ),
            E::Eof => self.say("syntax-end"),
            E::TrailingCharacters => self.say("syntax-trailing"),
            E::ExceededRecursionLimit => self.say("syntax-too-deep"),
            E::ExpectedComma => self.say("syntax-comma"),
            E::ExpectedString => self.say("syntax-string"),
            E::ExpectedStringEnd => self.say("syntax-string-end"),
            E::ExpectedInteger | E::InvalidIntegerDigit { .. } | E::IntegerOutOfBounds => self.say("syntax-integer"),
            E::ExpectedStructLike
            | E::ExpectedNamedStructLike(_)
            | E::ExpectedStructLikeEnd
            | E::ExpectedMap
            | E::ExpectedMapEnd
            | E::ExpectedArray
            | E::ExpectedArrayEnd
            | E::ExpectedOption
            | E::ExpectedOptionEnd
            | E::ExpectedMapColon => self.tell("syntax-bracket", &[("detail", error.to_string().into())]),
            _ => self.tell("syntax-other", &[("detail", error.to_string().into())]),
        }
    }

    /// A diagnostic on one line: `file:line:column: message`.
    #[must_use]
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        format!("{}: {}", diagnostic.place, self.fault(&diagnostic.fault))
    }
}
