//! How often strings of words stand in English news: hashed and rounded counts, in the program as they are.

/// The highest rounded count.
pub const TOP: u8 = 15;

/// The least count of each level from 1 on.
const LEAST: [u32; TOP as usize] = [1, 2, 3, 5, 8, 13, 22, 40, 70, 125, 225, 400, 720, 1300, 2400];

/// The natural logarithm of a typical count of each level; level 0 stands for what was not seen, or too seldom to be kept.
pub const LOGS: [f32; TOP as usize + 1] =
    [-0.7, 0.0, 0.69, 1.28, 1.8, 2.3, 2.8, 3.35, 3.95, 4.53, 5.1, 5.68, 6.26, 6.85, 7.45, 8.3];

/// A count as one of sixteen levels.
pub fn level(count: u32) -> u8 {
    LEAST.partition_point(|least| *least <= count) as u8
}

/// The least count that has this level.
pub fn least(level: u8) -> u32 {
    usize::from(level).checked_sub(1).and_then(|at| LEAST.get(at)).copied().unwrap_or(0)
}

/// Says how often a string of words was counted.
pub trait Counts {
    /// The level of the count of the string with this key; 0 where none was kept.
    fn level(&self, key: u64) -> u8;
}

/// Counts in a table of 16-bit entries: 12 bits to tell strings apart, 4 for the level. About one string in
/// five hundred that was never seen is taken for one that was.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    entries: &'a [u8],
}

impl<'a> Table<'a> {
    const BITS: u32 = 4;

    /// The table in `bytes`, as [`Table::build`] made it.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { entries: bytes }
    }

    fn len(&self) -> usize {
        self.entries.len() / 2
    }

    /// Makes the bytes of a table that holds `levels`, two for an entry and a third more.
    pub fn build(levels: impl ExactSizeIterator<Item = (u64, u8)>) -> Vec<u8> {
        let mut bytes = vec![0; (levels.len() * 4 / 3 + 1) * 2];
        let size = bytes.len() / 2;
        for (key, level) in levels.filter(|(_, level)| *level > 0) {
            let entry = Self::mark(key) << Self::BITS | u16::from(level.min(TOP));
            let free = (0..size)
                .map(|step| (Self::slot(key, size) + step) % size)
                .find(|slot| bytes[2 * slot..2 * slot + 2] == [0, 0]);
            if let Some(slot) = free {
                bytes[2 * slot..2 * slot + 2].copy_from_slice(&entry.to_le_bytes());
            }
        }
        bytes
    }

    fn slot(key: u64, size: usize) -> usize {
        ((u128::from(key) * size as u128) >> 64) as usize
    }

    fn mark(key: u64) -> u16 {
        (key & 0xfff) as u16
    }
}

impl Counts for Table<'_> {
    fn level(&self, key: u64) -> u8 {
        let size = self.len();
        if size == 0 {
            return 0;
        }
        let mark = Self::mark(key);
        let mut slot = Self::slot(key, size);
        // A full table has no end; this one is three quarters full.
        for _ in 0..size {
            let Some(entry) = self.entries.get(2 * slot..).and_then(<[u8]>::first_chunk) else { break };
            let entry = u16::from_le_bytes(*entry);
            if entry == 0 {
                break;
            }
            if entry >> Self::BITS == mark {
                return (entry & 0xf) as u8;
            }
            slot = if slot + 1 == size { 0 } else { slot + 1 };
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_rise_with_counts() {
        assert_eq!([0, 1, 2, 4, 5, 2399, 2400, u32::MAX].map(level), [0, 1, 2, 3, 4, 14, 15, 15]);
        assert!(LOGS.is_sorted());
    }

    #[test]
    fn a_table_gives_back_what_was_put_in() {
        let key = |i: u64| (i + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let levels: Vec<(u64, u8)> = (0..5000).map(|i| (key(i), (i % 15) as u8 + 1)).collect();
        let bytes = Table::build(levels.iter().copied());
        let table = Table::new(&bytes);
        // Two strings can share slot and mark; then the first one speaks for both.
        let wrong = levels.iter().filter(|(key, level)| table.level(*key) != *level).count();
        assert!(wrong < 25, "{wrong}");
        let seen = (5000..15_000).filter(|i| table.level(key(*i)) > 0).count();
        assert!(seen < 60, "{seen}");
        assert_eq!(Table::new(&[]).level(7), 0);
    }
}
