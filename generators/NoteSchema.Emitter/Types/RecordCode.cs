using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The C# record of an object, a table's row or a line.</summary>
internal static class RecordCode
{
    public static void Write(SourceWriter writer, string typeName, Code summary, IReadOnlyList<PropertyCode> properties)
    {
        Identifier name = Identifier.Of(typeName);
        var names = new NamePool([name, .. s_members]);
        foreach (PropertyCode property in properties) names.Take(property.Name.Name);
        writer.Summary(summary);
        using SourceWriter.Block block = writer.Open($"public sealed record {name}");
        writer.WriteConstructor(Code.Of($"internal {name}(global::NoteSchema.ModelReader read)"), properties.Select(property => Code.Of($"{property.Name} = {property.Value};")));
        foreach (PropertyCode property in properties)
        {
            writer.Gap();
            property.Declare(writer, hasInit: true);
        }
    }

    private static readonly Identifier[] s_members = ObjectMembers.Names.Concat(["Clone", "EqualityContract", "PrintMembers", "Deconstruct"]).Select(Identifier.Of).ToArray();
}
