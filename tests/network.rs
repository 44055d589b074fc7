//! What of the programs could open a socket: a list that a person reviewed, each entry with its reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

use crate::support::files;

/// Words by which code asks for a socket, in the standard library and in those that stand below it.
const WORDS: [&str; 12] = [
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "ToSocketAddrs",
    "libc::socket",
    "libc::connect",
    "rustix::net",
    "WSAStartup",
    "socket2",
];

/// The crates of the programs that hold such a word, on the system that runs this test.
fn with_sockets() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |it: &Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    let nodes: BTreeMap<String, &Value> =
        metadata["resolve"]["nodes"].as_array().unwrap().iter().map(|it| (of(it, "id"), it)).collect();
    let mut reached = BTreeSet::new();
    let mut left = vec![of(&metadata["resolve"], "root")];
    while let Some(id) = left.pop() {
        let Some(node) = nodes.get(&id).filter(|_| reached.insert(id.clone())) else { continue };
        let needed = node["deps"].as_array().unwrap().iter();
        let is_shipped = |it: &&Value| it["dep_kinds"].as_array().unwrap().iter().any(|it| it["kind"].is_null());
        left.extend(needed.filter(is_shipped).map(|it| of(it, "pkg")));
    }
    let packages = metadata["packages"].as_array().unwrap().iter().filter(|it| reached.contains(&of(it, "id")));
    let holds = |it: &&Value| {
        let sources = of(it, "manifest_path");
        let folder = Path::new(&sources).parent().unwrap().join("src");
        files(&folder).iter().any(|(_, text)| WORDS.iter().any(|word| text.contains(word)))
    };
    packages.filter(holds).map(|it| of(it, "name")).collect()
}

#[test]
fn no_library_that_could_open_a_socket_is_new() {
    let reviewed = fs::read_to_string("tests/network.txt").unwrap();
    let lines = reviewed.lines().filter(|it| !it.starts_with('#') && !it.is_empty());
    let known: BTreeMap<&str, &str> = lines.map(|it| it.split_once(": ").unwrap()).collect();
    let found = with_sockets();
    let new: Vec<&String> = found.iter().filter(|it| !known.contains_key(it.as_str())).collect();
    let gone: Vec<&&str> = known.keys().filter(|it| !found.contains(**it)).collect();
    assert!(new.is_empty(), "these could open a socket, and nobody said why they may: {new:?}");
    assert!(gone.is_empty(), "these are not there any more: {gone:?}");
    assert!(known.values().all(|it| it.len() > 10), "each has its reason");
}
