//! The arithmetic of the network: products of matrices, and a smooth step.
//!
//! Matrices are multiplied in whole numbers, and the order of other sums is fixed, so that a story gets
//! the same findings on every machine. A task runs as a whole with the widest instructions that the
//! processor has; see [`run`].

#![allow(
    clippy::needless_range_loop,
    reason = "compilers make wide instructions of loops by index, not always of iterators"
)]

/// Columns that are worked on at once.
const PANEL: usize = 16;

/// Rows that are worked on at once: their sums stay in registers.
const ROWS: usize = 4;

/// Bits behind the point of a weight: it lies between -8 and 8.
pub const WEIGHT_BITS: i32 = 12;

/// Bits behind the point of a number that goes into a layer: it lies between -16 and 16.
const INPUT_BITS: i32 = 11;

/// Bits behind the point of a number that words are held against heads by: -64 to 64.
const ARC_BITS: i32 = 9;

type Sums = [i32; PANEL];

/// Two rows of a panel, column by column.
type Pairs = [i16; 2 * PANEL];

/// The one operation that a processor does in its own way.
pub trait Processor: Copy {
    /// Adds to each sum its pair of `weights` multiplied with `pair`. Sums wrap around.
    fn add_products(self, sums: &mut Sums, pair: [i16; 2], weights: &Pairs);
}

/// Any processor.
#[derive(Debug, Clone, Copy)]
pub struct Plain;

impl Processor for Plain {
    #[inline(always)]
    fn add_products(self, sums: &mut Sums, pair: [i16; 2], weights: &Pairs) {
        let [a, b] = pair.map(i32::from);
        for (sum, weights) in sums.iter_mut().zip(weights.chunks_exact(2)) {
            *sum = sum.wrapping_add(a * i32::from(weights[0]) + b * i32::from(weights[1]));
        }
    }
}

#[cfg(target_arch = "x86_64")]
impl Processor for pulp::x86::V3 {
    #[inline(always)]
    fn add_products(self, sums: &mut Sums, [a, b]: [i16; 2], weights: &Pairs) {
        use std::arch::x86_64::__m256i;
        let pair = self.avx._mm256_set1_epi32(i32::from(a as u16) | i32::from(b) << 16);
        let weights: [__m256i; 2] = pulp::cast(*weights);
        let [low, high]: [__m256i; 2] = pulp::cast(*sums);
        let low = self.avx2._mm256_add_epi32(low, self.avx2._mm256_madd_epi16(weights[0], pair));
        let high = self.avx2._mm256_add_epi32(high, self.avx2._mm256_madd_epi16(weights[1], pair));
        *sums = pulp::cast([low, high]);
    }
}

/// Work that is compiled for each kind of processor.
pub trait Task {
    type Output;

    /// Does the work; to be inlined as a whole.
    fn run(self, processor: impl Processor) -> Self::Output;
}

/// Does a task as this processor does it fastest.
pub fn run<T: Task>(task: T) -> T::Output {
    #[cfg(target_arch = "x86_64")]
    if let Some(processor) = pulp::x86::V3::try_new() {
        return pulp::Simd::vectorize(processor, wide::On { task, processor });
    }
    task.run(Plain)
}

#[cfg(target_arch = "x86_64")]
mod wide {
    use super::Task;

    pub struct On<T> {
        pub task: T,
        pub processor: pulp::x86::V3,
    }

    impl<T: Task> pulp::WithSimd for On<T> {
        type Output = T::Output;

        #[inline(always)]
        fn with_simd<S: pulp::Simd>(self, _: S) -> T::Output {
            self.task.run(self.processor)
        }
    }
}

/// A matrix laid out for [`Matrix::multiply`]: panels of columns, in them pairs of rows.
#[derive(Debug, Clone)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    /// Bits behind the point of its numbers, and of those that it is multiplied with.
    bits: (i32, i32),
    panels: Vec<Pairs>,
}

impl Matrix {
    /// Weights with [`WEIGHT_BITS`], row by row; what is missing is 0.
    pub fn weights(rows: usize, columns: usize, numbers: &[i16]) -> Matrix {
        let mut matrix = Matrix::new(rows, columns, (WEIGHT_BITS, INPUT_BITS));
        for (row, numbers) in numbers.chunks_exact(columns.max(1)).take(rows).enumerate() {
            for (column, number) in numbers.iter().enumerate() {
                matrix.set(row, column, *number);
            }
        }
        matrix
    }

