//! What cannot be read is one line each, and the rest is read.

use super::*;

const READ: &str = ".txt, .md, .html, .docx, .jsonl, .warc and feeds (.rss, .atom, .xml, .json), also as .gz or .zst";

#[test]
fn each_input_that_cannot_be_read_is_one_error() {
    let binary = format!("this is no text: there is a NUL byte at byte offset 2; {READ} are read");
    let cases: [(&str, &[u8], &str); 9] = [
        ("bad.txt", b"", "the file is empty; it should hold one article's text"),
        ("bad.txt", b" \n\t\r\n", "the file is empty; it should hold one article's text"),
        ("bad.txt", b"\xef\xbb\xbf\n", "the file is empty; it should hold one article's text"),
        ("bad.jsonl", b"", "it is empty; it should hold one article a line"),
        ("bad.ndjson", b"\n \n", "it is empty; it should hold one article a line"),
        ("bad.txt", b"ab\0\xff", &binary),
        ("bad.bin", b"ab\0cd", &binary),
        ("bad.html", b"<p><img src=a>", "the page holds no text; is its article made by a script?"),
        (
            "bad.txt",
            b"12345678901234567",
            "the file is larger than 16 bytes, the most that is read of one article; give smaller files",
        ),
    ];
    for (name, bytes, message) in cases {
        let desk = Desk::new().with("s/a.txt", "A.").with(&format!("s/{name}"), bytes).of_at_most(16);
        for paths in [&["s"][..], &[&format!("s/{name}"), "s/a.txt"]] {
            let result = desk.read(paths);
            assert_eq!(ids(&result), ["s/a.txt"]);
            assert_eq!(shown(&result), [format!("error: s/{name}: {message}")]);
        }
    }
}

#[test]
fn a_file_of_exactly_the_most_bytes_is_read() {
    assert_eq!(Desk::new().with("a.txt", "1234567890123456").of_at_most(16).article(&["a.txt"]).text.len(), 16);
}

#[test]
fn a_text_that_is_cut_within_a_character_is_read_with_a_warning() {
    let whole = "Café, crème brûlée, naïve élèves, à bientôt.\nEnfin l’ét";
    let cut = [whole.as_bytes(), b"\xc3"].concat();
    let result = Desk::new().with("a.txt", cut).read(&["a.txt"]);
    let expected = "warning: a.txt:2: some bytes are not UTF-8, and stand as \u{fffd}; save the file as UTF-8";
    assert_eq!(shown(&result), [expected]);
    assert_eq!(result.articles[0].text, format!("{whole}\u{fffd}"));
}

#[test]
fn texts_in_other_encodings_are_read_as_what_they_say() {
    let text = "أعلنت البلدية إغلاق السوق القديم بعد الحريق، وقالت إن السوق الجديد سيفتح قريبا.";
    // ISO-8859-6 has the letters from U+0621 to U+064A and the comma U+060C, 0x560 below their code points.
    let iso = |c: char| u8::try_from(u32::from(c)).unwrap_or_else(|_| u8::try_from(u32::from(c) - 0x560).unwrap());
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let marked = [&b"\xff\xfe"[..], &wide(text)].concat();
    for bytes in [text.chars().map(iso).collect(), marked] {
        assert_eq!(Desk::new().with("a.txt", bytes).article(&["a.txt"]).text, text);
    }
    assert_eq!(Desk::new().with("a.txt", wide("Two bridges.")).article(&["a.txt"]).text, "Two bridges.");
}

#[test]
fn a_path_that_is_not_there_is_an_error_and_the_rest_is_read() {
    let result = Desk::new().with("a.txt", "A.").read(&["gone.txt", "a.txt"]);
    assert_eq!(ids(&result), ["a.txt"]);
    assert_eq!(shown(&result), ["error: gone.txt: there is no such file or folder"]);
}

#[test]
fn a_folder_without_articles_is_an_error() {
    let desk = Desk::new().with("s/case.yaml", "name: s").with("s/deep/.hidden.txt", "H.").with_folder("empty");
    for folder in ["s", "empty"] {
        let expected = format!("error: {folder}: there are no articles in this folder; {READ} are read");
        assert_eq!(desk.problem(&[folder]).to_string(), expected);
    }
}

#[test]
fn a_folder_whose_only_article_is_bad_is_one_error_and_not_two() {
    assert_eq!(Desk::new().with("s/a.txt", "").problem(&["s"]).path, "s/a.txt");
}

#[test]
fn a_kind_that_is_not_read_is_an_error_where_it_was_asked_for() {
    let desk = Desk::new().with("a.mp3", "ID3").with("list.yaml", "x: 1").with("a.txt", "A.");
    let message = |kind: &str| format!("files of kind .{kind} are not read; {READ} are");
    assert_eq!(desk.problem(&["a.mp3", "a.txt"]).to_string(), format!("error: a.mp3: {}", message("mp3")));
    assert_eq!(desk.problem(&["list.yaml"]).to_string(), format!("error: list.yaml: {}", message("yaml")));
    assert_eq!(desk.problem(&["list.yaml", "a.txt"]).to_string(), format!("warning: list.yaml: {}", message("yaml")));
}

#[test]
fn lines_that_are_binary_are_one_error() {
    let desk = Desk::new().with("w.jsonl", b"\x1f\x8b\x08\0\n\0\n\0\n");
    let expected = "error: w.jsonl:1: this is no text: there is a NUL byte in its first line; nothing of it is read";
    assert_eq!(desk.problem(&["w.jsonl"]).to_string(), expected);
}

#[test]
fn standard_input_without_lines_is_an_error() {
    let expected = "error: -: it is empty; it should hold one article a line";
    assert_eq!(Desk::new().problem(&["-"]).to_string(), expected);
}

#[test]
fn nothing_given_is_nothing_read() {
    assert_eq!(Desk::new().read(&[]), ReadResult::default());
}
