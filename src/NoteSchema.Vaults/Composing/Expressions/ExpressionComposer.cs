using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Makes checked expressions ready to run, as delegates over the functions that generated code calls too.</summary>
public sealed class ExpressionComposer
{
    private static readonly object[] s_truths = [false, true];

    private readonly List<string> _variables = [];
    private int _depth;

    private ExpressionComposer()
    {
    }

    /// <summary>The expression, ready to run.</summary>
    public static Expression Compose(ExpressionModel model)
    {
        var composer = new ExpressionComposer();
        ExpressionStep root = composer.Step(model.Root);
        int depth = composer._depth;
        return new Expression(model.Text, scope => root(scope, depth == 0 ? [] : new object?[depth]));
    }

    private ExpressionStep Step(CelNode node) => node switch
    {
        CelLiteral literal => Constant(LiteralValue.Of(literal)),
        CelName name => Name(name),
        CelField field => (scope, _) => scope.Reading.Field(field.Key),
        CelHasField field => (scope, _) => s_truths[CelDispatch.HasField(scope, field.Key) ? 1 : 0],
        CelSelect select => Select(select),
        CelLinkedField field => NoteField(field),
        Language.CelCall call => Call(call),
        CelList list => Items(list.Items, CelDispatch.List),
        CelMap map => Items(map.KeysAndValues, CelDispatch.Map),
        CelMacro macro => Macro(macro),
        _ => throw new ArgumentException($"A checked expression has no {node.GetType().Name}.", nameof(node)),
    };

    private static ExpressionStep Constant(object? value) => (_, _) => value;

    private ExpressionStep Name(CelName name)
    {
        if (name.Kind == CelNameKind.TypeName) return Constant(new CelTypeName(name.Name));
        if (name.Kind == CelNameKind.Root) return (scope, _) => CelDispatch.Root(scope, name.Name);
        int slot = _variables.LastIndexOf(name.Name);
        return slot >= 0 ? (_, variables) => variables[slot] : (scope, _) => scope.Variable(name.Name);
    }

    private ExpressionStep Select(CelSelect select)
    {
        ExpressionStep operand = Step(select.Operand);
        return select.TestOnly
            ? (scope, variables) => CelDispatch.Has(operand(scope, variables), select.Member)
            : (scope, variables) => CelDispatch.Member(operand(scope, variables), select.Member);
    }

    private ExpressionStep NoteField(CelLinkedField field)
    {
        ExpressionStep link = Step(field.Link);
        string[] schemas = [.. field.Schemas];
        return field.TestOnly
            ? (scope, variables) => CelDispatch.HasNoteField(link(scope, variables), field.Key, schemas)
            : (scope, variables) => CelDispatch.NoteField(link(scope, variables), field.Key, schemas);
    }

    private ExpressionStep Call(Language.CelCall call)
    {
        ExpressionStep[] arguments = [.. call.Arguments.Select(Step)];
        return call.Function switch
        {
            "_&&_" => And(arguments[0], arguments[1]),
            "_||_" => Or(arguments[0], arguments[1]),
            "_?_:_" => (scope, variables) => CelDispatch.Condition(arguments[0](scope, variables), out CelError? error) is { } holds ? arguments[holds ? 1 : 2](scope, variables) : error,
            _ => Apply(CelDispatch.Function(call.Function), arguments),
        };
    }

    private static ExpressionStep And(ExpressionStep first, ExpressionStep second) => (scope, variables) =>
    {
        object? left = first(scope, variables);
        return left is false ? left : CelDispatch.And(left, second(scope, variables));
    };

    private static ExpressionStep Or(ExpressionStep first, ExpressionStep second) => (scope, variables) =>
    {
        object? left = first(scope, variables);
        return left is true ? left : CelDispatch.Or(left, second(scope, variables));
    };

    // Few arguments lie on the stack.
    private static ExpressionStep Apply(CelCall function, ExpressionStep[] arguments)
    {
        ExpressionStep first = arguments.Length > 0 ? arguments[0] : Constant(null), second = arguments.Length > 1 ? arguments[1] : first;
        return arguments.Length switch
        {
            0 => (_, _) => function([]),
            1 => (scope, variables) => function([first(scope, variables)]),
            2 => (scope, variables) => function([first(scope, variables), second(scope, variables)]),
            _ => Collect(arguments, values => function(values)),
        };
    }

    private ExpressionStep Items(IEnumerable<CelNode> items, Func<object?[], object?> make) => Collect([.. items.Select(Step)], make);

    private static ExpressionStep Collect(ExpressionStep[] steps, Func<object?[], object?> combine) => (scope, variables) =>
    {
        var values = new object?[steps.Length];
        for (int i = 0; i < steps.Length; i++) values[i] = steps[i](scope, variables);
        return combine(values);
    };

    private ExpressionStep Macro(CelMacro macro)
    {
        ExpressionStep range = Step(macro.Range);
        int slot = _variables.Count;
        _variables.Add(macro.Variable);
        _depth = Math.Max(_depth, _variables.Count);
        ExpressionStep? filter = macro.Filter is null ? null : Step(macro.Filter);
        ExpressionStep body = Step(macro.Body);
        _variables.RemoveAt(slot);

        Func<object?, Func<object?, object?>, object?> run = macro.Kind switch
        {
            CelMacroKind.All => CelDispatch.All,
            CelMacroKind.Exists => CelDispatch.Exists,
            CelMacroKind.ExistsOne => CelDispatch.ExistsOne,
            CelMacroKind.Filter => CelDispatch.Filter,
            _ => CelDispatch.Select,
        };
        return (scope, variables) =>
        {
            object? items = range(scope, variables);
            if (filter is not null) items = CelDispatch.Filter(items, OfItem(filter, scope, variables, slot));
            return run(items, OfItem(body, scope, variables, slot));
        };
    }

    private static Func<object?, object?> OfItem(ExpressionStep step, ExpressionScope scope, object?[] variables, int slot) => item =>
    {
        variables[slot] = item;
        return step(scope, variables);
    };
}

/// <summary>A node made ready to run: gives a CEL value or a <see cref="CelError"/>.</summary>
/// <param name="scope">What the expression sees.</param>
/// <param name="variables">The variables of the macros under way, by how deep they are nested.</param>
internal delegate object? ExpressionStep(ExpressionScope scope, object?[] variables);
