//! A network's dense weights: one flat array with named parts.

use std::ops::Range;

use ndarray::{ArrayView1, ArrayView2, ArrayViewMut1, ArrayViewMut2};

/// Where a matrix or vector lies in the flat array.
#[derive(Debug, Clone)]
pub struct Part {
    range: Range<usize>,
    pub rows: usize,
    columns: usize,
}

impl Part {
    /// A matrix behind the `len` numbers that there are; `len` grows by it.
    pub fn behind(len: &mut usize, rows: usize, columns: usize) -> Part {
        let range = *len..*len + rows * columns;
        *len = range.end;
        Part { range, rows, columns }
    }

    pub fn matrix<'a>(&self, flat: &'a [f32]) -> ArrayView2<'a, f32> {
        ArrayView2::from_shape((self.rows, self.columns), &flat[self.range.clone()]).expect("parts fit their ranges")
    }

    pub fn matrix_mut<'a>(&self, flat: &'a mut [f32]) -> ArrayViewMut2<'a, f32> {
        ArrayViewMut2::from_shape((self.rows, self.columns), &mut flat[self.range.clone()])
            .expect("parts fit their ranges")
    }

    pub fn vector<'a>(&self, flat: &'a [f32]) -> ArrayView1<'a, f32> {
        ArrayView1::from(&flat[self.range.clone()])
    }

    pub fn vector_mut<'a>(&self, flat: &'a mut [f32]) -> ArrayViewMut1<'a, f32> {
        ArrayViewMut1::from(&mut flat[self.range.clone()])
    }

    pub fn slice<'a>(&self, flat: &'a [f32]) -> &'a [f32] {
        &flat[self.range.clone()]
    }
}

/// A recurrent layer; see `src/language/parser/layer.rs`.
#[derive(Debug, Clone)]
pub struct LayerParts {
    /// Input by `[direction][candidate, forget, reset][unit]`.
    pub input: Part,
    pub bias: Part,
    /// `[direction][forget, reset][unit]`
    pub recurrent: Part,
}

impl LayerParts {
    /// A layer of `units` in each direction, of what `part` gives.
    pub fn new(units: usize, part: &mut impl FnMut(usize, usize) -> Part) -> LayerParts {
        LayerParts { input: part(2 * units, 6 * units), bias: part(1, 6 * units), recurrent: part(1, 4 * units) }
    }
}
