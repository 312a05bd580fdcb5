//! The page that is forwarded: whole in itself, nothing in an article's words is markup, and every mark is a claim's words.

use super::decided::decided;
use super::markup::{Tag, tags, words_of};
use super::sample::report;
use crosscheck::compare::Verdict;
use crosscheck::extract::Role;
use crosscheck::report::{Report, html};
use crosscheck::value::{Amount, Value};
use std::collections::BTreeSet;

fn body(report: &Report) -> String {
    let page = html::page(report);
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>\n").unwrap();
    format!("{head}{body}")
}

#[test]
fn the_page_is_word_for_word_as_it_was_read_by_hand() {
    assert_eq!(body(&decided()), include_str!("expected.html"));
}

/// An element name or an attribute name that the page may have.
const ELEMENTS: &str = "!doctype html head meta title body a b header p h1 h2 h3 h4 bdi strong form details summary fieldset \
    legend label input span button main section nav ol ul li article figure figcaption svg rect line circle path text div \
    blockquote mark dl dt dd br table thead tbody tr th td q aside footer style";
const ATTRIBUTES: &str = "html lang dir charset http-equiv content name class href id type aria-label aria-labelledby \
    aria-hidden aria-live open focusable x y x1 x2 y1 y2 width height cx cy r d opacity title tabindex role scope rel";

fn hold(page: &str) {
    let tags = tags(page);
    for tag in &tags {
        assert!(ELEMENTS.split_whitespace().any(|known| known == tag.name), "<{}> is no part of the page", tag.name);
        for (name, value) in &tag.attributes {
            assert!(ATTRIBUTES.split_whitespace().any(|known| known == name), "{name} of <{}>", tag.name);
            let address = value.trim_start().to_lowercase();
            assert!(name != "href" || address.starts_with(['#', 'h']), "{value}");
            assert!(!name.starts_with("on"), "{name}");
        }
    }
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an id stands twice");
    for tag in &tags {
        let local = tag.get("href").and_then(|href| href.strip_prefix('#')).or(tag.get("aria-labelledby"));
        assert!(local.is_none_or(|id| unique.contains(id)), "{local:?} leads nowhere");
    }
}

#[test]
fn the_page_is_well_formed_and_fetches_nothing() {
    for report in [report(), decided(), Report::default()] {
        let page = html::page(&report);
        hold(&page);
        assert!(page.contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""
        ));
        for fetched in ["http:", "https:", "url(", "@import", "src=", "//"] {
            assert!(!page.contains(fetched), "{fetched}");
        }
    }
}

#[test]
fn words_of_an_article_are_never_markup() {
    let hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;</style><!--{{ 7 }}";
    let mut report = decided();
    for article in &mut report.articles {
        article.source = format!("{hostile} {}", article.source);
        article.title = hostile.into();
        article.path = Some(hostile.into());
        article.language = Some(hostile.into());
        article.url = Some("javascript:alert(1)".into());
    }
    for claim in &mut report.claims {
        claim.attribution = vec![hostile.into()];
        claim.rule = hostile.into();
    }
    for subject in &mut report.subjects {
        subject.label = hostile.into();
        subject.kind = hostile.into();
    }
    for finding in &mut report.findings {
        finding.reason = hostile.into();
        finding.story = hostile.into();
        if let Some(decision) = &mut finding.decision {
            decision.note = Some(hostile.into());
            decision.who = hostile.into();
        }
    }
    hold(&html::page(&report));
    assert!(!html::page(&report).contains("javascript:"));
    assert!(html::page(&report).contains("&#60;script&#62;alert(1)"));
    let text = &mut report.articles[1].text;
    let at = text.find("A fire").unwrap();
    text.replace_range(at..at + 6, "<b>&\"'");
    let evidence = html::evidence(&report, 0).unwrap();
    assert!(
        evidence.contains("&#60;b&#62;&#38;&#34;&#39; in the port <mark>killed 12 workers</mark>, the"),
        "{evidence}"
    );
}

#[test]
fn only_an_address_of_the_web_is_a_link() {
    let mut report = report();
    report.articles[0].url = Some("https://example.org/a?b=\"c\"".into());
    let page = html::page(&report);
    assert!(page.contains("<a href=\"https://example.org/a?b=&#34;c&#34;\" rel=\"noreferrer noopener\">"));
    hold(&page);
}

