//! Files in one file: what DOCX and ODT are made of. Its dates are fixed, so that the same document gives the same bytes.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::RenderError;

/// An archive that is being written.
pub(super) struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    /// An empty archive.
    pub(super) fn new() -> Self {
        Self { writer: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    /// Adds a file, compressed.
    pub(super) fn add(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), RenderError> {
        self.write(name, content.as_ref(), CompressionMethod::Deflated)
    }

    /// Adds a file as it is.
    pub(super) fn store(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), RenderError> {
        self.write(name, content.as_ref(), CompressionMethod::Stored)
    }

    /// The bytes of the archive.
    pub(super) fn finish(self) -> Result<Vec<u8>, RenderError> {
        Ok(self.writer.finish().map_err(|_| RenderError::Assembly)?.into_inner())
    }

    fn write(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> Result<(), RenderError> {
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        self.writer.start_file(name, options).map_err(|_| RenderError::Assembly)?;
        Ok(self.writer.write_all(bytes)?)
    }
}
