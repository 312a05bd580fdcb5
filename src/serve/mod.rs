//! The last stage: a page on this machine on which editors look at findings and decide, several of them at once.
//!
//! Every page works without its script, which only adds keys and shows what others decide. Nothing a browser sends names
//! a file: articles are known by their place in the report, uploads are given a name of their own.

mod acts;
mod added;
mod answer;
mod cookie;
mod desk;
mod fetched;
mod filter;
mod finding;
mod forms;
mod frame;
mod front;
mod guard;
mod list;
mod listed;
mod name;
mod router;
mod save;
mod server;
mod standing;
mod watch;
mod work;

pub use desk::Setup;
pub use server::Server;
