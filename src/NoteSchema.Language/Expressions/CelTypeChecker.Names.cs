namespace NoteSchema.Language;

/// <content>What names mean: variables, fields, roots, types, members.</content>
internal sealed partial class CelTypeChecker
{
    private CelNode CheckIdentifier(CelIdentifierSyntax identifier, CelEnvironment env)
    {
        (int start, int end, string name) = (identifier.Start, identifier.End, identifier.Name);
        if (!identifier.FromRoot && env.VariableType(name) is { } variable) return new CelName(start, end, name, CelNameKind.Variable) { Type = variable };
        if (CelEnvironment.RootType(name) is { } root) return new CelName(start, end, name, CelNameKind.Root) { Type = root };
        if (name == "fields") return Wrong(identifier, start, end, "`fields` stands before a field's key in brackets, as in fields[\"Due Date\"]");
        if (env.FieldType(name) is { } field) return new CelField(start, end, name) { Type = field };
        if (CelTypeNames.Contains(name)) return TypeName(start, end, name);
        return Wrong(identifier, start, end, UnknownName(identifier, env));
    }

    private static CelName TypeName(int start, int end, string name) => new(start, end, name, CelNameKind.TypeName) { Type = CelType.Type };

    private static string UnknownName(CelIdentifierSyntax identifier, CelEnvironment env)
    {
        string name = identifier.Name;
        if (CelFunctions.Named(name) is [{ } function, ..])
            return function.IsMember ? $"`{name}` is a function on a value: write `value.{name}()`" : $"`{name}` is a function: write `{name}({(function.Parameters.Count == 0 ? "" : "…")})`";
        if (CelMacros.IsName(name)) return $"`{name}` is a macro: write `{CelMacros.Usage(name)}`";
        if (CelAdvice.Truth(name) is { } truth) return $"there is no field `{name}`; write `{truth}`";
        string[] known = [.. identifier.FromRoot ? [] : env.VariableNames, .. env.FieldKeys, .. CelEnvironment.RootNames];
        string? nearest = Suggestions.Nearest(name, known);
        // A key that is no name must be written in brackets.
        string written = nearest is null || CelWords.IsIdentifier(nearest) ? nearest ?? "" : FieldInBrackets(nearest);
        return $"there is no field `{name}`{(nearest is null ? "" : $"; did you mean `{written}`?")}";
    }

    private static string FieldInBrackets(string key) => $"fields[\"{key.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"]";

    /// <summary>The field whose key somebody wrote as it is, which reads as a difference of names that are not all there: <c>due-date</c>.</summary>
    private static string? FieldOfHyphens(CelCallSyntax call, CelEnvironment env) =>
        call.Function == "_-_" && env.FieldKeys.FirstOrDefault(key => Spells(call, key)) is { } found && HasUnknown(call, env) ? found : null;

    private static bool Spells(CelSyntax syntax, string key) => syntax switch
    {
        CelIdentifierSyntax identifier => identifier.Name == key,
        CelCallSyntax { Function: "_-_" } call => call.Arguments[1] is CelIdentifierSyntax { Name: var last } && key.EndsWith("-" + last, StringComparison.Ordinal) && Spells(call.Arguments[0], key.Substring(0, key.Length - last.Length - 1)),
        _ => false,
    };

    private static bool HasUnknown(CelSyntax syntax, CelEnvironment env) => syntax switch
    {
        CelIdentifierSyntax { Name: var name } => env.VariableType(name) is null && env.FieldType(name) is null && CelEnvironment.RootType(name) is null,
        CelCallSyntax call => call.Arguments.Any(argument => HasUnknown(argument, env)),
        _ => false,
    };

    private CelNode CheckSelect(CelSelectSyntax select, CelEnvironment env)
    {
        if (IsFields(select.Operand, env)) return FieldByKey(select, select.Member, select.MemberStart, select.End, env);
        if (CelTypeNames.FromQualified(select) is { } typeName && env.FieldType("google") is null && env.VariableType("google") is null) return TypeName(select.Start, select.End, typeName);
        CelNode operand = CheckOperand(select.Operand, env);
        return Member(select, operand, select.Member, select.MemberStart, env);
    }

    /// <summary>Whether the syntax is the word <c>fields</c>, which is no variable here.</summary>
    private static bool IsFields(CelSyntax syntax, CelEnvironment env) =>
        syntax is CelIdentifierSyntax { Name: "fields" } identifier && (identifier.FromRoot || env.VariableType("fields") is null);

    private CelNode FieldByKey(CelSyntax syntax, string key, int start, int end, CelEnvironment env)
    {
        if (env.FieldType(key) is { } type) return new CelField(syntax.Start, syntax.End, key) { Type = type };
        string? nearest = Suggestions.Nearest(key, env.FieldKeys);
        return Wrong(syntax, start, end, $"there is no field `{key}`{(nearest is null ? "" : $"; did you mean `{nearest}`?")}");
    }

    private CelNode Member(CelSyntax syntax, CelNode operand, string member, int memberStart, CelEnvironment env)
    {
        if (operand is CelLinkedNote note) return LinkedField(syntax, note, member, memberStart, env);
        if (operand.Type.From.Length > 0 && IsOfVault(operand.Type, member)) return Wrong(syntax, memberStart, syntax.End, CelAdvice.TooFar(member));
        CelType? type = operand.Type.Kind switch
        {
            CelKind.Error => CelType.Error,
            CelKind.Dyn => CelType.Dyn,
            CelKind.Object => env.ObjectType(operand.Type)?.Find(member)?.Type,
            CelKind.Map when operand.Type.Parameters[0].Kind is CelKind.String or CelKind.Dyn => operand.Type.Parameters[1],
            _ => null,
        };
        if (type is { Kind: CelKind.Object, Name: CelObjectTypes.Note }) return new CelLinkedNote(memberStart, syntax.End, operand) { Type = type };
        if (type is not null && operand.Type.From.Length > 0) type = type.In(operand.Type.From);
        if (type is not null) return new CelSelect(syntax.Start, syntax.End, operand, member, false) { Type = type };
        return Wrong(syntax, memberStart, syntax.End, CelAdvice.UnknownMember(operand.Type, member, env));
    }

    private CelNode CheckIndex(CelCallSyntax call, CelEnvironment env)
    {
        CelSyntax target = call.Arguments[0], index = call.Arguments[1];
        if (IsFields(target, env))
        {
            return index is CelLiteralSyntax { Type.Kind: CelKind.String } key
                ? FieldByKey(call, key.Text, index.Start, index.End, env)
                : Wrong(call, index.Start, index.End, "`fields[…]` takes a field's key as a literal string, so that its type is known");
        }
        var arguments = new List<CelNode> { CheckOperand(target, env), Check(index, env) };
        if (arguments[0].Type.Kind != CelKind.Object) return CheckFunction(call, call.Function, false, arguments);
        return arguments[1] is CelLiteral { Type.Kind: CelKind.String } member
            ? Member(call, arguments[0], member.Text, member.Start, env)
            : Wrong(call, index.Start, index.End, $"a member of {CelAdvice.Name(arguments[0].Type)} is named by a literal string, so that its type is known");
    }
}
