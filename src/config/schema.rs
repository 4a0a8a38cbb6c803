//! The JSON schemas of `copydesk.toml` and `names.toml`, for editors that complete and check it.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{Config, Profile};
use crate::rule::{ANY, House, Level, Switch};
use crate::rules;

/// The schema, as it is checked in as `docs/copydesk.schema.json`.
pub fn schema() -> Value {
    schemars::schema_for!(Config).to_value()
}

/// The schema of the file of a house, as it is checked in as `docs/house.schema.json`.
pub fn house_schema() -> Value {
    let mut generator = SchemaGenerator::default();
    let mut part = |about: &str, schema: fn(&mut SchemaGenerator) -> Schema| {
        let mut schema = schema(&mut generator);
        schema.insert("description".to_owned(), about.into());
        schema
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "House style",
        "description": "The house style of a newsroom, for copydesk. A copydesk.toml names it as its house.",
        "type": "object",
        "properties": {
            "about": {"description": "What the house is, in a line.", "type": "string"},
            "extends": part("The house that holds where this file says nothing: one that comes with copydesk or the path of another file, from this file’s folder on.", house),
            "style": part("The switches and their values; “any” switches one off.", style),
            "levels": part("The level of a rule or of a whole family.", levels),
            "words": part("Words and phrases that the house does not use, and what to write instead.", words),
        },
        "additionalProperties": false,
    })
}

/// The schema of a `names.toml`, as it is checked in as `docs/names.schema.json`.
pub fn names_schema() -> Value {
    let wrong = json!({"type": "array", "items": {"type": "string"}, "description": "Forms that are wrong"});
    let note = json!({"type": "string", "description": "What to say of whom or what it names"});
    let entry = json!({
        "type": "object",
        "properties": {"wrong": wrong, "note": note},
        "additionalProperties": false,
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "names.toml",
        "description": "The house’s list of names: each right form with its wrong forms, or with a note too.",
        "type": "object",
        "additionalProperties": {"anyOf": [wrong, entry]},
    })
}

pub(super) fn house(_: &mut SchemaGenerator) -> Schema {
    let mut houses: Vec<_> =
        Profile::all().map(|house| json!({"const": house.name, "description": house.about})).collect();
    houses.push(json!({"pattern": "\\.toml$", "description": "The house’s own file"}));
    json_schema!({"type": "string", "oneOf": houses})
}

/// A table from every switch to one of its values.
pub(super) fn style(_: &mut SchemaGenerator) -> Schema {
    let property = |switch: &Switch| {
        let values: Vec<_> = switch.values.iter().copied().chain([ANY]).collect();
        (switch.name.to_owned(), json!({"type": "string", "enum": values, "description": switch.about}))
    };
    let properties: Map<_, _> = House::SWITCHES.iter().map(property).collect();
    json_schema!({"type": "object", "properties": properties, "additionalProperties": false})
}

/// A table from words to what to write instead.
pub(super) fn words(_: &mut SchemaGenerator) -> Schema {
    let strings = json!({"type": "array", "items": {"type": "string"}});
    let entry = json!({
        "type": "object",
        "properties": {"write": {"anyOf": [{"type": "string"}, strings]}, "note": {"type": "string"}},
        "additionalProperties": false,
    });
    json_schema!({"type": "object", "additionalProperties": {"anyOf": [{"type": "string"}, strings, entry]}})
}

pub(super) fn level(_: &mut SchemaGenerator) -> Schema {
    let names: Vec<_> = Level::ALL.into_iter().filter(|level| *level != Level::Off).map(Level::name).collect();
    json_schema!({"type": "string", "enum": names})
}

/// A table from every rule and family to a level.
pub(super) fn levels(_: &mut SchemaGenerator) -> Schema {
    let names = Level::ALL.map(Level::name);
    let mut properties = Map::new();
    for family in rules::families() {
        properties.insert(family.to_owned(), json!({"type": "string", "enum": names}));
    }
    for rule in rules::all() {
        let about = rule.manual().summary();
        let value = json!({"type": "string", "enum": names, "default": rule.level.name(), "description": about});
        properties.insert(rule.name.to_owned(), value);
    }
    json_schema!({"type": "object", "properties": properties, "additionalProperties": false})
}

pub(super) fn rule(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "enum": rule_names()})
}

fn rule_names() -> Vec<&'static str> {
    rules::families().chain(rules::all().map(|rule| rule.name)).collect()
}

pub(super) fn text(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string"})
}

pub(super) fn patterns(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"type": "string"}})
}

pub(super) fn some_patterns(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"type": "string"}, "minItems": 1})
}

pub(super) fn ignores(generator: &mut SchemaGenerator) -> Schema {
    let entry = generator.subschema_for::<super::Ignore>();
    json_schema!({"type": "array", "items": {"anyOf": [{"type": "string", "enum": rule_names()}, entry]}})
}