    /// What words are held against: a column of `rows` numbers for each head.
    #[inline(always)]
    pub fn heads<'a>(rows: usize, heads: impl ExactSizeIterator<Item = &'a [f32]>) -> Matrix {
        let mut matrix = Matrix::new(rows, heads.len(), (ARC_BITS, ARC_BITS));
        for (column, head) in heads.enumerate() {
            for (row, number) in head.iter().enumerate() {
                matrix.set(row, column, whole(*number, ARC_BITS));
            }
        }
        matrix
    }

    fn new(rows: usize, columns: usize, bits: (i32, i32)) -> Matrix {
        let panels = vec![[0; 2 * PANEL]; rows.div_ceil(2) * columns.div_ceil(PANEL)];
        Matrix { rows, columns, bits, panels }
    }

    #[inline(always)]
    fn set(&mut self, row: usize, column: usize, number: i16) {
        let panel = column / PANEL * self.rows.div_ceil(2) + row / 2;
        if let Some(panel) = self.panels.get_mut(panel) {
            panel[column % PANEL * 2 + row % 2] = number;
        }
    }

    /// `x · self + bias`, row by row; `x` has as many columns as this matrix has rows. A bias that is too
    /// short counts as 0.
    #[inline(always)]
    pub fn multiply(&self, processor: impl Processor, x: &[f32], bias: &[f32]) -> Vec<f32> {
        let (pairs, count) = (self.rows.div_ceil(2), x.len() / self.rows.max(1));
        let mut out = vec![0.0; count * self.columns];
        if pairs == 0 || self.columns == 0 {
            return out;
        }
        let x = self.input(x, pairs);
        let unit = 1.0 / (1_u64 << (self.bits.0 + self.bits.1)) as f32;
        for (first, panel) in (0..self.columns).step_by(PANEL).zip(self.panels.chunks_exact(pairs)) {
            let width = PANEL.min(self.columns - first);
            let mut start = [0.0; PANEL];
            for (start, bias) in start.iter_mut().zip(bias.iter().skip(first)) {
                *start = *bias;
            }
            for row in (0..count).step_by(ROWS) {
                let rows = ROWS.min(count - row);
                let x = &x[row * pairs..(row + rows) * pairs];
                let mut sums = [[0; PANEL]; ROWS];
                if rows == ROWS {
                    several(processor, x, panel, &mut sums);
                } else {
                    for i in 0..rows {
                        one(processor, &x[i * pairs..(i + 1) * pairs], panel, &mut sums[i]);
                    }
                }
                for i in 0..rows {
                    let mut sum = start;
                    for j in 0..PANEL {
                        sum[j] += sums[i][j] as f32 * unit;
                    }
                    let at = (row + i) * self.columns + first;
                    let out = &mut out[at..at + width];
                    // A whole panel is copied without asking for its length.
                    if let Ok(out) = <&mut [f32; PANEL]>::try_from(&mut *out) {
                        *out = sum;
                    } else {
                        out.copy_from_slice(&sum[..width]);
                    }
                }
            }
        }
        out
    }

    /// The numbers of `x` as whole ones, in pairs.
    #[inline(always)]
    fn input(&self, x: &[f32], pairs: usize) -> Vec<[i16; 2]> {
        let mut out = vec![[0; 2]; x.len() / self.rows * pairs];
        for (row, out) in x.chunks_exact(self.rows).zip(out.chunks_exact_mut(pairs)) {
            let out = &mut out.as_flattened_mut()[..row.len()];
            for i in 0..out.len() {
                out[i] = whole(row[i], self.bits.1);
            }
        }
        out
    }
}

/// The nearest whole number to a number with so many bits behind the point.
#[inline(always)]
fn whole(x: f32, bits: i32) -> i16 {
    /// Numbers of this size have no bits behind the point: adding it rounds, and the last bits are the
    /// whole number. Compilers make that into few instructions, other ways into calls.
    const ROUNDING: f32 = (3 << 22) as f32;
    let x = (x * (1 << bits) as f32).clamp(-32_767.0, 32_767.0);
    (x + ROUNDING).to_bits() as i16
}

/// The sums of one row.
#[inline(always)]
fn one(processor: impl Processor, x: &[[i16; 2]], panel: &[Pairs], sums: &mut Sums) {
    let (mut own, x) = (*sums, &x[..panel.len()]);
    for i in 0..panel.len() {
        processor.add_products(&mut own, x[i], &panel[i]);
    }
    *sums = own;
}

