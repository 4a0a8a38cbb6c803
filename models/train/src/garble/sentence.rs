//! The last step: what the oddest words of a sentence say of it as a whole, fitted on documents that taught
//! nothing before (Platt, Probabilistic Outputs for Support Vector Machines, 1999).

use crate::recurrent::sigmoid;

/// Slope and bias of a logistic regression in which sound and garbled sentences count as much.
pub fn fit(oddness: &[f32], garbled: &[bool]) -> [f32; 2] {
    const STEPS: usize = 2000;
    let share = garbled.iter().filter(|garbled| **garbled).count() as f32 / garbled.len().max(1) as f32;
    let n = oddness.len() as f32;
    let (mut at, mut pace) = ([1.0_f32, 0.0], [0.0_f32; 2]);
    for _ in 0..STEPS {
        let mut grads = [0.0; 2];
        for (x, garbled) in oddness.iter().zip(garbled) {
            let weight = if *garbled { 0.5 / share } else { 0.5 / (1.0 - share) };
            let d = (sigmoid(at[0] * x + at[1]) - f32::from(u8::from(*garbled))) * weight / n;
            grads[0] += d * x;
            grads[1] += d;
        }
        for ((at, grad), pace) in at.iter_mut().zip(grads).zip(&mut pace) {
            *pace = 0.9 * *pace - 0.1 * grad;
            *at += *pace;
        }
    }
    at
}
