//! Front matter: it tells of the article and is no part of it, and every offset stays that of the file.

use super::*;

const FRONT: &str = "---\ntitle: Piers fall\nsite: The Post\nauthor: {name: A. Writer}\ndate: 2025-08-13T09:00:00+03:00\n\
                     lang: en-GB\nurl: https://post.example/piers\ntags: [a, b]\n---\n";

#[test]
fn what_the_front_matter_says_is_known_of_the_article() {
    let text = format!("{FRONT}\n# Two piers fell\n\nNobody was hurt.\n");
    let article = Desk::new().with("2024-01-01.md", &text).article(&["2024-01-01.md"]);
    assert_eq!((article.title.as_str(), article.title_apart), ("Piers fall", true));
    assert_eq!((article.source.as_str(), article.source_known), ("The Post", true));
    assert_eq!((article.language.as_deref(), article.url.as_deref()), (Some("en"), Some("https://post.example/piers")));
    let published = article.published.unwrap();
    assert_eq!(
        (published.date.to_string().as_str(), published.how, published.sure),
        ("2025-08-13", How::Metadata, true)
    );
    assert_eq!((article.text.as_str(), article.words()), (text.as_str(), &text[FRONT.len()..]));
}

#[test]
fn other_names_of_the_same_keys_are_known() {
    for front in ["publisher: The Post", "source: The Post", "link: https://the.post/x"] {
        let article = Desk::new().with("a.txt", format!("---\n{front}\n...\nA.")).article(&["a.txt"]);
        assert!(article.source_known && article.source.to_lowercase().replace('.', " ") == "the post", "{front}");
    }
}

#[test]
fn a_heading_of_markdown_is_the_title_without_its_marks() {
    for (text, title) in [
        ("# Two piers fell\n\nA.", "Two piers fell"),
        ("\n## سقط رصيفان ##\nA.", "سقط رصيفان"),
        ("---\nlang: en\n---\n\n# Two piers fell\nA.", "Two piers fell"),
        ("#1 in the list\nA.", "#1 in the list"),
        ("####### Seven\nA.", "####### Seven"),
        ("---\n\nA rule is no fence: \n---\nA.", "---"),
    ] {
        assert_eq!(Desk::new().with("a.md", text).article(&["a.md"]).title, title, "{text}");
    }
}

#[test]
fn broken_front_matter_is_one_warning_and_the_text_is_read() {
    let told = |front: &str| {
        let text = format!("---\n{front}\n---\nTwo piers fell.\n");
        let result = Desk::new().with("a.md", &text).read(&["a.md"]);
        assert_eq!(result.articles[0].words(), "Two piers fell.\n");
        assert_eq!((result.problems.len(), result.problems[0].warning), (1, true), "{:?}", result.problems);
        result.problems[0].to_string()
    };
    let problem = told("title: Piers\nsource: [a");
    assert!(problem.starts_with("warning: a.md:") && problem.contains("the front matter is broken ("), "{problem}");
    assert!(problem.ends_with("so nothing in it is used; the text is read"), "{problem}");
    let problem = told("title: Piers\ndate: soon");
    assert!(problem.contains("in the front matter, `published` is `soon`, not an ISO day"), "{problem}");
}

#[test]
fn a_fence_that_never_closes_is_text() {
    let text = "---\ntitle: Piers fall\nTwo fell.";
    let article = Desk::new().with("a.md", text).article(&["a.md"]);
    assert_eq!((article.words(), article.title_apart), (text, false));
}

#[test]
fn claims_stand_where_the_file_has_them_and_none_come_from_the_front_matter() {
    let text = format!("{FRONT}Two people were killed, 14 people were injured.\n")
        .replace("Piers fall", "9 people were killed");
    let desk = Desk::new().with("a.md", &text);
    let read = crosscheck::read_all(desk.read(&["a.md"]).articles, &Catalogue::embedded().unwrap()).unwrap();
    let claims: Vec<_> = read[0].claims.iter().filter(|c| c.kind == "people-killed").collect();
    let places: Vec<_> = claims.iter().map(|c| (c.evidence.place, c.evidence.line, c.evidence.column)).collect();
    assert_eq!(places, [(Place::Title, 1, 1), (Place::Text, 10, 1)]);
    let evidence = &claims[1].evidence;
    assert_eq!(&text[evidence.start..evidence.end], "Two people were killed");
}
