using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>What the types of expressions are in C#, as far as the emitter must know: which are one type there, and how a value whose type only running tells becomes one.</summary>
internal static class CSharpTypes
{
    /// <summary>Whether only running tells the C# type.</summary>
    public static bool IsDynamic(CelType type) => type.Kind is CelKind.Dyn or CelKind.Null or CelKind.Type or CelKind.Error;

    /// <summary>Whether both are the same type in C#. Lists are all one type there, and so are maps.</summary>
    public static bool AreSame(CelType left, CelType right) => IsDynamic(left) ? IsDynamic(right) : Conversion(left).ToString() == Conversion(right).ToString();

    /// <summary>The method that makes a typed value of a dynamic one.</summary>
    public static Code Conversion(CelType type) => type.Kind switch
    {
        CelKind.Bool => Code.Of($"AsBool"),
        CelKind.Int => Code.Of($"AsInt"),
        CelKind.Uint => Code.Of($"AsUint"),
        CelKind.Double => Code.Of($"AsDouble"),
        CelKind.String => Code.Of($"AsText"),
        CelKind.Bytes => Code.Of($"AsBytes"),
        CelKind.Timestamp => Code.Of($"AsTimestamp"),
        CelKind.Duration => Code.Of($"AsDuration"),
        CelKind.Date => Code.Of($"AsDate"),
        CelKind.Time => Code.Of($"AsTime"),
        CelKind.List => Code.Of($"AsList"),
        CelKind.Map => Code.Of($"AsMap"),
        CelKind.Object => type.Name switch
        {
            CelObjectTypes.Link => Code.Of($"AsLink"),
            CelObjectTypes.Task => Code.Of($"AsTask"),
            CelObjectTypes.File => Code.Of($"AsFile"),
            CelObjectTypes.Body => Code.Of($"AsBody"),
            _ => Code.Of($"AsObject"),
        },
        _ => Code.Of($"AsDyn"),
    };
}
