//! The disk: dossiers, packs, documents.
//!
//! **Invariant:** the only module that touches files. What it writes replaces the old content whole, or leaves it.

mod clock;
mod copies;
mod disk;
mod dossier_file;
mod encryption;
mod error;
mod event_rules;
mod examples;
mod file;
mod formats;
mod grid;
mod logo;
mod name;
mod pack_folder;
mod passphrase_file;
mod preferences;
mod private_folder;
mod publishers;
mod recovery;
mod references;
mod seal;
mod statistics;
mod versions;

pub use self::{
    clock::hour_now,
    copies::copies_beside,
    disk::{Disk, Entry, Lock, NewFile, Privacy, System, Thing},
    dossier_file::{
        Content, Expected, Opened, Print, Saved, Standing, dossiers_at, open, parse, print_of, read_text, save,
        save_new, to_text, understand, unlock,
    },
    encryption::{Locked, Passphrase, is_encrypted},
    error::StoreError,
    event_rules::event_rules,
    examples::{example, has_example, workshop_example},
    file::{Named, Remark, exists, folder_above, is_same_file, named, read, write},
    formats::FORMAT,
    grid::{GridFault, grid_sheets, read_grid},
    logo::read_logo,
    name::stem,
    pack_folder::{
        BUNDLE_EXTENSION, bundle, bundle_files, bundled_files, compile_folder, is_pack_place, load_pack, pack_files,
        take_pack,
    },
    passphrase_file::read_passphrase,
    preferences::{Appearance, Preferences},
    private_folder::PrivateFolder,
    publishers::Publishers,
    recovery::{Found, Left, Recovered, Slot, state_folder},
    references::check_references,
    seal::{Seal, seal_of},
    statistics::{
        Counted, add_statistics, erase_statistics, read_statistics, save_statistics, statistics_path, statistics_text,
    },
    versions::{Kept, Version, Versions},
};
