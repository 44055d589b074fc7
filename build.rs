//! Puts the pack of `personas/` together, so that the program need not read its texts at each start.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "the build needs a part of these modules only")]
#![expect(
    clippy::struct_field_names,
    reason = "in the library these names are exported, and the lint leaves exported names alone"
)]

#[path = "src/pack/assemble.rs"]
mod assemble;
#[path = "src/domain/mod.rs"]
mod domain;
#[path = "src/notation/mod.rs"]
mod notation;
#[path = "src/pack/spaces.rs"]
mod spaces;

use std::{env, error::Error, fs, path::Path};

use assemble::{PackFile, assemble};
use domain::Pack;
use spaces::held;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=personas");
    let mut files = Vec::new();
    collect(Path::new("personas"), "", &mut files)?;
    let (pack, diagnostics) = assemble(&files);
    for it in &diagnostics {
        println!("cargo::error=personas/{}: {:?}", it.place, it.fault);
    }
    let texts: Vec<PackFile> =
        files.iter().map(|it| PackFile { name: it.name.clone(), text: held(&it.text) }).collect();
    // Other spaces do not make another pack.
    let shown = Pack { hash: pack.hash.clone(), ..assemble(&texts).0 };
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("pack.postcard"), postcard::to_stdvec(&pack)?)?;
    fs::write(Path::new(&out).join("pack-held.postcard"), postcard::to_stdvec(&shown)?)?;
    Ok(())
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<PackFile>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if path.extension().is_some_and(|it| it == "ron") {
            files.push(PackFile { name, text: fs::read_to_string(&path)? });
        }
    }
    Ok(())
}
