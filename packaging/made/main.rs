//! What packages hold beside the programs: icons, manual pages in both languages, completions for four shells.
//!
//! `cargo run --example packaging -- FOLDER`. The same sources and the same `SOURCE_DATE_EPOCH` give the same bytes.

mod icons;
mod pages;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use clap_complete::{Shell, generate_to};
use gouvernail::{cli, domain::Language};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "usage: packaging FOLDER"))?;
    icons::write(&folder.join("icons"))?;
    pages::write(&folder.join("man"))?;
    completions(&folder.join("completions"))
}

/// One file for each shell, under the name that the shell looks for. There is no language to choose in them: they
/// speak the one that the program speaks unless it is told otherwise.
fn completions(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut command = cli::command(Language::default());
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        let written = generate_to(shell, &mut command, pages::PROGRAM, folder)?;
        let text = fs::read_to_string(&written)?;
        // The generator for bash splits the program's own name at its hyphen in one of two places, and then knows no
        // command.
        let text = text.replace("gouvernail__subcmd__cli", "gouvernail__cli");
        // Some generators leave spaces at the ends of lines.
        fs::write(&written, text.lines().map(|it| it.trim_end().to_owned() + "\n").collect::<String>())?;
    }
    Ok(())
}
