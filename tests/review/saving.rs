//! Nothing is lost: writers are killed, write at once, and meet a hand that edits the ledger meanwhile.

use super::ledger::entry;
use crosscheck::review::{Entry, Mark, ReviewError, Store};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Where a test that runs itself as a writer is told what to do: ledger, name, how many decisions.
const WRITER: &str = "CROSSCHECK_TEST_WRITER";
const KILLS: usize = 300;
/// They wait for the disk more than they work, so that several at once take less long.
const KILLERS: usize = 6;
/// Kills after which a new ledger is begun, so that it stays short and is written often.
const FRESH: usize = 25;

/// This test binary as a writer, which runs nothing but the named test.
fn writer(test: &str, ledger: &Path, name: &str, count: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &format!("review::saving::{test}"), "--nocapture"])
        .env(WRITER, format!("{}\n{name}\n{count}", ledger.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Adds decisions and says which are kept, where this process is a writer.
fn is_writer() -> bool {
    let Ok(told) = std::env::var(WRITER) else { return false };
    let mut told = told.lines();
    let (store, name) = (Store::new(told.next().unwrap()), told.next().unwrap().to_owned());
    let count: usize = told.next().unwrap().parse().unwrap();
    for n in 0..count {
        let added = Entry { note: Some(format!("{name} {n}")), ..entry(&format!("f{}", n % 7)) };
        store.add(&added, None).unwrap();
        std::io::stdout().write_all(format!("kept {name} {n}\n").as_bytes()).unwrap();
    }
    true
}

fn kept(out: &str) -> Vec<String> {
    out.lines().filter_map(|line| line.strip_prefix("kept ")).map(str::to_owned).collect()
}

fn notes(store: &Store) -> Vec<String> {
    store.load().unwrap().entries().filter_map(|entry| entry.note.clone()).collect()
}

#[test]
fn a_killed_writer_leaves_the_old_ledger_or_the_new_one() {
    if is_writer() {
        return;
    }
    let cut_off: usize = thread::scope(|scope| {
        let killers: Vec<_> = (0..KILLERS).map(|n| scope.spawn(move || kill_writers(n))).collect();
        killers.into_iter().map(|killer| killer.join().unwrap()).sum()
    });
    assert!(cut_off > 0, "no writer was killed while it wrote, so this test shows nothing");
}

/// Kills writers of one ledger; how many of them left a draft behind.
fn kill_writers(killer: usize) -> usize {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let draft = dir.path().join(".decisions.yaml.draft");
    let (mut promised, mut cut_off) = (BTreeSet::new(), 0);
    for round in 0..KILLS / KILLERS {
        if round % FRESH == 0 {
            let _ = fs::remove_file(store.path());
            promised.clear();
        }
        let after = Duration::from_micros(((killer * 13 + round * 37) as u64 % 60) * 50);
        promised.extend(kept(&killed(store.path(), &format!("w{round}"), after)));
        cut_off += usize::from(draft.exists());
        let there = notes(&store);
        let all: BTreeSet<String> = there.iter().cloned().collect();
        assert!(promised.is_subset(&all), "lost: {:?}", promised.difference(&all).collect::<Vec<_>>());
        assert_eq!(there.len(), all.len(), "kept twice");
        promised = all;
    }
    cut_off
}

/// What a writer said before it was killed, a while after it kept its first decision.
fn killed(ledger: &Path, name: &str, after: Duration) -> String {
    let mut child = writer("a_killed_writer_leaves_the_old_ledger_or_the_new_one", ledger, name, 1_000_000);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut told = String::new();
    while !told.contains("kept ") {
        assert!(out.read_line(&mut told).unwrap() > 0, "the writer ended by itself: {told}");
    }
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut told).unwrap();
    told
}

#[test]
fn eight_writers_at_once_lose_nothing() {
    if is_writer() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let test = "eight_writers_at_once_lose_nothing";
    let writers: Vec<Child> = (0..8).map(|n| writer(test, store.path(), &format!("w{n}"), 20)).collect();
    let mut promised = Vec::new();
    for child in writers {
        let out = child.wait_with_output().unwrap();
        promised.extend(kept(&String::from_utf8(out.stdout).unwrap()));
    }
    assert_eq!(promised.len(), 160);
    let mut there = notes(&store);
    promised.sort();
    there.sort();
    assert_eq!(there, promised);
}

#[test]
fn eight_threads_of_one_program_lose_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    thread::scope(|scope| {
        for n in 0..8 {
            let store = &store;
            scope.spawn(move || (0..10).for_each(|m| drop(store.add(&entry(&format!("f{n}-{m}")), None).unwrap())));
        }
    });
    assert_eq!(store.load().unwrap().entries().count(), 80);
}

#[test]
fn of_two_editors_the_second_is_told_what_the_first_did() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    let seen = store.load().unwrap().version("bus", "a");
    let first = Entry { status: Mark::Dismissed, who: "Omar".into(), ..entry("a") };
    store.add(&first, Some(seen)).unwrap();
    match store.add(&entry("a"), Some(seen)) {
        Err(ReviewError::Overtaken { newest: Some(newest), .. }) => assert_eq!(*newest, first),
        other => panic!("{other:?}"),
    }
    let elsewhere = store.load().unwrap().version("bus", "b");
    store.add(&entry("b"), Some(elsewhere)).unwrap();
    let now = store.load().unwrap().version("bus", "a");
    store.add(&entry("a"), Some(now)).unwrap();
    assert_eq!(store.load().unwrap().entries().count(), 3);
}

#[test]
fn a_hand_edit_made_meanwhile_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    store.add(&entry("b"), None).unwrap();
    let seen = store.load().unwrap().version("bus", "a");
    let by_hand = fs::read_to_string(store.path()).unwrap().replace("who: Layla", "who: \"Layla H.\"  # at last");
    fs::write(store.path(), &by_hand).unwrap();
    store.add(&entry("a"), Some(seen)).unwrap();
    let now = fs::read_to_string(store.path()).unwrap();
    assert!(now.contains("who: \"Layla H.\"  # at last"), "{now}");
    let stale = store.load().unwrap().version("bus", "b");
    fs::write(store.path(), now.replace("Layla H.", "L. Haddad")).unwrap();
    assert!(matches!(store.add(&entry("b"), Some(stale)), Err(ReviewError::Overtaken { .. })));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_mode_stays_a_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let (real, link) = (dir.path().join("real.yaml"), dir.path().join("decisions.yaml"));
    fs::write(&real, "").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &link).unwrap();
    Store::new(&link).add(&entry("a"), None).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(Store::new(&real).load().unwrap().entries().count(), 1);
}

#[test]
fn a_ledger_that_nobody_may_write_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("decisions.yaml"));
    store.add(&entry("a"), None).unwrap();
    let mut frozen = fs::metadata(store.path()).unwrap().permissions();
    frozen.set_readonly(true);
    fs::set_permissions(store.path(), frozen).unwrap();
    let told = store.add(&entry("b"), None).unwrap_err().to_string();
    assert!(told.ends_with("decisions.yaml: is read-only, so no decision is added"), "{told}");
    assert_eq!(store.load().unwrap().entries().count(), 1);
    let nowhere = Store::new(dir.path().join("none/decisions.yaml"));
    assert!(nowhere.add(&entry("a"), None).unwrap_err().to_string().contains("there is no folder"));
}
