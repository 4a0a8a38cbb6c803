use rustc_hash::FxHashMap;

use crate::rule::Finding;

/// Names findings so that they keep their names when lines move: by rule and sentence, numbered
/// where a sentence has several findings of a rule or stands in the file again.
#[derive(Debug, Default)]
pub struct Fingerprints {
    seen: FxHashMap<u64, u64>,
}

impl Fingerprints {
    /// The fingerprint of the next finding of a file, which stands in `sentence`.
    pub fn next(&mut self, finding: &Finding, sentence: &str) -> String {
        let key = fnv(fnv(fnv(OFFSET, finding.rule.as_bytes()), &[0]), sentence.as_bytes());
        let number = self.seen.entry(key).or_default();
        let print = fnv(key, &number.to_le_bytes());
        *number += 1;
        format!("{print:016x}")
    }
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a: the same on every machine and in every version, which fingerprints in other people’s
/// files must be.
fn fnv(state: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Level;
    use crate::text::Span;

    #[test]
    fn lines_may_move_and_repeated_faults_are_told_apart() {
        let finding = |rule, at| Finding::new(rule, Level::Error, Span::at(at), "");
        let mut a = Fingerprints::default();
        let first = a.next(&finding("garble/x", 10), "It fell.");
        let again = a.next(&finding("garble/x", 90), "It fell.");
        let mut b = Fingerprints::default();
        assert_eq!(b.next(&finding("garble/x", 500), "It fell."), first);
        assert_eq!(b.next(&finding("garble/x", 700), "It fell."), again);
        assert_ne!(first, again);
        assert_ne!(b.next(&finding("garble/y", 10), "It fell."), first);
        // The value itself is part of the promise: it stands in files that others keep.
        assert_eq!(fnv(OFFSET, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
