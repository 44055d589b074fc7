//! Manual pages of the terminal program: one for the program, one for each of its commands.

use std::{env, fs, io, path::Path};

use clap_mangen::Man;
use gouvernail::{cli, domain::Language};
use jiff::Timestamp;

/// The terminal program.
pub(crate) const PROGRAM: &str = "gouvernail-cli";

/// What the generator of pages does not know of a language.
struct Page {
    language: Language,
    /// Folder of the pages below the one of all pages.
    folder: &'static str,
    /// Heading of the first section, which readers of pages look for.
    name: &'static str,
    /// What stands for a command in the summary of the program.
    command: &'static str,
    /// Heading of the list of commands.
    commands: &'static str,
    /// Heading of what to read next.
    see: &'static str,
    /// Title of the collection of pages.
    manual: &'static str,
    /// Sections that no definition of arguments holds.
    more: &'static str,
    /// The page of the window.
    window: &'static str,
}

const PAGES: [Page; 2] = [
    Page {
        language: Language::French,
        folder: "fr/man1",
        name: "NOM",
        command: "commande",
        commands: "COMMANDES",
        see: "VOIR AUSSI",
        manual: "Manuel de Gouvernail",
        more: include_str!("../linux/man/gouvernail-cli.fr.roff"),
        window: include_str!("../linux/man/gouvernail.fr.roff"),
    },
    Page {
        language: Language::English,
        folder: "man1",
        name: "NAME",
        command: "command",
        commands: "COMMANDS",
        see: "SEE ALSO",
        manual: "Gouvernail manual",
        more: include_str!("../linux/man/gouvernail-cli.en.roff"),
        window: include_str!("../linux/man/gouvernail.en.roff"),
    },
];

/// Writes every page in both languages.
pub(crate) fn write(folder: &Path) -> io::Result<()> {
    for page in &PAGES {
        let folder = folder.join(page.folder);
        fs::create_dir_all(&folder)?;
        let command = without_trailing_spaces(cli::command(page.language));
        let mut command = command.subcommand_help_heading(page.commands).subcommand_value_name(page.command);
        command.build();
        for sub in command.get_subcommands() {
            let text = render(page, sub.clone())? + &format!(".SH {}\n.BR gouvernail\\-cli (1)\n", page.see);
            fs::write(folder.join(format!("{PROGRAM}-{}.1", sub.get_name())), text)?;
        }
        let text = render(page, command)? + page.more;
        fs::write(folder.join(format!("{PROGRAM}.1")), text)?;
        let title = format!(".TH gouvernail 1 \"{}\" \"{}\" \"{}\"\n", date(), source(), page.manual);
        fs::write(folder.join("gouvernail.1"), title + page.window)?;
    }
    Ok(())
}

/// On the terminal, headings in French end with the space that stands before a colon.
fn without_trailing_spaces(command: clap::Command) -> clap::Command {
    let command = command.mut_args(|it| match it.get_help_heading().map(|it| it.trim_end().to_owned()) {
        Some(heading) => it.help_heading(heading),
        None => it,
    });
    command.mut_subcommands(without_trailing_spaces)
}

fn render(page: &Page, command: clap::Command) -> io::Result<String> {
    let man = Man::new(command).section("1").date(date()).source(source()).manual(page.manual);
    let mut bytes = Vec::new();
    man.render(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(io::Error::other)?;
    Ok(text.replacen("\n.SH NAME\n", &format!("\n.SH {}\n", page.name), 1))
}

fn source() -> String {
    format!("Gouvernail {}", env!("CARGO_PKG_VERSION"))
}

/// The day of the sources, when the builder tells it.
fn date() -> String {
    let second = env::var("SOURCE_DATE_EPOCH").ok().and_then(|it| it.parse().ok());
    let moment = second.and_then(|it| Timestamp::from_second(it).ok());
    moment.map(|it| it.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}
