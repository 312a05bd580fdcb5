//! One saying in two texts: the same words whatever their spelling, or a wording.

use super::told::Told;

const QUOTATION: &str = "quotation";

fn verdicts(quotes: [&str; 2]) -> Vec<String> {
    let text = quotes.map(|quote| format!("قال الوزير خالد الأحمد: «{quote}»، وغادر القاعة."));
    let told = Told::of(&[(4, "ar", "", &text[0]), (4, "ar", "", &text[1])]);
    told.verdicts(QUOTATION).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_number_in_figures_and_in_words_is_one_wording() {
    let quotes =
        ["وصلنا إلى الجسر في السادس من أغسطس آب ومعنا خمسون حافلة", "وصلنا إلى الجسر في 6 أغسطس (آب) ومعنا 50 حافلة"];
    assert_eq!(verdicts(quotes), ["agreement"]);
}

#[test]
fn another_word_or_another_number_is_a_wording() {
    let said = "وصلنا إلى الجسر القديم ومعنا خمسون حافلة";
    assert_eq!(verdicts([said, "وصلنا إلى الجسر القديم ومعنا 60 حافلة"]), ["wording"]);
    assert_eq!(verdicts(["بنينا الجسر القديم خلال العام الجاري", "بنينا الجسر القديم خلال العام الحالي"]), ["wording"]);
    assert_eq!(verdicts([said, "بلغنا الجسر القديم ومعنا خمسون حافلة"]), ["wording"]);
}
