//! An editor's notes: nothing in an article's words is markup, and every figure has a footnote.

use super::sample::report;
use crosscheck::report::markdown;

#[test]
fn cells_and_footnotes_hold_the_words_escaped() {
    let notes = markdown(&report(), false);
    assert!(notes.contains("| Harbor Post, no date | «We will rebuild every \\| crane»[^8] |"), "{notes}");
    assert!(notes.contains("\n[^8]: Harbor Post, no date, story/post.txt, 2:44: "), "{notes}");
    assert!(notes.contains("«\u{2068}نحو 40 عاملا قتلوا\u{2069}»[^3]"));
}

#[test]
fn markup_in_an_article_stays_words() {
    let mut report = report();
    report.articles[1].source = "<b>*Post*</b> [x](y) `z` \\".into();
    report.findings[0].reason = "1. One\n# two".into();
    let notes = markdown(&report, false);
    assert!(notes.contains("| \\<b\\>\\*Post\\*\\</b\\> \\[x\\](y) \\`z\\` \\\\, no date |"), "{notes}");
    assert!(notes.contains("\n\n1\\. One \\# two\n\n"));
}

#[test]
fn every_mark_has_one_footnote() {
    let notes = markdown(&report(), true);
    for number in 1..=14 {
        assert_eq!(notes.matches(&format!("\n[^{number}]: ")).count(), 1, "{number} in {notes}");
        assert!(notes.matches(&format!("[^{number}]")).count() > 1, "{number} in {notes}");
    }
    assert!(!notes.contains("[^15]"));
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_header() {
    let mut bars = None;
    for line in markdown(&report(), true).lines() {
        let count = line.replace("\\|", "").matches('|').count();
        assert!(count == 0 || bars.is_none_or(|bars| bars == count), "{line}");
        bars = Some(count).filter(|count| *count > 0);
    }
}

#[test]
fn a_footnote_is_the_sentence_with_its_words_in_bold() {
    let mut report = report();
    let notes = markdown(&report, false);
    let sentence = "«A fire in the port **killed 12 workers**, the ministry said; rescuers counted 9.»";
    assert!(notes.contains(&format!("[^1]: Harbor Post, no date, story/post.txt, 1:20: {sentence}\n")), "{notes}");
    assert!(notes.contains("«\u{2068}قال المحافظ إن **نحو 40 عاملا قتلوا** في حريق"), "{notes}");
    // Words that go on beyond the sentence stand alone.
    report.claims[3].sentence.1 = report.claims[3].evidence.end - 1;
    assert!(markdown(&report, false).contains("1:20: «killed 12 workers»\n"));
}
