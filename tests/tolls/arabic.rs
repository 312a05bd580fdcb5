//! The same in Arabic, and what only Arabic pages do: words pulled apart, words run together, comments glued to a post.

use super::{holds, report_in};

/// The killed that one undated-looking text holds.
fn killed(text: &str) -> Option<(f64, f64)> {
    held("people-killed", "", text)
}

/// What one text under `title` holds on `kind`.
fn held(kind: &str, title: &str, text: &str) -> Option<(f64, f64)> {
    holds(&report_in("ar", &[(4, title, text)]), kind, "a0")
}

#[test]
fn words_that_were_pulled_apart_are_read() {
    assert_eq!(killed("استـ ـشهـ ـاد ثلاثة عمال في قـ ـصـ ـف على المعمل"), Some((3.0, 3.0)));
    assert_eq!(killed("مقتـ.ــل أربعة رعاة قرب النهر"), Some((4.0, 4.0)));
    assert_eq!(killed("مق*تل خمسة صيادين قبالة الساحل"), Some((5.0, 5.0)));
    assert_eq!(killed("فقـ د سائقان حياتهما على الطريق"), Some((2.0, 2.0)));
}

#[test]
fn a_dash_and_a_hijri_year_join_no_words() {
    assert_eq!(killed("6 ذو القعدة 1446 هـ مقتل ستة عمال في المنجم"), Some((6.0, 6.0)));
    assert_eq!(killed("النهر ـ مقتل ستة عمال في المنجم"), Some((6.0, 6.0)));
}

#[test]
fn words_that_ran_together_are_cut() {
    assert_eq!(killed("قصف على القريةاستشهد سبعة من السكان"), Some((7.0, 7.0)));
    assert_eq!(killed("Shared with Publicمقتل سبعة أشخاص في انهيار منجم"), Some((7.0, 7.0)));
}

#[test]
fn a_forgotten_space_ends_a_sentence() {
    let text = "قتل خمسة أشخاص في انهيار جسر المدينة.وكان عشرون شخصا قتلوا في حادث مماثل قبل عام.";
    assert_eq!(killed(text), Some((5.0, 5.0)));
}

#[test]
fn comments_below_a_post_are_no_part_of_it() {
    let text = "مقتل أربعة أشخاص في حريق المصنع All reactions:12 مقتل تسعة أشخاص عندنا ايضا";
    assert_eq!(killed(text), Some((4.0, 4.0)));
    assert_eq!(killed("حريق في المصنع All reactions:12 مقتل تسعة أشخاص عندنا ايضا"), None);
}

#[test]
fn headlines_of_other_stories_around_an_article_are_none_of_it() {
    let others = "مقتل 81 شخصا بحوادث سير منذ العيد\nوصول أول سفينة قمح إلى المرفأ الجديد\nغرق سائق صهريج في بحيرة السد\n\
                  افتتاح معرض الكتاب في العاصمة اليوم\n25 قتيلا بانقلاب حافلة في الجبل\nارتفاع أسعار الذهب إلى مستوى جديد";
    let title = "انهيار سقف مدرسة في بلدة الزيتون ومصرع 3 تلاميذ";
    assert_eq!(held("people-killed", title, others), Some((3.0, 3.0)));
    assert_eq!(held("people-killed", "انهيار سقف مدرسة في بلدة الزيتون", others), None);
}

#[test]
fn words_of_another_time_hold_for_the_figure_they_stand_at() {
    assert_eq!(killed("قتل 7 أشخاص اليوم، بعد أيام من مقتل 9 أشخاص في حادث مماثل."), Some((7.0, 7.0)));
    assert_eq!(killed("قتل 7 أشخاص اليوم، بعد أن تبين أن فحص الحافلة منته منذ مطلع العام."), Some((7.0, 7.0)));
    assert_eq!(killed("في حادث مماثل قتل 9 أشخاص. وقتل 7 أشخاص اليوم."), Some((7.0, 7.0)));
}

#[test]
fn the_sum_of_a_stretch_of_time_is_not_the_storys() {
    let text = "نفذت القوات 216 غارة منذ بداية العام الحالي أدت إلى مقتل 24 شخصا. وقتل 7 أشخاص في الغارة على السوق.";
    assert_eq!(killed(text), Some((7.0, 7.0)));
    assert_eq!(killed("قتل 24 شخصا منذ مطلع الشهر الجاري. وقتل 7 أشخاص في انهيار السوق."), Some((7.0, 7.0)));
}

#[test]
fn what_one_place_was_spared_is_not_the_storys() {
    let text = "سقطت قذيفة على القرية دون وقوع ضحايا. وأسفر انفجار السوق عن مقتل 3 أشخاص.";
    assert_eq!(killed(text), Some((3.0, 3.0)));
    assert_eq!(killed("سقطت قذيفة على القرية دون وقوع ضحايا."), Some((0.0, 0.0)));
}

#[test]
fn a_number_of_hours_is_no_number_of_people() {
    assert_eq!(killed("ارتفاع عدد الشهداء في أقل من 24 ساعة إلى 15 مدنيا"), Some((15.0, 15.0)));
}

#[test]
fn people_told_by_their_names_are_counted() {
    assert_eq!(killed("استشهاد كل من: \"خالد الحمدان\"، \"سمير الفارس\" ورنا القاضي."), Some((3.0, 3.0)));
    assert_eq!(killed("مقتل الطفلين عمر الفارس (10 سنوات) ومحمود الفارس (8 سنوات)."), Some((2.0, 2.0)));
    assert_eq!(killed("أدى الانهيار إلى مقتل رجل وزوجته وطفليهما."), Some((4.0, 4.0)));
}

#[test]
fn a_list_of_names_that_was_cut_off_counts_nobody() {
    assert_eq!(killed("استشهاد كل من: خالد الحمدان..."), None);
}

#[test]
fn where_the_headline_counts_the_hurt_alone_the_dead_far_behind_are_of_another_event() {
    let far = "وعملت فرق الإنقاذ على إخماد النيران ونقل المصابين إلى المشافي القريبة من المكان. ".repeat(10);
    let text = format!("أصيب ثلاثة أطفال في حريق المدرسة. {far}وقتل أربعة عمال في انهيار نفق بالجبل.");
    assert_eq!(held("people-killed", "إصابة ثلاثة أطفال في حريق المدرسة", &text), None);
    assert_eq!(held("people-injured", "إصابة ثلاثة أطفال في حريق المدرسة", &text), Some((3.0, 3.0)));
}

#[test]
fn no_one_hurt_at_a_place_far_behind_is_not_of_an_article_on_the_dead() {
    let far = "وعملت فرق الإنقاذ على إخماد النيران في المكان طوال الليل. ".repeat(12);
    let text = format!("قتل عاملان في حريق المعمل. {far}وسقطت قذيفة على الحقول دون وقوع إصابات.");
    assert_eq!(held("people-injured", "", &text), None);
    let near = "قتل عاملان في حريق المعمل دون وقوع إصابات.";
    assert_eq!(held("people-injured", "", near), Some((0.0, 0.0)));
}

#[test]
fn others_beside_the_dead_are_all_who_were_hurt() {
    let text = "قتل 3 أشخاص وأصيب 5 آخرون في انهيار السوق. وفي قرية الزيتون أصيب رجلان بسقوط شجرة.";
    assert_eq!(held("people-injured", "", text), Some((5.0, 5.0)));
}
