//! Packed files: read as a stream, and cut off where they unpack to more than anyone wrote.

use super::*;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

const LINES: &str = "{\"id\":\"a\",\"text\":\"One pier fell.\"}\n{\"id\":\"b\",\"text\":\"سقط رصيفان.\"}\n";

#[test]
fn packed_lines_are_read_as_they_are_unpacked() {
    for (name, bytes) in [("w.jsonl.gz", gzip(LINES.as_bytes())), ("w.ndjson.zst", zstd(LINES.as_bytes()))] {
        let result = Desk::new().with(name, bytes).read(&[name]);
        assert_eq!((ids(&result), shown(&result)), (vec!["a", "b"], vec![]), "{name}");
        assert_eq!(result.articles[1].text, "سقط رصيفان.");
        assert_eq!((result.articles[0].source.as_str(), result.articles[1].line), ("w", Some(2)));
    }
}

#[test]
fn members_and_frames_that_follow_each_other_are_one_stream() {
    let third = b"{\"id\":\"c\",\"text\":\"C.\"}\n";
    let skipped = [b"\x50\x2a\x4d\x18\x03\0\0\0abc".to_vec(), zstd(third)].concat();
    for (name, bytes) in [
        ("w.jsonl.gz", [gzip(LINES.as_bytes()), gzip(third)].concat()),
        ("w.jsonl.zst", [zstd(LINES.as_bytes()), skipped].concat()),
    ] {
        assert_eq!(ids(&Desk::new().with(name, bytes).read(&[name])), ["a", "b", "c"], "{name}");
    }
}

#[test]
fn a_packed_text_is_one_article() {
    let article = Desk::new().with("s/post.txt.gz", gzip("سقط رصيفان.".as_bytes())).article(&["s"]);
    assert_eq!((article.text.as_str(), article.source.as_str()), ("سقط رصيفان.", "post"));
    let desk = Desk::new().with("notes.gz", gzip(b"A."));
    assert!(desk.problem(&["notes.gz"]).message.starts_with("files of kind .gz are not read"));
}

#[test]
fn a_bomb_of_lines_is_cut_off_and_what_came_before_it_is_kept() {
    let bomb = [LINES.as_bytes(), &vec![b' '; 64 << 20]].concat();
    for (name, bytes) in [("w.jsonl.gz", gzip(&bomb)), ("w.jsonl.zst", zstd(&bomb))] {
        let desk = Desk::new().with(name, bytes).with("a.txt", "A.");
        let result = desk.read(&[name, "a.txt"]);
        assert_eq!(ids(&result), ["a", "b", "a.txt"]);
        let expected = format!(
            "error: {name}: it cannot be read to its end: it unpacks to more than 200 times its size, as no text does"
        );
        assert_eq!(shown(&result), [expected]);
    }
}

#[test]
fn a_bomb_in_a_text_stops_at_the_most_bytes() {
    let desk = Desk::new().with("a.txt.gz", gzip(&vec![b'a'; 1 << 20])).of_at_most(1000);
    let expected = "the file is larger than 1000 bytes, the most that is read of one article; give smaller files";
    assert_eq!(desk.problem(&["a.txt.gz"]).message, expected);
}

#[test]
fn a_packing_that_is_cut_or_broken_is_told_and_the_lines_before_it_are_kept() {
    let mut many = String::new();
    for n in 0..20_000 {
        many.push_str(&format!("{{\"id\":\"{n}\",\"text\":\"Pier {} fell.\"}}\n", n * 7919 % 10_007));
    }
    for (name, bytes) in [("w.jsonl.gz", gzip(many.as_bytes())), ("w.jsonl.zst", zstd(many.as_bytes()))] {
        let result = Desk::new().with(name, &bytes[..bytes.len() * 3 / 4]).read(&[name]);
        assert!((1000..20_000).contains(&result.articles.len()), "{name}: {}", result.articles.len());
        let told = shown(&result);
        assert!(
            told.last().unwrap().starts_with(&format!("error: {name}: it cannot be read to its end: ")),
            "{told:?}"
        );
    }
    let problem = Desk::new().with("w.jsonl.zst", "no zstd at all").problem(&["w.jsonl.zst"]);
    assert!(problem.message.contains("its zstd packing is broken"), "{problem}");
}
