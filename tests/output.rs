//! `--output`: a file is written whole or not at all, and nothing that an editor has is lost by it.

use super::commands::{crosscheck, story, text};
use std::fs;

#[test]
fn the_files_name_says_the_format_and_nothing_goes_to_the_screen() {
    let dir = tempfile::tempdir().unwrap();
    let articles = story(&dir, ["nine", "14"]);
    let articles = articles.to_str().unwrap();
    for (name, start) in [
        ("r.csv", &b"story,"[..]),
        ("r.xlsx", b"PK"),
        ("r.jsonl", b"{\"schema\":\"crosscheck/1\",\"id\":\"f1\""),
        ("r.html", b"<!doctype html>"),
        ("r.jsonld", b"{\n  \"@context\""),
        ("r.sarif", b"{\n  \"$schema\""),
        ("r.md", b"# What"),
        ("r.JSON", b"{\n  \"schema\""),
        ("r.txt", b"2 articles"),
    ] {
        let path = dir.path().join(name);
        let out = crosscheck(&["check", articles, "--output", path.to_str().unwrap()]).assert().code(1);
        assert_eq!(text(&out.get_output().stdout), "", "{name}");
        assert!(fs::read(&path).unwrap().starts_with(start), "{name}");
    }
    let path = dir.path().join("r.csv");
    crosscheck(&["check", articles, "--format", "json", "-o", path.to_str().unwrap()]).assert().code(1);
    assert!(fs::read_to_string(path).unwrap().starts_with("{\n"), "--format is stronger than a name");
    assert!(leftovers(&dir).is_empty(), "{:?}", leftovers(&dir));
}

fn leftovers(dir: &tempfile::TempDir) -> Vec<String> {
    let names = fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn what_cannot_be_written_is_told_in_one_line_and_nothing_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    let articles = story(&dir, ["nine", "14"]);
    let before = fs::read(&articles).unwrap();
    let missing = dir.path().join("no/such/report.md");
    let articles_path = articles.to_str().unwrap();
    for (output, told) in [
        (dir.path().to_str().unwrap(), "this is a folder"),
        (missing.to_str().unwrap(), "there is no folder"),
        (articles_path, "one of the articles"),
    ] {
        let out = crosscheck(&["check", articles_path, "--output", output]).assert().code(2);
        let errors = text(&out.get_output().stderr);
        assert!(errors.contains(told) && errors.lines().count() == 1, "{output}: {errors}");
        assert_eq!(text(&out.get_output().stdout), "");
    }
    assert_eq!(fs::read(&articles).unwrap(), before);
    assert!(leftovers(&dir).is_empty());
}

#[test]
fn a_report_is_not_put_among_the_articles_that_the_next_run_reads() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("story");
    fs::create_dir(&folder).unwrap();
    fs::rename(story(&dir, ["nine", "14"]), folder.join("s.jsonl")).unwrap();
    let (folder, inside) = (folder.to_str().unwrap(), folder.join("report.html"));
    let out = crosscheck(&["check", folder, "-o", inside.to_str().unwrap()]).assert().code(2);
    let errors = text(&out.get_output().stderr);
    assert!(errors.contains("--output ../report.html") && errors.lines().count() == 1, "{errors}");
    assert!(!inside.exists());
    crosscheck(&["check", folder, "-o", dir.path().join("report.html").to_str().unwrap()]).assert().code(1);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_keeps_its_rights_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let articles = story(&dir, ["nine", "14"]);
    let (file, link) = (dir.path().join("real.md"), dir.path().join("link.md"));
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    crosscheck(&["check", articles.to_str().unwrap(), "-o", link.to_str().unwrap()]).assert().code(1);
    assert!(fs::read_to_string(&file).unwrap().starts_with("# What"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    crosscheck(&["check", articles.to_str().unwrap(), "-o", "/dev/null"]).assert().code(1);
}

#[test]
fn a_report_on_nothing_replaces_none() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("report.html");
    fs::write(&place, "of yesterday").unwrap();
    let out = crosscheck(&["check", "no/such/story", "--output", place.to_str().unwrap()]).assert().code(2);
    assert!(text(&out.get_output().stderr).contains("no article could be read"));
    assert_eq!(fs::read_to_string(&place).unwrap(), "of yesterday");
}
