//! The table fits its width, reads right from right to left, and leads with what an editor has to settle.

use super::sample::report;
use crosscheck::report::{Look, Report, claims_table, table};
use unicode_width::UnicodeWidthStr;

fn at(width: u16, all: bool) -> Look {
    Look { width: Some(width), color: false, all }
}

fn every_table(report: &Report) -> Vec<(u16, String)> {
    let mut tables = Vec::new();
    for (width, all) in (40..=160).flat_map(|width| [(width, false), (width, true)]) {
        tables.push((width, table(report, &at(width, all))));
        tables.push((width, claims_table(report, &at(width, all))));
    }
    tables
}

#[test]
fn no_line_is_wider_than_the_width() {
    for (width, text) in every_table(&report()) {
        for line in text.lines() {
            assert!(line.width() <= usize::from(width), "{} > {width}: {line}", line.width());
        }
    }
}

#[test]
fn isolates_are_closed_on_the_line_they_are_opened_on() {
    for (width, text) in every_table(&report()) {
        assert!(text.contains('\u{2068}'));
        for line in text.lines() {
            let mut depth = 0;
            for c in line.chars() {
                depth += i32::from(c == '\u{2068}') - i32::from(c == '\u{2069}');
                assert!((0..=1).contains(&depth), "at {width}: {line}");
            }
            assert_eq!(depth, 0, "at {width}: {line}");
        }
    }
}

#[test]
fn colour_is_only_where_it_was_asked_for() {
    assert!(every_table(&report()).iter().all(|(_, text)| !text.contains('\u{1b}')));
    let coloured = table(&report(), &Look { color: true, ..Look::default() });
    assert!(coloured.contains("\u{1b}[1;31mCONFLICT\u{1b}[0m (high)"));
}

#[test]
fn findings_come_first_and_by_weight() {
    let text = table(&report(), &at(100, false));
    let order =
        ["3 articles of 3 sources", "CONFLICT (high)", "INCONSISTENT", "WORDING", "What agrees", "From one source"];
    let places: Vec<usize> = order.iter().map(|part| text.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("· f1\n") && text.contains("brief.txt against itself · f2"));
}

#[test]
fn a_conflict_shows_every_party_its_words_and_denials() {
    let text = table(&report(), &at(160, false));
    let row = |part: &str| -> Vec<&str> {
        text.lines().find(|line| line.contains(part)).unwrap().split('│').map(str::trim).collect()
    };
    let (arabic, party) = ("\u{2068}النشرة\u{2069}, 5 March 2025", "Harbor Post, no date");
    let words = "«\u{2068}نحو 40 عاملا قتلوا\u{2069}»";
    assert_eq!(row("killed 12"), [party, "12", "«killed 12 workers»", "ministry", "4 March 2025"]);
    assert_eq!(row("counted 9"), [party, "9", "«rescuers counted 9»", "rescuers", ""]);
    assert_eq!(row("36–44"), [arabic, "about 40 (36–44)", words, "\u{2068}المحافظ\u{2069}", ""]);
    assert_eq!(row("summed")[1..3], ["13 (summed)", "«10 dockers» + «3 drivers died»"]);
    assert_eq!(row("denied")[..2], ["brief.txt, 5 March 2025?", "denied: 0"]);
    assert!(!text.contains("««"), "quotation marks are not doubled");
}

#[test]
fn what_one_source_has_is_counted_and_listed_on_demand() {
    assert!(table(&report(), &at(100, false)).contains("damage ×1"));
    assert!(!table(&report(), &at(100, false)).contains("«cost USD 1.3 billion»"));
    assert!(table(&report(), &at(100, true)).contains("«cost USD 1.3 billion»"));
}

#[test]
fn more_claims_of_one_article_are_counted() {
    let mut report = report();
    report.subjects[1].positions[0].claims = vec![2, 0, 1];
    report.findings[4].verdict = crosscheck::compare::Verdict::Conflict;
    let line = |all| {
        let text = table(&report, &at(160, all));
        text.lines().find(|line| line.contains("أصيب")).unwrap().to_string()
    };
    assert!(line(false).contains("«\u{2068}أصيب 7\u{2069}» +2 more"));
    assert!(line(true).contains("الثلاثاء"));
}

#[test]
fn an_article_cannot_turn_the_screen_around() {
    let mut report = report();
    report.claims[3].evidence.text = "killed\n\u{202E}12\u{2066} \u{1b}[31mworkers".into();
    let text = table(&report, &at(100, false));
    assert!(text.contains("«killed 12 [31mworkers»"), "{text}");
}

#[test]
fn a_line_of_a_right_to_left_quotation_keeps_its_direction() {
    let mut report = report();
    report.claims[0].evidence.text = format!("قال {} ثم سكت", "Reuters ".repeat(12).trim());
    let text = table(&report, &at(60, false));
    let cut_off = text.lines().filter(|line| line.contains("Reuters") && !line.contains("قال"));
    assert!(cut_off.clone().count() > 0);
    assert!(cut_off.into_iter().all(|line| line.contains("\u{2068}\u{200F}Reuters")), "{text}");
}

#[test]
fn quiet_stories_take_a_line() {
    let mut report = report();
    let mut other = report.articles[1].clone();
    other.story = "a-quiet-one".into();
    let empty = crosscheck::article::Article { story: "alone".into(), ..other.clone() };
    report.articles.extend([other, empty]);
    report.findings[4].story = "a-quiet-one".into();
    report.subjects[1].story = "a-quiet-one".into();
    let text = table(&report, &at(160, false));
    assert!(text.starts_with("5 articles of 3 sources in 3 stories, 15 claims: 1 conflict,"));
    assert!(text.contains("\n\nport-fire\n\nCONFLICT"));
    assert!(text.contains("\na-quiet-one: 1 article of 1 source: 1 agreement.\n"));
    assert!(text.contains("\nIn 1 story no two sources speak of the same thing.\n"));
    assert!(table(&report, &at(160, true)).contains("\na-quiet-one\n\nWhat agrees\n"));
}
