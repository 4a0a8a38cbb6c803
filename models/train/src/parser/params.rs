//! The parser's numbers: dense weights, and tables whose rows are learned one by one.

use copydesk::language::parser::{PIECES, Penn, Pos, Relation, SHAPES, Sizes};

use crate::parts::{LayerParts, Part};

/// All dense parts.
#[derive(Debug, Clone)]
pub struct Parts {
    pub sizes: Sizes,
    pub projection: Part,
    pub layers: Vec<LayerParts>,
    pub tags: Part,
    pub tags_bias: Part,
    /// `[dependent, head, dependent's relation, head's relation]`
    pub roles: Part,
    pub roles_bias: Part,
    pub arc: Part,
    pub arc_head: Part,
    pub arc_root: Part,
    pub distance: Part,
    pub relation_root: Part,
    pub relation: Part,
    pub relation_bias: Part,
    pub len: usize,
}

impl Parts {
    pub fn new(sizes: Sizes, vector: usize) -> Parts {
        let mut len = 0;
        let mut part = |rows: usize, columns: usize| Part::behind(&mut len, rows, columns);
        let Sizes { layers, units, arc, relation, .. } = sizes;
        let width = 2 * units;
        let tags = Pos::ALL.len() + Penn::ALL.len();
        Parts {
            sizes,
            projection: part(vector, width),
            layers: (0..layers).map(|_| LayerParts::new(units, &mut part)).collect(),
            tags: part(width, tags),
            tags_bias: part(1, tags),
            roles: part(width, 2 * arc + 2 * relation),
            roles_bias: part(1, 2 * arc + 2 * relation),
            arc: part(arc, arc),
            arc_head: part(1, arc),
            arc_root: part(1, arc),
            distance: part(1, Sizes::DISTANCES),
            relation_root: part(1, relation),
            relation: part(relation, Relation::ALL.len()),
            relation_bias: part(1, Relation::ALL.len()),
            len,
        }
    }
}

/// Dense weights and tables.
#[derive(Clone)]
pub struct Params {
    pub dense: Vec<f32>,
    /// What treebanks add to the vectors of words.
    pub words: Vec<f32>,
    pub pieces: Vec<f32>,
    pub shapes: Vec<f32>,
}

impl Params {
    /// Random weights, small enough for each layer to keep the scale of its input.
    pub fn new(parts: &Parts, words: usize, rng: &mut fastrand::Rng) -> Params {
        let mut dense = vec![0.0; parts.len];
        let width = 2 * parts.sizes.units;
        let mut fill = |part: &Part, scale: f32, rng: &mut fastrand::Rng| {
            for x in part.vector_mut(&mut dense) {
                *x = (rng.f32() * 2.0 - 1.0) * scale * 3.0_f32.sqrt();
            }
        };
        fill(&parts.projection, 0.5 / (parts.projection.rows as f32).sqrt(), rng);
        for layer in &parts.layers {
            fill(&layer.input, 1.0 / (width as f32).sqrt(), rng);
            fill(&layer.recurrent, 0.3, rng);
        }
        fill(&parts.tags, 1.0 / (width as f32).sqrt(), rng);
        fill(&parts.roles, 1.0 / (width as f32).sqrt(), rng);
        fill(&parts.arc, 1.0 / parts.sizes.arc as f32, rng);
        fill(&parts.arc_root, 0.3, rng);
        fill(&parts.relation_root, 0.3, rng);
        fill(&parts.relation, 1.0 / (parts.sizes.relation as f32).sqrt(), rng);
        let table = |rows: usize, scale: f32, rng: &mut fastrand::Rng| {
            (0..rows * width).map(|_| (rng.f32() * 2.0 - 1.0) * scale).collect::<Vec<f32>>()
        };
        Params {
            dense,
            words: vec![0.0; words * width],
            pieces: table(PIECES, 0.2, rng),
            shapes: table(SHAPES, 0.2, rng),
        }
    }
}
