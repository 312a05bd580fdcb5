//! What is no count of dead or hurt people.

use super::told::{INJURED, KILLED, Told};

#[track_caller]
fn nobody(language: &str, texts: &[&str]) {
    for text in texts {
        let told = Told::text(language, text);
        for kind in [KILLED, INJURED] {
            let claims = told.claims(kind);
            assert!(claims.is_empty(), "«{text}»: {claims:?}");
        }
    }
}

#[test]
fn in_english() {
    nobody(
        "en",
        &[
            "The suspect, 24, was arrested on Sunday at 22 Canal Street.",
            "He was sentenced to 15 years for robbery under Article 302.",
            "The 45-calibre pistol was bought for 600 dollars.",
            "The drill on 4 May tested how 12 ambulances would reach a collapsed school.",
            "The farmer lost 40 sheep to wolves that killed them at night.",
            "He is charged with two counts of attempted murder.",
            "The heat could kill 15 people a day, doctors warn.",
            "The gang plotted to kill three judges.",
            "In the film a cowboy rides through 12 towns.",
            "Posted at 10:30 | 1,204 views | 14 comments",
            "The film was shot in three weeks.",
            "Two dogs were killed when the shed burned down.",
        ],
    );
}

#[test]
fn in_arabic() {
    nobody(
        "ar",
        &[
            "أوقفت الشرطة المشتبه به، وعمره 24 عاماً، في شارع 9.",
            "حُكم عليه بالسجن 15 عاماً بموجب المادة 302.",
            "بلغت الخسائر 1,949 مليون دولار بتراجع نسبته 5,3%.",
            "تبلغ مساحة المصنع 76.000 م2.",
            "1.4Kمشاهدة",
            "خطط الثلاثة لقتل قاضيين.",
            "نفقت 40 رأساً من الغنم.",
        ],
    );
}

#[test]
fn a_decimal_written_backwards_is_one_number() {
    let told = Told::text("ar", "بلغت قيمة الصفقة 5ر32 مليون دولار.");
    let money = told.claims("money");
    assert_eq!(money[0]["value"]["best"], 32_500_000.0);
}
