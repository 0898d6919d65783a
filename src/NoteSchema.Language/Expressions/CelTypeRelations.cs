namespace NoteSchema.Language;

/// <summary>How types go together.</summary>
internal static class CelTypeRelations
{
    public static bool IsUnknown(this CelType type) => type.Kind is CelKind.Dyn or CelKind.Error;

    public static bool IsNumber(this CelType type) => type.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>Whether a value of one type can equal one of the other.</summary>
    public static bool CanEqual(CelType left, CelType right)
    {
        if (left.IsUnknown() || right.IsUnknown() || left.Kind == CelKind.Null || right.Kind == CelKind.Null) return true;
        if (left.IsNumber() && right.IsNumber()) return true;
        return left.Kind == right.Kind && left.Name == right.Name && Pairwise(left, right, CanEqual);
    }

    /// <summary>Whether a value of type <paramref name="actual"/> can stand where <paramref name="expected"/> is asked for.</summary>
    public static bool Fits(CelType expected, CelType actual)
    {
        if (expected.IsUnknown() || actual.IsUnknown() || actual.Kind == CelKind.Null) return true;
        return expected.Kind == actual.Kind && expected.Name == actual.Name && Pairwise(expected, actual, Fits);
    }

    /// <summary>The type that holds both, or null where only <c>dyn</c> would.</summary>
    public static CelType? Join(CelType left, CelType right)
    {
        if (left.Kind == CelKind.Error) return right;
        if (right.Kind == CelKind.Error || left == right) return left;
        if (left.Kind == CelKind.Dyn || right.Kind == CelKind.Dyn || left.Kind == CelKind.Null || right.Kind == CelKind.Null) return CelType.Dyn;
        if (left.Name == CelObjectTypes.Link && right.Name == CelObjectTypes.Link) return JoinLinks(left, right);
        if (left.Kind != right.Kind || left.Kind is not (CelKind.List or CelKind.Map)) return null;
        var parameters = new List<CelType>();
        for (int index = 0; index < left.Parameters.Count; index++)
        {
            if (Join(left.Parameters[index], right.Parameters[index]) is not { } joined) return null;
            parameters.Add(joined);
        }
        return new CelType(left.Kind, parameters.ToEquatableArray());
    }

    private static CelType JoinLinks(CelType left, CelType right) => left with
    {
        To = left.To.Count == 0 || right.To.Count == 0 ? default : left.To.Concat(right.To).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        From = left.From.Length > 0 ? left.From : right.From,
    };

    /// <summary>Matches an argument with a parameter whose type may have the variables A and B, and notes what these stand for.</summary>
    public static bool Unify(CelType parameter, CelType argument, Dictionary<string, CelType> variables)
    {
        if (parameter.Kind == CelKind.Dyn)
        {
            if (parameter.Name.Length == 0) return true;
            if (!variables.TryGetValue(parameter.Name, out CelType? bound)) bound = argument;
            if (Join(bound, argument) is not { } joined) return false;
            variables[parameter.Name] = joined;
            return true;
        }
        if (argument.IsUnknown())
        {
            foreach (CelType inner in parameter.Parameters) Unify(inner, CelType.Dyn, variables);
            return true;
        }
        return parameter.Kind == argument.Kind && parameter.Name == argument.Name && Pairwise(parameter, argument, (left, right) => Unify(left, right, variables));
    }

    /// <summary>The type with what its variables stand for.</summary>
    public static CelType Substitute(CelType type, Dictionary<string, CelType> variables)
    {
        if (type.Kind == CelKind.Dyn && type.Name.Length > 0) return variables.TryGetValue(type.Name, out CelType? bound) ? bound : CelType.Dyn;
        return type.Parameters.Count == 0 ? type : type with { Parameters = type.Parameters.Select(inner => Substitute(inner, variables)).ToEquatableArray() };
    }

    /// <summary>Gives an empty list or map that was written out the type that what stands beside it has.</summary>
    public static CelNode Adapt(CelNode node, CelType type) => node switch
    {
        CelList { Items.Count: 0 } when type.Kind == CelKind.List => node with { Type = type },
        CelMap { KeysAndValues.Count: 0 } when type.Kind == CelKind.Map => node with { Type = type },
        _ => node,
    };

    private static bool Pairwise(CelType left, CelType right, Func<CelType, CelType, bool> holds)
    {
        for (int index = 0; index < left.Parameters.Count; index++)
        {
            if (!holds(left.Parameters[index], right.Parameters[index])) return false;
        }
        return true;
    }
}
