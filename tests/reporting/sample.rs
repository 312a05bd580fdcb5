//! A report made by hand: three sources on a fire in a port, with one finding of every kind that is shown differently.

use crosscheck::article::{Article, Clues, How, Published};
use crosscheck::compare::{Finding, Severity, Verdict};
use crosscheck::extract::{Claim, Cues, Evidence, Place, Role, Stance};
use crosscheck::report::Report;
use crosscheck::subject::{Made, Party, Position, Subject};
use crosscheck::value::{Amount, DateValue, Grain, Hedge, Value};
use jiff::civil::{Weekday, date};
use std::collections::BTreeMap;

const ARABIC: &str = "حريق في الميناء\nقال المحافظ إن نحو 40 عاملا قتلوا في حريق الميناء يوم الثلاثاء، وأصيب 7 آخرون.\n";
const ENGLISH: &str = "A fire in the port killed 12 workers, the ministry said; rescuers counted 9.\n\
    Seven people were injured on 4 March 2025. «We will rebuild every | crane», the mayor said.\n";
const BRIEF: &str = "Port fire: 10 dockers and 3 drivers died, none of them asleep.\n\
    The mayor: «We will rebuild each crane».\nThe blaze began on Wednesday. It cost USD 1.3 billion and 4.5 ha of quay.\n";

/// The report.
pub fn report() -> Report {
    Report {
        articles: articles(),
        claims: claims(),
        subjects: subjects(),
        claim_subjects: [0, 1, 4, 0, 0, 0, 1, 4, 2, 0, 0, 2, 4, 3].iter().map(|s| Some(*s)).chain([None]).collect(),
        findings: findings(),
        problems: Vec::new(),
    }
}

fn articles() -> Vec<Article> {
    let on = |how, sure| Some(Published { date: date(2025, 3, 5), how, sure });
    vec![
        article("story/nashra.txt", "النشرة", "ar", ARABIC, on(How::Metadata, true)),
        article("story/post.txt", "Harbor Post", "en", ENGLISH, None),
        Article {
            title: "14 dead in port fire".into(),
            title_apart: true,
            source_known: false,
            ..article("story/brief.txt", "brief.txt", "en", BRIEF, on(How::Path, false))
        },
    ]
}

fn article(path: &str, source: &str, language: &str, text: &str, published: Option<Published>) -> Article {
    Article {
        id: path.into(),
        path: Some(path.into()),
        line: None,
        source: source.into(),
        source_known: true,
        url: None,
        title: text.lines().next().unwrap_or_default().into(),
        title_apart: false,
        body: 0,
        text: text.into(),
        language: Some(language.into()),
        story: "port-fire".into(),
        published,
        clues: Clues::default(),
    }
}

fn claims() -> Vec<Claim> {
    let about_40 = Value::Number(Amount::hedged(40.0, Hedge::About, 0.1).counted());
    let tuesday = DateValue { weekday: Some(Weekday::Tuesday), ..DateValue::unresolved(Grain::Day) };
    let fourth = date(2025, 3, 4);
    let wednesday = DateValue { weekday: Some(Weekday::Wednesday), ..DateValue::span(fourth, fourth, Grain::Day) };
    let wednesday = DateValue { resolved_on: Some(date(2025, 3, 5)), ..wednesday };
    let day = Value::Date(DateValue::span(fourth, fourth, Grain::Day));
    let cost = Value::Quantity(Amount::exact(1.3e9), "USD".into());
    let area = Value::Quantity(Amount::exact(4.5), "ha".into());
    let mayor = |words: &str| Value::Quotation { speaker: Some("mayor".into()), words: words.into() };
    let mut claims = vec![
        claim(0, "people-killed", about_40, "نحو 40 عاملا قتلوا"),
        claim(0, "people-injured", number(7.0), "أصيب 7"),
        claim(0, "event-date", Value::Date(tuesday), "يوم الثلاثاء"),
        claim(1, "people-killed", number(12.0), "killed 12 workers"),
        claim(1, "people-killed", number(9.0), "rescuers counted 9"),
        Claim { stance: Stance::Denied, ..claim(2, "people-killed", number(0.0), "none of them") },
        claim(1, "people-injured", number(7.0), "Seven people were injured"),
        claim(1, "event-date", day, "on 4 March 2025"),
        claim(1, "quotation", mayor("We will rebuild every | crane"), "«We will rebuild every | crane»"),
        claim(2, "people-killed", number(10.0), "10 dockers"),
        claim(2, "people-killed", number(3.0), "3 drivers died"),
        claim(2, "quotation", mayor("We will rebuild each crane"), "«We will rebuild each crane»"),
        claim(2, "event-date", Value::Date(wednesday), "on Wednesday"),
        claim(2, "damage", cost, "cost USD 1.3 billion"),
        claim(2, "area", area, "4.5 ha of quay"),
    ];
    claims[0].attribution = vec!["المحافظ".into()];
    claims[3].attribution = vec!["ministry".into()];
    claims[3].as_of = Some(fourth);
    claims[4].attribution = vec!["rescuers".into()];
    claims[9].role = Role::Part;
    claims[10].role = Role::Part;
    for (index, claim) in claims.iter_mut().enumerate() {
        claim.id = format!("{}#{}", ["nashra", "post", "brief"][claim.article], index + 1);
    }
    claims
}

