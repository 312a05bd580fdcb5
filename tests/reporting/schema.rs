//! A document against a JSON schema.

use serde_json::Value;

/// Panics with what is wrong where the document is not as the schema has it.
pub fn hold(document: &Value, schema: &str) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("schema.json", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(document, index) {
        panic!("{error:#}");
    }
}
