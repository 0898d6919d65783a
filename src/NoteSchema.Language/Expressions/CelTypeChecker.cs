using static NoteSchema.Language.CelTypeRelations;

namespace NoteSchema.Language;

/// <summary>Turns syntax into checked nodes. A part that cannot be typed is reported once and then has the type <see cref="CelType.Error"/>, which fits everywhere.</summary>
internal sealed partial class CelTypeChecker(List<CelError> errors)
{
    public CelNode Check(CelSyntax syntax, CelEnvironment env)
    {
        CelNode node = CheckOperand(syntax, env);
        return node is CelLinkedNote ? Wrong(syntax, node.Start, node.End, CelAdvice.NoteAlone) : node;
    }

    /// <summary>Checks what a member is asked of, which may be a linked note.</summary>
    private CelNode CheckOperand(CelSyntax syntax, CelEnvironment env) => syntax switch
    {
        _ when errors.Count >= CelParser.MaximumErrors => Wrong(syntax),
        CelLiteralSyntax literal => new CelLiteral(literal.Start, literal.End, literal.Text) { Type = literal.Type },
        CelIdentifierSyntax identifier => CheckIdentifier(identifier, env),
        CelSelectSyntax select => CheckSelect(select, env),
        CelCallSyntax call => CheckCall(call, env),
        CelListSyntax list => CheckList(list, env),
        CelMapSyntax map => CheckMap(map, env),
        _ => Wrong(syntax),
    };

    private CelNode CheckCall(CelCallSyntax call, CelEnvironment env)
    {
        if (call.Function == "_[_]") return CheckIndex(call, env);
        if (CelMacros.IsMacro(call)) return CheckMacro(call, env);
        if (FieldOfHyphens(call, env) is { } key) return Wrong(call, call.Start, call.End, $"`{key}` is a subtraction in an expression; write `{FieldInBrackets(key)}` for the field");
        string name = call.Function;
        CelSyntax? target = call.Target;
        if (target is CelIdentifierSyntax space && env.VariableType(space.Name) is null && env.FieldType(space.Name) is null && CelFunctions.IsNamespace(space.Name))
            (name, target) = (space.Name + "." + name, null);

        var arguments = new List<CelNode>();
        if (target is not null) arguments.Add(Check(target, env));
        // What stands in an unknown function may be meant for a macro, with variables of its own.
        if (!CelFunctions.Named(name).Any(overload => overload.IsMember == target is not null))
            return UnknownFunction(call, name, target is not null, arguments);
        foreach (CelSyntax argument in call.Arguments) arguments.Add(Check(argument, env));
        return name switch
        {
            "_==_" or "_!=_" => CheckEquality(call, arguments, env),
            "@in" => CheckMembership(call, arguments),
            "_?_:_" => CheckConditional(call, arguments),
            _ => CheckFunction(call, name, target is not null, arguments),
        };
    }

    private CelCall CheckEquality(CelCallSyntax call, List<CelNode> sides, CelEnvironment env)
    {
        AdaptPair(sides, 0, 1);
        if (!CanEqual(sides[0].Type, sides[1].Type))
            Report(call.Start, call.End, $"{CelAdvice.Name(sides[0].Type)} never equals {CelAdvice.Name(sides[1].Type)}{CelAdvice.Compare(sides[0], sides[1])}");
        else CheckEnumValue(sides, env);
        return Call(call, call.Function, false, sides, CelType.Bool);
    }

    private CelCall CheckMembership(CelCallSyntax call, List<CelNode> sides)
    {
        CelType item = sides[0].Type, collection = sides[1].Type;
        if (collection.Kind is CelKind.List or CelKind.Map)
        {
            if (!CanEqual(item, collection.Parameters[0]))
            {
                string what = collection.Kind == CelKind.List ? "items" : "keys";
                Report(call.Start, call.End, $"{CelAdvice.Name(item)} is never in {CelAdvice.Name(collection)}, whose {what} are {CelAdvice.Name(collection.Parameters[0])}{CelAdvice.Compare(sides[0], new CelLiteral(0, 0, "") { Type = collection.Parameters[0] })}");
            }
        }
        else if (!collection.IsUnknown())
        {
            string advice = collection.Kind == CelKind.String ? "; for text within text write `text.contains(part)`" : "";
            Report(sides[1].Start, sides[1].End, $"`in` takes a list or a map on its right, not {CelAdvice.Name(collection)}{advice}");
        }
        return Call(call, call.Function, false, sides, CelType.Bool);
    }

