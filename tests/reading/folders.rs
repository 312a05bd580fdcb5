//! Folders: what in them is an article, and in which order.

use super::*;

#[test]
fn files_come_by_name_and_folders_after_them() {
    let desk = Desk::new().with("s/b.txt", "B.").with("s/a/z.txt", "Z.").with("s/c.txt", "C.").with("s/a.txt", "A.");
    assert_eq!(ids(&desk.read(&["s"])), ["s/a.txt", "s/b.txt", "s/c.txt", "s/a/z.txt"]);
    assert_eq!(ids(&desk.read(&["s/"])), ["s/a.txt", "s/b.txt", "s/c.txt", "s/a/z.txt"]);
}

#[test]
fn hidden_files_and_those_of_other_stages_are_passed_over() {
    let mut desk = Desk::new().with("s/a.txt", "A.").with("s/.git/b.txt", "B.");
    for name in [".a.txt", "decisions.yaml", "expected.yaml", "other.YML", "expected.json"] {
        desk = desk.with(&format!("s/{name}"), "x: 1");
    }
    assert_eq!(desk.article(&["s"]).id, "s/a.txt");
}

#[test]
fn kinds_that_are_not_read_are_a_warning_each() {
    let desk = Desk::new().with("s/a.txt", "A.").with("s/b.CSV", "a,b").with("s/c.png", b"\x89PNG\0");
    let result = desk.read(&["s"]);
    assert_eq!(ids(&result), ["s/a.txt"]);
    let read = "are not read; .txt, .md, .html, .docx, .jsonl, .warc and feeds (.rss, .atom, .xml, .json), also as .gz or .zst are";
    let expected = [
        format!("warning: s/b.CSV: files of kind .csv {read}"),
        format!("warning: s/c.png: files of kind .png {read}"),
    ];
    assert_eq!(shown(&result), expected);
}

#[test]
fn lines_in_a_folder_are_read_beside_texts() {
    let desk = Desk::new().with("s/a.txt", "A.").with("s/b.jsonl", "{\"text\":\"B.\"}\n{\"text\":\"C.\"}");
    assert_eq!(ids(&desk.read(&["s"])), ["s/a.txt", "s/b.jsonl:1", "s/b.jsonl:2"]);
}

#[test]
fn what_is_given_twice_is_read_once() {
    let desk = Desk::new().with("s/a.txt", "A.").with("s/b.txt", "B.");
    let result = desk.read(&["s", "s/../s/b.txt", "s"]);
    assert_eq!(ids(&result), ["s/a.txt", "s/b.txt"]);
    let expected = [
        "warning: s/../s/b.txt: given before, as s/b.txt; it is read once",
        "warning: s: given before, as s; it is read once",
    ];
    assert_eq!(shown(&result), expected);
}

#[cfg(unix)]
#[test]
fn links_that_lead_round_do_not_hang() {
    let desk = Desk::new().with("all/s/a/x.txt", "X.").with("all/other.txt", "O.");
    let desk = desk.with_link("all/s/up", "..").with_link("all/s/a/self", ".").with_link("all/s/twin", "a");
    assert_eq!(ids(&desk.read(&["all/s"])), ["all/s/a/x.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_an_error_and_the_rest_is_read() {
    let desk = Desk::new().with("s/a.txt", "A.").with_link("s/b.txt", "gone.txt");
    let result = desk.read(&["s"]);
    assert_eq!(ids(&result), ["s/a.txt"]);
    assert_eq!(shown(&result), ["error: s/b.txt: there is no such file or folder"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_not_waited_for() {
    let desk = Desk::new().with("s/a.txt", "A.");
    let _socket = std::os::unix::net::UnixListener::bind(desk.dir.path().join("s/b.txt")).unwrap();
    let result = desk.read(&["s"]);
    assert_eq!(ids(&result), ["s/a.txt"]);
    assert_eq!(shown(&result), ["warning: s/b.txt: neither a file nor a folder, so it is not read"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_not_utf8_is_read() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new().with_folder("s");
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.txt");
    fs::write(desk.dir.path().join("s").join(name), "A.").unwrap();
    assert_eq!(desk.article(&["s"]).id, "s/caf\u{fffd}.txt");
}
