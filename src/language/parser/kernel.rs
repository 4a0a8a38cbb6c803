//! The arithmetic of the network: products of matrices and smooth steps.
//!
//! Multiplications and additions are never fused and their order is fixed, so that a story gets the
//! same findings on every machine. The functions are inlined into [`super::network`], which runs as
//! a whole with the widest vectors that the processor has.

/// Columns that are worked on at once.
const PANEL: usize = 16;

/// Rows that are worked on at once: their sums stay in registers.
const ROWS: usize = 4;

/// A matrix laid out for [`Matrix::multiply`]: panels of columns, each row by row.
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    panels: Vec<[f32; PANEL]>,
}

impl Matrix {
    /// From numbers row by row; what is missing is 0.
    pub fn new(rows: usize, columns: usize, numbers: &[f32]) -> Matrix {
        let mut matrix = Matrix::default();
        matrix.fill(rows, columns, |row, column| numbers.get(row * columns + column).copied().unwrap_or(0.0));
        matrix
    }

    /// Takes new numbers, in the memory that it has.
    #[inline(always)]
    pub fn fill(&mut self, rows: usize, columns: usize, number: impl Fn(usize, usize) -> f32) {
        (self.rows, self.columns) = (rows, columns);
        self.panels.clear();
        self.panels.reserve(rows * columns.div_ceil(PANEL));
        for first in (0..columns).step_by(PANEL) {
            for row in 0..rows {
                let of = |j: usize| if first + j < columns { number(row, first + j) } else { 0.0 };
                self.panels.push(std::array::from_fn(of));
            }
        }
    }

    pub fn columns(&self) -> usize {
        self.columns
    }

    /// `out = x · self + bias`, row by row; `x` has as many columns as this matrix has rows.
    /// A bias that is too short counts as 0.
    #[inline(always)]
    pub fn multiply(&self, x: &[f32], bias: &[f32], out: &mut [f32]) {
        if self.rows == 0 || self.columns == 0 {
            return;
        }
        for (first, panel) in (0..self.columns).step_by(PANEL).zip(self.panels.chunks_exact(self.rows)) {
            let width = PANEL.min(self.columns - first);
            let start: [f32; PANEL] = std::array::from_fn(|j| bias.get(first + j).copied().unwrap_or(0.0));
            let blocks = x.chunks(ROWS * self.rows).zip(out.chunks_mut(ROWS * self.columns));
            for (x, out) in blocks {
                let mut sums = [start; ROWS];
                if x.len() == ROWS * self.rows {
                    several(self.rows, x, panel, &mut sums);
                } else {
                    for (x, sum) in x.chunks_exact(self.rows).zip(&mut sums) {
                        one(x, panel, sum);
                    }
                }
                for (sum, out) in sums.iter().zip(out.chunks_exact_mut(self.columns)) {
                    out[first..first + width].copy_from_slice(&sum[..width]);
                }
            }
        }
    }
}

/// Adds the products of four rows with a panel to their sums.
#[inline(always)]
fn several(length: usize, x: &[f32], panel: &[[f32; PANEL]], sums: &mut [[f32; PANEL]; ROWS]) {
    let (a, rest) = x.split_at(length);
    let (b, rest) = rest.split_at(length);
    let (c, d) = rest.split_at(length);
    let mut own = *sums;
    for ((((weights, a), b), c), d) in panel.iter().zip(a).zip(b).zip(c).zip(d) {
        for j in 0..PANEL {
            own[0][j] += a * weights[j];
            own[1][j] += b * weights[j];
            own[2][j] += c * weights[j];
            own[3][j] += d * weights[j];
        }
    }
    *sums = own;
}

/// The same for one row, in the same order.
#[inline(always)]
fn one(x: &[f32], panel: &[[f32; PANEL]], sum: &mut [f32; PANEL]) {
    let mut own = *sum;
    for (weights, a) in panel.iter().zip(x) {
        for j in 0..PANEL {
            own[j] += a * weights[j];
        }
    }
    *sum = own;
}

/// `1 / (1 + exp(-x))`, to about six digits: the hyperbolic tangent of half of it as a fraction of two
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
    for coefficient in [1.185_347_1e-4, 2.268_434_7e-3, 4.893_525_2e-3] {
        below = below * square + coefficient;
    }
    0.5 + 0.5 * (x * above / below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_equal_plain_ones() {
        let number = |i: usize| ((i * 7919) % 23) as f32 - 11.0;
        for (m, k, n) in [(1, 1, 1), (3, 5, 17), (4, 8, 16), (9, 3, 40), (0, 3, 5), (5, 0, 3)] {
            let x: Vec<f32> = (0..m * k).map(number).collect();
            let w: Vec<f32> = (0..k * n).map(|i| number(i + 5)).collect();
            let bias: Vec<f32> = (0..n).map(|i| number(i + 2)).collect();
            let mut got = vec![0.0; m * n];
            Matrix::new(k, n, &w).multiply(&x, &bias, &mut got);
            let want = (0..m * n).map(|at| {
                let (i, j) = (at / n.max(1), at % n.max(1));
                bias[j] + (0..k).map(|l| x[i * k + l] * w[l * n + j]).sum::<f32>()
            });
            if k > 0 {
                assert_eq!(got, want.collect::<Vec<_>>(), "{m} {k} {n}");
            }
        }
    }

    #[test]
    fn sigmoid_is_near_the_true_one() {
        for i in -4000..4000 {
            let x = i as f32 / 200.0;
            let want = 1.0 / (1.0 + (-f64::from(x)).exp());
            assert!((f64::from(sigmoid(x)) - want).abs() < 2e-5, "{x}: {} instead of {want}", sigmoid(x));
        }
        assert!(sigmoid(f32::INFINITY) <= 1.0 && sigmoid(f32::NEG_INFINITY) >= 0.0);
    }
}
