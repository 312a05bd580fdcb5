//! A case in a folder of its own, and a server on it.

use super::http::{Answer, form, request, send};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A file that lies above the case, which nobody may read.
pub const ABOVE: &str = "what lies above the case";

/// A running server; it ends with the test.
pub struct Desk {
    dir: tempfile::TempDir,
    pub child: Child,
    /// Host and port.
    pub at: String,
    /// As it was printed.
    pub address: String,
}

/// An article with a front matter.
pub fn article(source: &str, words: &str) -> String {
    format!("---\nsource: {source}\ndate: 2025-05-04\n---\n{words}\n")
}

/// Two papers that give different tolls of one crash.
pub fn crash() -> Vec<(&'static str, String)> {
    let toll = |toll: &str| format!("At Wadi Sarw {toll} people were killed in a bus crash on Sunday.");
    vec![("post.txt", article("Harbour Post", &toll("nine"))), ("herald.txt", article("Herald", &toll("14")))]
}

impl Desk {
    /// Serves these files with these options.
    pub fn new(files: &[(&str, String)], options: &[&str]) -> Desk {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("case")).unwrap();
        fs::write(dir.path().join("above.txt"), ABOVE).unwrap();
        for (name, text) in files {
            fs::write(dir.path().join("case").join(name), text).unwrap();
        }
        Desk::start(dir, options)
    }

    /// Serves a story of this repository, from a copy.
    pub fn of_story(name: &str) -> Desk {
        let from = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(name);
        let texts = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path());
        let texts = texts.filter(|path| path.extension().is_some_and(|e| e == "txt"));
        let named = texts
            .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()));
        let files: Vec<(String, String)> = named.collect();
        let files: Vec<(&str, String)> = files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        Desk::new(&files, &[])
    }

    fn start(dir: tempfile::TempDir, options: &[&str]) -> Desk {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
        command.arg("serve").arg(dir.path().join("case")).args(["--port", "0", "--who", "Layla"]).args(options);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let at = address.strip_prefix("http://").unwrap().split('/').next().unwrap().replace("0.0.0.0", "127.0.0.1");
        Desk { dir, child, at, address }
    }

    /// The case's folder.
    pub fn folder(&self) -> PathBuf {
        self.dir.path().join("case")
    }

    /// The names of its files, without hidden ones.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    /// The ledger's text; empty where there is none.
    pub fn ledger(&self) -> String {
        fs::read_to_string(self.folder().join("decisions.yaml")).unwrap_or_default()
    }

    /// How many decisions the ledger holds.
    pub fn decisions(&self) -> usize {
        self.ledger().lines().filter(|line| line.starts_with("- finding:")).count()
    }

    /// A page.
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// A page, asked for with more lines in the head.
    pub fn get_with(&self, path: &str, head: &[&str]) -> Answer {
        let host = format!("Host: {}", self.at);
        let lines: Vec<&str> = std::iter::once(host.as_str()).chain(head.iter().copied()).collect();
        send(&self.at, &request(&format!("GET {path}"), &lines, b""))
    }

    /// A form, sent as a page of the server sends it.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_from(path, fields, &format!("http://{}", self.at), &[])
    }

    /// A form, sent by a page of `origin`.
    pub fn post_from(&self, path: &str, fields: &[(&str, &str)], origin: &str, head: &[&str]) -> Answer {
        let (host, origin) = (format!("Host: {}", self.at), format!("Origin: {origin}"));
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let lines: Vec<&str> = [host.as_str(), &origin, kind].into_iter().chain(head.iter().copied()).collect();
        send(&self.at, &request(&format!("POST {path}"), &lines, form(fields).as_bytes()))
    }

    /// The form that adds an article: plain fields, and a file by name and content.
    pub fn add(&self, fields: &[(&str, &str)], file: Option<(&str, &str)>) -> Answer {
        let secret = self.get("/").hidden("secret");
        let mut body = String::new();
        for (name, value) in std::iter::once(&("secret", secret.as_str())).chain(fields) {
            body += &format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        if let Some((name, content)) = file {
            body += &format!(
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n"
            );
        }
        body += "--cut--\r\n";
        let head = [format!("Host: {}", self.at), format!("Origin: http://{}", self.at)];
        let lines = [head[0].as_str(), &head[1], "Content-Type: multipart/form-data; boundary=cut"];
        send(&self.at, &request("POST /articles", &lines, body.as_bytes()))
    }

    /// The address of the first finding.
    pub fn first(&self) -> String {
        let list = self.get("/").body;
        let at = list.find("href=\"/finding/").unwrap_or_else(|| panic!("no finding in {list}"));
        list[at + 6..].split('"').next().unwrap().split('?').next().unwrap().to_owned()
    }

    /// Answers the first finding as an editor who has just opened its page.
    pub fn decide(&self, status: &str) -> Answer {
        let first = self.first();
        let page = self.get(&first);
        let fields = [("secret", page.hidden("secret")), ("seen", page.hidden("seen"))];
        let fields = [("secret", fields[0].1.as_str()), ("seen", &fields[1].1), ("status", status), ("note", "seen")];
        self.post(&format!("{first}/decide"), &fields)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
