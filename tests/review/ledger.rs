//! The ledger as a file: read by others as by us, sorted, added to and never rewritten, refused where it is broken.

use crosscheck::compare::Verdict;
use crosscheck::review::{Entry, Evidence, Ledger, Mark, Store};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A decision without value and note.
pub fn entry(finding: &str) -> Entry {
    let evidence = |source: &str, says: &str| Evidence {
        source: source.into(),
        says: format!("{says} people"),
        words: format!("«{says}» قتلوا"),
    };
    Entry {
        finding: finding.into(),
        story: "bus".into(),
        kind: "people-killed".into(),
        about: "people killed".into(),
        status: Mark::Confirmed,
        value: None,
        note: None,
        who: "Layla".into(),
        when: "2025-05-05T08:00:00Z".parse().unwrap(),
        verdict: Some(Verdict::Conflict),
        fingerprint: Some("0123456789012345".into()),
        evidence: vec![evidence("Mirqab", "9"), evidence("Post", "14")],
    }
}

fn ledger(entries: &[Entry]) -> Ledger {
    let empty = Ledger::parse(Path::new("decisions.yaml"), "").unwrap();
    entries.iter().fold(empty, |ledger, entry| ledger.with(entry).unwrap())
}

/// Strings that a YAML reader could take for something else, or stumble over.
const STRINGS: [&str; 34] = [
    "no",
    "Yes",
    "off",
    "null",
    "~",
    "12:30",
    "2024-01-05",
    "2024-01-05T10:00:00Z",
    "=",
    "<<",
    "0x1F",
    "1e3",
    "0o14",
    ".inf",
    "1_000",
    "-",
    "- x",
    "? x",
    ": ",
    "a: b",
    "a #b",
    "# a",
    "&a",
    "*a",
    "!t",
    "%d",
    "@a",
    "`a`",
    "'\"\\",
    " edges ",
    "a\nb\n\n- c\r\n",
    "\t\u{85}\u{2028}\u{feff}\u{7f}\u{1}",
    "قُتل ١٤ «شخصا»\u{200f}",
    "🚌\u{10ffff}",
];

fn with_strings() -> Ledger {
    let one = |(n, text): (usize, &&str)| {
        let text = (*text).to_owned();
        Entry {
            status: Mark::Resolved,
            value: Some(text.clone()),
            note: Some(text.clone()),
            who: text.clone(),
            about: text,
            ..entry(&format!("f{n:02}"))
        }
    };
    ledger(&STRINGS.iter().enumerate().map(one).collect::<Vec<_>>())
}

#[test]
fn every_string_comes_back_as_it_was() {
    let ledger = with_strings();
    let again = Ledger::parse(Path::new("decisions.yaml"), ledger.text()).unwrap();
    let notes: Vec<&str> = again.entries().filter_map(|entry| entry.note.as_deref()).collect();
    assert_eq!(notes, STRINGS);
}

