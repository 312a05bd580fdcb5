//! A text file is one article, byte for byte.

use super::*;

#[test]
fn a_text_file_is_one_article() {
    let article = Desk::new().with("quake/harbour.post.txt", "Two piers fell.\nNobody was hurt.\n").article(&["quake"]);
    assert_eq!(article.id, "quake/harbour.post.txt");
    assert_eq!(article.path.as_deref(), Some("quake/harbour.post.txt"));
    assert_eq!((article.line, article.url, article.language, article.published), (None, None, None, None));
    assert_eq!((article.source.as_str(), article.source_known), ("harbour.post", false));
    assert_eq!((article.title.as_str(), article.title_apart), ("Two piers fell.", false));
    assert_eq!(article.text, "Two piers fell.\nNobody was hurt.\n");
}

#[test]
fn text_is_kept_byte_for_byte_and_the_title_is_clean() {
    let text = "\u{feff}\r\n \t \r\n  سقط الرصيفان \r\n\r\n  trailing  \n\n";
    let article = Desk::new().with("a.txt", text).article(&["a.txt"]);
    assert_eq!(article.text, text);
    assert_eq!(article.title, "سقط الرصيفان");
    assert_eq!(Desk::new().with("a.txt", "\u{feff}Head\nBody").article(&["a.txt"]).title, "Head");
}

#[test]
fn a_long_first_line_is_cut_at_300_characters() {
    let article = Desk::new().with("a.txt", "ر".repeat(1000)).article(&["a.txt"]);
    assert_eq!(article.title.chars().count(), 300);
    assert_eq!(article.text.chars().count(), 1000);
}

#[test]
fn any_utf8_text_is_read_whatever_its_extension() {
    for name in ["a.txt", "a.TEXT", "a.md", "a.markdown", "a", "a.news"] {
        assert_eq!(Desk::new().with(name, "A pier fell.").article(&[name]).id, name);
    }
}

#[test]
fn the_language_of_a_text_is_the_one_that_was_asked_for() {
    let desk = Desk::new().with("a.txt", "A pier fell.").in_language("EN-gb");
    assert_eq!(desk.article(&["a.txt"]).language.as_deref(), Some("en"));
}

#[test]
fn a_day_in_the_file_name_is_a_publication_date_of_last_resort() {
    let day = |name: &str| {
        let published = Desk::new().with(name, "A pier fell.").article(&[name]).published?;
        assert_eq!((published.how, published.sure), (How::Path, true));
        Some(published.date.to_string())
    };
    for name in ["2025-08-13.txt", "post_2025-08-13-late.md", "post-20250813.txt", "20250813T0900.txt"] {
        assert_eq!(day(name).as_deref(), Some("2025-08-13"), "{name}");
    }
    for name in ["post.txt", "120250813.txt", "2025-13-08.txt", "1825-08-13.txt", "2025-08-13_2025-08-14.txt"] {
        assert_eq!(day(name), None, "{name}");
    }
}

#[test]
fn a_text_that_begins_with_a_paragraph_has_no_title() {
    let catalogue = Catalogue::embedded().unwrap();
    let long = "The two piers stood for a hundred years before the storm of last night took both away, the harbour master said";
    let title = |text: String| {
        let article = Desk::new().with("a.txt", text).article(&["a.txt"]);
        crosscheck::extract::open(article, &catalogue).unwrap().article.title
    };
    assert_eq!(title(format!("{long}.\n\nNobody was hurt.\n")), "");
    assert_eq!(title(format!("{long}, and {long}\n\nNobody was hurt.\n")), "");
    assert_eq!(title(format!("{long}\n\nNobody was hurt in the storm.\n")), long);
    assert_eq!(title("Two piers fell.\n\nNobody was hurt in the storm.\n".into()), "Two piers fell.");
}
