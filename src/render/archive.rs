//! Files in one file: what DOCX, ODT and XLSX are made of. Its dates are fixed, so that the same document gives the same
//! bytes.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::RenderError;

/// An archive that is being written.
pub(super) struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    /// How hard it is packed, when not as usual.
    level: Option<i64>,
}

impl Archive {
    /// An empty archive.
    pub(super) fn new() -> Self {
        Self { writer: ZipWriter::new(Cursor::new(Vec::new())), level: None }
    }

    /// An empty archive that is packed in half the time, into a twentieth more bytes: for long tables.
    pub(super) fn quick() -> Self {
        Self { level: Some(4), ..Self::new() }
    }

    /// Adds a file, compressed.
    pub(super) fn add(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), RenderError> {
        self.write(name, content.as_ref(), CompressionMethod::Deflated, self.level)
    }

    /// Adds a file as it is.
    pub(super) fn store(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), RenderError> {
        self.write(name, content.as_ref(), CompressionMethod::Stored, None)
    }

    /// The bytes of the archive.
    pub(super) fn finish(self) -> Result<Vec<u8>, RenderError> {
        Ok(self.writer.finish().map_err(|_| RenderError::Assembly)?.into_inner())
    }

    fn write(
        &mut self,
        name: &str,
        bytes: &[u8],
        method: CompressionMethod,
        level: Option<i64>,
    ) -> Result<(), RenderError> {
        let options = SimpleFileOptions::default().compression_method(method).compression_level(level);
        let options = options.last_modified_time(DateTime::default());
        self.writer.start_file(name, options).map_err(|_| RenderError::Assembly)?;
        Ok(self.writer.write_all(bytes)?)
    }
}
