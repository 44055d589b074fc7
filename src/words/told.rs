//! Names of the terms of the domain, and refusals of the system told in words.

use super::Words;
use crate::{
    domain::{
        AllRemoved, Answer, Bearer, BuyerStatus, Confidence, Decision, Importance, Level, Nature, NeedKind, Projected,
        Provenance, Removed, SolutionKind, Stage, VitalOperator, wanted,
    },
    matching::Status,
    picture::PictureError,
    requirements::Where,
    store::{Locked, StoreError},
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

    /// Name of a place where a risk was found.
    #[must_use]
    pub fn place(&self, place: &Where) -> String {
        match place {
            Where::Object => self.say("finding-object"),
            Where::Perimeter => self.say("finding-perimeter"),
            Where::Requirement(id) => id.to_string(),
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

    /// Name of what a projector shows.
    #[must_use]
    pub fn projected(&self, projected: Projected) -> String {
        self.say(match projected {
            Projected::Nothing => "projected-nothing",
            Projected::Context => "projected-context",
            Projected::Expectations => "projected-expectations",
            Projected::Constraints => "projected-constraints",
            Projected::Solutions => "projected-solutions",
            Projected::Requirements => "projected-requirements",
            Projected::Review => "projected-review",
            Projected::Documents => "projected-documents",
            Projected::Prepare => "projected-prepare",
            Projected::Vote => "projected-vote",
            Projected::Outcome => "projected-outcome",
            Projected::FollowUp => "projected-follow-up",
        })
    }

    /// Name of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        self.say(match stage {
            Stage::Draft => "stage-draft",
            Stage::Final => "stage-final",
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

    /// Name of an answer on vital importance.
    #[must_use]
    pub fn vital_operator(&self, answer: VitalOperator) -> String {
        self.say(match answer {
            VitalOperator::Unknown => "context-vital-unknown",
            VitalOperator::Yes => "context-vital-yes",
            VitalOperator::No => "context-vital-no",
        })
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
            StoreError::NotABundle { path } => {
                self.tell("store-not-a-bundle", &[("path", path.display().to_string().into())])
            }
            StoreError::LeadsOut { path, entry } => {
                let arguments =
                    [("entry", wanted(entry).into_owned().into()), ("path", path.display().to_string().into())];
                self.tell("store-leads-out", &arguments)
            }
            StoreError::NotAGrid { path, fault } => self.tell(
                "store-not-a-grid",
                &[("cause", self.grid_fault(*fault).into()), ("path", path.display().to_string().into())],
            ),
            StoreError::NotAnOverlay { path } => {
                self.tell("store-not-an-overlay", &[("path", path.display().to_string().into())])
            }
            StoreError::Logo { path, source } => {
                let cause = self.picture_error(source);
                self.tell("store-logo", &[("path", path.display().to_string().into()), ("cause", cause.into())])
            }
            StoreError::Unwritable { source } => self.tell("store-unwritable", &[("cause", self.cause(source).into())]),
            StoreError::Exists { path } => self.tell("store-exists", &[("path", path.display().to_string().into())]),
            StoreError::Faulty { diagnostics } => {
                diagnostics.iter().map(|it| self.diagnostic(it)).collect::<Vec<_>>().join("\n")
            }
            StoreError::Changed { path } => self.tell("store-changed", &[("path", path.display().to_string().into())]),
            StoreError::Newer { path, found } => {
                self.tell("store-newer", &[("path", path.display().to_string().into()), ("found", (*found).into())])
            }
            StoreError::Publishers { path } => {
                self.tell("store-publishers", &[("path", path.display().to_string().into())])
            }
            StoreError::Busy { path } => self.tell("store-busy", &[("path", path.display().to_string().into())]),
            StoreError::Locked { path, why } => {
                let key = match why {
                    Locked::NoPassphrase => "store-locked-none",
                    Locked::WrongPassphrase => "store-locked-wrong",
                    Locked::OtherKey => "store-locked-other-key",
                    Locked::TooCostly => "store-locked-costly",
                    Locked::Damaged => "store-locked-damaged",
                };
                self.tell(key, &[("path", path.display().to_string().into())])
            }
            StoreError::NoPassphrase { path } => {
                self.tell("store-no-passphrase", &[("path", path.display().to_string().into())])
            }
            StoreError::Altered { path } => self.tell("store-altered", &[("path", path.display().to_string().into())]),
        }
    }

    /// What an anonymous copy does without, a line each.
    #[must_use]
    pub fn all_removed(&self, removed: &AllRemoved) -> Vec<String> {
        if removed.is_empty() {
            return vec![self.say("removed-nothing")];
        }
        let told = |(what, number): (&Removed, &usize)| {
            let key = match what {
                Removed::Identity => "removed-identity",
                Removed::Contract => "removed-contract",
                Removed::Logo => "removed-logo",
                Removed::Note => "removed-note",
                Removed::OwnWords => "removed-own-words",
                Removed::Reason => "removed-reason",
                Removed::Value => "removed-value",
                Removed::Wording => "removed-wording",
                Removed::Participant => "removed-participant",
                Removed::Said => "removed-said",
                Removed::FollowUp => "removed-follow-up",
            };
            self.tell(key, &[("n", (*number).into())])
        };
        removed.iter().map(told).collect()
    }

    /// That a pack of this title is not known to be what somebody wrote; empty when it is.
    #[must_use]
    pub fn doubt(&self, title: &str, provenance: &Provenance) -> String {
        match provenance {
            Provenance::Builtin | Provenance::Signed { .. } => String::new(),
            Provenance::Unsigned => self.tell("provenance-unsigned", &[("title", title.into())]),
            Provenance::Changed => self.tell("provenance-changed", &[("title", title.into())]),
        }
    }

    /// Why a picture cannot be used.
    #[must_use]
    pub fn picture_error(&self, error: &PictureError) -> String {
        match error {
            PictureError::Heavy { most } => self.tell("picture-heavy", &[("most", (*most / 1_000_000).into())]),
            PictureError::Unknown => self.say("picture-unknown"),
            PictureError::Size => self.say("picture-size"),
            PictureError::Blank => self.say("picture-blank"),
            PictureError::Intricate => self.say("picture-intricate"),
            PictureError::Faulty(cause) => self.tell("picture-faulty", &[("cause", cause.as_str().into())]),
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
