using System.Text.RegularExpressions;

namespace NoteSchema.Language.Tests.Reading;

public sealed partial class ReferenceTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema-language.md"));

    [Fact]
    public void Every_schema_in_the_reference_is_read_without_problems()
    {
        string[] schemas = [.. Example().Matches(s_text).Select(match => match.Groups[1].Value)];
        Assert.True(schemas.Length >= 8);
        Assert.Equal("", Read.Show(Read.Set(schemas).Problems));
        Assert.Equal(schemas.Length, Read.Set(schemas).Schemas.Count);
    }

    [Fact]
    public void The_reference_names_every_key_type_content_and_step()
    {
        IEnumerable<string> words = SchemaPlaces.All.SelectMany(place => place.Names).Concat(FieldKinds.All.Select(kind => kind.Name)).Concat(FieldKinds.All.SelectMany(kind => kind.Keys.Select(key => key.Name)))
            .Concat(ContentKinds.Names).Concat(MigrationSteps.Names).Concat(MigrationSteps.All.SelectMany(step => step.Names)).Distinct();
        Assert.All(words, word => Assert.Matches($"`[^`\n]*\\b{word}\\b[^`\n]*`", s_text));
    }

    [GeneratedRegex("```yaml\n((?:#[^\n]*\n)?schema: .*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
