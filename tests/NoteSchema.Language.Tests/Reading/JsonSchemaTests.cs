using System.Text.Json;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Tests.Reading;

public sealed class JsonSchemaTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(Repository.Root, "schemas", "note-schema.schema.json"));
    private static readonly JsonElement s_root = JsonDocument.Parse(s_text).RootElement;

    public static TheoryData<string> Places => [.. SchemaPlaces.All.Select(place => place.Name)];

    public static TheoryData<string> Steps => [.. MigrationSteps.Names];

    public static IEnumerable<object[]> TypedPlaces =>
        from place in new[] { "field", "items", "column", "place" }
        from kind in place is "field" or "items" ? FieldKinds.All : FieldKinds.Scalars
        select new object[] { place, kind.Name };

    [Theory, MemberData(nameof(Places))]
    public void A_place_has_the_same_keys_in_both(string name)
    {
        SchemaPlace place = SchemaPlaces.All.Single(one => one.Name == name);
        IEnumerable<SchemaKey> typed = name switch
        {
            "field" => FieldKinds.All.SelectMany(kind => kind.Keys),
            "items" => FieldKinds.All.SelectMany(kind => kind.Keys).Append(new("unique", "On a list within the list: no item stands twice.")),
            "column" or "place" => FieldKinds.Scalars.SelectMany(kind => kind.Keys),
            _ => [],
        };
        // A key that is said of several types has the sentence of the first.
        AssertKeys(Definition(name), [.. place.Keys, .. typed.DistinctBy(key => key.Name).Where(key => place.Find(key.Name) is null)], place.Keys);
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_has_the_same_keys_in_both(string name)
    {
        SchemaPlace step = MigrationSteps.Find(name)!;
        AssertKeys(Definition("step").GetProperty("properties").GetProperty(name), step.Keys, step.Keys);
    }

    [Fact]
    public void There_are_no_other_places_and_steps()
    {
        string[] entries = ["schema", "field_entry", "column_entry", "step"];
        Assert.Equal(SchemaPlaces.All.Select(place => place.Name).Concat(entries).Where(name => name != "schema").Order(), Names(s_root.GetProperty("definitions")).Order());
        Assert.Equal(MigrationSteps.Names.Order(), Names(Definition("step").GetProperty("properties")).Order());
    }

    [Theory, MemberData(nameof(TypedPlaces))]
    public void A_type_has_the_same_keys_in_both(string placeName, string typeName)
    {
        SchemaPlace place = SchemaPlaces.All.Single(one => one.Name == placeName);
        FieldKindInfo kind = FieldKinds.Find(typeName)!;
        JsonElement then = Definition(placeName).GetProperty("allOf").EnumerateArray()
            .Single(rule => rule.GetProperty("if").GetProperty("properties").GetProperty("type").GetProperty("const").GetString() == typeName).GetProperty("then");
        IEnumerable<string> keys = place.Names.Concat(kind.Keys.Select(key => key.Name)).Concat(placeName == "items" && typeName == "list" ? ["unique"] : []);
        Assert.Equal(keys.Distinct().Order(), Strings(then.GetProperty("propertyNames"), "enum").Order());
        Assert.Equal(kind.Keys.Where(key => key.Required).Select(key => key.Name), Strings(then, "required"));
    }

    [Theory]
    [InlineData("field_entry")]
    [InlineData("column_entry")]
    public void The_short_form_has_the_types_that_need_nothing_more(string name)
    {
        IEnumerable<FieldKindInfo> kinds = name == "field_entry" ? FieldKinds.All : FieldKinds.Scalars;
        Assert.Equal(kinds.Where(kind => !kind.Keys.Any(key => key.Required)).Select(kind => kind.Name), Strings(Definition(name).GetProperty("anyOf")[0], "enum"));
    }

    [Theory]
    [InlineData("schema: a\nfields: { b: { type: list, items: link, min_items: 1 }, c: string }\n", true)]
    [InlineData("schema: a\nbody: { sections: { b: { heading: B, sections: { c: { callout: note } } } } }\n", true)]
    [InlineData("schema: a\nversion: 2\nmigrations: { 2: [ { map_values: { field: b, values: { x: y } } } ] }\nfields: { b: string }\n", true)]
    [InlineData("schema: a\nversion: 2\nmigrations: { 2: [ { map_values: { field: b, values: , otherwise: fail } } ] }\nfields: { b: string }\n", true)]
    [InlineData("schema: a\nversion: 2\nmigrations: { 2: [ { map_values: { field: b, values: } } ] }\nfields: { b: string }\n", false)]
    [InlineData("schema: A b\n", false)]
    [InlineData("schema: a\nfields: { b: { type: strin } }\n", false)]
    [InlineData("schema: a\nfields: { b: { type: string, requird: true } }\n", false)]
    [InlineData("schema: a\nfields: { b: { required: true } }\n", false)]
    [InlineData("schema: a\nbody: { order: strickt }\n", false)]
    [InlineData("schema: a\nbody: { sections: { b: { content: list } } }\n", false)]
    [InlineData("schema: a\nrules: { r: { when: has(b) } }\n", false)]
    [InlineData("schema: a\nmigrations: { 2: [ { rename_feld: { from: b, to: c } } ] }\n", false)]
    [InlineData("fields: { b: string }\n", false)]
    public async Task Both_judge_a_schema_alike(string yaml, bool isRight)
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(s_text);
        Assert.Equal(isRight, schema.Validate(ToJson(yaml)).Count == 0);
        Assert.Equal(isRight, Read.Set(yaml).Problems.Count == 0);
    }

    [Fact]
    public async Task The_schemas_that_come_with_it_and_those_of_the_sample_vault_are_right_by_both()
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(s_text);
        string[] files = [.. new[] { "schemas", "samples/vault/schemas" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.yaml"))];
        Assert.True(files.Length >= 9);
        Assert.All(files, file => Assert.Empty(schema.Validate(ToJson(File.ReadAllText(file)))));
    }

    private static JsonElement Definition(string name) => name == "schema" ? s_root : s_root.GetProperty("definitions").GetProperty(name);

    private static void AssertKeys(JsonElement definition, IEnumerable<SchemaKey> keys, IEnumerable<SchemaKey> own)
    {
        JsonElement properties = definition.GetProperty("properties");
        Assert.Equal(keys.Select(key => key.Name).Order(), Names(properties).Order());
        Assert.Equal(own.Where(key => key.Required).Select(key => key.Name).Order(), Strings(definition, "required").Order());
        Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
        Assert.All(keys, key =>
        {
            JsonElement property = properties.GetProperty(key.Name);
            Assert.Equal(key.Description, property.GetProperty("description").GetString());
            Assert.Equal(key.Choices, Strings(property, "enum"));
        });
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static string ToJson(string yaml) => ToJson(YamlDocument.Read("a.yaml", yaml).Root!);

    private static string ToJson(YamlNode node) => node switch
    {
        YamlMap map => "{" + string.Join(",", map.Entries.Select(entry => JsonSerializer.Serialize(entry.Key.Value) + ":" + ToJson(entry.Value))) + "}",
        YamlList list => "[" + string.Join(",", list.Items.Select(ToJson)) + "]",
        YamlScalar { Kind: YamlScalarKind.Null } => "null",
        YamlScalar { Kind: YamlScalarKind.Boolean or YamlScalarKind.Integer or YamlScalarKind.Number } scalar => scalar.Value.ToLowerInvariant(),
        YamlScalar scalar => JsonSerializer.Serialize(scalar.Value),
        _ => throw new InvalidOperationException(),
    };
}
