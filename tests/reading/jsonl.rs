//! Article lines: one article a line, a bad line costs that line only.

use super::*;

#[test]
fn every_field_of_a_line_is_kept_word_for_word() {
    let desk = line(
        r#"{"id": " a 1 ", "story": "Piers / 2025", "source": "The Post", "url": "https://post.example/x", "published": "2025-08-13T23:10:00+03:00", "language": "AR-eg", "title": " Piers fall ", "text": " Two fell. ", "author": {"name": []}}"#,
    );
    let article = desk.article(&["wire.jsonl"]);
    assert_eq!((article.id.as_str(), article.story.as_str()), (" a 1 ", "Piers / 2025"));
    assert_eq!((article.path.as_deref(), article.line), (Some("wire.jsonl"), Some(1)));
    assert_eq!((article.source.as_str(), article.source_known), ("The Post", true));
    assert_eq!(article.url.as_deref(), Some("https://post.example/x"));
    assert_eq!((article.title.as_str(), article.title_apart), (" Piers fall ", true));
    assert_eq!((article.text.as_str(), article.language.as_deref()), (" Two fell. ", Some("ar")));
    let published = article.published.unwrap();
    assert_eq!((published.date.to_string().as_str(), published.how), ("2025-08-13", How::Metadata));
    assert!(published.sure);
}

#[test]
fn all_but_text_may_be_missing_null_or_blank() {
    let null = r#"{"id":null,"story":null,"source":null,"url":null,"published":null,"language":null,"title":null,"text":"Two fell."}"#;
    let blank = null.replace("null", "\" \"");
    for content in [r#"{"text":"Two fell."}"#, null, &blank] {
        let article = line(&format!("\n{content}\r\n")).article(&["wire.jsonl"]);
        assert_eq!((article.id.as_str(), article.story.as_str()), ("wire.jsonl:2", "wire.jsonl:2"));
        assert_eq!((article.source.as_str(), article.source_known), ("wire", false));
        assert_eq!((article.url, article.published, article.language), (None, None, None));
        assert_eq!((article.title.as_str(), article.title_apart), ("", false));
    }
}

#[test]
fn standard_input_holds_article_lines() {
    let desk = Desk::new().hearing("{\"text\":\"One fell.\"}\n\n{\"id\":\"b\",\"text\":\"Two fell.\"}");
    let result = desk.read(&["-"]);
    assert_eq!(ids(&result), ["-:1", "b"]);
    assert_eq!((&result.articles[0].path, result.articles[1].line), (&None, Some(3)));
    assert_eq!((result.articles[0].source.as_str(), result.articles[0].source_known), ("standard input", false));
    assert_eq!(desk.problem(&["-", "-"]).to_string(), "warning: -: given before, as -; it is read once");
}

