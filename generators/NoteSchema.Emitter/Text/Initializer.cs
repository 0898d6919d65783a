namespace NoteSchema.Emitter;

/// <summary>An object with properties set, or a list, on one line where it is short.</summary>
/// <param name="type">The type to make; nothing where its place gives it.</param>
/// <param name="arguments">The constructor's arguments, without parentheses.</param>
internal sealed class Initializer(Code type = default, Code arguments = default)
{
    private const int Width = 110;
    private readonly List<Code> _entries = [];

    /// <summary>Sets a property: <c>$"Required = true"</c>.</summary>
    public void Set(CodeHandler entry) => _entries.Add(Code.Of(entry));

    /// <summary>The whole expression.</summary>
    public Code ToCode()
    {
        Code name = type.IsEmpty ? Code.Empty : Code.Of($" {type}");
        // new T { } needs no parentheses, but new() is nothing without them.
        Code constructor = arguments.IsEmpty && !type.IsEmpty && _entries.Count > 0 ? Code.Of($"new{name}") : Code.Of($"new{name}({arguments})");
        if (_entries.Count == 0) return constructor;
        Code inline = Code.Of($"{constructor} {{ {Code.Join(Code.Of($", "), _entries)} }}");
        return Fits(inline) ? inline : Code.Of($"{constructor}\n{{\n{Below(_entries)}\n}}");
    }

    /// <summary>A collection expression.</summary>
    public static Code List(IReadOnlyCollection<Code> items)
    {
        Code inline = Code.Of($"[{Code.Join(Code.Of($", "), items)}]");
        return items.Count == 0 || Fits(inline) ? inline : Code.Of($"\n[\n{Below(items)}\n]");
    }

    /// <summary>A collection expression of strings.</summary>
    public static Code List(IEnumerable<string> items) => List(items.Select(item => Code.Of($"{SafeLiteral.String(item)}")).ToList());

    /// <summary>A call.</summary>
    public static Code Call(Code method, IReadOnlyCollection<Code> arguments)
    {
        Code inline = Code.Of($"{method}({Code.Join(Code.Of($", "), arguments)})");
        return arguments.Count == 0 || Fits(inline) ? inline : Code.Of($"{method}(\n{Code.Join(Code.Of($",\n"), arguments).Indented()})");
    }

    private static Code Below(IEnumerable<Code> entries) => Code.Lines(entries.Select(entry => Code.Of($"{entry},"))).Indented();

    private static bool Fits(Code code) => code.IsOneLine && code.Length <= Width;
}
