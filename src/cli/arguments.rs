//! What may be asked on the command line, in the user's language.

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use jiff::civil::Date;

use clap::{
    Arg, ArgAction, ArgGroup, ArgMatches,
    builder::{PossibleValuesParser, ValueParser},
    error::{ContextKind, ContextValue, ErrorKind},
    value_parser,
};

use crate::{
    document::Kind,
    domain::{BuyerStatus, Language, PersonaId, Stage, Weight},
    words::Words,
};

/// What was asked, once.
#[derive(Debug)]
pub(super) struct Invocation {
    /// Folder of the pack; the built-in one otherwise.
    pub(super) pack: Option<PathBuf>,
    /// What is laid over it, in this order.
    pub(super) overlays: Vec<PathBuf>,
    /// File that holds the passphrase of encrypted dossiers.
    pub(super) passphrase: Option<PathBuf>,
    /// What is to be done.
    pub(super) command: Command,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Command {
    Personas { report: Report },
    New { persona: PersonaId, buyer: BuyerStatus, out: PathBuf },
    Match { file: PathBuf, json: bool },
    Export { file: PathBuf, wanted: Wanted, out: PathBuf },
    Guide { out: PathBuf },
    Mark { file: PathBuf, marks: Marks },
    Weigh { file: PathBuf, weights: Weights },
    Diff { old: PathBuf, new: PathBuf, out: Option<PathBuf> },
    Gather { file: PathBuf, from: Vec<PathBuf> },
    Outcome { file: PathBuf, json: bool },
    Anonymise { file: PathBuf, out: PathBuf },
    Encrypt { file: PathBuf, out: PathBuf },
    Decrypt { file: PathBuf, out: PathBuf },
    Returned { file: PathBuf, grid: PathBuf, json: bool },
    Check { paths: Vec<PathBuf>, stale: Option<Date> },
    Bundle { folder: PathBuf, out: PathBuf },
}

/// What documents are to bear; what is not given stays as it is.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) stage: Option<Stage>,
    pub(super) version: Option<String>,
    pub(super) author: Option<String>,
    pub(super) confidentiality: Option<String>,
    pub(super) logo: Option<PathBuf>,
    /// What the logo shows.
    pub(super) logo_description: Option<String>,
    /// Takes the logo out.
    pub(super) no_logo: bool,
}

/// How award criteria are to weigh; what is not given stays as it is.
#[derive(Debug)]
pub(super) struct Weights {
    /// Themes by their ids.
    pub(super) themes: Vec<Named>,
    /// Criteria outside the annex, by their names.
    pub(super) criteria: Vec<Named>,
}

/// A weight after the name of what it is for: `CON=20`; nothing after the sign takes it back.
pub(super) type Named = (String, Option<Weight>);

/// What is to be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A document to read.
    Document(Kind),
    /// Everything, for other programs.
    Everything,
}

/// What is told of personas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Report {
    /// A list to read.
    List,
    /// Everything, for other programs.
    Json,
    /// Counts by persona and by card.
    Stats,
}

/// Words of the command line for the statuses of a buyer.
pub(super) const BUYERS: [(&str, BuyerStatus); 5] = [
    ("etat", BuyerStatus::State),
    ("collectivite", BuyerStatus::LocalAuthority),
    ("entite-adjudicatrice", BuyerStatus::ContractingEntity),
    ("prive", BuyerStatus::Private),
    ("inconnu", BuyerStatus::Unknown),
];

/// Words of the command line for the stages of a dossier.
const STAGES: [(&str, Stage); 2] = [("draft", Stage::Draft), ("final", Stage::Final)];

/// Words of the command line for the documents.
const KINDS: [(&str, Wanted); 9] = [
    ("annex", Wanted::Document(Kind::Annex)),
    ("checklist", Wanted::Document(Kind::Checklist)),
    ("summary", Wanted::Document(Kind::Summary)),
    ("response-grid", Wanted::Document(Kind::ResponseGrid)),
    ("traceability", Wanted::Document(Kind::Traceability)),
    ("workshop", Wanted::Document(Kind::Workshop)),
    ("sheet", Wanted::Document(Kind::Sheet)),
    ("handout", Wanted::Document(Kind::Handout)),
    ("everything", Wanted::Everything),
];

/// The language asked for, looked up before anything is parsed: even a refusal is told in it.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<String> = arguments.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    let after = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = texts.iter().find_map(|it| it.strip_prefix("--lang="));
    let asked = after.or(joined);
    Language::ALL.into_iter().find(|it| Some(it.tag()) == asked).unwrap_or_default()
}

