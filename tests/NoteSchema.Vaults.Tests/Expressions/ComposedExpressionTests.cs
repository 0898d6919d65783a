using NoteSchema.ExpressionTests;
using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests;

public class ComposedExpressionTests
{
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
    public void A_composed_expression_has_the_value_of_the_table(string file, int line, string expression, string value)
    {
        CelCheckResult checkedExpression = CelChecker.Check(expression, CelEnvironment.Empty);
        Assert.True(checkedExpression.Root is not null, $"{file}.txt({line}): {string.Join("; ", checkedExpression.Errors)}");

        object? result = ExpressionComposer.Compose(new ExpressionModel(expression, checkedExpression.Root)).Evaluate(ExpressionCases.Scope(file));

        Assert.Equal(value, ExpressionCases.Write(result));
    }
}
