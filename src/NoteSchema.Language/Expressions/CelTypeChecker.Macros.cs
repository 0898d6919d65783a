namespace NoteSchema.Language;

/// <content>Macros.</content>
internal sealed partial class CelTypeChecker
{
    private CelNode CheckMacro(CelCallSyntax call, CelEnvironment env) => call.Target is { } range ? CheckRange(call, range, env) : CheckHas(call, env);

    private CelNode CheckHas(CelCallSyntax call, CelEnvironment env)
    {
        const string Usage = "`has` takes one field or member, as in `has(due)` or `has(task.due)`";
        if (call.Arguments.Count != 1) return Wrong(call, call.NameStart, call.End, Usage);
        CelSyntax asked = call.Arguments[0];
        if (asked is not (CelIdentifierSyntax or CelSelectSyntax or CelCallSyntax { Function: "_[_]" })) return Wrong(call, asked.Start, asked.End, Usage);
        switch (Check(asked, env))
        {
            case { Type.Kind: CelKind.Error }: return Wrong(call);
            case CelField field: return new CelHasField(call.Start, call.End, field.Key) { Type = CelType.Bool };
            case CelSelect select: return new CelSelect(call.Start, call.End, select.Operand, select.Member, true) { Type = CelType.Bool };
            case CelLinkedField field: return field with { Start = call.Start, End = call.End, TestOnly = true, Type = CelType.Bool };
            case CelCall { Function: "_[_]" } index when index.Arguments[0].Type.Kind is CelKind.Map or CelKind.Dyn && index.Arguments[1] is CelLiteral { Type.Kind: CelKind.String } key:
                return new CelSelect(call.Start, call.End, index.Arguments[0], key.Text, true) { Type = CelType.Bool };
            case CelName name: return Wrong(call, asked.Start, asked.End, $"`{name.Name}` always has a value; {Usage}");
            default: return Wrong(call, asked.Start, asked.End, Usage);
        }
    }

    private CelNode CheckRange(CelCallSyntax call, CelSyntax target, CelEnvironment env)
    {
        string name = call.Function;
        CelMacroKind kind = CelMacros.Kind(name);
        CelNode range = Check(target, env);
        bool hasFilter = kind == CelMacroKind.Map && call.Arguments.Count == 3;
        if (call.Arguments.Count != 2 && !hasFilter)
            return Wrong(call, call.NameStart, call.End, $"`{name}` takes a variable and an expression, as in `{CelMacros.Usage(name)}`");
        if (call.Arguments[0] is not CelIdentifierSyntax { FromRoot: false } variable)
            return Wrong(call, call.Arguments[0].Start, call.Arguments[0].End, $"`{name}` takes a name for the item first, as in `{CelMacros.Usage(name)}`");

        CelType item = ItemType(range, name);
        CelEnvironment inner = env.WithVariable(variable.Name, item);
        CelNode? filter = hasFilter ? Check(call.Arguments[1], inner) : null;
        CelNode body = Check(call.Arguments[call.Arguments.Count - 1], inner);
        if (filter is not null) RequireBool(filter, "the condition of `map`");
        if (kind != CelMacroKind.Map) RequireBool(body, $"the condition of `{name}`");
        CelType type = kind switch
        {
            CelMacroKind.Map => CelType.List(body.Type.Kind == CelKind.Error ? CelType.Dyn : body.Type),
            CelMacroKind.Filter => CelType.List(item),
            _ => CelType.Bool,
        };
        return new CelMacro(call.Start, call.End, kind, range, variable.Name, filter, body) { Type = type };
    }

    private CelType ItemType(CelNode range, string macro)
    {
        switch (range.Type.Kind)
        {
            case CelKind.List or CelKind.Map: return range.Type.Parameters[0];
            case CelKind.Dyn or CelKind.Error: return range.Type;
            default:
                Report(range.Start, range.End, $"`{macro}` goes over a list or the keys of a map, not {CelAdvice.Name(range.Type)}");
                return CelType.Error;
        }
    }
}
