using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The C# enum of an enum in a schema. A member's number is the place of its value in the schema's list.</summary>
internal static class EnumCode
{
    public static void Write(SourceWriter writer, TypeModel type, string owner)
    {
        writer.Summary(DocText.Of($"The values of {owner}."));
        using SourceWriter.Block block = writer.Open($"public enum {Identifier.Of(type.TypeName)}");
        var names = new NamePool([]);
        foreach (EnumValueModel value in type.Values)
        {
            writer.Summary(DocText.Of(string.IsNullOrWhiteSpace(value.Description) ? $"The value {value.Value}." : $"{value.Value}: {value.Description}"));
            writer.Line($"{names.Take(value.MemberName)},");
        }
    }
}
