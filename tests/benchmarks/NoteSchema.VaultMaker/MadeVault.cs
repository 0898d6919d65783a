using System.Reflection;
using System.Text;

namespace NoteSchema.VaultMaker;

/// <summary>A vault of invented notes, of which about a quarter is broken in one of the known ways each. The same number of notes and seed give the same bytes.</summary>
public sealed class MadeVault
{
    private readonly Register _register;
    private readonly List<Planted> _planted = [];

    /// <summary>Draws the vault; nothing is written yet.</summary>
    /// <param name="notes">How many notes, at least 50.</param>
    /// <param name="seed">What all that is drawn follows from.</param>
    public MadeVault(int notes, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(notes, 50);
        _register = new Register(notes, seed);
    }

    /// <summary>The paths of the notes that a vault of this size and seed has, in the order in which they are made.</summary>
    public static IEnumerable<string> NotePaths(int notes, long seed) => new Register(notes, seed).Cards.Select(card => card.Path);

    /// <summary>Every mistake in the notes that were made so far; all of them, once <see cref="Files"/> was gone through.</summary>
    public IReadOnlyList<Planted> Planted => _planted;

    /// <summary>Makes the files one by one: the settings, the schemas, the attachments and the notes.</summary>
    /// <returns>The path of each from the vault's root, with <c>/</c>, and its bytes.</returns>
    public IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        _planted.Clear();
        yield return ("noteschema.yaml", Encoding.UTF8.GetBytes($"""
            schemas: [schemas]
            exclude: [Templates/**]
            owner: "[[{_register.Of(Kind.Person)[0].Name}]]"

            """));
        Assembly assembly = typeof(MadeVault).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (name, bytes);
        }
        foreach (string path in _register.Attachments) yield return (path, Encoding.UTF8.GetBytes(path));
        yield return ("Templates/Meeting.md", "---\ntype: meeting\ndate: {{date}}\n---\n\n# {{title}}\n\nSee [[Whom you met]].\n"u8.ToArray());
        foreach (Card card in _register.Cards) yield return (card.Path, Write(card));
    }

    private byte[] Write(Card card)
    {
        Draft draft = NoteWriter.Write(card, _register);
        card.Defect?.Plant(draft);
        return draft.Render(_planted);
    }
}