#[test]
fn another_yaml_reader_reads_the_same() {
    const READ: &str = "import json, sys, yaml\n\
        print(json.dumps(yaml.safe_load(sys.stdin.buffer.read().decode())))";
    let ledger = with_strings();
    let mut python = Command::new("python3")
        .args(["-c", READ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test needs python3 with python3-yaml");
    python.stdin.take().unwrap().write_all(ledger.text().as_bytes()).unwrap();
    let out = python.wait_with_output().unwrap();
    assert!(out.status.success(), "this test needs python3-yaml");
    let read: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(read, serde_json::to_value(ledger.entries().collect::<Vec<_>>()).unwrap());
}

#[test]
fn blocks_are_sorted_and_the_newest_of_a_finding_stands_first() {
    let second = Entry { status: Mark::Dismissed, ..entry("b") };
    let other = Entry { story: "alley".into(), ..entry("z") };
    let ledger = ledger(&[entry("c"), entry("b"), entry("a"), second, other]);
    let order: Vec<(&str, &str)> = ledger.entries().map(|e| (e.finding.as_str(), e.status.name())).collect();
    let expected = [("z", "confirmed"), ("a", "confirmed"), ("b", "dismissed"), ("b", "confirmed"), ("c", "confirmed")];
    assert_eq!(order, expected);
}

#[test]
fn git_merges_decisions_on_different_findings() {
    let dir = tempfile::tempdir().unwrap();
    let base = ledger(&[entry("b"), entry("d"), entry("f")]);
    let (ours, theirs) = (base.with(&entry("a")).unwrap(), base.with(&entry("e")).unwrap());
    let files = [("ours", &ours), ("base", &base), ("theirs", &theirs)];
    files.iter().for_each(|(name, ledger)| fs::write(dir.path().join(name), ledger.text()).unwrap());
    let merge = ["merge-file", "--stdout", "ours", "base", "theirs"];
    let out = Command::new("git").args(merge).current_dir(dir.path()).output().unwrap();
    let merged = Ledger::parse(Path::new("merged"), &String::from_utf8(out.stdout).unwrap()).unwrap();
    let findings: String = merged.entries().map(|entry| entry.finding.as_str()).collect();
    assert_eq!((out.status.code(), findings.as_str()), (Some(0), "abdef"));
}

#[test]
fn a_hands_comments_and_spacing_stay() {
    let hand = "# our desk's ledger\n\n---\n\n# on the driver\n- {finding: b, story: bus, type: t, about: x, status: \
                withdrawn, who: L, when: '2025-05-05T08:00:00Z'} # short\n\n\n# the end\n";
    let old = Ledger::parse(Path::new("d"), hand).unwrap();
    let above = old.with(&entry("a")).unwrap();
    let (head, rest) = hand.split_at(hand.find("# on the driver").unwrap());
    assert!(above.text().starts_with(&format!("{head}- finding: a\n")) && above.text().ends_with(rest));
    let below = old.with(&entry("c")).unwrap();
    assert!(below.text().starts_with(&format!("{hand}- finding: c\n")), "{}", below.text());
    let unended = Ledger::parse(Path::new("d"), hand.trim_end_matches("\n\n\n# the end\n")).unwrap();
    assert_eq!(unended.with(&entry("c")).unwrap().entries().count(), 2);
}

#[test]
fn a_withdrawal_takes_back_the_newest_that_holds() {
    let withdrawn = Entry { status: Mark::Withdrawn, ..entry("a") };
    let dismissed = Entry { status: Mark::Dismissed, ..entry("a") };
    let current = |entries: &[Entry]| ledger(entries).history("bus", "a").current().map(|entry| entry.status);
    assert_eq!(current(&[entry("a"), dismissed.clone()]), Some(Mark::Dismissed));
    assert_eq!(current(&[entry("a"), dismissed.clone(), withdrawn.clone()]), Some(Mark::Confirmed));
    assert_eq!(current(&[entry("a"), dismissed.clone(), withdrawn.clone(), withdrawn.clone()]), None);
    assert_eq!(current(&[withdrawn, dismissed]), Some(Mark::Dismissed));
}

#[test]
fn a_broken_ledger_is_refused_with_its_line_and_never_written_over() {
    let good = ledger(&[entry("a"), entry("b")]).text().to_owned();
    let with = |from: &str, to: &str| good.replacen(from, to, 1).into_bytes();
    let block = good.find("- finding: b").unwrap();
    let late = |from: &str, to: &str| [&good[..block], &good[block..].replacen(from, to, 1)].concat().into_bytes();
    // Three lines of head, then twenty lines a block: nine of keys, one of `evidence:`, three for each source.
    let dir = tempfile::tempdir().unwrap();
    for (text, line, told) in [
        (with("  status: confirmed", "  statsu: confirmed"), Some(8), "unknown field `statsu`"),
        (late("  who: Layla", "  whom: Layla"), Some(25), "unknown field `whom`"),
        (with("status: confirmed", "status: maybe"), Some(8), "unknown variant `maybe`, expected one of `confirmed`"),
        (with("  who: Layla", "  who: Layla\n  who: Layla"), None, "duplicate field `who`"),
        (with("  who: Layla\n", ""), Some(4), "missing field `who`"),
        (with("\"2025-05-05T08:00:00Z\"", "yesterday"), Some(10), "«yesterday» is no time; write 2025-08-13T09:30:00Z"),
        (with("status: confirmed", "status: resolved"), Some(4), "needs the value to use"),
        (with("- finding: a", "<<<<<<< ours\n- finding: a"), Some(4), "an unsettled merge"),
        (late("  who: Layla", "=======\n  who: Layla"), Some(25), "an unsettled merge"),
        (with("- finding: a", "  - finding: a"), Some(4), "at the line's beginning"),
        (b"decisions: []\n".to_vec(), Some(1), "at the line's beginning"),
        (with("about: \"people killed\"", "about: \"people killed"), None, ""),
        (with("people killed", &"[".repeat(300_000)), Some(4), "larger than 256 KiB"),
        (vec![b'#'; 17 << 20], None, "larger than 16 MiB"),
        ([good.as_bytes(), b"# \xff\n"].concat(), Some(good.lines().count() + 1), "is not UTF-8"),
    ] {
        let store = Store::new(dir.path().join("decisions.yaml"));
        fs::write(store.path(), &text).unwrap();
        let error = store.add(&entry("c"), None).unwrap_err().to_string();
        let place = line.map_or("decisions.yaml".to_owned(), |line| format!("decisions.yaml:{line}: "));
        assert!(error.contains(&place) && error.contains(told), "{place}{told}\n{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(fs::read(store.path()).unwrap() == text, "written over: {told}");
    }
}
