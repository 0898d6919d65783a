namespace NoteSchema.Language.Tests.Reading;

public sealed class InheritanceTests
{
    private const string Base = """
        schema: base
        abstract: true
        fields:
          a: string
          b: { type: date, required: true }
        additional_fields: warn
        body:
          title: "{a}"
          order: strict
          sections:
            log: { heading: Log }
            end: { heading: End }
        rules:
          has-b: { assert: b > date('2020-01-01') }

        """;

    [Fact]
    public void Fields_sections_and_rules_are_taken_over_and_a_key_given_again_replaces_the_inherited_one()
    {
        SchemaModel schema = Read.Schema("schema: child\nextends: base\nfields: { a: text, c: integer }\nbody: { sections: { end: { heading: The end } } }\nrules: { more: { assert: c > 1 } }\n", Base);
        Assert.Equal(["a", "b", "c"], schema.Fields.Select(field => field.Key));
        Assert.Equal(FieldKind.Text, schema.Fields[0].Type.Kind);
        Assert.True(schema.Fields[1].Required);
        Assert.Equal(["Log", "The end"], schema.Body.Sections.Select(section => section.Heading));
        Assert.Equal(["has-b", "more"], schema.Rules.Select(rule => rule.Name));
        Assert.Equal(("{a}", true, AdditionalPolicy.Warn), (schema.Body.Title!.Text, schema.Body.StrictOrder, schema.AdditionalFields));
        Assert.Equal(("base", false), (schema.Extends, schema.IsAbstract));
    }

    [Fact]
    public void A_schema_knows_all_that_it_extends_the_nearest_first() =>
        Assert.Equal(["middle", "base"], Read.Schema("schema: child\nextends: middle\n", "schema: middle\nextends: base\n", "schema: base\n").Bases);

    [Fact]
    public void A_mistake_of_the_base_is_reported_there_and_named_where_it_is_extended() =>
        Assert.Equal(
            "2:10-14 unknown-schema The schema `base` has mistakes of its own; put those right first\nb.yaml:2:14-19 unknown-type `strin` is no type; did you mean `string`?",
            Read.Problems("schema: child\nextends: base\n", "schema: base\nfields: { a: strin }\n"));

    [Fact]
    public void What_only_the_new_schema_makes_wrong_is_reported_where_it_extends()
    {
        SchemaSet set = Read.Set("schema: child\nextends: base\nfields: { b: string }\n", Base);
        SchemaProblem problem = Assert.Single(set.Problems);
        Assert.Equal(("a.yaml", 1, 9, "bad-expression"), (problem.Path, problem.Line, problem.Character, problem.Rule.Name));
        Assert.StartsWith("In what is taken over from `base`, line 14: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["base"], set.Schemas.Select(schema => schema.Id));
    }

    [Fact]
    public void A_schema_with_a_mistake_is_left_out_and_the_others_stay() =>
        Assert.Equal(["a", "c"], Read.Set("schema: a\n", "schema: b\nfields: { x: strin }\n", "schema: c\n").Schemas.Select(schema => schema.Id));

    [Theory]
    [InlineData("schema: a\nextends: b\n", "schema: b\nextends: c\n", "schema: c\nextends: a\n")]
    [InlineData("schema: a\nextends: a\n", "schema: b\n", "schema: c\n")]
    public void A_circle_is_reported_and_gives_no_schema(params string[] files)
    {
        SchemaSet set = Read.Set(files);
        Assert.Contains(set.Problems, problem => problem.Rule == SchemaRules.SchemaCycle);
        Assert.DoesNotContain(set.Schemas, schema => schema.Id == "a");
    }

    [Fact]
    public void A_schema_that_extends_into_a_circle_comes_to_an_end() =>
        Assert.Equal("schema-too-large", Read.Set("schema: a\nextends: b\n", "schema: b\nextends: c\n", "schema: c\nextends: b\n").Problems[0].Rule.Name);

    [Fact]
    public void A_long_chain_of_schemas_takes_no_time_that_doubles_with_each()
    {
        string[] chain = [.. Enumerable.Range(0, 16).Select(index => $"schema: s{index}\n{(index == 0 ? "" : $"extends: s{index - 1}\n")}fields: {{ f{index}: string }}\n")];
        SchemaSet set = Read.Set(chain);
        Assert.Equal("", Read.Show(set.Problems));
        Assert.Equal(16, set.Schemas.Single(schema => schema.Id == "s15").Fields.Count);
    }

    [Theory]
    [InlineData("schema: a\n", "schema: a\n", "b.yaml:1:9-10 duplicate-schema `a.yaml` has a schema `a` already; give this one another id")]
    [InlineData("schema: a-b1\n", "schema: a-b-1\n", "b.yaml:1:9-14 duplicate-schema `a-b-1` and `a-b1` in `a.yaml` would both be the class `AB1Note` in C#; give one of them another id")]
    public void Two_schemas_of_one_name_are_reported(string first, string second, string expected) => Assert.Equal(expected, Read.Problems(first, second));

    [Fact]
    public void Drafts_and_models_compare_by_value_and_a_comment_changes_no_model()
    {
        SchemaDraft draft = SchemaDraftReader.Read(new("a.yaml", Base)), same = SchemaDraftReader.Read(new("a.yaml", Base)), noted = SchemaDraftReader.Read(new("a.yaml", "# note\n" + Base));
        Assert.Equal(draft, same);
        Assert.NotEqual(draft, noted);
        Assert.Equal(SchemaResolver.Resolve(draft, [draft]).Schema, SchemaResolver.Resolve(noted, [noted]).Schema);
        Assert.NotNull(SchemaResolver.Resolve(draft, [draft]).Schema);
    }
}
