using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The C# enum of an enum in a schema. A member's number is the place of its value in the schema's list.</summary>
internal static class EnumCode
{
    public static void Write(SourceWriter writer, TypeModel type, string owner)
    {
        writer.Summary(Code.Of($"The values of <c>{DocText.Of(owner)}</c>."));
        using SourceWriter.Block block = writer.Open($"public enum {Identifier.Of(type.TypeName)}");
        var names = new NamePool([]);
        foreach (EnumValueModel value in type.Values)
        {
            Code description = string.IsNullOrWhiteSpace(value.Description) ? Code.Empty : Code.Of($": {DocText.Of(value.Description!)}");
            writer.Summary(Code.Of($"<c>{DocText.Of(value.Value)}</c>{description}"));
            writer.Line($"{names.Take(value.MemberName)},");
        }
    }
}
