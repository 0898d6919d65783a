namespace NoteSchema;

/// <summary>A function with its overloads, ready to be called.</summary>
internal sealed class CelFunction(string name, CelOverload[] overloads)
{
    /// <summary>Calls the overload that takes arguments of these types. An error among them is the result.</summary>
    public object? Call(ReadOnlySpan<object?> arguments)
    {
        if (!CelEvaluation.Spend(CostOf(arguments))) return CelEvaluation.OutOfSteps;
        foreach (object? argument in arguments)
        {
            if (argument is CelError error) return error;
        }
        foreach (CelOverload overload in overloads)
        {
            if (overload(arguments, out object? result)) return result;
        }
        string types = string.Join(", ", arguments.ToArray().Select(CelTypes.NameOf));
        return new CelError($"no {name} takes ({types})");
    }

    /// <summary>One step, and one for every 64 characters or bytes that there are to read.</summary>
    private static long CostOf(ReadOnlySpan<object?> arguments)
    {
        long cost = 1;
        foreach (object? argument in arguments)
        {
            if (argument is string text) cost += text.Length / 64;
            else if (argument is byte[] bytes) cost += bytes.Length / 64;
        }
        return cost;
    }
}

/// <summary>One overload: false where it does not take arguments of these types.</summary>
internal delegate bool CelOverload(ReadOnlySpan<object?> arguments, out object? result);