/// The sums of four rows at once.
#[inline(always)]
fn several(processor: impl Processor, x: &[[i16; 2]], panel: &[Pairs], sums: &mut [Sums; ROWS]) {
    let (a, rest) = x.split_at(panel.len());
    let (b, rest) = rest.split_at(panel.len());
    let (c, d) = rest.split_at(panel.len());
    let [mut of_a, mut of_b, mut of_c, mut of_d] = *sums;
    let (a, b, c, d) = (&a[..panel.len()], &b[..panel.len()], &c[..panel.len()], &d[..panel.len()]);
    for i in 0..panel.len() {
        processor.add_products(&mut of_a, a[i], &panel[i]);
        processor.add_products(&mut of_b, b[i], &panel[i]);
        processor.add_products(&mut of_c, c[i], &panel[i]);
        processor.add_products(&mut of_d, d[i], &panel[i]);
    }
    *sums = [of_a, of_b, of_c, of_d];
}

/// `1 / (1 + exp(-x))`, to about five digits: the hyperbolic tangent of half of it as a fraction of two
/// polynomials, with the coefficients of the Eigen library (MPL-2.0).
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    let x = (0.5 * x).clamp(-7.9, 7.9);
    let square = x * x;
    let mut above = -2.760_768_5e-16;
    for coefficient in [2.000_188e-13, -8.604_672e-11, 5.122_297e-8, 1.485_722_4e-5, 6.372_619e-4, 4.893_525e-3] {
        above = above * square + coefficient;
    }
    let mut below = 1.198_258_4e-6;
    for coefficient in [1.185_347_1e-4, 2.268_434_7e-3, 4.893_525e-3] {
        below = below * square + coefficient;
    }
    0.5 + 0.5 * (x * above / below)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Product<'a>(&'a Matrix, &'a [f32], &'a [f32]);

    impl Task for Product<'_> {
        type Output = Vec<f32>;

        fn run(self, processor: impl Processor) -> Vec<f32> {
            self.0.multiply(processor, self.1, self.2)
        }
    }

    #[test]
    fn products_equal_plain_ones() {
        let number = |i: usize| (((i * 7919) % 23) as f32 - 11.0) / 8.0;
        for (m, k, n) in [(1, 1, 1), (3, 5, 17), (4, 8, 16), (9, 3, 40), (0, 3, 5), (5, 0, 3)] {
            let x: Vec<f32> = (0..m * k).map(number).collect();
            let w: Vec<f32> = (0..k * n).map(|i| number(i + 5)).collect();
            let bias: Vec<f32> = (0..n).map(|i| number(i + 2)).collect();
            let weights: Vec<i16> = w.iter().map(|w| (w * 4096.0) as i16).collect();
            let matrix = Matrix::weights(k, n, &weights);
            let want: Vec<f32> = (0..if k > 0 { m * n } else { 0 })
                .map(|at| bias[at % n] + (0..k).map(|l| x[at / n * k + l] * w[l * n + at % n]).sum::<f32>())
                .collect();
            assert_eq!(run(Product(&matrix, &x, &bias)), want, "{m} {k} {n}");
            assert_eq!(Product(&matrix, &x, &bias).run(Plain), want, "{m} {k} {n}");
        }
    }

    #[test]
    fn numbers_that_are_too_large_are_cut() {
        let matrix = Matrix::weights(2, 1, &[i16::MAX, i16::MIN]);
        assert_eq!([0.4, -0.6, 1e9, -1e9].map(|x| whole(x, 0)), [0, -1, i16::MAX, -i16::MAX]);
        for x in [f32::MAX, f32::MIN, f32::INFINITY, f32::NAN] {
            let x = [x, x, 0.0, 1.0];
            assert_eq!(run(Product(&matrix, &x, &[])), Product(&matrix, &x, &[]).run(Plain));
        }
    }

    #[test]
    fn sigmoid_is_near_the_true_one() {
        for i in -4000..4000 {
            let x = i as f32 / 200.0;
            let want = 1.0 / (1.0 + (-f64::from(x)).exp());
            assert!((f64::from(sigmoid(x)) - want).abs() < 4e-4, "{x}: {} instead of {want}", sigmoid(x));
        }
        assert!(sigmoid(f32::INFINITY) <= 1.0 && sigmoid(f32::NEG_INFINITY) >= 0.0);
    }
}
