//! The icon of the program in the forms of three systems.

use std::{fs, io, path::Path};

use gouvernail::gui::icon;

/// Sides that desktops of Linux look for.
const SIDES: [u32; 9] = [16, 22, 24, 32, 48, 64, 128, 256, 512];
/// Sides in an icon of Windows.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// Types of the pictures in an icon of macOS, and their sides.
const MACOS: [(&[u8; 4], u32); 6] =
    [(b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024)];

/// Writes `gouvernail.svg`, `gouvernail-SIDE.png`, `gouvernail.ico` and `gouvernail.icns`.
pub(crate) fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("gouvernail.svg"), icon::svg().ok_or_else(undrawable)?)?;
    for side in SIDES {
        fs::write(folder.join(format!("gouvernail-{side}.png")), png(side)?)?;
    }
    fs::write(folder.join("gouvernail.ico"), ico()?)?;
    fs::write(folder.join("gouvernail.icns"), icns()?)
}

fn undrawable() -> io::Error {
    io::Error::other("the icon cannot be drawn")
}

fn png(side: u32) -> io::Result<Vec<u8>> {
    let dots = icon::dots(side).ok_or_else(undrawable)?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(&dots)?;
    Ok(file)
}

/// A directory of entries, then the pictures: PNG is read there since Windows Vista.
fn ico() -> io::Result<Vec<u8>> {
    let pictures = WINDOWS.map(|side| png(side).map(|it| (side, it))).into_iter().collect::<io::Result<Vec<_>>>()?;
    let mut file = vec![0, 0, 1, 0];
    file.extend(sized::<u16>(pictures.len())?.to_le_bytes());
    let mut place = 6 + 16 * pictures.len();
    for (side, picture) in &pictures {
        // A side of 256 is written 0.
        let side = u8::try_from(*side).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(sized::<u32>(picture.len())?.to_le_bytes());
        file.extend(sized::<u32>(place)?.to_le_bytes());
        place += picture.len();
    }
    file.extend(pictures.into_iter().flat_map(|it| it.1));
    Ok(file)
}

/// A length, then pictures, each after its type and its own length.
fn icns() -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    for (kind, side) in MACOS {
        let picture = png(side)?;
        body.extend(kind);
        body.extend(sized::<u32>(picture.len() + 8)?.to_be_bytes());
        body.extend(picture);
    }
    let mut file = b"icns".to_vec();
    file.extend(sized::<u32>(body.len() + 8)?.to_be_bytes());
    file.extend(body);
    Ok(file)
}

fn sized<T: TryFrom<usize, Error: Into<Box<dyn std::error::Error + Send + Sync>>>>(length: usize) -> io::Result<T> {
    T::try_from(length).map_err(io::Error::other)
}
