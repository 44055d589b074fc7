//! The disk of the computer.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Read as _, Write},
    path::{Path, PathBuf},
};

use tempfile::TempPath;

use super::{Disk, Entry, Lock, NewFile, Privacy, Thing};

/// The disk of the computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

/// A file of the system that is being made.
struct Made(File);

impl Write for Made {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl NewFile for Made {
    fn reach_disk(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

impl Disk for System {
    fn look(&self, path: &Path) -> io::Result<Entry> {
        fs::metadata(path).map(|it| entry(&it))
    }

    fn look_at_link(&self, path: &Path) -> io::Result<Entry> {
        fs::symlink_metadata(path).map(|it| entry(&it))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect()
    }

    fn create(&self, path: &Path, privacy: Privacy) -> io::Result<Box<dyn NewFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(
            &mut options,
            match privacy {
                Privacy::Private => 0o600,
                Privacy::Usual => 0o666,
            },
        );
        // Elsewhere a file is as private as the folder that it is in.
        #[cfg(not(unix))]
        let _ = privacy;
        Ok(Box::new(Made(options.open(path)?)))
    }

    fn copy_rights(&self, from: &Path, to: &Path) -> io::Result<()> {
        let known = fs::metadata(from)?;
        #[cfg(unix)]
        copy_owner_and_attributes(&known, from, to);
        fs::set_permissions(to, known.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Some network disks are interrupted like a pipe is.
        loop {
            match fs::rename(from, to) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                done => return done,
            }
        }
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        TempPath::try_from_path(from)?.persist_noclobber(to).map_err(|refused| {
            let _kept = refused.path.keep();
            refused.error
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut folders = DirBuilder::new();
        folders.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
        folders.create(path)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows opens no folder as a file, and writes its changes through.
        if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock::on(Some(file)))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn entry(known: &fs::Metadata) -> Entry {
    let thing = match known.file_type() {
        it if it.is_file() => Thing::File,
        it if it.is_dir() => Thing::Folder,
        it if it.is_symlink() => Thing::Link,
        _ => Thing::Other,
    };
    #[cfg(unix)]
    let names = std::os::unix::fs::MetadataExt::nlink(known);
    #[cfg(not(unix))]
    let names = 1;
    Entry {
        thing,
        length: known.len(),
        read_only: known.permissions().readonly(),
        names,
        modified: known.modified().ok(),
    }
}

/// Owner, group and extended attributes, access lists among them. What the user may not give away stays theirs.
#[cfg(unix)]
fn copy_owner_and_attributes(known: &fs::Metadata, from: &Path, to: &Path) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    chown(to, Some(known.uid()), Some(known.gid())).or_else(|_| chown(to, None, Some(known.gid()))).ok();
    for name in xattr::list(from).into_iter().flatten() {
        if let Ok(Some(value)) = xattr::get(from, &name) {
            xattr::set(to, &name, &value).ok();
        }
    }
}