    private CelCall CheckConditional(CelCallSyntax call, List<CelNode> parts)
    {
        RequireBool(parts[0], "the condition before `?`");
        AdaptPair(parts, 1, 2);
        CelType? joined = Join(parts[1].Type, parts[2].Type);
        if (joined is null)
        {
            Report(call.Start, call.End,
                $"both values of `? :` must have one type, but the first is {CelAdvice.Name(parts[1].Type)} and the second {CelAdvice.Name(parts[2].Type)}; convert one, or write `dyn(…)` around it");
        }
        return Call(call, call.Function, false, parts, joined ?? CelType.Error);
    }

    private CelList CheckList(CelListSyntax list, CelEnvironment env)
    {
        CelNode[] items = list.Items.Select(item => Check(item, env)).ToArray();
        return new CelList(list.Start, list.End, new(items)) { Type = CelType.List(JoinAll(items)) };
    }

    private CelMap CheckMap(CelMapSyntax map, CelEnvironment env)
    {
        CelNode[] entries = map.KeysAndValues.Select(entry => Check(entry, env)).ToArray();
        CelNode[] keys = entries.Where((_, index) => index % 2 == 0).ToArray(), values = entries.Where((_, index) => index % 2 == 1).ToArray();
        var seen = new HashSet<(CelKind, string)>();
        foreach (CelNode key in keys)
        {
            if (!key.Type.IsUnknown() && key.Type.Kind is not (CelKind.Int or CelKind.Uint or CelKind.Bool or CelKind.String))
                Report(key.Start, key.End, $"the keys of a map are string, int, uint or bool, not {CelAdvice.Name(key.Type)}");
            else if (key is CelLiteral literal && !seen.Add((literal.Type.Kind, literal.Text)))
                Report(key.Start, key.End, "the map has this key already");
        }
        return new CelMap(map.Start, map.End, new(entries)) { Type = CelType.Map(JoinAll(keys), JoinAll(values)) };
    }

    private static CelType JoinAll(IEnumerable<CelNode> nodes)
    {
        CelType? joined = null;
        foreach (CelNode node in nodes)
        {
            joined = joined is null ? node.Type : Join(joined, node.Type);
            if (joined is null) return CelType.Dyn;
        }
        return joined is null or { Kind: CelKind.Error } ? CelType.Dyn : joined;
    }

    private static void AdaptPair(List<CelNode> nodes, int left, int right)
    {
        nodes[left] = Adapt(nodes[left], nodes[right].Type);
        nodes[right] = Adapt(nodes[right], nodes[left].Type);
    }

    private void RequireBool(CelNode node, string what)
    {
        if (!node.Type.IsUnknown() && node.Type.Kind != CelKind.Bool)
            Report(node.Start, node.End, $"{what} must be bool, not {CelAdvice.Name(node.Type)}");
    }

    private static CelCall Call(CelCallSyntax call, string function, bool isMember, IEnumerable<CelNode> arguments, CelType type) =>
        new CelCall(call.Start, call.End, function, isMember, arguments.ToEquatableArray()) { Type = type };

    private void Report(int start, int end, string message) => errors.Add(new CelError(start, end, message));

    private static CelLiteral Wrong(CelSyntax syntax) => new CelLiteral(syntax.Start, syntax.End, "") { Type = CelType.Error };

    private CelLiteral Wrong(CelSyntax syntax, int start, int end, string message)
    {
        Report(start, end, message);
        return Wrong(syntax);
    }
}
