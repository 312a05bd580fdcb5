//! What a page says of its own date, place by place, and what that comes to: places that agree make it sure, places
//! that disagree by more than a day make it unsure, whichever is right.

use super::{How, Published};
use jiff::civil::Date;

/// What a page tells of itself besides what every article has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clues {
    /// Who wrote it.
    pub author: Option<String>,
    /// The language that its markup names, as a BCP 47 primary subtag; often wrong.
    pub language: Option<String>,
    /// The day of its last change.
    pub modified: Option<Date>,
    /// Its dates, the most telling place first.
    pub dates: Vec<DateClue>,
    /// True where the text was taken out of a page, so that what is left of its furniture may go.
    pub of_page: bool,
}

/// A date that stands on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct DateClue {
    /// Where it stands.
    pub place: Place,
    /// The day, where figures alone told it; words are left to who knows the language.
    pub day: Option<Date>,
    /// The words, where the day is not known yet.
    pub text: String,
    /// Day and month could be exchanged in it.
    pub doubtful: bool,
}

/// Where on a page a date stands; those that are more often right come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// JSON-LD of the article itself.
    Graph,
    /// A meta tag for the day of publication.
    Meta,
    /// An element marked as the day of publication.
    Marked,
    /// An element for dates between the headline and the text.
    Header,
    /// The page's address.
    Address,
    /// A line beside the headline.
    Line,
    /// A meta tag for some day.
    WeakMeta,
    /// A script.
    Script,
    /// An element for dates somewhere else on the page.
    Elsewhere,
    /// A field for the day of the last change.
    Modified,
    /// What a reader sees of the day of the last change.
    Changed,
    /// A line somewhere else on the page.
    Far,
}

/// Places that one editor's slip would put wrong together.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Family {
    Metadata,
    Seen,
    Address,
}

impl Place {
    /// How a date found here is known.
    pub fn how(self) -> How {
        match self.family() {
            Family::Metadata => How::Metadata,
            Family::Seen => How::Text,
            Family::Address => How::Path,
        }
    }

    /// What a reader would call it.
    pub fn name(self) -> &'static str {
        match self {
            Place::Graph | Place::Meta | Place::WeakMeta | Place::Script | Place::Modified => "its metadata",
            Place::Marked | Place::Header | Place::Line => "the line under its headline",
            Place::Address => "its address",
            Place::Elsewhere | Place::Changed | Place::Far => "its page",
        }
    }

    fn family(self) -> Family {
        match self {
            Place::Graph | Place::Meta | Place::WeakMeta | Place::Script | Place::Modified => Family::Metadata,
            Place::Marked | Place::Header | Place::Line | Place::Elsewhere | Place::Changed | Place::Far => {
                Family::Seen
            }
            Place::Address => Family::Address,
        }
    }

    /// Right often enough to stand alone.
    fn stands_alone(self) -> bool {
        self <= Place::Line
    }

    /// Right often enough to put another place in doubt.
    fn doubts(self) -> bool {
        self <= Place::Line
    }
}

/// What an article's dates come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// The date.
    pub published: Published,
    /// A place that gives another day, and that day.
    pub against: Option<(Place, Date)>,
    /// The place that the date was taken from.
    pub place: Place,
}

impl Clues {
    /// The date that the clues come to, as far as their days are known.
    pub fn settle(&self) -> Option<Settled> {
        let clear = self.dates.iter().filter(|clue| !clue.doubtful || clue.place == Place::Modified);
        let known: Vec<(Place, Date)> = clear.filter_map(|clue| Some((clue.place, clue.day?))).collect();
        let Some(first) = known.iter().min_by_key(|(place, _)| *place) else { return self.doubtful() };
        let supported = |day: Date, than: Family| known.iter().any(|(p, d)| p.family() != than && near(*d, day));
        let second =
            known.iter().filter(|(place, day)| place.doubts() && !near(*day, first.1) && !self.changed_on(*day));
        let second = second.min_by_key(|(place, _)| *place);
        let outvoted =
            second.filter(|(place, day)| supported(*day, place.family()) && !supported(first.1, first.0.family()));
        let (place, date) = *outvoted.unwrap_or(first);
        let against = known
            .iter()
            .find(|(other, day)| other.doubts() && place.doubts() && !near(*day, date) && !self.changed_on(*day));
        let sure = against.is_none() && (place.stands_alone() || supported(date, place.family()));
        Some(Settled { published: Published { date, how: place.how(), sure }, against: against.copied(), place })
    }

    /// A date of which nobody can say whether it is its day or its month that comes first.
    fn doubtful(&self) -> Option<Settled> {
        let first = self.dates.iter().filter(|clue| clue.day.is_some()).min_by_key(|clue| clue.place)?;
        let published = Published { date: first.day?, how: first.place.how(), sure: false };
        Some(Settled { published, against: None, place: first.place })
    }

    fn changed_on(&self, day: Date) -> bool {
        self.modified.is_some_and(|modified| near(modified, day))
    }
}

/// The same day, or the next: stamps differ by the clock they are set to.
fn near(a: Date, b: Date) -> bool {
    a.until(b).is_ok_and(|span| span.get_days().abs() <= 1)
}
