using System.CommandLine;

namespace NoteSchema.Cli;

/// <summary>The option <c>--fix[=safe|suggested]</c>.</summary>
internal static class FixOption
{
    private const string Name = "--fix";

    private static readonly Dictionary<string, FixKind> s_kinds = new(StringComparer.Ordinal) { ["safe"] = FixKind.Safe, ["suggested"] = FixKind.Suggested };

    public static Option<string?> Create() => CommonOptions.Choice(Name, "Apply fixes: the safe ones, or with =suggested those that are likely right too.", s_kinds.Keys);

    /// <summary>The fixes that are asked for; null for none.</summary>
    /// <exception cref="CommandException">There is no such kind.</exception>
    public static FixKind? Read(ParseResult parsed, Option<string?> option, IReadOnlyList<string> paths, Func<string, bool> exists)
    {
        if (parsed.GetValue(option) is null) return null;
        if (paths.FirstOrDefault(path => s_kinds.ContainsKey(path) && !exists(path)) is { } kind) throw new CommandException($"there is no file or folder `{kind}`; for that kind of fixes write {Name}={kind}");
        return CommonOptions.Value(parsed, option, s_kinds, FixKind.Safe);
    }

    /// <summary><paramref name="arguments"/> with the value that <c>--fix</c> has where none is given, so that the parser does not take a path for it.</summary>
    public static IReadOnlyList<string> Spell(IReadOnlyList<string> arguments)
    {
        int end = arguments.TakeWhile(argument => argument != "--").Count();
        return [.. arguments.Select((argument, index) => index < end && argument == Name ? $"{Name}=safe" : argument)];
    }
}
