//! The model file: numbers in the order in which [`super::network`] takes them, all little-endian.
//!
//! Tables stay where they are, in the program itself; a row is eight-bit numbers and their scale.

/// Reads a model file from its start.
#[derive(Debug)]
pub struct Reader {
    rest: &'static [u8],
}

impl Reader {
    pub fn new(bytes: &'static [u8]) -> Reader {
        Reader { rest: bytes }
    }

    fn bytes(&mut self, count: usize) -> &'static [u8] {
        let (bytes, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, &[]));
        self.rest = rest;
        bytes
    }

    /// A size.
    pub fn count(&mut self) -> usize {
        self.bytes(4).first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    }

    /// All that is left.
    pub fn rest(self) -> &'static [u8] {
        self.rest
    }

    /// A number.
    pub fn number(&mut self) -> f32 {
        self.numbers(1).first().copied().unwrap_or_default()
    }

    /// `count` numbers.
    pub fn numbers(&mut self, count: usize) -> Vec<f32> {
        let mut out: Vec<f32> = four(self.bytes(4 * count)).map(f32::from_le_bytes).collect();
        out.resize(count, 0.0);
        out
    }

    /// `count` weights, as [`super::kernel`] has them.
    pub fn weights(&mut self, count: usize) -> Vec<i16> {
        let pairs = self.bytes(2 * count).chunks_exact(2).filter_map(|pair| pair.first_chunk().copied());
        let mut out: Vec<i16> = pairs.map(i16::from_le_bytes).collect();
        out.resize(count, 0);
        out
    }
}

/// The words of a file, four bytes each.
fn four(bytes: &[u8]) -> impl Iterator<Item = [u8; 4]> + '_ {
    bytes.chunks_exact(4).filter_map(|chunk| chunk.first_chunk().copied())
}

/// Rows of eight-bit numbers, each with its scale.
#[derive(Debug)]
pub struct Table {
    width: usize,
    scales: &'static [u8],
    rows: &'static [u8],
}

impl Table {
    pub fn read(reader: &mut Reader, width: usize) -> Table {
        let count = reader.count();
        Table { width, scales: reader.bytes(4 * count), rows: reader.bytes(width * count) }
    }

    /// Adds the row at `index` to `sum`; a row that is not there is 0.
    #[inline(always)]
    pub fn add(&self, index: usize, sum: &mut [f32]) {
        let scale = self.scales.get(4 * index..).and_then(<[u8]>::first_chunk);
        let row = self.rows.get(index * self.width..(index + 1) * self.width);
        if let (Some(scale), Some(row)) = (scale, row) {
            let scale = f32::from_le_bytes(*scale);
            let row = &row[..sum.len().min(row.len())];
            for i in 0..row.len() {
                sum[i] += f32::from(row[i] as i8) * scale;
            }
        }
    }
}

/// The words that have a row of their own: a hash table of 32 bits of each one's hash.
#[derive(Debug)]
pub struct Vocabulary {
    mask: usize,
    /// By slot, a fingerprint and a row; row 0 is an empty slot.
    slots: &'static [u8],
}

impl Vocabulary {
    pub fn read(reader: &mut Reader) -> Vocabulary {
        let count = reader.count();
        Vocabulary { mask: count.saturating_sub(1), slots: reader.bytes(8 * count) }
    }

    /// The row of the word with that hash; 0 for a word without one.
    #[inline(always)]
    pub fn row(&self, hash: u64) -> usize {
        let fingerprint = (hash >> 32) as u32;
        let mut slot = hash as usize & self.mask;
        // A full table has no end; this one is at most half full.
        for _ in 0..=self.mask {
            let Some(entry) = self.slots.get(8 * slot..).and_then(<[u8]>::first_chunk::<8>) else { break };
            let entry = u64::from_le_bytes(*entry);
            let row = (entry >> 32) as usize;
            if row == 0 || entry as u32 == fingerprint {
                return row;
            }
            slot = (slot + 1) & self.mask;
        }
        0
    }
}
