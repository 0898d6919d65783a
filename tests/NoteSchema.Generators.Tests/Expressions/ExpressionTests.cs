using NoteSchema.ExpressionTests;
using NoteSchema.Language;

namespace NoteSchema.Generators.Tests;

public class ExpressionTests
{
    private static readonly Lazy<BothBackEnds> s_table = new(() =>
        new BothBackEnds(ExpressionCases.All().Select(@case => @case.Expression), CelEnvironment.Empty, new SchemaModel { Id = "cases", ClassName = "CasesNote" }));

    public static TheoryData<string, int, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, string, string>();
            foreach ((string file, int line, string expression, string value) in ExpressionCases.All()) cases.Add(file, line, expression, value);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_and_composed_expressions_have_the_value_of_the_table(string file, int line, string expression, string value)
    {
        object? generated = s_table.Value.Generated(expression, ExpressionCases.Scope(file));
        object? composed = s_table.Value.Composed(expression, ExpressionCases.Scope(file));

        string place = $"{file}.txt({line})";
        Assert.Equal((place, value), (place, ExpressionCases.Write(generated)));
        Assert.Equal((place, value), (place, ExpressionCases.Write(composed)));
    }
}
