//! Simple recurrent units as they are trained: forward and backward. Those that run are in
//! `src/language/parser/layer.rs`.

use ndarray::{Array2, ArrayViewMut2, Axis};

use crate::parts::LayerParts;

/// What a layer's gradient needs of its run.
pub struct LayerState {
    input: Array2<f32>,
    mask: Array2<f32>,
    /// `[direction][candidate, forget, reset][unit]`, the gates after their sigmoid.
    gates: Array2<f32>,
    /// `[direction][unit]`
    cells: Array2<f32>,
}

pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// The output of a layer, and what [`layer_back`] needs.
pub fn layer(
    parts: &LayerParts,
    dense: &[f32],
    input: Array2<f32>,
    mask: Array2<f32>,
    ranges: &[std::ops::Range<usize>],
) -> (Array2<f32>, LayerState) {
    let units = parts.recurrent.slice(dense).len() / 4;
    let input = input * &mask;
    let mut gates = input.dot(&parts.input.matrix(dense)) + &parts.bias.vector(dense);
    let mut cells = Array2::zeros((input.nrows(), 2 * units));
    let mut out = Array2::zeros((input.nrows(), 2 * units));
    let recurrent = parts.recurrent.slice(dense);
    for range in ranges {
        for direction in 0..2 {
            let mut before = vec![0.0_f32; units];
            for step in 0..range.len() {
                let t = if direction == 0 { range.start + step } else { range.end - 1 - step };
                let at = direction * 3 * units;
                for j in 0..units {
                    let forget = sigmoid(gates[[t, at + units + j]] + recurrent[direction * 2 * units + j] * before[j]);
                    let reset = sigmoid(
                        gates[[t, at + 2 * units + j]] + recurrent[(direction * 2 + 1) * units + j] * before[j],
                    );
                    let cell = forget * before[j] + (1.0 - forget) * gates[[t, at + j]];
                    let x = input[[t, direction * units + j]];
                    gates[[t, at + units + j]] = forget;
                    gates[[t, at + 2 * units + j]] = reset;
                    cells[[t, direction * units + j]] = cell;
                    out[[t, direction * units + j]] = reset * cell + (1.0 - reset) * x;
                    before[j] = cell;
                }
            }
        }
    }
    (out, LayerState { input, mask, gates, cells })
}

/// The gradient of a layer's input from that of its output.
pub fn layer_back(
    parts: &LayerParts,
    dense: &[f32],
    state: &LayerState,
    out: &Array2<f32>,
    ranges: &[std::ops::Range<usize>],
    grads: &mut [f32],
) -> Array2<f32> {
    let units = parts.recurrent.slice(dense).len() / 4;
    let recurrent = parts.recurrent.slice(dense).to_vec();
    let mut d_recurrent = vec![0.0_f32; 4 * units];
    let mut d_gates = Array2::<f32>::zeros(state.gates.dim());
    let mut d_input = Array2::<f32>::zeros(state.input.dim());
    for range in ranges {
        for direction in 0..2 {
            let at = direction * 3 * units;
            let mut d_cell = vec![0.0_f32; units];
            for step in (0..range.len()).rev() {
                let t = if direction == 0 { range.start + step } else { range.end - 1 - step };
                let previous = if step == 0 {
                    None
                } else if direction == 0 {
                    Some(t - 1)
                } else {
                    Some(t + 1)
                };
                for j in 0..units {
                    let unit = direction * units + j;
                    let before = previous.map_or(0.0, |p| state.cells[[p, unit]]);
                    let (candidate, forget, reset) = (
                        state.gates[[t, at + j]],
                        state.gates[[t, at + units + j]],
                        state.gates[[t, at + 2 * units + j]],
                    );
                    let (cell, x, d_out) = (state.cells[[t, unit]], state.input[[t, unit]], out[[t, unit]]);
                    let d_reset = d_out * (cell - x) * reset * (1.0 - reset);
                    d_input[[t, unit]] += d_out * (1.0 - reset);
                    let dc = d_out * reset + d_cell[j];
                    let d_forget = dc * (before - candidate) * forget * (1.0 - forget);
                    d_gates[[t, at + j]] = dc * (1.0 - forget);
                    d_gates[[t, at + units + j]] = d_forget;
                    d_gates[[t, at + 2 * units + j]] = d_reset;
                    let (vf, vr) = (direction * 2 * units + j, (direction * 2 + 1) * units + j);
                    d_recurrent[vf] += d_forget * before;
                    d_recurrent[vr] += d_reset * before;
                    d_cell[j] = dc * forget + d_forget * recurrent[vf] + d_reset * recurrent[vr];
                }
            }
        }
    }
    add(parts.input.matrix_mut(grads), &state.input.t().dot(&d_gates));
    let mut bias = parts.bias.vector_mut(grads);
    bias += &d_gates.sum_axis(Axis(0));
    parts.recurrent.vector_mut(grads).iter_mut().zip(&d_recurrent).for_each(|(x, y)| *x += y);
    d_input += &d_gates.dot(&parts.input.matrix(dense).t());
    d_input * &state.mask
}

pub fn add(mut to: ArrayViewMut2<f32>, from: &Array2<f32>) {
    to += from;
}

/// A mask that keeps `1 - rate` of the units, one for a sentence or (`each`) for every word.
pub fn mask(
    rng: &mut fastrand::Rng,
    ranges: &[std::ops::Range<usize>],
    width: usize,
    rate: f32,
    each: bool,
) -> Array2<f32> {
    let rows = ranges.last().map_or(0, |range| range.end);
    let mut out = Array2::ones((rows, width));
    let keep = 1.0 / (1.0 - rate);
    for range in ranges {
        if each {
            for t in range.clone() {
                out.row_mut(t).mapv_inplace(|_| if rng.f32() < rate { 0.0 } else { keep });
            }
        } else {
            let row: Vec<f32> = (0..width).map(|_| if rng.f32() < rate { 0.0 } else { keep }).collect();
            range.clone().for_each(|t| out.row_mut(t).iter_mut().zip(&row).for_each(|(x, y)| *x = *y));
        }
    }
    out
}
