using NoteSchema.Emitter;
using NoteSchema.Language;
using NoteSchema.Vaults;

namespace NoteSchema.Generators.Tests;

/// <summary>Expressions made ready to run in both ways: as the rules of a generated schema, and composed of delegates.</summary>
internal sealed class BothBackEnds
{
    private readonly Dictionary<string, (Expression Generated, Expression Composed)> _expressions = new(StringComparer.Ordinal);

    /// <summary>Checks, generates, compiles and composes <paramref name="expressions"/>; fails the test where the checker or the compiler says anything.</summary>
    public BothBackEnds(IEnumerable<string> expressions, CelEnvironment environment, SchemaModel schema)
    {
        ExpressionModel[] models = [.. expressions.Distinct().Select(expression => Check(expression, environment))];
        IEnumerable<RuleModel> rules = models.Select((model, index) => new RuleModel { Name = $"case-{index}", MemberName = $"Case{index}", Assert = model });
        Code = CSharpEmitter.Emit(schema with { Rules = new(rules) }, "Vault").Text;
        Schema = (Schema)Compiler.Load(Compiler.Create(Code)).GetType("Vault." + schema.ClassName)!.GetProperty("Schema")!.GetValue(null)!;
        for (int i = 0; i < models.Length; i++) _expressions.Add(models[i].Text, (Schema.Rules[i].Assert, ExpressionComposer.Compose(models[i])));
    }

    /// <summary>The generated file.</summary>
    public string Code { get; }

    /// <summary>The generated schema.</summary>
    public Schema Schema { get; }

    /// <summary>The value that generated code gives.</summary>
    public object? Generated(string expression, ExpressionScope scope) => _expressions[expression].Generated.Evaluate(scope);

    /// <summary>The value that delegates give.</summary>
    public object? Composed(string expression, ExpressionScope scope) => _expressions[expression].Composed.Evaluate(scope);

    private static ExpressionModel Check(string expression, CelEnvironment environment)
    {
        CelCheckResult result = CelChecker.Check(expression, environment);
        Assert.True(result.Root is not null, $"{expression}: {string.Join("; ", result.Errors)}");
        return new ExpressionModel(expression, result.Root);
    }
}
