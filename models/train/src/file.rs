//! Numbers as the model files have them; `src/language/parser/model.rs` reads them.

use copydesk::language::parser::WEIGHT_BITS;

pub fn count(out: &mut Vec<u8>, count: usize) {
    out.extend((count as u32).to_le_bytes());
}

pub fn numbers(out: &mut Vec<u8>, numbers: &[f32]) {
    numbers.iter().for_each(|x| out.extend(x.to_le_bytes()));
}

/// Weights of a matrix, in whole numbers.
pub fn weights(out: &mut Vec<u8>, weights: &[f32]) {
    let whole = |x: &f32| (x * (1 << WEIGHT_BITS) as f32).clamp(-32_767.0, 32_767.0).round() as i16;
    weights.iter().for_each(|x| out.extend(whole(x).to_le_bytes()));
}
