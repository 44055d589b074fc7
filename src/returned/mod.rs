//! A response grid that comes back from a bidder, compared with the one that was sent: what was answered, and what of
//! the grid is not as it was.
//!
//! **Invariant:** pure, and it never guesses. Rows are told by their keys alone, wherever they stand; what cannot be
//! told for certain is reported at its place and taken for nothing.

mod compare;
mod find;
mod text;

use rust_decimal::Decimal;

pub use self::compare::compare;

/// A cell as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it shows. It is text, whatever it looks like.
    pub text: String,
    /// Whether a formula makes it.
    pub is_formula: bool,
}

/// A row as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, as spreadsheets show it.
    pub number: u32,
    /// Its cells from the first column; empty ones at the end are missing.
    pub cells: Vec<Cell>,
}

/// A sheet as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty in a file that has none.
    pub name: String,
    /// Rows that hold something, in their order.
    pub rows: Vec<Row>,
}

/// What a cell of a grid that was sent holds, or takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// A text of the buyer, which has to come back as it is.
    Fixed(String),
    /// One of these.
    Choice(Vec<String>),
    /// A number from the first to the second.
    Number(Decimal, Decimal),
    /// Any text.
    Words,
}

/// A table that was sent: its first column holds the keys of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentTable {
    /// Name of its sheet.
    pub name: String,
    /// Titles of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Sent>>,
}

/// Where something is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The sheet; empty in a file that has none.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
}

/// What a bidder wrote in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The key of the row.
    pub key: String,
    /// Where it is.
    pub spot: Spot,
    /// What the cells to fill in hold, in their order; `None` for one that is empty or cannot be taken.
    pub cells: Vec<Option<String>>,
}

/// What is not as it was sent, or cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A text of the buyer was changed.
    Altered {
        /// Title of its column.
        column: String,
        /// As it was sent.
        sent: String,
        /// As it came back.
        found: String,
    },
    /// A row that was sent did not come back.
    Missing,
    /// A row has a key that was never sent.
    Unknown,
    /// A row has no key, and says something.
    Keyless {
        /// What it says first.
        found: String,
    },
    /// A row has the key of another one.
    Twice,
    /// A row between others is empty.
    Blank,
    /// Nothing was answered where one of several answers is asked for.
    Unanswered,
    /// An answer is none of those that were offered.
    NotOffered {
        /// Title of its column.
        column: String,
        /// The answer.
        found: String,
    },
    /// A value is no number.
    NotANumber {
        /// Title of its column.
        column: String,
        /// The value.
        found: String,
    },
    /// A value is outside of what was asked for.
    Outside {
        /// Title of its column.
        column: String,
        /// The value.
        found: String,
    },
    /// A cell is made by a formula, or would be one for a spreadsheet: it is read as text.
    Formula {
        /// Title of its column, or its letter where it has none.
        column: String,
    },
    /// A column that was sent did not come back.
    ColumnMissing {
        /// Its title.
        column: String,
    },
    /// A column was added.
    ColumnAdded {
        /// Its title.
        column: String,
    },
    /// A column is there twice: neither is read.
    ColumnTwice {
        /// Its title.
        column: String,
    },
    /// A table did not come back.
    TableMissing {
        /// Its name.
        table: String,
    },
    /// The grid was made from another state of the dossier.
    OtherDossier,
}

/// A finding, the row that it is about, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Key of the row; empty when it is about no row.
    pub key: String,
    /// Where; `None` for what is not there.
    pub spot: Option<Spot>,
    /// What.
    pub finding: Finding,
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was filled in, table by table, in the order in which rows were sent.
    pub tables: Vec<Vec<Filled>>,
    /// What is not as it was, in the order of places; what is missing comes last.
    pub remarks: Vec<Remark>,
}
