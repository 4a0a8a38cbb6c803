//! Adam, for dense weights and for tables of which a step touches few rows.
//!
//! Kingma and Ba, Adam: A Method for Stochastic Optimization (2015).

const MEAN: f32 = 0.9;
const SQUARE: f32 = 0.98;
const TINY: f32 = 1e-8;

pub struct Dense {
    mean: Vec<f32>,
    square: Vec<f32>,
    steps: i32,
}

impl Dense {
    pub fn new(len: usize) -> Dense {
        Dense { mean: vec![0.0; len], square: vec![0.0; len], steps: 0 }
    }

    pub fn step(&mut self, weights: &mut [f32], grads: &[f32], rate: f32) {
        self.steps += 1;
        let rate = rate * corrected(self.steps);
        let moments = self.mean.iter_mut().zip(&mut self.square);
        for ((weight, grad), (mean, square)) in weights.iter_mut().zip(grads).zip(moments) {
            update(weight, *grad, mean, square, rate);
        }
    }
}

fn update(weight: &mut f32, grad: f32, mean: &mut f32, square: &mut f32, rate: f32) {
    *mean = MEAN * *mean + (1.0 - MEAN) * grad;
    *square = SQUARE * *square + (1.0 - SQUARE) * grad * grad;
    *weight -= rate * *mean / (square.sqrt() + TINY);
}

fn corrected(steps: i32) -> f32 {
    (1.0 - SQUARE.powi(steps)).sqrt() / (1.0 - MEAN.powi(steps))
}

/// A table: the moments of a row move only when the row is used.
pub struct Table {
    width: usize,
    mean: Vec<f32>,
    square: Vec<f32>,
    steps: Vec<i32>,
    grads: Vec<f32>,
    touched: Vec<u32>,
}

impl Table {
    pub fn new(len: usize, width: usize) -> Table {
        Table {
            width,
            mean: vec![0.0; len],
            square: vec![0.0; len],
            steps: vec![0; len / width],
            grads: vec![0.0; len],
            touched: Vec::new(),
        }
    }

    pub fn add(&mut self, row: u32, grad: &[f32], scale: f32) {
        self.touched.push(row);
        let at = row as usize * self.width;
        self.grads[at..at + self.width].iter_mut().zip(grad).for_each(|(x, y)| *x += y * scale);
    }

    pub fn step(&mut self, weights: &mut [f32], rate: f32) {
        self.touched.sort_unstable();
        self.touched.dedup();
        for row in std::mem::take(&mut self.touched) {
            let row = row as usize;
            self.steps[row] += 1;
            let own = rate * corrected(self.steps[row]);
            for i in row * self.width..(row + 1) * self.width {
                update(&mut weights[i], self.grads[i], &mut self.mean[i], &mut self.square[i], own);
                self.grads[i] = 0.0;
            }
        }
    }
}
