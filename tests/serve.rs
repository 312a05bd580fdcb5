//! The review page: what it answers, to whom, and how it looks to a browser.

mod adding;
mod browser;
mod case;
mod deciding;
mod driver;
mod guard;
mod http;
