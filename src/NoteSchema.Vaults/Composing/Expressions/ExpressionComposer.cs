using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Makes checked expressions ready to run, as delegates over the functions that generated code calls too.</summary>
public sealed class ExpressionComposer
{
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
        return new Expression(model.Text, scope => root(new ExpressionFrame(scope, depth)));
    }

    private ExpressionStep Step(CelNode node) => node switch
    {
        CelLiteral literal => Constant(LiteralValue.Of(literal)),
        CelName name => Name(name),
        CelField field => frame => frame.Scope.Reading.Field(field.Key),
        CelHasField field => frame => CelDispatch.HasField(frame.Scope, field.Key),
        CelSelect select => Select(select),
        CelCall call => Call(call),
        CelList list => Items(list.Items, CelDispatch.List),
        CelMap map => Items(map.KeysAndValues, CelDispatch.Map),
        CelMacro macro => Macro(macro),
        _ => throw new ArgumentException($"A checked expression has no {node.GetType().Name}.", nameof(node)),
    };

    private static ExpressionStep Constant(object? value) => _ => value;

    private ExpressionStep Name(CelName name)
    {
        if (name.Kind == CelNameKind.TypeName) return Constant(new CelTypeName(name.Name));
        if (name.Kind == CelNameKind.Root) return frame => CelDispatch.Root(frame.Scope, name.Name);
        int slot = _variables.LastIndexOf(name.Name);
        return slot >= 0 ? frame => frame.Variables[slot] : frame => frame.Scope.Variable(name.Name);
    }

    private ExpressionStep Select(CelSelect select)
    {
        ExpressionStep operand = Step(select.Operand);
        return select.TestOnly ? frame => CelDispatch.Has(operand(frame), select.Member) : frame => CelDispatch.Member(operand(frame), select.Member);
    }

    private ExpressionStep Call(CelCall call)
    {
        ExpressionStep[] arguments = [.. call.Arguments.Select(Step)];
        return call.Function switch
        {
            "_&&_" => frame => CelDispatch.And(arguments[0](frame), () => arguments[1](frame)),
            "_||_" => frame => CelDispatch.Or(arguments[0](frame), () => arguments[1](frame)),
            "_?_:_" => frame => CelDispatch.Condition(arguments[0](frame), out CelError? error) is { } holds ? arguments[holds ? 1 : 2](frame) : error,
            _ => Collect(arguments, CelDispatch.Function(call.Function)),
        };
    }

    private ExpressionStep Items(IEnumerable<CelNode> items, Func<object?[], object?> make) => Collect([.. items.Select(Step)], make);

    private static ExpressionStep Collect(ExpressionStep[] steps, Func<object?[], object?> combine) => frame =>
    {
        var values = new object?[steps.Length];
        for (int i = 0; i < steps.Length; i++) values[i] = steps[i](frame);
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
        return frame =>
        {
            object? items = range(frame);
            if (filter is not null) items = CelDispatch.Filter(items, OfItem(frame, filter, slot));
            return run(items, OfItem(frame, body, slot));
        };
    }

    private static Func<object?, object?> OfItem(ExpressionFrame frame, ExpressionStep step, int slot) => item =>
    {
        frame.Variables[slot] = item;
        return step(frame);
    };
}
