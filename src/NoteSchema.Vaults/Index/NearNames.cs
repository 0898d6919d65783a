using System.Numerics;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Finds the files that a name was likely meant for: those spelled nearly alike, and notes that have it as their title or alias.</summary>
internal sealed class NearNames
{
    private const int Most = 3;
    private readonly VaultIndex _index;
    private readonly NumberMap _called = new();

    // Which letters the name of each file has. A slip changes two of them at most, so nearly all names are told from a wanted one by this alone.
    private ulong[] _letters;

    /// <summary>Goes through the names of all files, and the titles and aliases of notes whose facts are at hand.</summary>
    public NearNames(VaultIndex index)
    {
        _index = index;
        _letters = new ulong[index.Files.LastNumber + 1];
        foreach (VaultFile file in index.Files.Files)
        {
            Add(file);
            if (index.KnownFactsOf(file) is { } facts) Rename(file, [], facts.OtherNames);
        }
    }

    /// <summary>Whether <paramref name="name"/> may be a slip of the pen for <paramref name="wanted"/>; both folded.</summary>
    public static bool AreNear(ReadOnlySpan<char> wanted, ReadOnlySpan<char> name) => Distance(wanted, name) <= SlipsIn(wanted.Length);

    /// <summary>Takes in the name of a file.</summary>
    public void Add(VaultFile file)
    {
        if (file.Number >= _letters.Length) Array.Resize(ref _letters, _letters.Length * 2);
        using var folded = new FoldedText(NameKey.StemOf(_index.Files.NameOf(file)), stackalloc char[256]);
        _letters[file.Number] = LettersOf(folded.Span);
    }

    /// <summary>Forgets the name of a file.</summary>
    public void Remove(VaultFile file) => _letters[file.Number] = 0;

    /// <summary>Takes in the titles and aliases of a note in place of those it had.</summary>
    public void Rename(VaultFile file, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after)
    {
        foreach (ulong name in before) _called.Remove(name, file.Number);
        foreach (ulong name in after) _called.Add(name, file.Number);
    }

    /// <summary>At most three files that <paramref name="target"/> was likely meant for, best first.</summary>
    /// <param name="target">A target or path that leads nowhere.</param>
    /// <param name="schemas">The schemas of which the note must have one; any file where none are given.</param>
    /// <param name="self">The note with the link, which is never meant.</param>
    public List<VaultFile> Find(string target, IReadOnlyList<string> schemas, VaultFile self)
    {
        FileTable files = _index.Files;
        bool anyKind = schemas.Count == 0 && Path.HasExtension(target) && !NoteFiles.IsNote(target);
        using var wanted = new FoldedText(NameKey.StemOf(target), stackalloc char[256]);
        var found = new Dictionary<VaultFile, int>();
        foreach (int number in _called[TextHash.Of(wanted.Span)]) found[new VaultFile(number)] = 0;
        AddAlike(wanted.Span, found);
        return [.. found.Where(file => file.Key != self && (anyKind || files.IsNote(file.Key)) && (schemas.Count == 0 || _index.FactsOf(file.Key).Schema?.IsOneOf(schemas) == true))
            .OrderBy(file => file.Value).ThenBy(file => files.PathLengthOf(file.Key)).ThenBy(file => files.PathOf(file.Key), StringComparer.Ordinal).Take(Most).Select(file => file.Key)];
    }

    private void AddAlike(ReadOnlySpan<char> wanted, Dictionary<VaultFile, int> found)
    {
        int limit = SlipsIn(wanted.Length);
        ulong letters = LettersOf(wanted);
        Span<char> scratch = stackalloc char[256];
        for (int number = 1; number < _letters.Length; number++)
        {
            if (_letters[number] == 0 || BitOperations.PopCount(_letters[number] ^ letters) > 2 * limit) continue;
            var file = new VaultFile(number);
            using var folded = new FoldedText(NameKey.StemOf(_index.Files.NameOf(file)), scratch);
            int distance = Distance(wanted, folded.Span);
            if (distance <= limit && distance < found.GetValueOrDefault(file, int.MaxValue)) found[file] = distance;
        }
    }

    private static int Distance(ReadOnlySpan<char> wanted, ReadOnlySpan<char> name) =>
        Math.Abs(name.Length - wanted.Length) > SlipsIn(wanted.Length) || !HaveSameDigits(wanted, name) ? int.MaxValue : WordDistance.Between(wanted.ToString(), name.ToString());

    private static int SlipsIn(int length) => length switch { <= 2 => 0, <= 5 => 1, <= 10 => 2, _ => 3 };

    // Another day or number is another note, not a slip.
    private static bool HaveSameDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int at = 0;
        foreach (char character in left)
        {
            if (!char.IsAsciiDigit(character)) continue;
            while (at < right.Length && !char.IsAsciiDigit(right[at])) at++;
            if (at == right.Length || right[at++] != character) return false;
        }
        return right[at..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static ulong LettersOf(ReadOnlySpan<char> folded)
    {
        ulong letters = 0;
        foreach (char character in folded) letters |= 1UL << (character % 64);
        return letters;
    }
}
