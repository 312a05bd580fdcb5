//! The page on its port, until ctrl-c.

use super::cookie::hex;
use super::desk::{Desk, Setup};
use super::guard::Guard;
use super::router::router;
use crate::article::Problem;
use std::io;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

/// Random bytes of a token.
const TOKEN_BYTES: usize = 16;
/// How long what was begun may take once it is to end.
const GRACE: Duration = Duration::from_secs(5);

/// A server that listens; it answers once it runs.
pub struct Server {
    desk: Arc<Desk>,
    guard: Arc<Guard>,
    listener: TcpListener,
}

impl Server {
    /// Checks the case and listens at `host`; port 0 is any free one. Where other machines can reach it, or where a token
    /// is given, it is needed; one is made up where none is given.
    ///
    /// # Errors
    /// Where the port is taken, or the catalogue's data of a language is broken.
    pub fn bind(setup: Setup, host: IpAddr, port: u16, token: Option<String>) -> io::Result<Server> {
        let listener = TcpListener::bind((host, port))?;
        listener.set_nonblocking(true)?;
        let token = match token {
            None if !host.is_loopback() => Some(random()?),
            given => given,
        };
        let guard = Arc::new(Guard { at: listener.local_addr()?, token });
        let desk = Arc::new(Desk::new(setup, random()?, host.is_loopback()).map_err(io::Error::other)?);
        Ok(Server { desk, guard, listener })
    }

    /// The address to open, with the token where one is needed.
    pub fn address(&self) -> String {
        self.guard.address()
    }

    /// What could not be read, and warnings.
    pub fn problems(&self) -> Vec<Problem> {
        self.desk.now().report.problems.clone()
    }

    /// Answers until ctrl-c; what was begun is finished.
    ///
    /// # Errors
    /// Where the system lets nothing more be answered.
    pub fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let done = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let stop = async {
                let _ = tokio::signal::ctrl_c().await;
            };
            let pages = axum::serve(listener, router(self.desk, self.guard)).with_graceful_shutdown(stop);
            let served = tokio::spawn(pages.into_future());
            let _ = tokio::signal::ctrl_c().await;
            // A browser that hangs in the middle of a request does not keep the program.
            tokio::time::timeout(GRACE, served).await.map_or(Ok(()), |done| done.unwrap_or(Ok(())))
        });
        runtime.shutdown_background();
        done
    }
}

fn random() -> io::Result<String> {
    let mut bytes = [0; TOKEN_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(hex(&bytes))
}
