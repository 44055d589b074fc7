//! What may be written in a cell, as rules that the spreadsheet itself applies.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, Worksheet, XlsxError, utility,
};

use super::{LISTS, text::cell};
use crate::document::{BOXES, Input};

/// Most letters of the choices that stand in a rule.
const MOST: usize = 255;

/// Choices that stand on a sheet of their own, a column each: they are too long for a rule, or hold its separator.
#[derive(Default)]
pub(super) struct Lists {
    lists: Vec<Vec<String>>,
}

impl Lists {
    /// The rule of an input; `None` when anything may be written.
    pub(super) fn rule(&mut self, input: &Input) -> Result<Option<DataValidation>, XlsxError> {
        let rule = DataValidation::new();
        Ok(match input {
            Input::Text | Input::Line => None,
            Input::Tick => Some(rule.allow_list_strings(&BOXES)?),
            Input::Choice(choices) => {
                let choices: Vec<String> = choices.iter().map(|it| cell(it)).filter(|it| !it.is_empty()).collect();
                if choices.is_empty() {
                    None
                } else if stands_in_a_rule(&choices) {
                    Some(rule.allow_list_strings(&choices)?)
                } else {
                    Some(rule.allow_list_formula(Formula::new(self.place(choices))))
                }
            }
            Input::Number { low, high } => match (low.to_f64(), high.to_f64()) {
                (Some(low), Some(high)) if low <= high => {
                    // A better offer may well lie beyond what is usual: it is pointed out, and taken.
                    let rule = rule.set_error_style(DataValidationErrorStyle::Warning);
                    Some(rule.allow_decimal_number(DataValidationRule::Between(low, high)))
                }
                _ => None,
            },
            Input::Date => {
                let first = ExcelDateTime::from_ymd(1900, 1, 1)?;
                Some(rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first)))
            }
        })
    }

    /// Whether every list stands in its rule.
    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Writes the lists, a column each.
    pub(super) fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (list, column) in self.lists.iter().zip(0..) {
            for (choice, row) in list.iter().zip(0..) {
                sheet.write_string(row, column, choice)?;
            }
        }
        Ok(())
    }

    /// Where a list stands.
    fn place(&mut self, choices: Vec<String>) -> String {
        let last = choices.len();
        let column = self.lists.iter().position(|it| *it == choices).unwrap_or_else(|| {
            self.lists.push(choices);
            self.lists.len() - 1
        });
        let column = utility::column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX));
        format!("='{LISTS}'!${column}$1:${column}${last}")
    }
}

fn stands_in_a_rule(choices: &[String]) -> bool {
    let letters: usize = choices.iter().map(|it| it.encode_utf16().count() + 1).sum();
    let has_signs = choices.iter().any(|it| it.contains([',', '"', '\n']) || it.trim() != it);
    letters <= MOST && !has_signs && !choices.iter().any(|it| super::text::is_tempting(it))
}
