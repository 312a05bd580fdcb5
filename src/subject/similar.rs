//! How much two sentences speak of one thing, by the words they share.

/// Share of the smaller context that stands in the other too, 0 to 1. Contexts are sorted fingerprints.
pub fn similarity(a: &[u64], b: &[u64]) -> f64 {
    let least = a.len().min(b.len());
    if least == 0 {
        return 0.0;
    }
    let shared = a.iter().filter(|x| b.binary_search(x).is_ok()).count();
    shared as f64 / least as f64
}