#[test]
fn every_mark_is_a_claims_words_in_its_own_direction() {
    let report = report();
    for (index, finding) in report.findings.iter().enumerate() {
        let evidence = html::evidence(&report, index).unwrap();
        let plain = evidence.replace("<b>", "").replace("</b>", "");
        let told: BTreeSet<String> = words_of(&plain, "mark").into_iter().collect();
        let mut claims = finding.claims.iter().map(|claim| &report.claims[*claim].evidence.text);
        assert!(claims.all(|words| told.contains(words)), "{}: {told:?}", finding.id);
    }
    let evidence = html::evidence(&report, 0).unwrap();
    assert!(evidence.contains("<blockquote dir=\"rtl\" lang=\"ar\">قال المحافظ إن <mark>نحو 40"));
    assert!(evidence.contains("<blockquote dir=\"ltr\" lang=\"en\">A fire in the port <mark>killed 12"));
    assert_eq!(html::evidence(&report, 99), None);
}

fn at(tag: &Tag, name: &str) -> f64 {
    tag.get(name).unwrap().trim_end_matches('%').parse().unwrap()
}

#[test]
fn the_picture_lays_figures_out_in_their_order() {
    let picture = html::picture(&report(), 0).unwrap();
    let tags = tags(&picture);
    // The governor's 40 of an article with a day, then brief.txt's 13, a denial of it, and the undated 12 and 9.
    let dots: Vec<f64> = tags.iter().filter(|tag| tag.name == "circle").map(|tag| at(tag, "cx")).collect();
    let [forty, thirteen, twelve, nine] = dots[..] else { panic!("{dots:?}") };
    assert!(nine < twelve && twelve < thirteen && thirteen < forty, "{dots:?}");
    // From 0 to 44 with four percent of room: 44 is at 4 + 92 / 1.04.
    assert!((forty - (4.0 + 92.0 * 40.0 / (44.0 * 1.04))).abs() < 0.01, "{forty}");
    let whiskers = tags.iter().find(|tag| tag.get("class") == Some("span about")).unwrap();
    assert!(at(whiskers, "x1") < forty && forty < at(whiskers, "x2"));
    // Harbor Post's 9 and 12 and the other's 36 to 44 decided it: the widest gap is from 9 to 36.
    let band = tags.iter().find(|tag| tag.get("class") == Some("band")).unwrap();
    assert!((at(band, "x") - nine).abs() < 0.02);
    assert!((at(band, "x") + at(band, "width") - at(whiskers, "x1")).abs() < 0.02);
    assert!(
        picture.contains("class=\"glyph\" x=\"4.00%\" y=\"50%\"><path d=\"M-5-5 5 5M5-5-5 5\""),
        "the denial of any"
    );
}

#[test]
fn quotations_have_no_picture_and_days_have_a_time_line() {
    assert_eq!(html::picture(&report(), 2), None);
    let days = html::picture(&report(), 3).unwrap();
    assert!(days.contains(">2 Mar 2025</text>") && days.contains(">4 Mar</text>"), "{days}");
    assert_eq!(days.matches("<circle").count(), 2, "a weekday alone has no place on it");
    assert!(html::picture_of_subject(&report(), 0).is_some());
    assert_eq!(html::picture_of_subject(&report(), 3), None, "one value alone");
}

#[test]
fn a_vague_figure_leaves_the_others_their_room() {
    let mut report = report();
    report.subjects[0].positions[2].value = Value::Number(Amount::vague(2_000.0, 99_999.0));
    let picture = html::picture(&report, 0).unwrap();
    let tags = tags(&picture);
    let dots: Vec<f64> = tags.iter().filter(|tag| tag.name == "circle").map(|tag| at(tag, "cx")).collect();
    assert_eq!(dots.len(), 3);
    let vague = tags.iter().find(|tag| tag.get("class") == Some("span vague")).unwrap();
    // The greatest that was said firmly is 44: «thousands» lie beyond the right edge.
    assert_eq!((at(vague, "x1"), at(vague, "x2")), (100.0, 100.0));
    assert!(picture.contains("<text") && !picture.contains(">50,000<"));
}

#[test]
fn the_words_in_which_two_renderings_part_stand_out() {
    let mut report = report();
    let evidence = html::evidence(&report, 2).unwrap();
    assert_eq!(words_of(&evidence, "b"), ["every", "each"]);
    report.findings[2].verdict = Verdict::Conflict;
    assert_eq!(words_of(&html::evidence(&report, 2).unwrap(), "b"), [""; 0]);
}

