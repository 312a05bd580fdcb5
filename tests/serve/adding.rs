//! New articles on the page: saved in the case, under safe names, within limits, and the story checked again.

use super::case::{Desk, article, crash};

const TOLL: &str = "At Wadi Sarw 17 people were killed in a bus crash on Sunday.";

#[test]
fn a_file_is_saved_in_the_case_and_the_story_checked_again() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    let answer = desk.add(&[], Some(("gazette.txt", &article("Gazette", TOLL))));
    assert_eq!((answer.status, answer.header("location")), (303, "/?added=gazette.txt"));
    assert_eq!(desk.files(), ["decisions.yaml", "gazette.txt", "herald.txt", "post.txt"]);
    let list = desk.get("/?added=gazette.txt").body;
    assert!(list.contains("Added: gazette.txt") && list.contains("3 articles of 3 sources"), "{list}");
    assert!(list.contains("1 reopened"), "new evidence opens it again: {list}");
    assert!(desk.get(&desk.first()).body.contains("a third source: Gazette says 17 people"));
}

#[test]
fn pasted_text_keeps_what_was_said_of_it() {
    let desk = Desk::new(&crash(), &[]);
    let words = format!("{TOLL}\r\nThe road was closed until the evening.");
    let fields =
        [("text", words.as_str()), ("source", "Gazette: the <daily>"), ("date", "2025-05-05"), ("title", "../Crash")];
    assert_eq!(desk.add(&fields, None).status, 303);
    assert_eq!(desk.files(), ["Gazette-the-daily-Crash.txt", "herald.txt", "post.txt"]);
    let page = desk.get(&desk.first()).body;
    assert!(page.contains("Gazette: the &#60;daily&#62;") && page.contains("5 May 2025"), "{page}");
}

#[test]
fn names_lead_nowhere_and_nothing_is_overwritten() {
    let desk = Desk::new(&crash(), &[]);
    for (name, saved) in [
        ("../../above.txt", "above.txt"),
        ("..\\..\\post.txt", "post-2.txt"),
        ("/etc/.hidden.txt", "hidden.txt"),
        ("صدى اليوم.txt", "صدى-اليوم.txt"),
    ] {
        assert_eq!(desk.add(&[], Some((name, TOLL))).status, 303, "{name}");
        assert!(desk.files().contains(&saved.to_owned()), "{name}: {:?}", desk.files());
    }
    let before = desk.files();
    for name in ["decisions.yaml", "case.yaml", "x.png", ".yaml"] {
        assert_eq!(desk.add(&[], Some((name, TOLL))).status, 422, "{name}");
    }
    assert_eq!(desk.add(&[], Some(("empty.txt", "  "))).status, 422);
    assert_eq!(desk.add(&[("folder", "7")], Some(("a.txt", TOLL))).status, 422);
    assert_eq!(desk.add(&[], None).status, 422);
    assert_eq!(desk.files(), before, "nothing is left behind");
    assert!(desk.get("/").body.contains("Herald"));
}

#[test]
fn what_is_too_large_is_refused() {
    let desk = Desk::new(&crash(), &["--max-bytes", "2000"]);
    let before = desk.files();
    for size in [3_000, 100_000, 4_000_000] {
        let answer = desk.add(&[], Some(("big.txt", &"word ".repeat(size / 5))));
        assert!(matches!(answer.status, 413 | 422), "{size}: {}", answer.status);
    }
    assert_eq!(desk.files(), before);
    let long = "x".repeat(200_000);
    assert_eq!(desk.post("/who", &[("secret", "x"), ("who", &long)]).status, 413);
}

#[test]
fn without_a_folder_there_is_nothing_to_add_to() {
    let desk = Desk::new(&crash(), &[]);
    assert!(desk.get("/").body.contains("Add an article"));
    let secret = desk.get("/").hidden("secret");
    let again = desk.post("/check", &[("secret", &secret)]);
    assert_eq!((again.status, again.header("location")), (303, "/?checked=all"));
}