fn number(n: f64) -> Value {
    Value::Number(Amount::exact(n))
}

fn claim(article: usize, kind: &str, value: Value, words: &str) -> Claim {
    let text = [ARABIC, ENGLISH, BRIEF][article];
    let start = text.find(words).unwrap();
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    Claim {
        id: String::new(),
        article,
        kind: kind.into(),
        value,
        role: Role::Current,
        stance: Stance::Asserted,
        attribution: Vec::new(),
        as_of: None,
        slots: BTreeMap::from([("event".into(), "port-fire".into())]),
        rule: format!("{}/{kind}/plain", if article == 0 { "ar" } else { "en" }),
        evidence: Evidence {
            place: Place::Text,
            text: words.into(),
            start,
            end: start + words.len(),
            line: before.matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
        },
        sentence: (line_start, line_end),
        implied: false,
        cues: Cues::default(),
    }
}

fn subjects() -> Vec<Subject> {
    let value = |claim: usize| claims()[claim].value.clone();
    let stated = |claim: usize| position(claims()[claim].article, value(claim), Made::Stated, &[claim]);
    let party = |claim: usize| Party {
        attribution: claims()[claim].attribution.clone(),
        value: value(claim),
        claims: vec![claim],
    };
    let between = Value::Number(Amount::between(9.0, 12.0));
    let rival = Position { parties: vec![party(3), party(4)], ..position(1, between, Made::Rival, &[3, 4]) };
    let killed = vec![stated(0), rival, position(2, number(13.0), Made::Summed, &[9, 10])];
    vec![
        Subject { beside: vec![5], ..subject("s1", "people-killed", "people killed: workers, الميناء", killed) },
        subject("s2", "people-injured", "people injured: port fire", vec![stated(1), stated(6)]),
        subject("s3", "quotation", "said by the mayor", vec![stated(8), stated(11)]),
        subject("s4", "damage", "damage: port fire", vec![stated(13)]),
        subject("s5", "event-date", "day of the port fire", vec![stated(2), stated(7), stated(12)]),
    ]
}

fn position(article: usize, value: Value, how: Made, claims: &[usize]) -> Position {
    Position { article, value, how, claims: claims.to_vec(), parties: Vec::new() }
}

fn subject(id: &str, kind: &str, label: &str, positions: Vec<Position>) -> Subject {
    Subject {
        id: id.into(),
        story: "port-fire".into(),
        kind: kind.into(),
        role: Role::Current,
        label: label.into(),
        slots: BTreeMap::from([("event".into(), "port-fire".into())]),
        positions,
        beside: Vec::new(),
    }
}

fn findings() -> Vec<Finding> {
    let conflict = "النشرة (5 March 2025) says «نحو 40 عاملا قتلوا», about 40; Harbor Post (no date) says 12 or 9.";
    let wording = "Harbor Post has «every | crane», brief.txt «each crane».";
    let dates = "النشرة says Tuesday, Harbor Post 4 March 2025, brief.txt Wednesday.";
    let against = "brief.txt says Wednesday of 4 March 2025, which was a Tuesday.";
    vec![
        finding("f1", Some(0), Verdict::Conflict, conflict, (&[0, 3, 4, 5, 9, 10], &[0, 1, 2]), Some((1, 0))),
        finding("f2", None, Verdict::Inconsistent, against, (&[12], &[2]), None),
        finding("f3", Some(2), Verdict::Wording, wording, (&[8, 11], &[1, 2]), Some((1, 2))),
        finding("f4", Some(4), Verdict::Compatible, dates, (&[2, 7, 12], &[0, 1, 2]), None),
        finding("f5", Some(1), Verdict::Agreement, "Both say 7.", (&[1, 6], &[0, 1]), None),
    ]
}

fn finding(
    id: &str,
    subject: Option<usize>,
    verdict: Verdict,
    reason: &str,
    (claims, articles): (&[usize], &[usize]),
    pair: Option<(usize, usize)>,
) -> Finding {
    Finding {
        id: id.into(),
        story: "port-fire".into(),
        subject,
        verdict,
        severity: match verdict {
            Verdict::Conflict => Severity::High,
            Verdict::Inconsistent => Severity::Medium,
            _ => Severity::Low,
        },
        reason: reason.into(),
        claims: claims.to_vec(),
        articles: articles.to_vec(),
        independent_sources: articles.len().min(2),
        copies: if articles.len() > 2 { vec![(2, 1)] } else { Vec::new() },
        pair,
        decision: None,
    }
}
