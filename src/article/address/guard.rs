//! Which hosts may be asked: an address that a case file or a redirect names must not lead into the editor's own network.
//! What is asked is what the name was resolved to, so that no name can say one thing first and another then.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::Url;

/// A resolver that gives no private addresses away, unless it is open.
#[derive(Debug)]
pub(super) struct Guard {
    /// Let everything through.
    pub(super) open: bool,
    /// Resolves names.
    pub(super) inner: DefaultResolver,
}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if !self.open && found.iter().any(|address| is_private(address.ip())) {
            return Err(ureq::Error::Io(io::ErrorKind::PermissionDenied.into()));
        }
        Ok(found)
    }
}

/// Is the host of an address this machine, or one of its own network?
pub(super) fn is_inside(url: &Url) -> bool {
    let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else { return false };
    let host = host.trim_matches(['[', ']']);
    (host, port).to_socket_addrs().is_ok_and(|mut found| found.any(|address| is_private(address.ip())))
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => address.to_ipv4_mapped().map_or_else(|| is_private_v6(address), is_private_v4),
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, ..] = address.octets();
    // RFC 6598: addresses that providers share among their customers.
    let shared = a == 100 && (64..128).contains(&b);
    shared
        || a == 0
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_multicast()
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_multicast()
}
