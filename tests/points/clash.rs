//! Rival figures of two parties in one article: a conflict that names both, also where it is the only article.

use super::told::{KILLED, Told};

#[test]
fn two_parties_with_two_figures_are_a_conflict_that_names_both() {
    for (language, text) in [
        ("en", "The health ministry said 12 people were killed in the strike. The army said nine people were killed."),
        ("ar", "قالت وزارة الصحة إن 12 شخصاً قُتلوا في الغارة. وقال الجيش إن تسعة أشخاص قُتلوا."),
    ] {
        let told = Told::text(language, text);
        assert_eq!(told.verdicts(KILLED), ["conflict"], "{text}");
        let position = told.position(KILLED, "a0").unwrap();
        assert_eq!(position["how"], "rival", "{text}");
        assert_eq!(told.holds(KILLED, "a0"), Some((9.0, 12.0)), "{text}");
        let parties = position["parties"].as_array().unwrap();
        let figures: Vec<f64> = parties.iter().map(|p| p["value"]["best"].as_f64().unwrap()).collect();
        assert_eq!(figures, [12.0, 9.0], "{text}");
        assert!(parties.iter().all(|p| !p["attribution"].as_array().unwrap().is_empty()), "{text}");
        assert_ne!(parties[0]["attribution"], parties[1]["attribution"], "{text}");
        let reason = told.findings(KILLED)[0]["reason"].as_str().unwrap();
        assert!(reason.contains("12") && reason.contains('9'), "{reason}");
    }
}

#[test]
fn one_party_that_updates_itself_and_others_that_agree_are_no_rivals() {
    for text in [
        "The health ministry said nine people were killed in the strike. The toll later rose to 12, the army said.",
        "The health ministry said 12 people were killed in the strike. The army said 12 people were killed.",
        "The health ministry said 12 people were killed in the strike. The ministry said three children were killed.",
        "The health ministry said 12 people were killed in the strike. The army said four soldiers were killed.",
    ] {
        let told = Told::text("en", text);
        assert!(told.verdicts(KILLED).is_empty(), "{text}");
        assert_eq!(told.number(KILLED), Some(12.0), "{text}");
    }
}
