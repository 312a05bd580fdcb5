//! Fetches one address within limits of size, time and redirects.

use super::guard::{Guard, is_inside};
use super::robots::{self, Rules};
use crate::article::ReadOptions;
use crate::article::http::unpacked;
use std::collections::HashMap;
use std::io::{self, Read};
use std::time::{Duration, Instant};
use ureq::http::Response;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url;

const USER_AGENT: &str =
    concat!("crosscheck/", env!("CARGO_PKG_VERSION"), " (compares news articles; one fetch a run)");
const ACCEPT: &str =
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.1";
/// Redirects of a robots.txt that are followed, as RFC 9309 asks.
const ROBOTS_REDIRECTS: u32 = 5;

/// What an address led to.
pub(crate) struct Fetched {
    /// The address behind all redirects.
    pub(crate) url: String,
    /// Its `Content-Type`, in lower case; empty where none was given.
    pub(crate) content_type: String,
    /// The body, unpacked.
    pub(crate) body: Vec<u8>,
}

/// Fetches addresses, and remembers what each host lets be fetched.
#[derive(Default)]
pub(crate) struct Fetcher {
    rules: HashMap<String, Rules>,
}

/// One fetch: who asks, until when.
struct Errand<'a> {
    agent: Agent,
    options: &'a ReadOptions,
    until: Instant,
}

impl Fetcher {
    /// Fetches what `address` leads to. Only one that was `typed` by the editor may lie in the editor's own network.
    ///
    /// # Errors
    /// One line that says what went wrong and what to do.
    pub(crate) fn fetch(&mut self, address: &str, typed: bool, options: &ReadOptions) -> Result<Fetched, String> {
        if options.offline {
            return Err("it is not fetched, since --offline was given; save the page and give the file".to_owned());
        }
        let mut url = Url::parse(address).map_err(|error| format!("it is no address that can be fetched: {error}"))?;
        let errand = Errand::new(options, options.private_hosts || typed && is_inside(&url));
        for _ in 0..=options.max_redirects {
            self.ask_leave(&errand, &url)?;
            let answer = errand.get(&url)?;
            match redirect(&url, &answer)? {
                Some(next) => url = next,
                None => return errand.fetched(url, answer),
            }
        }
        Err(format!("it was led on more than {} times (--max-redirects), last to {url}", options.max_redirects))
    }

    fn ask_leave(&mut self, errand: &Errand<'_>, url: &Url) -> Result<(), String> {
        let host = url.origin().ascii_serialization();
        if !self.rules.contains_key(&host) {
            let rules = errand.rules(url)?;
            self.rules.insert(host.clone(), rules);
        }
        self.rules.get(&host).and_then(|rules| rules.forbid(url.as_str())).map_or(Ok(()), Err)
    }
}

impl<'a> Errand<'a> {
    fn new(options: &'a ReadOptions, open: bool) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT)
            .accept(ACCEPT)
            .build();
        let guard = Guard { open, inner: DefaultResolver::default() };
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
        Errand { agent, options, until: Instant::now() + Duration::from_secs(options.max_seconds) }
    }

    fn get(&self, url: &Url) -> Result<Response<Body>, String> {
        let left = self.until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
        let request = self.agent.get(url.as_str()).config().timeout_global(Some(left)).build();
        request.call().map_err(|error| self.told(url, &error))
    }

    /// What the host of `url` lets be fetched.
    fn rules(&self, url: &Url) -> Result<Rules, String> {
        let mut at =
            url.join("/robots.txt").map_err(|error| format!("it is no address that can be fetched: {error}"))?;
        for _ in 0..=ROBOTS_REDIRECTS {
            let answer = self.get(&at)?;
            if let Some(next) = redirect(&at, &answer)? {
                at = next;
                continue;
            }
            let status = answer.status().as_u16();
            let mut body = Vec::new();
            let read = answer.into_body().into_reader().take(robots::MOST_BYTES).read_to_end(&mut body);
            read.map_err(|error| self.told(&at, &ureq::Error::from(error)))?;
            return Ok(Rules::of(status, &body));
        }
        Ok(Rules::Free)
    }

    fn fetched(&self, url: Url, answer: Response<Body>) -> Result<Fetched, String> {
        let status = answer.status();
        if !status.is_success() {
            return Err(format!("the server answers {status}; does the address open in a browser?"));
        }
        let content_type = field(&answer, "content-type").to_lowercase();
        let encoding = field(&answer, "content-encoding").to_lowercase();
        let body = self.body(&url, answer)?;
        let body = unpacked(body, &encoding, self.options.max_bytes)?;
        Ok(Fetched { url: url.into(), content_type, body })
    }

    fn body(&self, url: &Url, answer: Response<Body>) -> Result<Vec<u8>, String> {
        let most = self.options.max_bytes;
        let too_large = || format!("what it leads to is larger than {most} bytes (--max-bytes)");
        let promised = answer.body().content_length();
        if promised.is_some_and(|length| length > most) {
            return Err(too_large());
        }
        let mut body = Vec::new();
        let reader = answer.into_body().into_with_config().limit(u64::MAX).reader();
        match reader.take(most.saturating_add(1)).read_to_end(&mut body) {
            Ok(_) if body.len() as u64 > most => Err(too_large()),
            Ok(_) => Ok(body),
            Err(error) => match (ureq::Error::from(error), promised) {
                (ureq::Error::Io(error), Some(length)) if error.kind() == io::ErrorKind::UnexpectedEof => {
                    Err(format!("the answer ends early: {} of {length} bytes came; try again", body.len()))
                }
                (error, _) => Err(self.told(url, &error)),
            },
        }
    }

    /// An error in words.
    fn told(&self, url: &Url, error: &ureq::Error) -> String {
        let host = url.host_str().unwrap_or_default();
        match error {
            ureq::Error::Timeout(_) => {
                format!("there was no whole answer within {} seconds (--max-seconds)", self.options.max_seconds)
            }
            ureq::Error::HostNotFound => format!("there is no host {host}; is the address right?"),
            ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                format!("{host} does not answer; is the address right?")
            }
            ureq::Error::Io(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                format!("it leads to {host}, which is in your own network; with --private-hosts it is fetched")
            }
            other => format!("it cannot be fetched: {other}"),
        }
    }
}

/// Where an answer leads on to.
fn redirect(url: &Url, answer: &Response<Body>) -> Result<Option<Url>, String> {
    let location = field(answer, "location");
    if !answer.status().is_redirection() || location.is_empty() {
        return Ok(None);
    }
    let next = url.join(&location).ok().filter(|next| matches!(next.scheme(), "http" | "https"));
    next.map(Some).ok_or_else(|| format!("it is led on to {location}, which cannot be fetched"))
}

fn field(answer: &Response<Body>, name: &str) -> String {
    answer.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
}
