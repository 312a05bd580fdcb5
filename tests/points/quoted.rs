//! One saying in two texts: the same words whatever their spelling, or a wording.

use super::told::Told;

const QUOTATION: &str = "quotation";

fn verdicts(quotes: [&str; 2]) -> Vec<String> {
    of("ar", quotes.map(|quote| format!("قال الوزير خالد الأحمد: «{quote}»، وغادر القاعة.")))
}

fn english(quotes: [&str; 2]) -> Vec<String> {
    of("en", quotes.map(|quote| format!("\"{quote}\" the mayor said, and left the hall.")))
}

fn of(language: &str, texts: [String; 2]) -> Vec<String> {
    let told = Told::of(&[(4, language, "", &texts[0]), (4, language, "", &texts[1])]);
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

#[test]
fn one_sentence_of_two_is_an_excerpt_and_a_cut_one_is_a_wording() {
    let whole = "We are looking at all the files of the port. Nobody has been charged so far,";
    assert_eq!(english(["We are looking at all the files of the port,", whole]), ["compatible"]);
    assert_eq!(english(["Nobody has been charged so far,", whole]), ["compatible"]);
    assert_eq!(english(["We are looking at all the files,", whole]), ["wording"]);
}

#[test]
fn words_of_every_sentence_make_no_two_sayings_one() {
    let long = "It may be that somebody made a mistake when the bridge was built, but we are still looking into that,";
    assert!(english(["It was a mistake, somebody made it,", long]).is_empty());
    assert!(english(["That is a big bridge for us,", long]).is_empty());
}

#[test]
fn words_written_together_and_slips_are_no_wording() {
    let said = "لا بد من أن يعود العمال إلى المصنع القديم قبل الشتاء";
    let together = said.replace("لا بد", "لابد");
    let swapped = said.replace("الشتاء", "الشاتء");
    let doubled = said.replace("المصنع", "المصنعع");
    for other in [together, swapped, doubled] {
        assert_eq!(verdicts([said, &other]), ["agreement"], "{other}");
    }
    for other in [said.replace("القديم", "الجديد"), said.replace("العمال", "العمل"), said.replace("المصنع", "المصنف")]
    {
        assert_eq!(verdicts([said, &other]), ["wording"], "{other}");
    }
}

#[test]
fn a_quotation_of_several_sentences_stands_within_its_own() {
    let text = "\"We are looking at the files. Nobody has been charged so far,\" the mayor said, and left the hall.";
    let told = Told::text("en", text);
    let claims = told.claims(QUOTATION);
    assert_eq!(claims.len(), 1);
    let byte = |part: &str, key: &str| claims[0][part][key].as_u64().unwrap();
    assert!(byte("sentence", "start") <= byte("evidence", "start"));
    assert!(byte("evidence", "end") <= byte("sentence", "end"), "{}", claims[0]);
}