/// The command line of the program, as data.
pub(super) fn command(words: &Words) -> clap::Command {
    let file = || Arg::new("file").required(true).value_name("FILE").value_parser(value_parser!(PathBuf));
    let out = || Arg::new("out").long("out").required(true).value_name("PATH").value_parser(value_parser!(PathBuf));
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("help-json"));
    let one_of = |names: Vec<&'static str>| ValueParser::from(PossibleValuesParser::new(names));
    let heading = || words.say("help-heading-arguments");
    // The library's own headings are English only.
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}", words.say("help-heading-usage"));
    let sub = |name: &'static str| {
        let command = clap::Command::new(name).about(words.say(&format!("help-{name}")));
        command.next_help_heading(heading()).help_template(template.clone()).disable_help_flag(true)
    };
    clap::Command::new("gouvernail-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.say("help-about"))
        .help_template(template.clone())
        .subcommand_help_heading(words.say("help-heading-commands"))
        .next_help_heading(heading())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help).help(words.say("help-help")))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(words.say("help-version")))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .args(everywhere(words))
        .subcommand(
            sub("personas").arg(json()).arg(
                Arg::new("stats")
                    .long("stats")
                    .action(ArgAction::SetTrue)
                    .conflicts_with("json")
                    .help(words.say("help-stats")),
            ),
        )
        .subcommand(
            sub("new")
                .arg(
                    Arg::new("persona")
                        .long("persona")
                        .required(true)
                        .value_name("ID")
                        .help(words.say("help-new-persona")),
                )
                .arg(
                    Arg::new("buyer")
                        .long("buyer")
                        .value_name("STATUS")
                        .value_parser(one_of(BUYERS.map(|(name, _)| name).to_vec()))
                        .hide_possible_values(true)
                        .help(words.say("help-new-buyer")),
                )
                .arg(out().value_name("FILE").help(words.say("help-new-out"))),
        )
        .subcommand(sub("match").arg(file().help(words.say("help-file"))).arg(json()))
        .subcommand(
            export(sub("export").arg(file().help(words.say("help-file"))), words)
                .arg(out().help(words.say("help-export-out"))),
        )
        .subcommand(sub("guide").arg(out().help(words.say("help-guide-out"))))
        .subcommand(mark(sub("mark").arg(file().help(words.say("help-file"))), words))
        .subcommand(weigh(sub("weigh").arg(file().help(words.say("help-file"))), words))
        .subcommand(gather(sub("gather").arg(file().help(words.say("help-file"))), words))
        .subcommand(sub("outcome").arg(file().help(words.say("help-file"))).arg(json()))
        .subcommand(
            sub("anonymise")
                .arg(file().help(words.say("help-file")))
                .arg(out().value_name("FILE").help(words.say("help-anonymise-out"))),
        )
        .subcommand(
            sub("encrypt")
                .arg(file().help(words.say("help-file")))
                .arg(out().value_name("FILE").help(words.say("help-encrypt-out"))),
        )
        .subcommand(
            sub("decrypt")
                .arg(file().help(words.say("help-file")))
                .arg(out().value_name("FILE").help(words.say("help-decrypt-out"))),
        )
        .subcommand(diff(sub("diff"), words))
        .subcommand(returned(sub("returned").arg(file().help(words.say("help-file"))), words).arg(json()))
        .subcommand(check(sub("check"), words))
        .subcommand(bundle(sub("bundle"), words).arg(out().value_name("FILE").help(words.say("help-bundle-out"))))
}

/// What every command takes.
fn everywhere(words: &Words) -> [Arg; 4] {
    [
        Arg::new("lang")
            .long("lang")
            .global(true)
            .value_name("fr|en")
            .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::tag)))
            .hide_possible_values(true)
            .help(words.say("help-lang")),
        Arg::new("pack")
            .long("pack")
            .global(true)
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .help(words.say("help-pack")),
        Arg::new("overlay")
            .long("overlay")
            .global(true)
            .action(ArgAction::Append)
            .value_name("PATH")
            .value_parser(value_parser!(PathBuf))
            .help(words.say("help-overlay")),
        Arg::new("passphrase-file")
            .long("passphrase-file")
            .global(true)
            .value_name("PATH")
            .value_parser(value_parser!(PathBuf))
            .help(words.say("help-passphrase-file")),
    ]
}

fn export(command: clap::Command, words: &Words) -> clap::Command {
    let kinds = PossibleValuesParser::new(KINDS.map(|(name, _)| name));
    let document = Arg::new("document").long("document").required(true).value_name("KIND");
    command.arg(document.value_parser(kinds).hide_possible_values(true).help(words.say("help-export-document")))
}

/// Options of `mark`, of which one at least is given.
const MARKS: [&str; 7] = ["stage", "version", "author", "confidentiality", "logo", "logo-description", "no-logo"];

