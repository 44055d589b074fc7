//! Names of the terms of the domain, and faults told in words.

use super::Words;
use crate::{
    domain::{Answer, Bearer, BuyerStatus, Confidence, Decision, Importance, Level, Nature, NeedKind, SolutionKind},
    matching::Status,
    notation::{Diagnostic, Fault, Kind},
    store::StoreError,
};

impl Words {
    /// Name of an importance; constraints have their own words.
    #[must_use]
    pub fn importance(&self, kind: NeedKind, importance: Importance) -> String {
        let word = match importance {
            Importance::None => "none",
            Importance::Wished => "wished",
            Importance::Important => "important",
            Importance::Essential => "essential",
        };
        let kind = match kind {
            NeedKind::Expectation => "expectation",
            NeedKind::Constraint => "constraint",
        };
        self.say(&format!("importance-{kind}-{word}"))
    }

    /// Name of an answer, the missing one included.
    #[must_use]
    pub fn answer(&self, kind: NeedKind, answer: Option<Answer>) -> String {
        match answer {
            Some(Answer::Importance(importance)) => self.importance(kind, importance),
            Some(Answer::DontKnow) => self.say("answer-dont-know"),
            None => self.say("answer-missing"),
        }
    }

    /// Name of a kind of need.
    #[must_use]
    pub fn need_kind(&self, kind: NeedKind) -> String {
        self.say(match kind {
            NeedKind::Expectation => "kind-expectation",
            NeedKind::Constraint => "kind-constraint",
        })
    }

    /// Name of a kind of solution.
    #[must_use]
    pub fn solution_kind(&self, kind: SolutionKind) -> String {
        self.say(match kind {
            SolutionKind::Capability => "kind-capability",
            SolutionKind::Commitment => "kind-commitment",
        })
    }

    /// Name of a decision.
    #[must_use]
    pub fn decision(&self, decision: Decision) -> String {
        self.say(match decision {
            Decision::Open => "decision-open",
            Decision::Retained => "decision-retained",
            Decision::InPlace => "decision-in-place",
            Decision::SetAside => "decision-set-aside",
        })
    }

