using System.Text;
using System.Text.Json;
using NoteSchema.Language;
using VerifyXunit;

namespace NoteSchema.Vaults.Tests.Exchange;

public sealed class ImportedSchemaTests
{
    [Fact]
    public async Task A_JSON_Schema_becomes_a_schema() => await Verifier.Verify(Import("""
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "Trip",
          "description": "What came\nof a trip.",
          "type": "object",
          "properties": {
            "type": { "const": "trip" },
            "schema_version": { "type": "integer" },
            "name": { "type": "string", "minLength": 1, "maxLength": 80, "title": "The name", "default": "Untitled" },
            "start": { "type": "string", "format": "date" },
            "left at": { "type": ["string", "null"], "format": "date-time" },
            "mood": { "enum": ["good", "so-so", null] },
            "size": { "oneOf": [ { "const": "s", "description": "Small." }, { "const": "l", "title": "Large." }, { "type": "null" } ] },
            "level": { "enum": [1, "1", 2] },
            "nights": { "type": "integer", "exclusiveMinimum": 0, "maximum": 30 },
            "cost": { "type": "number", "minimum": 0.5, "multipleOf": 0.25, "deprecated": true },
            "done": { "type": "boolean", "default": false },
            "site": { "type": "string", "format": "uri" },
            "mail": { "$ref": "#/definitions/mail", "description": "Whom to ask." },
            "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "guests": { "type": "array", "items": { "$ref": "#/definitions/guest" }, "minItems": 1 },
            "place": { "type": "object", "properties": { "lat": { "type": "number" }, "lon": { "type": "number" } }, "required": ["lat", "lon"], "additionalProperties": false },
            "note": { "type": "string" },
            "Due-Date": { "type": "string" },
            "due date": { "type": "string" },
            "anything": true
          },
          "required": ["name", "start", "type"],
          "additionalProperties": false,
          "definitions": {
            "mail": { "type": "string", "format": "email" },
            "guest": { "type": "object", "properties": { "who": { "type": "string" }, "since": { "type": "string", "format": "date" } }, "required": ["who"] }
          }
        }
        """));

    [Fact]
    public void What_has_no_words_in_a_schema_is_said_at_its_head()
    {
        string yaml = Import("""
            {
              "properties": {
                "either": { "anyOf": [ { "type": "string" }, { "type": "number" } ] },
                "several": { "type": ["string", "number"] },
                "outside": { "$ref": "https://example.org/other.json#/x" },
                "look": { "type": "string", "pattern": "^(?=a)b" },
                "short": { "type": "string", "maxLength": 2, "default": "too long" },
                "code": { "type": "string", "format": "uuid", "contentEncoding": "base64" },
                "map": { "type": "object", "patternProperties": { "^x": { "type": "string" } } },
                "": { "type": "string" }
              },
              "allOf": [ { "required": ["either"] } ]
            }
            """);

        Assert.StartsWith("""
            # Drafted from the JSON Schema trip.schema.json.
            # Not taken over:
            # - /: `allOf`
            # - /properties/either: `anyOf`
            # - /properties/several: one of several types (string, number)
            # - the reference `https://example.org/other.json#/x`, which leads out of the document
            # - /properties/code: `contentEncoding`
            # - /properties/code: the format `uuid`
            # - /properties/map: `patternProperties`
            """, yaml, StringComparison.Ordinal);
        Assert.Contains("\n# - look: ", yaml, StringComparison.Ordinal);
        Assert.Contains("\n# - short: ", yaml, StringComparison.Ordinal);
        Assert.Contains("\n# - a property without a name\n", yaml, StringComparison.Ordinal);
        Assert.Contains("\n  short:\n    type: string\n    max_length: 2\n", yaml, StringComparison.Ordinal);
        AssertLoads(yaml);
    }

