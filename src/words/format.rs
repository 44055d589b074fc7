//! Numbers, quantities and dates as people write them.

use std::time::SystemTime;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::Words;
use crate::{domain::Language, requirements::Writer};

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

impl Writer for Words {
    fn language(&self) -> Language {
        self.language()
    }

    fn quantity(&self, number: Decimal, unit: &str) -> String {
        self.quantity(number, unit)
    }
}

impl Words {
    /// Why a text that is typed is refused.
    #[cfg(feature = "gui")]
    #[must_use]
    pub fn too_long(&self) -> String {
        self.tell("field-too-long", &[("most", self.number(crate::domain::MOST_LETTERS.into()).into())])
    }

    /// A number: `10 000,5` in French, `10,000.5` in English.
    #[must_use]
    pub fn number(&self, number: Decimal) -> String {
        let typed = self.number_as_typed(number);
        let (sign, unsigned) = typed.strip_prefix('-').map_or(("", typed.as_str()), |it| ("-", it));
        let end = unsigned.find([',', '.']).unwrap_or(unsigned.len());
        let (whole, decimals) = unsigned.split_at(end);
        let separator = match self.language() {
            Language::French => NARROW_NO_BREAK,
            Language::English => ',',
        };
        let mut grouped = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if 0 < index && (whole.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped + decimals
    }

    /// A number as people type it: `10000,5` in French, `10000.5` in English.
    #[must_use]
    pub fn number_as_typed(&self, number: Decimal) -> String {
        let digits = number.normalize().to_string();
        match self.language() {
            Language::French => digits.replace('.', ","),
            Language::English => digits,
        }
    }

    /// A number and its unit, which never part: `4 h`.
    #[must_use]
    pub fn quantity(&self, number: Decimal, unit: &str) -> String {
        let number = self.number(number);
        match (unit, self.language()) {
            ("", _) => number,
            ("%", Language::English) => format!("{number}%"),
            (unit, _) => format!("{number}{NO_BREAK}{}", unit.replace(' ', "\u{a0}")),
        }
    }

    /// A duration in its two largest units: `21 min 36 s`, `3 h 36 min`.
    #[must_use]
    pub fn duration(&self, seconds: Decimal) -> String {
        const UNITS: [(u64, &str); 4] =
            [(86_400, "unit-days"), (3_600, "unit-hours"), (60, "unit-minutes"), (1, "unit-seconds")];
        let mut left = seconds.round().to_u64().unwrap_or_default();
        let mut parts = Vec::new();
        for (length, unit) in UNITS {
            let count = left / length;
            left %= length;
            if count > 0 && parts.len() < 2 {
                parts.push(self.quantity(count.into(), &self.say(unit)));
            }
        }
        if parts.is_empty() {
            // Below a second: tenths still say something.
            parts.push(self.quantity(seconds.round_dp(1), &self.say("unit-seconds")));
        }
        parts.join("\u{a0}")
    }

    /// Things on one line, separated as the language does.
    #[must_use]
    pub fn list(&self, things: &[String]) -> String {
        things.join(&self.say("list-separator"))
    }

    /// Tenths of a percent as a percentage: `61,9 %`.
    #[must_use]
    pub fn permille(&self, permille: u32) -> String {
        self.quantity(Decimal::new(i64::from(permille), 1), "%")
    }

    /// An instant, by the clock of where the computer stands.
    #[must_use]
    pub fn instant(&self, time: SystemTime) -> String {
        let Ok(time) = Timestamp::try_from(time) else {
            return String::new();
        };
        let time = time.to_zoned(TimeZone::system());
        let date = self.date(&time.date().to_string());
        let [hour, minute] = [time.hour(), time.minute()];
        let minute = format!("{minute:02}");
        self.tell("instant", &[("date", date.into()), ("hour", hour.to_string().into()), ("minute", minute.into())])
    }

    /// An ISO 8601 date in full; what is no date comes back as it is.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        let Ok(date) = iso.parse::<Date>() else {
            return iso.to_owned();
        };
        let month = self.say(&format!("month-{}", date.month()));
        self.tell(
            "date",
            &[("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())],
        )
    }
}
