//! Messages on a stream: headers, a blank line, a body.

/// Cuts a stream of bytes into messages.
///
/// Headers are read as loosely as can be: names in any case, lines ending in `\n` alone, unknown
/// headers skipped. What has no length is skipped to the next header that states one.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    /// What of `bytes` is used up.
    done: usize,
}

impl Frames {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.done > 0 {
            self.bytes.drain(..self.done);
            self.done = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// The next body, if all of it has come.
    pub(super) fn next(&mut self) -> Option<Vec<u8>> {
        let mut at = self.done;
        let mut length = None;
        loop {
            let line = &self.bytes[at..];
            let end = memchr::memchr(b'\n', line)?;
            let header = line[..end].trim_ascii();
            at += end + 1;
            if !header.is_empty() {
                length = length_of(header).or(length);
            } else if let Some(length) = length {
                let body = self.bytes.get(at..at + length)?.to_vec();
                self.done = at + length;
                return Some(body);
            } else {
                // A blank line behind nothing of use.
                self.done = at;
            }
        }
    }
}

/// The number that a `Content-Length` header states.
fn length_of(header: &[u8]) -> Option<usize> {
    /// Nobody writes a story of a gigabyte; a header that says so is damaged.
    const LONGEST: usize = 1 << 30;
    let header = std::str::from_utf8(header).ok()?;
    let (name, value) = header.rsplit_once(':')?;
    // Text that belongs to no message may stand before the name on its line.
    let named = name.len() >= 14 && name.get(name.len() - 14..)?.eq_ignore_ascii_case("content-length");
    value.trim().parse().ok().filter(|length| named && *length <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(stream: &[u8], step: usize) -> Vec<String> {
        let mut frames = Frames::default();
        let mut out = Vec::new();
        for part in stream.chunks(step) {
            frames.push(part);
            while let Some(body) = frames.next() {
                out.push(String::from_utf8(body).unwrap());
            }
        }
        out
    }

    #[test]
    fn cuts_what_clients_send_at_any_pace() {
        let stream = b"Content-Length: 2\r\n\r\n{}content-length:3\nContent-Type: x; charset=utf-8\n\n[1]\r\nX: y\r\n\r\nContent-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n7";
        for step in [1, 2, 7, 1000] {
            assert_eq!(cut(stream, step), ["{}", "[1]", "", "7"], "{step}");
        }
    }

    #[test]
    fn skips_what_states_no_length() {
        assert_eq!(cut(b"hello\r\n\r\nContent-Length: x\r\n\r\nContent-Length: 2\r\n\r\nok", 3), ["ok"]);
    }
}