    [Theory]
    [InlineData("""{ "properties": { "a": { "$ref": "#/properties/a" } } }""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#" } } }""")]
    [InlineData("""{ "$ref": "#/$defs/a~1b", "$defs": { "a/b": { "properties": { "c": {} } } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/properties/a" } } } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "array", "items": [ { "type": "string" }, { "type": "number" } ] } } }""")]
    [InlineData("""{ "properties": { "a": { "enum": ["A", "a", "a b", "a-b", "", " ", "C", "C++", "#", "# x: y"] } } }""")]
    [InlineData("""{ "properties": { "a": { "enum": [] }, "b": { "enum": [true, false] }, "c": { "enum": [null] }, "d": { "enum": [{}, []] } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "integer", "minimum": 1e30, "maximum": 5, "multipleOf": 0 } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "string", "minLength": -1, "maxLength": 1e3, "pattern": "[" } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "date", "const": { "x": 1 }, "default": [ { } ] } } }""")]
    [InlineData("""{ "properties": { "a": { "type": "string", "format": "date", "default": "soon", "const": "2025-02-30" } } }""")]
    [InlineData("""{ "properties": { "a": { "const": 5 }, "b": { "const": "x: # y" }, "c": { "const": null } } }""")]
    [InlineData("""{ "properties": { "a": 5, "b": false, "c": [], "d": "string" }, "required": 7 }""")]
    [InlineData("""{ "properties": { "# a: b\n": { "description": "x\u0000\u2028y: # z" }, "📅": {}, "Ä": {}, "type": {}, "equals": {}, "null": {}, "1": {} } }""")]
    [InlineData("""{ "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": { "properties": { "a": {} } } } } } } } } } } } } } } } } } } """)]
    public void Whatever_it_says_the_schema_loads(string json) => AssertLoads(Import(json));

    [Theory]
    [InlineData("", "`trip.schema.json` is no JSON: ")]
    [InlineData("{ \"properties\": ", "`trip.schema.json` is no JSON: ")]
    [InlineData("true", "`trip.schema.json` says nothing of properties; ")]
    [InlineData("[]", "`trip.schema.json` says nothing of properties; ")]
    [InlineData("{ \"type\": \"string\" }", "`trip.schema.json` says nothing of properties; ")]
    [InlineData("{ \"properties\": { \"type\": {} } }", "`trip.schema.json` says nothing of properties; ")]
    public void What_is_no_JSON_Schema_of_notes_is_refused(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => Import(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_exported_and_imported_is_the_same()
    {
        SchemaModel model = Read("""
            schema: trip
            version: 1
            title: Trip
            fields:
              name: { type: string, required: true, min_length: 3, max_length: 20, pattern: '^[a-z]+$', description: What it is called. }
              nights: { type: integer, min: 1, max: 30, default: 2 }
              cost: { type: number, multiple_of: 0.5 }
              done: boolean
              start: { type: date, required: true }
              site: url
              mail: email
              mood: { type: enum, values: [good, bad] }
              size: { type: enum, values: { s: Small., l: Large. } }
              tags: tags
              days: { type: list, items: { type: object, fields: { km: { type: integer, required: true } }, additional_fields: forbid }, min_items: 1, unique: true }
              free: any
            """);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) new JsonSchemaWriter(VaultSettings.Default).Write(json, model);

        string yaml = ImportedSchema.OfJsonSchema(bytes.ToArray(), "trip.json", "trip", VaultSettings.Default);

        Assert.Equal(model, Read(yaml));
    }

    [Fact]
    public void Obsidians_property_types_become_fields()
    {
        string yaml = ImportedSchema.OfObsidianTypes(Encoding.UTF8.GetBytes("""{ "types": { "aliases": "aliases", "tags": "tags", "type": "text", "due": "date", "at": "datetime", "cost": "number", "done": "checkbox", "who": "multitext", "stars": "rating", "where": "text" } }"""), "trip", VaultSettings.Default);

        Assert.Equal("""
            # Drafted from Obsidian's property types. They hold for all notes of the vault: take out what is not of this type.
            # Not taken over:
            # - stars: the type `rating`, which a plugin has made
            schema: trip
            version: 1

            fields:
              aliases:
                type: list
                items:
                  type: string
              tags:
                type: tags
              due:
                type: date
              at:
                type: datetime
              cost:
                type: number
              done:
                type: boolean
              who:
                type: list
                items:
                  type: string
              stars:
                type: any
              where:
                type: string

            """, yaml);
        AssertLoads(yaml);
    }

    private static string Import(string json) => ImportedSchema.OfJsonSchema(Encoding.UTF8.GetBytes(json), "trip.schema.json", null, VaultSettings.Default);

    private static void AssertLoads(string yaml) => Read(yaml);

    private static SchemaModel Read(string yaml)
    {
        SchemaSet set = SchemaSetReader.Read([new SchemaFile("trip.yaml", yaml)]);
        Assert.Empty(set.Problems);
        return set.Schemas.Single();
    }
}
