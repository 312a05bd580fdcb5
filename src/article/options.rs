//! What the editor asks of reading, with limits that a hostile or broken input runs into.

/// How articles are put into stories.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stories {
    /// Each folder, each `story` field, and each article line without one is a story.
    #[default]
    Each,
    /// Everything that is given is one story.
    One,
}

/// What the editor asks of reading.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// How articles are put into stories.
    pub stories: Stories,
    /// The language of every article, whatever its line says; `None` leaves it to the line.
    pub language: Option<String>,
    /// The most bytes that are read of one text file, line, page or record, once unpacked.
    pub max_bytes: u64,
    /// The most bytes of one article's own words: a book that is read as an article takes minutes.
    pub max_text: u64,
    /// How many times its packed size a stream may unpack to: text packs to a tenth, a bomb to a thousandth.
    pub max_ratio: u64,
    /// The most seconds that one address may take, redirects and robots.txt included.
    pub max_seconds: u64,
    /// How many times an address may lead on to another.
    pub max_redirects: u32,
    /// Fetch also what a case file or a redirect names in the editor's own network.
    pub private_hosts: bool,
    /// Fetch nothing.
    pub offline: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        ReadOptions {
            stories: Stories::Each,
            language: None,
            max_bytes: 16 * 1024 * 1024,
            max_text: 1024 * 1024,
            max_ratio: 200,
            max_seconds: 15,
            max_redirects: 5,
            private_hosts: false,
            offline: false,
        }
    }
}
