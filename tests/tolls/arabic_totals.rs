//! What an Arabic article's one figure holds: figures told with it, before it, above it, and people told by name.

use super::{holds, report_in, verdicts};

/// What one text under `title` holds on `kind`.
fn held(kind: &str, title: &str, text: &str) -> Option<(f64, f64)> {
    holds(&report_in("ar", &[(4, title, text)]), kind, "a0")
}

/// The killed that one text holds.
fn killed(text: &str) -> Option<(f64, f64)> {
    held("people-killed", "", text)
}

/// The injured that one text holds.
fn injured(text: &str) -> Option<(f64, f64)> {
    held("people-injured", "", text)
}

/// Sentences that give no figure, longer than a lead and what it goes on to say.
fn far() -> String {
    "وعملت فرق الإنقاذ على إخماد النيران في المكان طوال الليل. ".repeat(15)
}

#[test]
fn the_hurt_go_with_the_dead_they_are_told_with() {
    let text = "أسفر الهجوم عن مقتل 21 عاملا وجرح عشرة آخرين، وذلك بعد أيام من هجوم أوقع 51 قتيلا.";
    assert_eq!(injured(text), Some((10.0, 10.0)));
    let before = "في العام الماضي قتل 51 شخصا وجرح 70 آخرون في انهيار مماثل. وجرح اليوم عشرة عمال.";
    assert_eq!(injured(before), Some((10.0, 10.0)));
}

#[test]
fn a_sum_that_grows_far_behind_is_not_what_the_headline_tells() {
    let text = |sum: &str| format!("قتل حارسان في هجوم على المصنع اليوم. {sum}");
    let title = "مقتل حارسين في هجوم على المصنع";
    let behind = text(&format!("{}وبهذا يرتفع إجمالي عدد القتلى من الحراس إلى 60.", far()));
    assert_eq!(held("people-killed", title, &behind), Some((2.0, 2.0)));
    let near = text("ثم ارتفع عدد القتلى إلى خمسة.");
    assert_eq!(held("people-killed", title, &near), Some((5.0, 5.0)));
}

#[test]
fn a_headline_that_counts_is_firmer_than_a_text_that_does_not() {
    let text = "قتل عدة أشخاص اليوم في هجوم على فندق.";
    assert_eq!(held("people-killed", "مقتل سبعة في هجوم على فندق", text), Some((7.0, 7.0)));
}

#[test]
fn what_a_figure_rose_to_holds_those_told_before_it() {
    let text = "انتشل رجال الإنقاذ اليوم 11 جثمانا آخر لترتفع حصيلة القتلى إلى 29 شخصا.";
    assert_eq!(killed(text), Some((29.0, 29.0)));
}

#[test]
fn one_told_with_another_is_counted_with_him() {
    assert_eq!(killed("قتل نقيب شرطة من العاصمة ومجند في انفجار."), Some((2.0, 2.0)));
    assert_eq!(killed("وفاة أب وثلاثة من أبنائه اختناقا."), Some((4.0, 4.0)));
    assert_eq!(killed("قتل 3 أشخاص في الشمال و5 في الجنوب."), Some((8.0, 8.0)));
    assert_eq!(injured("أصيبت امرأة بجروح خطيرة وطفل بجروح طفيفة."), Some((2.0, 2.0)));
}

#[test]
fn those_told_with_another_figure_are_not_added_to_this_one() {
    let text = "قتل 12 شخصا في الغارات، ما أدى إلى مقتل 4 حراس في المصنع و8 من عمال المصنع.";
    assert_eq!(killed(text), Some((12.0, 12.0)));
    assert_eq!(killed("مقتل 12 عسكريا ومدنيا في الغارات، وقتل 12 عسكريا."), Some((12.0, 12.0)));
}

#[test]
fn a_figure_that_is_broken_down_has_no_rival() {
    let text = "أفادت وزارة الصحة العراقية بمقتل 24 مدنيا. وقالت الشرطة إن انفجار عبوة أدى إلى مقتل ستة مدنيين. \
                وأشارت إلى مقتل 18 مدنيا في سقوط قذائف.";
    assert_eq!(killed(text), Some((24.0, 24.0)));
}

#[test]
fn the_parts_of_a_figure_are_not_added_to_it() {
    let text =
        "قتل 28 شخصا في الغارات. وقالت الشرطة إن 21 عاملا قتلوا في المدينة. وقتل 7 آخرون في القرية والعدد مرشح للارتفاع.";
    assert_eq!(killed(text), Some((28.0, 28.0)));
}

#[test]
fn a_day_and_a_figure_are_no_range() {
    assert_eq!(killed("ارتفعت حصيلة القتلى اليوم الاثنين إلى 47 قتيلا."), Some((47.0, 47.0)));
    let war = "ارتفعت الحصيلة منذ السابع من أكتوبر 2023 إلى 53 ألفا و119 شهيدا. وقتل 5 أشخاص اليوم.";
    assert_eq!(killed(war), Some((5.0, 5.0)));
}

