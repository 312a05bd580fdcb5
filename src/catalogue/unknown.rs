//! How a language tells a counted noun that no list knows from any other word that stands behind a number.

use super::schema::UnknownFile;
use crate::text::Normal;

/// The shapes of unknown nouns, in normal forms.
#[derive(Debug, Clone, Default)]
pub struct Unknown {
    /// A number with the article counts nothing unknown.
    pub never_definite: bool,
    never_starts: Vec<String>,
    never_ends: Vec<String>,
    /// First and last of the two last digits, and the endings behind such numbers.
    agrees: Vec<(u32, u32, Vec<String>)>,
}

impl Unknown {
    /// Compiles the language's own rules.
    pub fn new(file: &UnknownFile, normal: &Normal) -> Self {
        let forms = |list: &[String]| list.iter().map(|form| normal.form(form)).collect::<Vec<_>>();
        Unknown {
            never_definite: file.never_definite,
            never_starts: forms(&file.never_starts),
            never_ends: forms(&file.never_ends),
            agrees: file.agrees.iter().map(|a| (a.from, a.to, forms(&a.ends))).collect(),
        }
    }

    /// Can `word`, a normal form, be what `amount` counts? `None` is an amount that names no number.
    pub fn fits(&self, word: &str, amount: Option<f64>) -> bool {
        let starts = |list: &[String]| list.iter().any(|front| word.starts_with(front.as_str()));
        let ends = |list: &[String]| list.iter().any(|end| word.ends_with(end.as_str()));
        let digits = amount.map(|n| (n % 100.0) as u32);
        let agrees = |(from, to, list): &(u32, u32, Vec<String>)| {
            digits.is_none_or(|d| !(*from..=*to).contains(&d)) || ends(list)
        };
        !starts(&self.never_starts) && !ends(&self.never_ends) && self.agrees.iter().all(agrees)
    }
}

#[cfg(test)]
mod tests {
    use super::Unknown;

    fn rules() -> Unknown {
        Unknown {
            never_definite: true,
            never_starts: vec!["un".to_owned()],
            never_ends: vec!["ly".to_owned()],
            agrees: vec![(11, 99, vec!["a".to_owned()])],
        }
    }

    #[test]
    fn a_noun_ends_as_the_last_digits_of_its_number_ask_for() {
        assert!(rules().fits("kanta", Some(14.0)));
        assert!(!rules().fits("kant", Some(1_214.0)));
        assert!(rules().fits("kant", Some(1_203.0)));
        assert!(rules().fits("kant", None));
    }

    #[test]
    fn fronts_and_endings_of_other_words_are_no_nouns() {
        assert!(!rules().fits("unkant", Some(3.0)));
        assert!(!rules().fits("kantly", Some(3.0)));
    }
}