#[test]
fn a_missing_source_is_the_host_of_the_address() {
    for (url, host) in [
        ("https://www.post.example/a?b=c.d", "post.example"),
        ("http://me@News.Post.Example:8080", "news.post.example"),
        ("post.example/a", "post.example"),
        ("//www.post.example/a", "post.example"),
    ] {
        let article = line(&format!(r#"{{"url":"{url}","text":"Two fell."}}"#)).article(&["wire.jsonl"]);
        assert_eq!((article.source.as_str(), article.source_known), (host, true));
    }
    let article = line(r#"{"url":"not an address","text":"Two fell."}"#).article(&["wire.jsonl"]);
    assert_eq!((article.source.as_str(), article.source_known), ("wire", false));
}

#[test]
fn a_day_in_the_address_dates_a_line_that_has_no_date() {
    let day = |url: &str, published: &str| {
        let content = format!(r#"{{"url":"{url}","published":{published},"text":"Two fell."}}"#);
        let published = line(&content).read(&["wire.jsonl"]).articles.remove(0).published?;
        Some((published.date.to_string(), published.how))
    };
    let from_path = Some(("2025-08-13".to_owned(), How::Path));
    assert_eq!(day("https://a.example/2025/08/13/piers", "null"), from_path);
    assert_eq!(day("https://a.example/news/2025/8/13/piers", "null"), from_path);
    assert_eq!(day("https://a.example/news/2025/aug/13/piers", "null"), from_path);
    assert_eq!(day("https://a.example/piers-20250813.html", "\"yesterday\""), from_path);
    assert_eq!(day("https://a.example/piers?seen=2025-08-13", "null"), None);
    let given = Some(("2025-08-12".to_owned(), How::Metadata));
    assert_eq!(day("https://a.example/2025/08/13/piers", "\"2025-08-12 08:00\""), given);
}

#[test]
fn a_day_in_the_name_of_a_file_of_lines_dates_none_of_them() {
    let desk = Desk::new().with("2025-08-13.jsonl", r#"{"text":"Two fell."}"#);
    assert_eq!(desk.article(&["2025-08-13.jsonl"]).published, None);
}

#[test]
fn a_date_that_is_no_iso_day_is_a_warning() {
    for published in [r#""13 August 2025""#, r#""2025-02-30""#, "20250813"] {
        let result = line(&format!(r#"{{"published":{published},"text":"Two fell."}}"#)).read(&["wire.jsonl"]);
        assert_eq!((result.articles.len(), result.articles[0].published), (1, None));
        let said = published.trim_matches('"');
        let expected = format!("`published` is `{said}`, not an ISO day such as 2025-08-13; it is left out");
        assert_eq!(shown(&result), [format!("warning: wire.jsonl:1: {expected}")]);
    }
}

#[test]
fn the_language_asked_for_beats_the_one_of_the_line() {
    let content = r#"{"language":"ar","text":"Two fell."}"#;
    assert_eq!(line(content).in_language("en").article(&["wire.jsonl"]).language.as_deref(), Some("en"));
    let result = line(&content.replace("ar", "Arabic")).read(&["wire.jsonl"]);
    assert_eq!(result.articles[0].language, None);
    let expected = "`language` is `Arabic`, not a code such as ar; it is guessed from the text";
    assert_eq!(shown(&result), [format!("warning: wire.jsonl:1: {expected}")]);
}

#[test]
fn an_empty_text_is_skipped_with_a_warning() {
    for text in [r#""""#, r#"" \n ""#, "null"] {
        let result =
            line(&format!("{{\"text\":{text}}}\n{{\"id\":\"b\",\"text\":\"Two fell.\"}}")).read(&["wire.jsonl"]);
        assert_eq!(ids(&result), ["b"]);
        assert_eq!(shown(&result), ["warning: wire.jsonl:1: `text` is empty, so this article is skipped"]);
    }
}

#[test]
fn a_bad_line_costs_that_line_only() {
    let bad = [
        ("{\"text\": \"cut o", "this is not valid JSON at byte 15: EOF while parsing a string;"),
        ("[1, 2]", "this is not a JSON object;"),
        (r#"{"text":"a","text":"b"}"#, "this is not valid JSON at byte 18: duplicate field `text`;"),
        (r#"{"body":"Two fell."}"#, "there is no field `text`; a line is an object such as"),
        (r#"{"text":["Two fell."]}"#, "`text` is a list; it should be a string"),
        (r#"{"id":5,"text":"Two fell."}"#, "`id` is a number; it should be a string, or left out"),
    ];
    for (content, message) in bad {
        let result =
            line(&format!("{{\"text\":\"One.\"}}\n{content}\n{{\"text\":\"Three.\"}}\n")).read(&["wire.jsonl"]);
        assert_eq!(ids(&result), ["wire.jsonl:1", "wire.jsonl:3"]);
        assert_eq!(result.problems.len(), 1);
        let said = shown(&result).remove(0);
        assert!(said.starts_with(&format!("error: wire.jsonl:2: {message}")), "{said}");
    }
}

#[test]
fn a_line_that_is_not_utf8_costs_that_line_only() {
    let desk = Desk::new().with("wire.ndjson", b"{\"text\":\"caf\xe9\"}\n{\"id\":\"b\",\"text\":\"Two fell.\"}\n");
    let result = desk.read(&["wire.ndjson"]);
    assert_eq!(ids(&result), ["b"]);
    let expected = "error: wire.ndjson:1: this is not UTF-8 at byte offset 12 of the line; save the file as UTF-8";
    assert_eq!(shown(&result), [expected]);
}

#[test]
fn an_id_is_given_once() {
    let result = line("{\"id\":\"a\",\"text\":\"One.\"}\n\n{\"id\":\"a\",\"text\":\"Two.\"}\n").read(&["wire.jsonl"]);
    assert_eq!(result.articles[0].text, "One.");
    let expected = "error: wire.jsonl:3: the id `a` is already that of line 1; give each article its own";
    assert_eq!((result.articles.len(), shown(&result)), (1, vec![expected.to_owned()]));

    let desk = line("{\"id\":\"a\",\"text\":\"One.\"}").hearing("{\"id\":\"a\",\"text\":\"Two.\"}");
    let expected = "error: -:1: the id `a` is already that of wire.jsonl:1; give each article its own";
    assert_eq!(desk.problem(&["wire.jsonl", "-"]).to_string(), expected);
}

#[test]
fn a_line_that_is_too_long_is_refused_and_the_rest_goes_on() {
    let fits = r#"{"text":"12345678901234567890"}"#;
    let long = format!("{{\"text\":\"{}\"}}", "x".repeat(100_000));
    let desk = line(&format!("{fits}\n{long}\n{fits}\n{long}")).of_at_most(fits.len() as u64);
    let result = desk.read(&["wire.jsonl"]);
    assert_eq!(ids(&result), ["wire.jsonl:1", "wire.jsonl:3"]);
    let expected = "this line is longer than 31 bytes, the most that is read of one article";
    let errors = [2, 4].map(|number| format!("error: wire.jsonl:{number}: {expected}"));
    assert_eq!(shown(&result), errors);
}

#[test]
fn a_byte_order_mark_before_the_first_line_is_no_part_of_it() {
    assert_eq!(line("\u{feff}{\"id\":\"a\",\"text\":\"One.\"}").article(&["wire.jsonl"]).id, "a");
}

#[test]
fn lines_are_handed_on_before_the_input_ends() {
    let mut input = std::io::BufReader::new(std::io::Read::chain(
        "{\"id\": \"a\", \"text\": \"A.\"}\n{\"id\": \"b\", \"text\": \"B.\"}\n".as_bytes(),
        std::io::repeat(b'\n'),
    ));
    let mut seen = Vec::new();
    let problems = crosscheck::article::read_each(&["-".into()], &ReadOptions::default(), &mut input, &mut |article| {
        seen.push(article.id);
        if seen.len() == 2 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    assert_eq!((seen, problems), (vec!["a".to_owned(), "b".to_owned()], vec![]));
}
