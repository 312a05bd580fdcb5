//! A case file makes a folder a story, and what it says beats what was found.

use super::*;

fn desk(case: &str) -> Desk {
    Desk::new().with("s/a.txt", "A.").with("s/b.txt", "B.").with("s/sub/c.txt", "C.").with("s/case.yaml", case)
}

#[test]
fn the_articles_come_in_the_order_of_the_case_file_under_its_name() {
    let result =
        desk("name: Piers 2025\narticles:\n  - file: sub/c.txt\n  - file: b.txt\n  - file: a.txt\n").read(&["s"]);
    assert_eq!(ids(&result), ["s/sub/c.txt", "s/b.txt", "s/a.txt"]);
    assert_eq!(stories(&result), ["Piers 2025"; 3]);
    assert_eq!(result.problems, []);
}

#[test]
fn a_file_that_is_not_listed_is_a_warning() {
    let result = desk("articles:\n- file: a.txt\n").read(&["s"]);
    assert_eq!((ids(&result), stories(&result)), (vec!["s/a.txt", "s/sub/c.txt"], vec!["s", "sub"]));
    let expected = "warning: s/b.txt: the case file of its folder does not list it, so it is not read";
    assert_eq!(shown(&result), [expected]);
}

#[test]
fn a_case_file_that_only_names_the_story_leaves_the_rest_as_it_is() {
    for case in ["name: Piers\n", "name: \" Piers \"\narticles:\n"] {
        let result = desk(case).read(&["s"]);
        assert_eq!(ids(&result), ["s/a.txt", "s/b.txt", "s/sub/c.txt"]);
        assert_eq!(stories(&result), ["Piers", "Piers", "sub"]);
    }
    assert_eq!(stories(&desk("").read(&["s"])), ["s", "s", "sub"]);
    let within = desk("name: Piers\n").with("s/sub/case.yaml", "name: Depths\n").read(&["s"]);
    assert_eq!(stories(&within), ["Piers", "Piers", "Depths"]);
}

#[test]
fn corrections_beat_what_was_found() {
    let case = "articles:\n- file: 2024-01-01.md\n  source: The Courier\n  published: 2025-08-13\n  language: en\n  title: \"Two: piers\"\n";
    let text = "---\nsource: The Post\ndate: 2025-01-05\nlang: ar\ntitle: One\n---\nA.";
    let article = Desk::new().with("s/2024-01-01.md", text).with("s/case.yaml", case).article(&["s"]);
    assert_eq!((article.source.as_str(), article.source_known), ("The Courier", true));
    assert_eq!((article.title.as_str(), article.language.as_deref()), ("Two: piers", Some("en")));
    let published = article.published.unwrap();
    assert_eq!((published.date.to_string().as_str(), published.how, published.sure), ("2025-08-13", How::Case, true));
}

#[test]
fn corrections_of_a_file_of_lines_go_for_each_line() {
    let lines = "{\"id\":\"a\",\"story\":\"x\",\"text\":\"A.\"}\n{\"id\":\"b\",\"source\":\"Q\",\"text\":\"B.\"}\n";
    let case = "name: Piers\narticles:\n- {file: w.jsonl, source: The Wire, title: One}\n";
    let result = Desk::new().with("s/w.jsonl", lines).with("s/case.yaml", case).read(&["s"]);
    assert_eq!(stories(&result), ["Piers", "Piers"]);
    assert!(result.articles.iter().all(|a| a.source == "The Wire" && a.title.is_empty()));
    let expected =
        "warning: s/w.jsonl: the case file gives it a `title`, but it holds more than one article; it is left out";
    assert_eq!(shown(&result), [expected]);
}

#[test]
fn what_is_wrong_with_a_case_file_is_told_with_its_line_and_the_folder_is_read_without_it() {
    for (case, told) in [
        ("name: Piers\nartikles: []\n", ["error: s/case.yaml:2: ", "unknown field `artikles`", "`name`", "`articles`"]),
        ("articles:\n- file: a.txt\n  sorce: X\n", ["error: s/case.yaml:3: ", "`sorce`", "`source`", "`published`"]),
        ("name: [a\n", ["error: s/case.yaml:", "", "", ""]),
        ("name: a\nname: b\n", ["error: s/case.yaml:1: ", "duplicate", "`name`", ""]),
    ] {
        let result = desk(case).read(&["s"]);
        assert_eq!(ids(&result), ["s/a.txt", "s/b.txt", "s/sub/c.txt"], "{case}");
        let shown = shown(&result);
        assert_eq!(shown.len(), 1, "{shown:?}");
        assert!(told.iter().all(|part| shown[0].contains(part)), "{case} {shown:?}");
        assert!(shown[0].ends_with("; this folder is read as if it had no case file"), "{shown:?}");
    }
}

#[test]
fn a_bad_entry_costs_that_entry_only() {
    for (entry, told) in [
        ("file: ../out.txt", "`../out.txt` is not inside this folder; name a file in it"),
        ("file: /etc/passwd", "`/etc/passwd` is not inside this folder; name a file in it"),
        ("file: gone.txt", "there is no file `gone.txt` in this folder"),
        ("file: sub", "`sub` is not a file"),
        ("{file: b.txt, published: soon}", "`published` is `soon`; it should be a day such as 2025-08-13"),
        ("{file: b.txt, language: arabic}", "`language` is `arabic`; it should be a code such as ar"),
    ] {
        let desk = desk(&format!("articles:\n- file: a.txt\n- {entry}\n")).with("out.txt", "O.");
        let result = desk.read(&["s"]);
        assert_eq!(result.articles[0].id, "s/a.txt");
        assert!(!ids(&result).contains(&"s/b.txt"), "{entry}");
        let expected = format!("error: s/case.yaml:3: {told}; this entry is passed over");
        assert!(shown(&result).contains(&expected), "{entry}: {:?}", shown(&result));
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed_by_a_case_file() {
    let desk = desk("articles:\n- file: out.txt\n").with("out.txt", "O.").with_link("s/out.txt", "../out.txt");
    let told = shown(&desk.read(&["s"]));
    assert!(told[0].contains("`out.txt` is not inside this folder"), "{told:?}");
}

#[test]
fn a_settled_date_settles_what_the_article_says_against_it() {
    let text = "Saturday 16 November 2024\n\nNine people were killed today, Wednesday, in the port of Sarw.\n";
    let catalogue = Catalogue::embedded().unwrap();
    let open = |desk: Desk| crosscheck::extract::open(desk.article(&["s"]), &catalogue).unwrap();
    let opened = open(Desk::new().with("s/a.txt", text));
    assert!(!opened.article.published.unwrap().sure && opened.oddities.len() == 1);
    let case = "articles:\n- {file: a.txt, published: 2024-06-19}\n";
    let opened = open(Desk::new().with("s/a.txt", text).with("s/case.yaml", case));
    assert_eq!(opened.oddities, []);
    assert!(opened.article.published.is_some_and(|p| p.sure && p.date.to_string() == "2024-06-19"));
}
