//! What is said of a group: progress, what changed between two meetings, how far it agrees.

use rust_decimal::Decimal;

use super::Words;
use crate::{
    domain::{Language, Line, Participant, Progress, SolutionId},
    matching::{Agreement, Ratio},
    workshop::{Change, Effect, LeftOut, Seated, Strength},
};

impl Words {
    /// A participant as they are told: their name, or the number on their card.
    #[must_use]
    pub fn participant(&self, seated: &Seated<'_>) -> String {
        let Participant { name, number } = seated.participant;
        let told = match name.as_str() {
            "" => self.tell("participant-number", &[("n", (*number).into())]),
            name => name.to_owned(),
        };
        match seated.twins {
            0 => told,
            twins => self.tell("participant-twin", &[("name", told.into()), ("n", (twins + 1).into())]),
        }
    }

    /// What a file holds that a workshop has no place for.
    #[must_use]
    pub fn left_out(&self, part: LeftOut) -> String {
        self.say(match part {
            LeftOut::Values => "left-out-values",
            LeftOut::Requirements => "left-out-requirements",
            LeftOut::Positions => "left-out-positions",
            LeftOut::Criteria => "left-out-criteria",
            LeftOut::FollowUp => "left-out-follow-up",
        })
    }

    /// How far a solution has come.
    #[must_use]
    pub fn progress(&self, progress: Progress) -> String {
        self.say(match progress {
            Progress::NotStarted => "progress-not-started",
            Progress::Ongoing => "progress-ongoing",
            Progress::Blocked => "progress-blocked",
            Progress::Done => "progress-done",
        })
    }

    /// How far apart votes are.
    #[must_use]
    pub fn agreement(&self, agreement: Agreement) -> String {
        self.say(match agreement {
            Agreement::TooFew => "agreement-too-few",
            Agreement::Full => "agreement-full",
            Agreement::Partial => "agreement-partial",
            Agreement::None => "agreement-none",
        })
    }

    /// A coefficient of concordance in a word.
    #[must_use]
    pub fn strength(&self, strength: Strength) -> String {
        self.say(match strength {
            Strength::Weak => "concordance-word-weak",
            Strength::Moderate => "concordance-word-moderate",
            Strength::Good => "concordance-word-good",
            Strength::Strong => "concordance-word-strong",
        })
    }

    /// A fraction with two decimals: `0,60`.
    #[must_use]
    pub fn ratio(&self, ratio: Ratio) -> String {
        let below = Decimal::from(ratio.denominator());
        let quotient = Decimal::from(ratio.numerator()).checked_div(below).unwrap_or_default();
        let digits = format!("{:.2}", quotient.round_dp(2));
        match self.language() {
            Language::French => digits.replace('.', ","),
            Language::English => digits,
        }
    }

    /// What another answer would change, one thing a line. `names` tells solutions, between quotation marks.
    #[must_use]
    pub fn effect(&self, effect: &Effect, names: impl Fn(&[SolutionId]) -> String) -> Vec<String> {
        let statuses = effect.statuses.iter().map(|(solution, was, is)| {
            let arguments = [
                ("solution", names(std::slice::from_ref(solution)).into()),
                ("was", self.status(*was).to_lowercase().into()),
                ("is", self.status(*is).to_lowercase().into()),
            ];
            self.tell("effect-status", &arguments)
        });
        let first = [(&effect.first.0, "effect-enters"), (&effect.first.1, "effect-leaves")];
        let first = first.into_iter().filter(|it| !it.0.is_empty()).map(|(solutions, key)| {
            self.tell(key, &[("solutions", names(solutions).into()), ("n", solutions.len().into())])
        });
        statuses.chain(first).collect()
    }

    /// What changed in a line of the checklist since a meeting, one part for each thing that changed.
    #[must_use]
    pub fn follow_up_change(&self, change: &Change) -> Vec<String> {
        let (before, now) = match (&change.before, &change.now) {
            (Some(before), Some(now)) => (before, now),
            (None, _) => return vec![self.say("follow-up-new")],
            (_, None) => return vec![self.say("follow-up-gone")],
        };
        let date = |it: &Line| self.date(&it.due);
        let parts = [
            ("follow-up-decision", self.decision(before.decision), self.decision(now.decision)),
            ("follow-up-owner", before.owner.clone(), now.owner.clone()),
            ("follow-up-due", date(before), date(now)),
            ("follow-up-advance", self.progress(before.progress), self.progress(now.progress)),
            ("follow-up-remark", before.remark.clone(), now.remark.clone()),
        ];
        let told = |value: String| if value.is_empty() { self.say("follow-up-nothing") } else { value };
        let changed = parts.into_iter().filter(|(_, before, now)| before != now);
        changed
            .map(|(key, before, now)| {
                let arguments =
                    [("what", self.say(key).into()), ("before", told(before).into()), ("now", told(now).into())];
                self.tell("follow-up-changed", &arguments)
            })
            .collect()
    }
}
