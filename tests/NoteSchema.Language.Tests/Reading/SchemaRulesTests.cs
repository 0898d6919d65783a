namespace NoteSchema.Language.Tests.Reading;

public sealed class SchemaRulesTests
{
    public static TheoryData<string> Names => [.. SchemaRules.All.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_wrong_example_reports_its_rule_and_nothing_else(string name)
    {
        SchemaSet set = Examples(SchemaRules.Find(name)!.Wrong);
        Assert.NotEmpty(set.Problems);
        Assert.All(set.Problems, problem => Assert.Equal(name, problem.Rule.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_right_example_reports_nothing(string name)
    {
        SchemaSet set = Examples(SchemaRules.Find(name)!.Right);
        Assert.Equal("", Read.Show(set.Problems));
        Assert.NotEmpty(set.Schemas);
    }

    [Fact]
    public void Codes_and_names_are_unique_and_in_form()
    {
        Assert.Equal(SchemaRules.All.Count, SchemaRules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(SchemaRules.All.Count, SchemaRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(SchemaRules.All, rule =>
        {
            Assert.Matches("^NS9[0-9]{3}$", rule.Code);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name);
            Assert.NotEqual("", rule.Why);
            Assert.EndsWith(".", rule.Summary, StringComparison.Ordinal);
        });
    }

    private static SchemaSet Examples(string text) => Read.Set(text.Split("---\n"));
}
