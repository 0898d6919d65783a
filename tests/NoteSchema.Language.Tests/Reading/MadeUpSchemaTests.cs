using CsCheck;

namespace NoteSchema.Language.Tests.Reading;

public sealed class MadeUpSchemaTests
{
    private static readonly string[] s_keys =
    [
        .. SchemaPlaces.All.SelectMany(place => place.Names).Concat(FieldKinds.All.SelectMany(kind => kind.Keys.Select(key => key.Name))).Concat(MigrationSteps.Names).Concat(MigrationSteps.All.SelectMany(step => step.Names)).Distinct(),
        "a", "b", "due-date", "2", "x y", "\"\\uD83D\"", "\"{\"",
    ];

    private static readonly string[] s_values =
    [
        .. FieldKinds.All.Select(kind => kind.Name), "a", "b", "true", "false", "1", "-2", "1e400", "99999999999999999999", "null", "\"\"", "\" \"", "2025-01-01", "9999-12-31T23:59:59+14:00", "12:59", "P1D", "99:59:59",
        "a == b", "\"{a}\"", "\"{a: date} {b}\"", "\"{\"", "'^(a+)+$'", "'('", "now()", "body.tasks", "'a.map(x, x)'", "\"\\u2028*/\\r\\n#line\"", "me", "other", "missing", "lines", "table", "tasks", "warn", "strict", "error",
    ];

    private static readonly Gen<string> s_scalar = Gen.Int[0, s_values.Length - 1].Select(index => s_values[index]);
    private static readonly Gen<string> s_key = Gen.Int[0, s_keys.Length - 1].Select(index => s_keys[index]);

    [Fact]
    public void Any_map_of_the_languages_own_words_gives_a_schema_or_problems_within_the_file() =>
        Gen.Select(Entries(4), Map(3)).Sample((rest, other) =>
        {
            string text = $"schema: me\n{string.Join("\n", rest)}\n";
            SchemaSet set = Read.Set(text, "schema: other\nfields: " + other + "\n");
            int lines = text.Split('\n').Length;
            return set.Schemas.Count + set.Problems.Count > 0 && set.Problems.Where(problem => problem.Path == "a.yaml").All(problem => problem.EndLine < lines);
        }, iter: 1_000);

    [Fact]
    public void Any_field_of_the_languages_own_words_gives_a_schema_or_problems() =>
        Gen.Select(Map(3), Map(3), Map(3)).Sample((field, section, rule) =>
        {
            SchemaSet set = Read.Set($"schema: me\nversion: 2\nfields:\n  a: {field}\n  b: date\nbody: {{ sections: {{ s: {section} }} }}\nrules: {{ r: {rule} }}\n");
            return set.Schemas.Count + set.Problems.Count > 0;
        }, iter: 1_000);

    private static Gen<string> Map(int depth) => Entries(depth).Select(entries => "{ " + string.Join(", ", entries) + " }");

    private static Gen<string[]> Entries(int depth)
    {
        Gen<string> list = s_scalar.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]");
        Gen<string> value = depth == 0 ? s_scalar : Gen.Frequency((5, s_scalar), (3, Map(depth - 1)), (1, Map(depth - 1).Select(map => $"[{map}]")), (1, list));
        return Gen.Select(s_key, value).Array[1, 6].Select(entries => entries.DistinctBy(entry => entry.Item1).Select(entry => $"{entry.Item1}: {entry.Item2}").ToArray());
    }
}
