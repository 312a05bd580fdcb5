//! Days of events: what is set against each other, and what only looks like two days of one event.

use super::told::{Line, Told};

#[track_caller]
fn verdicts(want: &[&str], articles: &[Line<'_>]) {
    assert_eq!(Told::of(articles).verdicts("event-date"), want, "{articles:?}");
}

#[test]
fn two_days_of_one_event_conflict() {
    let text = |day| format!("The attack on the Salma bridge near the old harbour took place on {day} May 2025.");
    verdicts(&["conflict"], &[(8, "en", "", &text(3)), (8, "en", "", &text(6))]);
}

#[test]
fn what_each_article_tells_of_its_own_day_happens_again() {
    let en = "The harbour company published its statement on the grain terminal today.";
    verdicts(&[], &[(2, "en", "", en), (8, "en", "", en)]);
    let ar = "قالت شركة الميناء في بيان لها أمس عن محطة الحبوب إن العمل مستمر.";
    verdicts(&[], &[(2, "ar", "", ar), (8, "ar", "", ar)]);
}

#[test]
fn two_languages_meet_on_what_they_name() {
    let en =
        "The opening of the Salma bridge over the Wadi river will take place on 12 May 2025, the city council said.";
    let ar = "من المقرر افتتاح جسر سلمى فوق نهر الوادي في 19 مايو 2025، بحسب مجلس المدينة.";
    verdicts(&["conflict"], &[(2, "en", "", en), (2, "ar", "", ar)]);
}
