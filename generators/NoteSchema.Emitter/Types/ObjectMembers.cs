namespace NoteSchema.Emitter;

/// <summary>What every object has, and no generated member may hide.</summary>
internal static class ObjectMembers
{
    public static IReadOnlyList<string> Names { get; } = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    /// <summary>Writes a constructor that reads its properties.</summary>
    public static void WriteConstructor(this SourceWriter writer, Code head, IEnumerable<Code> statements)
    {
        using SourceWriter.Block block = writer.Open($"{head}");
        foreach (Code statement in statements) writer.Lines(statement);
    }
}