fn mark(command: clap::Command, words: &Words) -> clap::Command {
    let option = |name: &'static str| Arg::new(name).long(name).help(words.say(&format!("help-mark-{name}")));
    let stages = PossibleValuesParser::new(STAGES.map(|(name, _)| name));
    command
        .arg(option("stage").value_name("draft|final").value_parser(stages).hide_possible_values(true))
        .arg(option("version").value_name("TEXT"))
        .arg(option("author").value_name("TEXT"))
        .arg(option("confidentiality").value_name("TEXT"))
        .arg(option("logo").value_name("PATH").value_parser(value_parser!(PathBuf)))
        .arg(option("logo-description").value_name("TEXT"))
        .arg(option("no-logo").action(ArgAction::SetTrue).conflicts_with_all(["logo", "logo-description"]))
        .group(ArgGroup::new("marks").args(MARKS).multiple(true).required(true))
}

fn weigh(command: clap::Command, words: &Words) -> clap::Command {
    let option = |name: &'static str, form: &'static str| {
        let option = Arg::new(name).long(name).value_name(form).action(ArgAction::Append);
        option.value_parser(named_weight).help(words.say(&format!("help-weigh-{name}")))
    };
    command
        .arg(option("theme", "ID=PERCENT"))
        .arg(option("criterion", "NAME=PERCENT"))
        .group(ArgGroup::new("weights").args(["theme", "criterion"]).multiple(true).required(true))
}

/// What is no weight after a name; refusals are told in words elsewhere.
#[derive(Debug, thiserror::Error)]
#[error("NAME=PERCENT")]
struct NotAWeight;

/// A name, and a weight in whole percents from 1 to 100 or nothing.
fn named_weight(text: &str) -> Result<Named, NotAWeight> {
    let (name, percents) = text.rsplit_once('=').filter(|it| !it.0.trim().is_empty()).ok_or(NotAWeight)?;
    let weight = match percents.trim() {
        "" => None,
        percents => Some(percents.parse().ok().and_then(Weight::new).ok_or(NotAWeight)?),
    };
    Ok((name.trim().to_owned(), weight))
}

fn gather(command: clap::Command, words: &Words) -> clap::Command {
    let from = Arg::new("from").required(true).num_args(1..).value_name("PATH");
    command.arg(from.value_parser(value_parser!(PathBuf)).help(words.say("help-gather-from")))
}

fn diff(command: clap::Command, words: &Words) -> clap::Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    command
        .arg(path("old").required(true).value_name("OLD").help(words.say("help-diff-old")))
        .arg(path("new").required(true).value_name("NEW").help(words.say("help-diff-new")))
        .arg(path("out").long("out").value_name("PATH").help(words.say("help-diff-out")))
}

fn returned(command: clap::Command, words: &Words) -> clap::Command {
    let grid = Arg::new("grid").required(true).value_name("GRID").value_parser(value_parser!(PathBuf));
    command.arg(grid.help(words.say("help-returned-grid")))
}

fn check(command: clap::Command, words: &Words) -> clap::Command {
    let paths = Arg::new("paths").required(true).num_args(1..).value_name("PATH");
    let stale = Arg::new("stale").long("stale").value_name("DATE").value_parser(value_parser!(Date));
    command
        .arg(paths.value_parser(value_parser!(PathBuf)).help(words.say("help-check-paths")))
        .arg(stale.help(words.say("help-check-stale")))
}

fn bundle(command: clap::Command, words: &Words) -> clap::Command {
    let folder = Arg::new("folder").required(true).value_name("DIR").value_parser(value_parser!(PathBuf));
    command.arg(folder.help(words.say("help-bundle-folder")))
}

/// What the program says instead of doing something: its help, its version, or a refusal.
#[derive(Debug)]
pub(super) struct Told(clap::Error);

impl Told {
    /// Prints it; the status is 2 for a refusal.
    pub(super) fn print(&self, words: &Words) -> ExitCode {
        let Self(error) = self;
        if !error.use_stderr() {
            return super::print(words, &error.render().to_string());
        }
        let told = match error.kind() {
            // The whole help, which is ours, in the user's language.
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.render().to_string(),
            _ => self.in_words(words),
        };
        super::tell(&told);
        ExitCode::from(2)
    }

