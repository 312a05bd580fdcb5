//! What a host lets programs fetch (RFC 9309), asked once a host.

use texting_robots::Robot;

/// The name that rules may call this program by.
pub(super) const NAME: &str = "crosscheck";
/// Bytes of a robots.txt that are read; the rest counts as not there.
pub(super) const MOST_BYTES: u64 = 500 << 10;

/// The rules of one host.
pub(super) enum Rules {
    /// There are none.
    Free,
    /// Those that were found.
    Found(Box<Robot>),
    /// They are there and cannot be known, so nothing may be fetched.
    Unknown(String),
}

impl Rules {
    /// What the answer to the request for them says.
    pub(super) fn of(status: u16, body: &[u8]) -> Rules {
        match status {
            200..300 => Robot::new(NAME, body).map_or(Rules::Free, |robot| Rules::Found(Box::new(robot))),
            500.. => Rules::Unknown(format!("the server answers {status} for its robots.txt")),
            _ => Rules::Free,
        }
    }

    /// Says why `url` may not be fetched, where it may not.
    pub(super) fn forbid(&self, url: &str) -> Option<String> {
        let save = "save the page in a browser and give the file";
        match self {
            Rules::Free => None,
            Rules::Found(robot) if robot.allowed(url) => None,
            Rules::Found(_) => Some(format!("the robots.txt of its host does not let programs fetch it; {save}")),
            Rules::Unknown(why) => Some(format!("{why}, so it is not fetched; {save}")),
        }
    }
}
