using NoteSchema.ExpressionTests;
using NoteSchema.Language;
using CelFailure = NoteSchema.CelError;
using CelFunction = NoteSchema.Language.CelFunction;

namespace NoteSchema.Generators.Tests;

/// <summary>What the language declares runs, in both back ends.</summary>
public class DeclaredFunctionTests
{
    private static readonly Dictionary<CelKind, object?> s_values = new()
    {
        [CelKind.Dyn] = "text",
        [CelKind.Bool] = true,
        [CelKind.Int] = 1L,
        [CelKind.Uint] = 1UL,
        [CelKind.Double] = 1.5,
        [CelKind.String] = "1",
        [CelKind.Bytes] = new byte[] { 0x61 },
        [CelKind.Timestamp] = DateTimeOffset.UnixEpoch,
        [CelKind.Duration] = TimeSpan.FromHours(1),
        [CelKind.Date] = new DateOnly(2025, 3, 14),
        [CelKind.Time] = new TimeOnly(9, 30),
        [CelKind.Object] = new NoteLink("Ada"),
        [CelKind.Map] = new Dictionary<object, object?> { ["text"] = 1L },
    };

    [Fact]
    public void Every_declared_function_and_operator_takes_the_types_it_declares_and_gives_its_type()
    {
        var environment = CelEnvironment.Empty;
        ExpressionScope scope = ExpressionCases.Note.Scope;
        var calls = new List<(CelFunction Function, string Expression)>();
        foreach (CelFunction function in CelFunctions.All)
        {
            string[] names = new string[function.Parameters.Count];
            for (int i = 0; i < names.Length; i++)
            {
                CelType type = function.Parameters[i];
                names[i] = "v" + calls.Count + "_" + i;
                environment = environment.WithVariable(names[i], type.Kind == CelKind.Dyn ? CelType.String : type);
                scope = scope.With(names[i], type.Kind == CelKind.List ? new object?[] { s_values[type.Parameters[0].Kind] } : s_values[type.Kind]);
            }
            calls.Add((function, Write(function, names)));
        }
        var backEnds = new BothBackEnds(calls.Select(call => call.Expression), environment, new SchemaModel { Id = "calls", ClassName = "CallsNote" });

        foreach ((CelFunction function, string expression) in calls)
        {
            object? generated = backEnds.Generated(expression, scope), composed = backEnds.Composed(expression, scope);
            Assert.Equal((function.Signature, ExpressionCases.Write(composed)), (function.Signature, ExpressionCases.Write(generated)));
            if (composed is CelFailure failure) Assert.DoesNotContain("takes (", function.Signature + ": " + failure.Message, StringComparison.Ordinal);
            else if (function.Result.Kind != CelKind.Dyn) Assert.Equal((function.Signature, TypeName(function.Result)), (function.Signature, CelTypes.NameOf(composed)));
        }
    }

    private static string TypeName(CelType type) => type.Kind is CelKind.List ? "list" : type.Kind is CelKind.Map ? "map" : type.ToString();

    private static string Write(CelFunction function, string[] names)
    {
        string name = function.Name;
        if (name == "_?_:_") return $"{names[0]} ? {names[1]} : {names[2]}";
        if (name == "_[_]") return $"{names[0]}[{names[1]}]";
        if (name == "@in") return $"{names[0]} in {names[1]}";
        if (name is "-_" or "!_") return name[0] + names[0];
        if (name.StartsWith('_')) return $"{names[0]} {name.Trim('_')} {names[1]}";
        return function.IsMember ? $"{names[0]}.{name}({string.Join(", ", names[1..])})" : $"{name}({string.Join(", ", names)})";
    }
}