    fn in_words(&self, words: &Words) -> String {
        let Self(error) = self;
        let context = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            _ => String::new(),
        };
        let argument = context(ContextKind::InvalidArg);
        let value = context(ContextKind::InvalidValue);
        let (possible, other) = (context(ContextKind::ValidValue), context(ContextKind::PriorArg));
        let told = match error.kind() {
            ErrorKind::InvalidValue if value.is_empty() => {
                words.tell("arguments-no-value", &[("argument", argument.into())])
            }
            ErrorKind::InvalidValue if !possible.is_empty() => words.tell(
                "arguments-value",
                &[("value", value.into()), ("argument", argument.into()), ("possible", possible.into())],
            ),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                words.tell("arguments-form", &[("value", value.into()), ("argument", argument.into())])
            }
            ErrorKind::ArgumentConflict if argument == other => {
                words.tell("arguments-twice", &[("argument", argument.into())])
            }
            ErrorKind::ArgumentConflict => {
                words.tell("arguments-conflict", &[("argument", argument.into()), ("other", other.into())])
            }
            ErrorKind::UnknownArgument => words.tell("arguments-unknown", &[("argument", argument.into())]),
            ErrorKind::InvalidSubcommand => {
                words.tell("arguments-command", &[("command", context(ContextKind::InvalidSubcommand).into())])
            }
            ErrorKind::MissingRequiredArgument => words.tell("arguments-missing", &[("argument", argument.into())]),
            _ => words.tell("arguments-other", &[("detail", error.kind().to_string().into())]),
        };
        format!("{told}\n{}", words.say("arguments-help"))
    }
}

/// Understands the arguments.
pub(super) fn parse(words: &Words, arguments: Vec<OsString>) -> Result<Invocation, Told> {
    let mut matches = command(words).try_get_matches_from(arguments).map_err(Told)?;
    let pack = matches.remove_one("pack");
    let overlays = matches.remove_many("overlay").map(Iterator::collect).unwrap_or_default();
    let passphrase = matches.remove_one("passphrase-file");
    let command = match matches.remove_subcommand() {
        Some((name, found)) => understand(&name, found),
        None => None,
    };
    match command {
        Some(command) => Ok(Invocation { pack, overlays, passphrase, command }),
        None => Err(Told(clap::Error::new(ErrorKind::MissingSubcommand))),
    }
}

/// The library has already refused what is missing, so a gap here means a subcommand that is not ours.
fn understand(name: &str, mut found: ArgMatches) -> Option<Command> {
    fn named<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
        table.iter().find(|(word, _)| *word == name).map(|(_, it)| *it)
    }
    let word = |found: &mut ArgMatches, name| found.remove_one::<String>(name);
    Some(match name {
        "personas" => Command::Personas {
            report: match (found.get_flag("json"), found.get_flag("stats")) {
                (true, _) => Report::Json,
                (_, true) => Report::Stats,
                _ => Report::List,
            },
        },
        "new" => Command::New {
            persona: PersonaId::from(word(&mut found, "persona")?.as_str()),
            buyer: word(&mut found, "buyer").and_then(|it| named(&BUYERS, &it)).unwrap_or_default(),
            out: found.remove_one("out")?,
        },
        "match" => Command::Match { json: found.get_flag("json"), file: found.remove_one("file")? },
        "export" => Command::Export {
            wanted: named(&KINDS, &word(&mut found, "document")?)?,
            file: found.remove_one("file")?,
            out: found.remove_one("out")?,
        },
        "guide" => Command::Guide { out: found.remove_one("out")? },
        "mark" => Command::Mark {
            file: found.remove_one("file")?,
            marks: Marks {
                stage: word(&mut found, "stage").and_then(|it| named(&STAGES, &it)),
                version: word(&mut found, "version"),
                author: word(&mut found, "author"),
                confidentiality: word(&mut found, "confidentiality"),
                logo: found.remove_one("logo"),
                logo_description: word(&mut found, "logo-description"),
                no_logo: found.get_flag("no-logo"),
            },
        },
        "weigh" => {
            let mut all = |name| found.remove_many(name).map(Iterator::collect).unwrap_or_default();
            let weights = Weights { themes: all("theme"), criteria: all("criterion") };
            Command::Weigh { weights, file: found.remove_one("file")? }
        }
        "gather" => Command::Gather {
            file: found.remove_one("file")?,
            from: found.remove_many("from").map(Iterator::collect).unwrap_or_default(),
        },
        "outcome" => Command::Outcome { file: found.remove_one("file")?, json: found.get_flag("json") },
        "diff" => {
            Command::Diff { old: found.remove_one("old")?, new: found.remove_one("new")?, out: found.remove_one("out") }
        }
        "anonymise" => Command::Anonymise { file: found.remove_one("file")?, out: found.remove_one("out")? },
        "encrypt" => Command::Encrypt { file: found.remove_one("file")?, out: found.remove_one("out")? },
        "decrypt" => Command::Decrypt { file: found.remove_one("file")?, out: found.remove_one("out")? },
        "returned" => Command::Returned {
            json: found.get_flag("json"),
            file: found.remove_one("file")?,
            grid: found.remove_one("grid")?,
        },
        "check" => Command::Check { stale: found.remove_one("stale"), paths: found.remove_many("paths")?.collect() },
        "bundle" => Command::Bundle { folder: found.remove_one("folder")?, out: found.remove_one("out")? },
        _ => return None,
    })
}
