//! Numbers as a newspaper prints them: thousands separators, and millions as words where nothing is lost by it.

const SCALES: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

/// A number with thousands separators, or «32.5 million» where two decimals say it exactly.
///
/// ```
/// use crosscheck::value::figure as number;
/// assert_eq!(number(10_112.0), "10,112");
/// assert_eq!(number(32_500_000.0), "32.5 million");
/// assert_eq!(number(32_512_345.0), "32,512,345");
/// ```
pub fn number(value: f64) -> String {
    SCALES.iter().find_map(|(scale, name)| scaled(value, *scale, name)).unwrap_or_else(|| grouped(value))
}

/// «9,000–11,000», «1.8–2.2 billion».
pub(super) fn between(low: f64, high: f64) -> String {
    let (from, to) = (number(low), number(high));
    match from.split_once(' ').zip(to.split_once(' ')) {
        Some(((from, scale), (to, same))) if scale == same => format!("{from}–{to} {scale}"),
        _ => format!("{}–{}", grouped(low), grouped(high)),
    }
}

fn scaled(value: f64, scale: f64, name: &str) -> Option<String> {
    let hundredths = value / scale * 100.0;
    let exact = (hundredths - hundredths.round()).abs() < 1e-6;
    (value.abs() >= scale && exact).then(|| format!("{} {name}", grouped(hundredths.round() / 100.0)))
}

/// A number with thousands separators, whatever its size.
pub(super) fn grouped(value: f64) -> String {
    let text = rounded(value).abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if rounded(value) < 0.0 { "−" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{fraction}", thousands(whole))
}

// Ten percent of 7 is 0.7000000000000001 in binary: nobody said those digits.
fn rounded(value: f64) -> f64 {
    if value.abs() < 0.01 { value } else { (value * 1e4).round() / 1e4 }
}

fn thousands(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// «80th».
pub(super) fn ordinal(rank: i64) -> String {
    let suffix = match (rank.unsigned_abs() % 10, rank.unsigned_abs() % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{suffix}", grouped(rank as f64))
}