#[test]
fn half_a_person_is_no_mark() {
    let mut report = report();
    report.subjects[1].positions[1].value = Value::Number(Amount::exact(8.0));
    let picture = html::picture(&report, 4).unwrap();
    let marks: Vec<&str> = picture.split("y=\"1.1em\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(marks, ["7", "8"]);
}

#[test]
fn an_article_against_itself_shows_the_place_of_each_figure() {
    let mut report = report();
    report.findings[0].articles = vec![2];
    report.findings[0].verdict = Verdict::Inconsistent;
    report.findings[0].pair = None;
    let picture = html::picture(&report, 0).unwrap();
    assert!(picture.contains("<bdi>brief.txt</bdi><span class=\"whom\">, line 1</span>"), "{picture}");
    assert!(picture.contains("the two that are furthest apart"), "no pair decided it");
    // Of 12, 9, about 40, 10, 3 and 0 the widest gap is from 0 to 36.
    let band = tags(&picture).into_iter().find(|tag| tag.get("class") == Some("band")).unwrap();
    assert_eq!(at(&band, "x"), 4.0);
}

#[test]
fn stories_without_differences_are_folded_and_the_others_have_one_index() {
    let mut report = report();
    report.articles[0].story = "calm <sea>".into();
    report.findings[4].story = "calm <sea>".into();
    let page = html::page(&report);
    hold(&page);
    assert!(page.contains("<h2 id=\"quiet\">Stories without differences</h2>"));
    assert!(page.contains(
        "<details class=\"quiet\"><summary><h3>calm &#60;sea&#62;: 1 article of 1 source: 1 agreement.</h3>"
    ));
    assert_eq!(page.matches("<nav ").count(), 1);
    assert_eq!(page.matches("<bdi class=\"story-name\">port-fire</bdi>").count(), 3);
    assert!(!html::page(&super::sample::report()).contains("id=\"quiet\""));
}

#[test]
fn each_filter_has_its_rule() {
    let page = html::page(&report());
    for tag in tags(&page).iter().filter(|tag| tag.name == "input") {
        let id = tag.get("id").unwrap();
        assert!(page.contains(&format!(":has(#{id}:checked)")), "{id} does nothing");
    }
    for verdict in [Verdict::Conflict, Verdict::SingleSource] {
        let name = serde_json::to_value(verdict).unwrap();
        let class = format!("v-{}", name.as_str().unwrap());
        assert!(
            tags(&page).iter().any(|tag| tag.name != "input" && tag.get("class").is_some_and(|c| c.contains(&class)))
        );
    }
}

#[test]
fn parts_are_folded_behind_what_the_sources_say() {
    let mut report = report();
    let whole = (html::picture(&report, 0).unwrap(), html::evidence(&report, 0).unwrap());
    // A part that is told beside the figure: «7 injured» of the same article will do.
    report.claims[6].role = Role::Part;
    report.subjects[0].beside.push(6);
    assert_eq!(html::picture(&report, 0).unwrap(), whole.0, "a part is no line of the picture");
    let evidence = html::evidence(&report, 0).unwrap();
    let (said, aside) = evidence.split_once("<details class=\"aside\">").unwrap();
    assert!(!whole.1.contains("class=\"aside\"") && said.trim_end() == whole.1.trim_end(), "{said}");
    assert!(aside.contains("no part in the verdict: 1</summary>") && aside.contains("7 (part)"), "{aside}");
    assert!(said.contains("denied: 0"), "a denial is not folded");
}

#[test]
fn a_quotation_in_a_list_has_its_own_line_and_direction() {
    let mut report = report();
    report.subjects[2].positions[1].value =
        Value::Quotation { speaker: Some("mayor".into()), words: "سنبني كل رافعة".into() };
    let page = html::page(&report);
    // No isolate within: an element that takes its direction from its words would not see them.
    assert!(page.contains("<bdi class=\"fig quoted\">«سنبني كل رافعة»</bdi></span>"), "{page}");
    assert!(page.contains("<bdi class=\"fig\">12</bdi>; <bdi class=\"fig\">9</bdi>; "), "{page}");
}

#[test]
fn a_copy_is_told_in_the_picture_too() {
    let picture = html::picture(&report(), 0).unwrap();
    assert!(picture.contains("5 March 2025? · copy of <bdi>Harbor Post</bdi></span>"), "{picture}");
    assert_eq!(picture.matches("copied").count(), 2, "13 and the denial are of brief.txt, which prints another's text");
}
