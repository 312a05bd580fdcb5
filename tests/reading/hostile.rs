//! Input that is broken or meant to do harm: one clear line, and the rest is read.

use super::*;

/// What a folder with a good article and `desk`'s other file comes to: the one problem beside the good article.
fn beside(desk: Desk, bad: &str) -> String {
    let desk = desk.with("s/z.txt", "Two piers fell.");
    let result = desk.read(&["s"]);
    assert_eq!((ids(&result), result.problems.len()), (vec!["s/z.txt"], 1), "{bad}: {:?}", shown(&result));
    assert!(result.problems[0].path.starts_with(&format!("s/{bad}")), "{:?}", shown(&result));
    let mut given = desk.read(&[&format!("s/{bad}")]);
    assert_eq!((given.articles.len(), given.problems.len()), (0, 1), "{bad}: {:?}", shown(&given));
    given.problems.remove(0).message
}

#[test]
fn a_file_of_a_gigabyte_is_refused_whatever_it_is_called() {
    for (name, told) in [
        ("big.txt", "the file is larger than 16777216 bytes"),
        ("big.html", "the file is larger than 16777216 bytes"),
        ("big.rss", "the file is larger than 8388608 bytes"),
        ("big.docx", "the file is larger than 134217728 bytes"),
        (
            "big.jsonl",
            "this line is longer than 16777216 bytes, the most that is read of one article, and does not end soon",
        ),
        ("big.warc", "there is no record of a web archive in it"),
    ] {
        let desk = Desk::new().with_folder("s");
        fs::File::create(desk.dir.path().join("s").join(name)).unwrap().set_len(1 << 30).unwrap();
        let message = beside(desk, name);
        assert!(message.starts_with(told), "{name}: {message}");
    }
}

#[test]
fn what_is_nested_without_end_is_refused() {
    for (name, open, told) in [
        ("deep.rss", "<a>", "it is no feed that can be read ("),
        ("deep.jsonl", "[", "this is not valid JSON at byte "),
    ] {
        let start = if name == "deep.rss" { "<rss version=\"2.0\"><channel><item><description>" } else { "{\"text\":" };
        let message = beside(Desk::new().with(&format!("s/{name}"), start.to_owned() + &open.repeat(500_000)), name);
        assert!(message.starts_with(told), "{message}");
    }
    let front = format!("---\ntitle: {}\n---\nTwo piers fell.", "[".repeat(5000));
    let result = Desk::new().with("a.md", front).read(&["a.md"]);
    assert_eq!(result.articles[0].words(), "Two piers fell.");
    assert!(shown(&result)[0].contains("there are more than 64 brackets within brackets"), "{:?}", shown(&result));
    let case = format!("name: {}", "- ".repeat(20_000));
    let result = Desk::new().with("s/a.txt", "A.").with("s/case.yaml", case).read(&["s"]);
    assert_eq!((result.articles.len(), result.problems.len()), (1, 1));
}

#[test]
fn a_page_of_millions_of_marks_is_cut_off() {
    // Each of them was once copied with all that stood before it.
    for (name, mark) in [("and.html", "&"), ("less.html", "<"), ("named.html", "&amp;"), ("comments.html", "&<!-- -->")]
    {
        let page = format!("<p>Two piers fell in one night.</p>{}", mark.repeat(15_000_000 / mark.len()));
        let result = Desk::new().with(name, page).read(&[name]);
        assert!(result.articles[0].text.starts_with("Two piers fell in one night."), "{name}");
        let told = shown(&result);
        let cut = format!("warning: {name}: it holds more than 1000000 bytes of text; what stands behind byte 100");
        assert!(told.len() == 1 && (told[0].starts_with(&cut) || name == "comments.html"), "{told:?}");
    }
}

#[test]
fn a_book_is_no_article() {
    let book = "Two piers fell. ".repeat(70_000);
    let told = "its text is longer than 1048576 bytes, the most that is read of one (--max-text)";
    assert_eq!(beside(Desk::new().with("s/book.txt", &book), "book.txt"), told);
    assert_eq!(beside(Desk::new().with("s/book.jsonl", format!("{{\"text\": {book:?}}}")), "book.jsonl"), told);
}

#[test]
fn an_archive_full_of_lies_is_given_up() {
    let lie =
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 900000\r\n\r\nx\r\n\r\n";
    let result = Desk::new().with("c.warc", lie.repeat(1000)).read(&["c.warc"]);
    let told = shown(&result);
    assert!(told.len() < 8, "{}", told.len());
    assert!(told.last().unwrap().contains("too many of its records give a false length; the rest is not read"));
}

#[test]
fn a_last_character_that_is_cut_off_costs_a_warning() {
    let text = "سقط رصيفان في الميناء يوم الثلاثاء\nوقال الحارس إن أحدا لم يصب";
    let result = Desk::new().with("a.txt", &text.as_bytes()[..text.len() - 1]).read(&["a.txt"]);
    let whole = &text[..text.len() - 2];
    assert!(result.articles[0].text.starts_with(whole), "{}", result.articles[0].text);
    assert_eq!((result.problems.len(), result.problems[0].warning), (1, true), "{:?}", shown(&result));
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_to_is_not_waited_for() {
    let desk = Desk::new().with_folder("s");
    let pipe = desk.dir.path().join("s/a.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let message = beside(desk, "a.txt");
    assert_eq!(message, "it is neither a file nor a folder; give what it holds on standard input, as -");
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights_is_one_error() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new().with("s/z.txt", "Z.").with("s/locked/a.txt", "A.");
    let locked = desk.dir.path().join("s/locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o0)).unwrap();
    let (barred, result) = (fs::read_dir(&locked).is_err(), desk.read(&["s"]));
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    // Whoever may read everything reads this too.
    let (articles, problems) = if barred { (1, 1) } else { (2, 0) };
    assert_eq!((result.articles.len(), result.problems.len()), (articles, problems), "{:?}", shown(&result));
    assert!(
        result.problems.iter().all(|problem| problem.to_string().starts_with("error: s/locked: it cannot be read: "))
    );
}
