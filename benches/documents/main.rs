//! One annex in every format, for `run.py`, which sets it beside the same annex made by other engines.
//!
//! ```text
//! documents json SIZE PATH            what the annex says, for the peers
//! documents fonts DIRECTORY           the faces of letters that our pages use, for the peers
//! documents write FORMAT SIZE PATH    the annex, once: what a process costs
//! documents repeat FORMAT SIZE TIMES  the annex, again and again in one process: milliseconds, fastest and median
//! ```
//!
//! Without these, as `cargo bench` runs it: `repeat` for every format, ten times each.

mod annex;

use std::{
    env,
    error::Error,
    fs,
    hint::black_box,
    io::{self, Write as _},
    path::Path,
    time::Instant,
};

use gouvernail::{
    document::Kind,
    render::{self, Format},
};

use annex::Annex;

/// Requirements: a usual annex, a large one, ten times the first.
const SIZES: [usize; 3] = [200, 480, 2000];
/// What is measured.
const FORMATS: [&str; 3] = ["pdf", "docx", "xlsx"];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["json", size, path] => Ok(fs::write(path, serde_json::to_vec(&Annex::new(size.parse()?))?)?),
        ["fonts", directory] => fonts(Path::new(directory)),
        ["write", name, size, path] => {
            let bytes = render::render(&Annex::new(size.parse()?).document(), format(name)?)?;
            Ok(fs::write(path, bytes)?)
        }
        ["repeat", name, size, times] => repeat(name, size.parse()?, times.parse()?),
        [] | ["--bench", ..] => {
            let known = FORMATS.into_iter().filter(|it| format(it).is_ok());
            known.flat_map(|name| SIZES.map(|size| (name, size))).try_for_each(|(name, size)| repeat(name, size, 10))
        }
        _ => Err("see the head of benches/documents/main.rs".into()),
    }
}

/// The format of a name, when there is one.
fn format(name: &str) -> Result<Format, String> {
    let mut all = Kind::ALL.into_iter().flat_map(Format::possible);
    all.find(|it| it.extension() == name).ok_or_else(|| format!("no format `{name}`"))
}

fn repeat(name: &str, size: usize, times: usize) -> Result<(), Box<dyn Error>> {
    let (document, format) = (Annex::new(size).document(), format(name)?);
    let mut taken = Vec::with_capacity(times);
    for _ in 0..times.max(1) {
        let start = Instant::now();
        black_box(render::render(&document, format)?);
        taken.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    taken.sort_by(f64::total_cmp);
    let (fastest, median) = (taken[0], taken[taken.len() / 2]);
    Ok(writeln!(io::stdout(), "{name} {size} {fastest:.1} {median:.1}")?)
}

fn fonts(directory: &Path) -> Result<(), Box<dyn Error>> {
    let faces = [
        ("regular.ttf", notosans::REGULAR_TTF),
        ("bold.ttf", notosans::BOLD_TTF),
        ("italic.ttf", notosans::ITALIC_TTF),
        ("bold-italic.ttf", notosans::BOLD_ITALIC_TTF),
    ];
    fs::create_dir_all(directory)?;
    Ok(faces.iter().try_for_each(|(name, bytes)| fs::write(directory.join(name), bytes))?)
}
