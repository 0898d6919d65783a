using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The class with the way back from the enums of a schema to the words in its notes: extension methods, which no class within another can have.</summary>
internal static class EnumTexts
{
    /// <summary>Writes it; nothing where the schema has no enum.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="visibility">Who may see it.</param>
    public static void Write(SourceWriter writer, SchemaModel schema, Code visibility)
    {
        List<TypeModel> types = ValueTypes.Enums(schema).ToList();
        if (types.Count == 0) return;
        Identifier note = Identifier.Of(schema.ClassName);
        writer.Gap();
        writer.Summary(Code.Of($"The values of the enums of <see cref=\"{note}\"/> as notes have them."));
        using SourceWriter.Block block = writer.Open($"{visibility} static class {Identifier.Of(schema.ClassName + "Values")}");
        foreach (TypeModel type in types)
        {
            writer.Gap();
            WriteMethod(writer, type, Code.Of($"{note}.{Identifier.Of(type.TypeName)}"));
        }
    }

    private static void WriteMethod(SourceWriter writer, TypeModel type, Code name)
    {
        IEnumerable<Code> arms = type.Values.Select(value => Code.Of($"{name}.{Identifier.Of(value.MemberName)} => {SafeLiteral.String(value.Value)},"));
        writer.Summary(Code.Of($"The value as a note has it."));
        writer.Line($"/// <exception cref=\"global::System.ArgumentOutOfRangeException\">It is no member of the enum.</exception>");
        writer.Line($"public static string ToText(this {name} value) => value switch");
        writer.Lines(Code.Of($"{{\n{Code.Lines([.. arms, Code.Of($"_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, null),")]).Indented()}\n}};"));
    }
}
