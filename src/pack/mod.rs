//! From the texts of a pack to a checked [`Pack`](crate::domain::Pack), with what is laid over it.
//!
//! **Invariant:** no disk, no clock. Compiling a pack gives whatever could be made of it and every fault found.

mod assemble;
mod builtin;
mod check;
mod compile;
mod locate;
mod overlay;
mod schema;
mod spaces;

pub use self::{
    assemble::PackFile,
    builtin::{builtin, builtin_held},
    compile::{Compiled, compile, compile_over, stale},
    overlay::{OVERLAY_MANIFEST, is_overlay},
    schema::schema,
    spaces::held,
};