    /// Name of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.say(match status {
            Status::Indispensable => "status-indispensable",
            Status::Recommended => "status-recommended",
            Status::Useful => "status-useful",
            Status::WithoutObject => "status-without-object",
            Status::Vetoed => "status-vetoed",
        })
    }

    /// How far a statement was checked.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> String {
        self.say(match confidence {
            Confidence::Verified => "confidence-verified",
            Confidence::Secondary => "confidence-secondary",
            Confidence::General => "confidence-general",
            Confidence::Pending => "confidence-pending",
        })
    }

    /// Name of a level.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.say(match level {
            Level::Option => "level-option",
            Level::Scored => "level-scored",
            Level::Minimum => "level-minimum",
        })
    }

    /// Name of a nature.
    #[must_use]
    pub fn nature(&self, nature: Nature) -> String {
        self.say(match nature {
            Nature::TechnicalSpecification => "nature-technical-specification",
            Nature::PerformanceCondition => "nature-performance-condition",
            Nature::AwardCriterion => "nature-award-criterion",
            Nature::BidElement => "nature-bid-element",
            Nature::Information => "nature-information",
        })
    }

    /// Name of who has to act.
    #[must_use]
    pub fn bearer(&self, bearer: Bearer) -> String {
        self.say(match bearer {
            Bearer::Bidder => "bearer-bidder",
            Bearer::Buyer => "bearer-buyer",
            Bearer::Both => "bearer-both",
        })
    }

    /// Name of a status under the procurement code.
    #[must_use]
    pub fn buyer(&self, status: BuyerStatus) -> String {
        self.say(match status {
            BuyerStatus::Unknown => "buyer-unknown",
            BuyerStatus::State => "buyer-state",
            BuyerStatus::LocalAuthority => "buyer-local-authority",
            BuyerStatus::ContractingEntity => "buyer-contracting-entity",
            BuyerStatus::Private => "buyer-private",
        })
    }

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
        })
    }

    /// A fault in one sentence, without a full stop.
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::Empty => self.say("fault-empty"),
            Fault::Blank => self.say("fault-blank"),
            Fault::TooLarge { limit } => self.tell("fault-too-large", &[("limit", (limit / 1024 / 1024).into())]),
            Fault::NotText => self.say("fault-not-text"),
            Fault::Syntax(error) => self.syntax(error),
            Fault::Newer { found, known } => {
                self.tell("fault-newer", &[("found", (*found).into()), ("known", (*known).into())])
            }
            Fault::MissingFile => self.say("fault-missing-file"),
            Fault::Duplicate { kind, id } => {
                self.tell("fault-duplicate", &[("kind", self.kind(*kind).into()), ("id", id.as_str().into())])
            }
            Fault::Unknown { kind, id, nearest } => {
                let arguments = [("kind", self.kind(*kind).into()), ("id", id.as_str().into())];
                let mut told = self.tell("fault-unknown", &arguments);
                if let Some(nearest) = nearest {
                    told += &self.tell("fault-unknown-nearest", &[("nearest", nearest.as_str().into())]);
                }
                told
            }
            Fault::MissingText { entry, language } => {
                self.tell("fault-missing-text", &[("entry", entry.as_str().into()), ("language", (*language).into())])
            }
            Fault::Range { id } => self.tell("fault-range", &[("id", id.as_str().into())]),
            Fault::Unsourced { entry } => self.tell("fault-unsourced", &[("entry", entry.as_str().into())]),
            Fault::Undeclared { entry, parameter } => self.tell(
                "fault-undeclared",
                &[("entry", entry.as_str().into()), ("parameter", parameter.as_str().into())],
            ),
            Fault::Unused { entry, parameter } => {
                self.tell("fault-unused", &[("entry", entry.as_str().into()), ("parameter", parameter.as_str().into())])
            }
            Fault::OneLanguage { entry, parameter } => self.tell(
                "fault-one-language",
                &[("entry", entry.as_str().into()), ("parameter", parameter.as_str().into())],
            ),
            Fault::Scale { heaviest } => self.tell("fault-scale", &[("heaviest", (*heaviest).into())]),
            Fault::LinkedTwice { solution, need } => self
                .tell("fault-linked-twice", &[("solution", solution.as_str().into()), ("need", need.as_str().into())]),
            Fault::Foreign { kind, id } => {
                self.tell("fault-foreign", &[("kind", self.kind(*kind).into()), ("id", id.as_str().into())])
            }
            Fault::Value { id, found, possible } => self.tell(
                "fault-value",
                &[("id", id.as_str().into()), ("found", found.as_str().into()), ("possible", possible.as_str().into())],
            ),
            Fault::TooManyNeeds { most } => self.tell("fault-too-many-needs", &[("most", (*most).into())]),
            Fault::Wordless { entry } => self.tell("fault-wordless", &[("entry", entry.as_str().into())]),
            Fault::Orphan { kind, id } => {
                self.tell("fault-orphan", &[("kind", self.kind(*kind).into()), ("id", id.as_str().into())])
            }
            Fault::Misnamed { id } => self.tell("fault-misnamed", &[("id", id.as_str().into())]),
            Fault::Date { found } => self.tell("fault-date", &[("found", found.as_str().into())]),
            Fault::Control => self.say("fault-control"),
            Fault::OtherPack { found, used } => {
                self.tell("fault-other-pack", &[("found", found.as_str().into()), ("used", used.as_str().into())])
            }
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

    /// Why something could not be read or written, and what can be done; the path comes last.
    #[must_use]
    pub fn store_error(&self, error: &StoreError) -> String {
        let tell = |key, source: &std::io::Error, path: &std::path::Path| {
            let arguments = [("cause", self.cause(source).into()), ("path", path.display().to_string().into())];
            self.tell(key, &arguments)
        };
        match error {
            StoreError::Read { path, source } => tell("store-read", source, path),
            StoreError::Write { path, source } => tell("store-write", source, path),
            StoreError::NotAFile { path } => {
                self.tell("store-not-a-file", &[("path", path.display().to_string().into())])
            }
            StoreError::TooManyFiles { path, most } => self
                .tell("store-too-many-files", &[("most", (*most).into()), ("path", path.display().to_string().into())]),
            StoreError::Exists { path } => self.tell("store-exists", &[("path", path.display().to_string().into())]),
            StoreError::Faulty { diagnostics } => {
                diagnostics.iter().map(|it| self.diagnostic(it)).collect::<Vec<_>>().join("\n")
            }
            StoreError::Altered { path } => self.tell("store-altered", &[("path", path.display().to_string().into())]),
        }
    }

    /// What the system said, in the same words on every system where we have some.
    #[must_use]
    pub fn cause(&self, error: &std::io::Error) -> String {
        use std::io::ErrorKind as K;
        match error.kind() {
            K::NotFound => self.say("cause-not-found"),
            K::PermissionDenied => self.say("cause-denied"),
            K::StorageFull | K::QuotaExceeded => self.say("cause-full"),
            K::ReadOnlyFilesystem => self.say("cause-read-only"),
            K::IsADirectory => self.say("cause-folder"),
            K::NotADirectory => self.say("cause-not-a-folder"),
            K::InvalidFilename => self.say("cause-name"),
            _ => error.to_string(),
        }
    }
}