#[test]
fn killed_and_injured_in_one_figure_tell_no_killed() {
    assert_eq!(killed("مصرع وإصابة 15 شخصا في انقلاب حافلة."), None);
    assert_eq!(killed("مصرع وإصابة 15 شخصا في انقلاب حافلة. وتوفي 4 أشخاص في المكان."), Some((4.0, 4.0)));
}

#[test]
fn those_beside_the_named_are_counted_with_them() {
    assert_eq!(killed("استشهاد الصحفي سامر الأحمد وزوجته وأطفاله الثلاثة."), Some((5.0, 5.0)));
    assert_eq!(killed("مقتل سامر الأحمد وثلاثة جرحى."), Some((1.0, 1.0)));
    assert_eq!(killed("استشهاد الطفلة شهد الخليل (9 أعوام) وزين الخليل (7 أعوام)."), Some((2.0, 2.0)));
}

#[test]
fn what_a_denial_turns_to_is_not_denied() {
    let text = "نفى الجيش مقتل 15 جنديا، مؤكدا إصابة جنديين.";
    assert_eq!(killed(text), None);
    assert_eq!(injured(text), Some((2.0, 2.0)));
}

#[test]
fn others_are_beside_the_figure_right_before_them() {
    let text = "قتل 24 شخصا وأصيب 37 آخرون في المدينة؛ ففي السوق قتل ستة أشخاص وأصيب 11 آخرون";
    assert_eq!(injured(text), Some((37.0, 37.0)));
}

#[test]
fn a_corrected_figure_replaces_a_higher_one() {
    assert_eq!(killed("أعلنت الوزارة مقتل 8 جنود، ثم عدلت الحصيلة إلى 7."), Some((7.0, 7.0)));
    assert_eq!(killed("ذكرت القناة أن 20 شخصا قتلوا قبل أن تصحح العدد إلى 12."), Some((12.0, 12.0)));
}

#[test]
fn the_hurt_of_a_sentence_that_tells_both_parties_dead_are_the_storys() {
    let text = format!(
        "قتل 21 شخصا في الهجوم. {}وقالت الوزارة إن الهجوم أدى إلى مقتل 21 عاملا وجرح عشرة آخرين، لكن الحاكم قال إن 22 مسلحا قتلوا.",
        far()
    );
    assert_eq!(injured(&text), Some((10.0, 10.0)));
}

#[test]
fn a_killer_who_kills_himself_is_counted_with_those_he_killed() {
    assert_eq!(killed("رجل يقتل زوجته وأطفاله الثلاثة وينتحر."), Some((5.0, 5.0)));
    assert_eq!(killed("أوقع الهجوم ثلاثة قتلى بالإضافة إلى المهاجم."), Some((4.0, 4.0)));
}

#[test]
fn those_aboard_are_not_the_dead() {
    assert_eq!(killed("غرق مركب يقل 60 مهاجرا، وانتشال 18 جثة."), Some((18.0, 18.0)));
}

#[test]
fn children_against_all_is_scope() {
    let told =
        report_in("ar", &[(4, "", "قتل خمسة أطفال في الغارة اليوم."), (4, "", "قتل سبعة أشخاص في الغارة اليوم.")]);
    assert_eq!(verdicts(&told, "people-killed"), ["scope"]);
}

#[test]
fn figures_of_places_add_up_to_what_the_headline_tells() {
    let text = "قتل 3 أشخاص في حريق المصنع، كما قتل عاملان في انهيار الجدار.";
    assert_eq!(held("people-killed", "5 قتلى في حريق وانهيار", text), Some((5.0, 5.0)));
    assert_eq!(held("people-killed", "7 قتلى في حريق وانهيار", text), Some((3.0, 3.0)));
}

#[test]
fn a_wars_toll_that_the_headline_tells_is_the_storys() {
    let text = "أعلنت الوزارة ارتفاع حصيلة ضحايا الحرب إلى 5200 قتيل و900 جريح منذ 7 مارس 2023.";
    let title = "ارتفاع حصيلة الحرب إلى 5200 قتيل";
    assert_eq!(held("people-killed", title, text), Some((5200.0, 5200.0)));
    assert_eq!(held("people-injured", title, text), Some((900.0, 900.0)));
}

#[test]
fn parts_between_a_figure_and_its_verb_are_stepped_over() {
    assert_eq!(killed("وقال إن 57 عاملا بينهم 12 سائقا وست نساء قتلوا."), Some((57.0, 57.0)));
}

#[test]
fn an_act_far_from_somebody_told_without_a_number_is_not_on_him() {
    assert_eq!(killed("توفيت في الجامعة إثر علمها برفض طلب ابنتها."), None);
}
