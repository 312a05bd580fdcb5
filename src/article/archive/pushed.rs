//! A stream to which bytes can be given back.

use std::io::{self, BufRead, Read};

/// What was given back, then the stream.
pub(super) struct Pushed<'a> {
    back: Vec<u8>,
    at: usize,
    input: &'a mut dyn BufRead,
}

impl<'a> Pushed<'a> {
    /// The stream alone.
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        Pushed { back: Vec::new(), at: 0, input }
    }

    /// Gives back what stands in `read` from `from` on.
    pub(super) fn push(&mut self, mut read: Vec<u8>, from: usize) {
        read.extend_from_slice(&self.back[self.at..]);
        self.back = read;
        self.at = from;
    }
}

impl Read for Pushed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Pushed<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.back.len() { Ok(&self.back[self.at..]) } else { self.input.fill_buf() }
    }

    fn consume(&mut self, count: usize) {
        if self.at < self.back.len() {
            self.at += count;
        } else {
            self.input.consume(count);
        }
    }
}
