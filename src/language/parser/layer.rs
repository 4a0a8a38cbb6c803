//! Layers of a network: weighted sums, and simple recurrent units that read the sentence both ways (Lei and
//! others, Simple Recurrent Units for Highly Parallelizable Recurrence, 2018).

use super::kernel::{Matrix, Processor, sigmoid};
use super::model::Reader;

/// Weighted sums.
#[derive(Debug)]
pub struct Dense {
    matrix: Matrix,
    bias: Vec<f32>,
}

impl Dense {
    pub fn read(reader: &mut Reader, rows: usize, columns: usize) -> Dense {
        Dense { matrix: Matrix::weights(rows, columns, &reader.weights(rows * columns)), bias: reader.numbers(columns) }
    }

    /// The output for each row of `x`.
    #[inline(always)]
    pub fn apply(&self, processor: impl Processor, x: &[f32]) -> Vec<f32> {
        self.matrix.multiply(processor, x, &self.bias)
    }
}

/// A recurrent layer. Its matrix meets all words at once.
#[derive(Debug)]
pub struct Layer {
    units: usize,
    /// To `[direction][candidate, forget, reset][unit]`.
    input: Dense,
    /// `[direction][forget, reset][unit]`
    recurrent: Vec<f32>,
}

impl Layer {
    /// A layer of `units` in each direction.
    pub fn read(reader: &mut Reader, units: usize) -> Layer {
        Layer { units, input: Dense::read(reader, 2 * units, 6 * units), recurrent: reader.numbers(4 * units) }
    }

    /// The output for sentences that stand one after another, `lengths` words each.
    #[inline(always)]
    pub fn read_through(&self, processor: impl Processor, input: &[f32], lengths: &[usize]) -> Vec<f32> {
        let units = self.units;
        let gates = self.input.apply(processor, input);
        let mut out = vec![0.0; input.len()];
        let mut cell = vec![0.0; units];
        let mut start = 0;
        for length in lengths {
            for direction in 0..2 {
                cell.fill(0.0);
                let recurrent = &self.recurrent[direction * 2 * units..(direction + 1) * 2 * units];
                for step in 0..*length {
                    let t = if direction == 0 { start + step } else { start + length - 1 - step };
                    let gates = &gates[(2 * t + direction) * 3 * units..(2 * t + direction + 1) * 3 * units];
                    let at = (2 * t + direction) * units;
                    recur(gates, recurrent, &input[at..at + units], &mut cell, &mut out[at..at + units]);
                }
            }
            start += length;
        }
        out
    }
}

/// One step of a layer in one direction.
#[inline(always)]
fn recur(gates: &[f32], recurrent: &[f32], input: &[f32], cell: &mut [f32], out: &mut [f32]) {
    let units = cell.len();
    let (candidate, gates) = gates.split_at(units);
    let (forget, reset) = gates.split_at(units);
    let (of_forget, of_reset) = recurrent.split_at(units);
    let (forget, reset, input, out) = (&forget[..units], &reset[..units], &input[..units], &mut out[..units]);
    let (of_forget, of_reset) = (&of_forget[..units], &of_reset[..units]);
    for j in 0..units {
        let before = cell[j];
        let keep = sigmoid(forget[j] + of_forget[j] * before);
        let show = sigmoid(reset[j] + of_reset[j] * before);
        let now = keep * before + (1.0 - keep) * candidate[j];
        cell[j] = now;
        out[j] = show * now + (1.0 - show) * input[j];
    }
}
