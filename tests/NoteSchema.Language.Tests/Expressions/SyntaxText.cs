using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

/// <summary>Writes syntax with all parentheses, so that tests can tell what belongs to what.</summary>
internal static class SyntaxText
{
    public static string Write(CelSyntax node) => node switch
    {
        CelLiteralSyntax literal => literal.Text,
        CelIdentifierSyntax identifier => (identifier.FromRoot ? "." : "") + identifier.Name,
        CelSelectSyntax select => $"{Write(select.Operand)}.{select.Member}",
        CelCallSyntax { Function: "_?_:_" } call => $"({Write(call.Arguments[0])} ? {Write(call.Arguments[1])} : {Write(call.Arguments[2])})",
        CelCallSyntax { Function: "_[_]" } call => $"{Write(call.Arguments[0])}[{Write(call.Arguments[1])}]",
        CelCallSyntax { Function: "!_" or "-_" } call => $"({call.Function[0]}{Write(call.Arguments[0])})",
        CelCallSyntax { Function: "@in" } call => $"({Write(call.Arguments[0])} in {Write(call.Arguments[1])})",
        CelCallSyntax call when call.Function[0] == '_' && call.Function[^1] == '_' => $"({Write(call.Arguments[0])} {call.Function.Trim('_')} {Write(call.Arguments[1])})",
        CelCallSyntax call => $"{(call.Target is { } target ? Write(target) + "." : "")}{call.Function}({Join(call.Arguments)})",
        CelListSyntax list => $"[{Join(list.Items)}]",
        CelMapSyntax map => $"{{{Join(map.KeysAndValues)}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Join(IEnumerable<CelSyntax> nodes) => string.Join(", ", nodes.Select(Write));
}
