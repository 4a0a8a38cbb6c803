//! Writes the model file that `src/language/parser/model.rs` reads.

use copydesk::language::parser::hash_of;
use ndarray::Array2;

use super::data::Vectors;
use super::params::{Params, Parts};
use crate::file::{count, numbers, weights};

/// The bytes of the model file.
pub fn bytes(parts: &Parts, params: &Params, vectors: &Vectors) -> Vec<u8> {
    let mut out = Vec::new();
    let sizes = parts.sizes;
    for size in [sizes.layers, sizes.units, sizes.arc, sizes.relation] {
        count(&mut out, size);
    }
    for layer in &parts.layers {
        weights(&mut out, layer.input.slice(&params.dense));
        numbers(&mut out, layer.bias.slice(&params.dense));
        numbers(&mut out, layer.recurrent.slice(&params.dense));
    }
    for (matrix, bias) in
        [(&parts.tags, &parts.tags_bias), (&parts.roles, &parts.roles_bias), (&parts.arc, &parts.arc_head)]
    {
        weights(&mut out, matrix.slice(&params.dense));
        numbers(&mut out, bias.slice(&params.dense));
    }
    for part in [&parts.arc_root, &parts.distance, &parts.relation_root] {
        numbers(&mut out, part.slice(&params.dense));
    }
    weights(&mut out, parts.relation.slice(&params.dense));
    numbers(&mut out, parts.relation_bias.slice(&params.dense));
    let width = 2 * sizes.units;
    table(&mut out, &params.shapes, width);
    table(&mut out, &params.pieces, width);
    vocabulary(&mut out, &vectors.words);
    let rows = vectors.rows.dot(&parts.projection.matrix(&params.dense));
    let own = Array2::from_shape_vec(rows.dim(), params.words.clone()).expect("a row for each word");
    table(&mut out, (rows + own).as_slice().expect("rows are contiguous"), width);
    out
}

/// Rows of eight-bit numbers: their count, their scales, the numbers.
fn table(out: &mut Vec<u8>, numbers: &[f32], width: usize) {
    count(out, numbers.len() / width);
    let scale = |row: &[f32]| row.iter().fold(1e-9_f32, |most, x| most.max(x.abs())) / 127.0;
    numbers.chunks_exact(width).for_each(|row| out.extend(scale(row).to_le_bytes()));
    for row in numbers.chunks_exact(width) {
        let scale = scale(row);
        out.extend(row.iter().map(|x| (x / scale).round() as i8 as u8));
    }
}

/// A hash table, at most half full.
fn vocabulary(out: &mut Vec<u8>, words: &[String]) {
    let size = (2 * words.len()).next_power_of_two();
    let mut slots = vec![0_u64; size];
    for (i, word) in words.iter().enumerate() {
        let hash = hash_of(word);
        let mut slot = hash as usize & (size - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (size - 1);
        }
        slots[slot] = (hash >> 32) | (i as u64 + 1) << 32;
    }
    count(out, size);
    slots.iter().for_each(|slot| out.extend(slot.to_le_bytes()));
}
