//! Workbooks and tables.
