//! `crosscheck serve`: the review as a local page.

use super::case::{Case, who};
use super::common::{print, tell};
use crosscheck::review::Store;
use crosscheck::serve::{Server, Setup};
use std::net::{IpAddr, Ipv4Addr};
use std::process::ExitCode;

const NOTES: &str = "\
Examples:
  crosscheck serve story/                          a page on this machine; ctrl-c ends it
  crosscheck serve story/ --port 4000 --who Layla
  crosscheck serve story/ --host 0.0.0.0           for other machines too, who need the token that is printed

Keys on the page: c confirm, d dismiss, r resolve, a ask (needs reporting), n note, u undo, j and k next and previous,
/ filter, ? all of them. Decisions are kept in the same ledger as those of `review` and `decide`, at once.
Without --host only this machine reaches the page. With it, everything is sent as it is (no https): use it in a network
you trust, or behind a tunnel.";

/// Options of `serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    case: Case,
    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "N", default_value_t = 4747)]
    port: u16,
    /// Address to listen on; any but this machine's own (127.0.0.1) needs the token
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Token that the page asks for; without it, one is made up where --host is given
    #[arg(long, value_name = "WORD", value_parser = token)]
    token: Option<String>,
    /// Who decides, where the page is not told another name; without it the name that git knows, else the user's
    #[arg(long)]
    who: Option<String>,
}

/// Serves the page until ctrl-c.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let stdin = args.case.input.paths.iter().any(|path| path.as_os_str() == "-");
    anyhow::ensure!(!stdin, "serve reads its articles again and again, so they cannot come from standard input");
    let store: Store = args.case.store()?;
    let catalogue = args.case.input.knowledge.load()?;
    let options = args.case.input.options(&catalogue)?;
    let who = who(args.who.as_deref())?;
    let paths = args.case.input.paths.clone();
    let server =
        Server::bind(Setup { paths, options, catalogue, store, who }, args.host, args.port, args.token.clone())
            .map_err(|error| anyhow::anyhow!("{} port {}: {error}", args.host, args.port))?;
    let failed = tell(&server.problems());
    print(&format!("{}\n", server.address()))?;
    server.run()?;
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// A token of letters and digits, which every address and cookie can hold.
fn token(text: &str) -> Result<String, String> {
    match text.len() >= 8 && text.chars().all(|c| c.is_ascii_alphanumeric()) {
        true => Ok(text.to_owned()),
        false => Err("a token is eight or more letters and digits".to_owned()),
    }
}
